import type { HeadingStyle } from './headings';
import type { PlacedPiece } from './layout';
import type { Section } from './reading';

/** Sections by their headings; the level of a heading follows from how the text sets headings off. */
export function readSections(text: string, pieces: readonly PlacedPiece[], end: number): Section[] {
  const headings = pieces.filter(piece => piece.isHeading);
  const ranks = [...new Set(headings.map(({ block }) => rank(block.style!)))].sort((a, b) => a - b);
  const open: { index: number; level: number }[] = [];
  const sections: Section[] = [];
  const close = (level: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const index = open.pop()!.index;
      sections[index] = { ...sections[index]!, range: { ...sections[index]!.range, end: at } };
    }
  };
  for (const { block, offset } of headings) {
    const start = offset + block.start;
    const titleRange = { start, end: offset + block.end };
    const level = ranks.indexOf(rank(block.style!)) + 1;
    close(level, start);
    open.push({ index: sections.length, level });
    sections.push({
      title: plainTitle(text.slice(titleRange.start, titleRange.end)),
      titleRange,
      level,
      ...(block.style!.label ? { label: block.style!.label } : {}),
      range: { start, end },
      role: 'text',
    });
  }
  close(0, end);
  return sections;
}

/** Lower for what stands higher. */
function rank(style: HeadingStyle): number {
  switch (style.name) {
    case 'markdown':
      return style.depth;
    case 'division':
      return 10 + style.depth;
    case 'capitals':
      return 12;
    case 'underlined':
      return 20;
    case 'bold':
      return 21;
    case 'title':
      return 22;
    case 'numbered':
      return 30 + style.depth;
  }
}

function plainTitle(title: string): string {
  return title
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
