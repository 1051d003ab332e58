import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import type { Paragraph, Section, SourceReading } from '../source';
import { pointRanges } from '../source';

/** A node of a document's outline. Ranges are of the file. */
export interface OutlineNode {
  readonly kind: 'section' | 'paragraph';
  readonly name: string;
  readonly detail: string;
  readonly range: TextRange;
  /** What is selected; inside `range`. */
  readonly selection: TextRange;
  readonly children: readonly OutlineNode[];
}

type Draft = OutlineNode & { readonly children: Draft[]; readonly level: number };

/** Sections as a tree by their levels, with the numbered paragraphs under the section that holds them. */
export function outline(document: AnalysedDocument): readonly OutlineNode[] {
  const { reading } = document;
  const { source } = document.document;
  // A section that opens with a paragraph's first words (`¶1. (U) SUMMARY:`) holds that paragraph.
  const numberBefore = new Map(reading.paragraphs.map(each => [each.content.start, each.range.start]));
  const nodes = [
    ...reading.sections
      .map(each => ({
        ...each,
        range: { ...each.range, start: numberBefore.get(each.range.start) ?? each.range.start },
      }))
      .map(each => sectionNode(each, range => source.rangeToDocument(range))),
    ...paragraphNodes(reading, range => source.rangeToDocument(range)),
  ].sort((a, b) => a.range.start - b.range.start || a.level - b.level);
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const node of nodes) {
    while (open.length > 0 && (open.at(-1)!.range.end <= node.range.start || open.at(-1)!.level >= node.level))
      open.pop();
    const parent = open.at(-1);
    (parent?.children ?? roots).push(
      parent && node.range.end > parent.range.end ? within(node, parent.range.end) : node,
    );
    open.push(node);
  }
  return roots;
}

const paragraphLevel = 100;

function sectionNode(section: Section, place: (range: TextRange) => TextRange): Draft {
  const range = place(section.range);
  const selection = place(section.titleRange);
  const name = section.title.replace(/\s+/g, ' ').trim() || section.label || '…';
  return {
    kind: 'section',
    name,
    detail: section.label && !name.startsWith(section.label) ? section.label : '',
    range: { start: Math.min(range.start, selection.start), end: Math.max(range.end, selection.end) },
    selection,
    children: [],
    level: section.level,
  };
}

/** Numbered and lettered paragraphs, points below the point that holds them. */
function paragraphNodes(reading: SourceReading, place: (range: TextRange) => TextRange): Draft[] {
  const ranges = pointRanges(reading);
  const ends: number[] = [];
  return reading.paragraphs.flatMap((paragraph, at) => {
    if (paragraph.label === null) return [];
    const { start, end } = ranges[at]!;
    while (ends.length > 0 && ends.at(-1)! <= start) ends.pop();
    ends.push(end);
    return paragraphNode(paragraph, reading.text, place(ranges[at]!), place(paragraph.range), ends.length);
  });
}

function paragraphNode(
  { label, portion, content }: Paragraph,
  text: string,
  range: TextRange,
  selection: TextRange,
  depth: number,
): Draft {
  return {
    kind: 'paragraph',
    name: `${label}${portion ? ` (${portion})` : ''}`,
    detail: text
      .slice(content.start, Math.min(content.end, content.start + 80))
      .replace(/\s+/g, ' ')
      .trim(),
    range,
    selection,
    children: [],
    level: paragraphLevel + depth,
  };
}

/** The protocol wants children inside their parents. */
const within = (node: Draft, end: number): Draft => ({
  ...node,
  range: { start: node.range.start, end },
  selection: { start: Math.min(node.selection.start, end), end: Math.min(node.selection.end, end) },
});
