import type { TextRange } from '../markup';
import type { Block } from './blocks';
import type { HeadingStyle } from './headings';
import type { PlacedPiece } from './layout';
import { plainWords } from './plainWords';
import type { Section } from './reading';

/**
 * Sections by their headings; the level of a heading follows from how the text sets headings off. The text's own title,
 * where it has one, stands above them all.
 */
export function readSections(
  text: string,
  pieces: readonly PlacedPiece[],
  end: number,
  title: TextRange | undefined,
): Section[] {
  // The further lines of a title are part of it.
  const isInTitle = (start: number) => title !== undefined && start > title.start && start < title.end;
  const headings = pieces.filter(({ isHeading, block, offset }) => isHeading && !isInTitle(offset + block.start));
  const countsThrough =
    headings.some(({ block }) => block.style!.name === 'numbered') &&
    !headings.some(({ block }) => block.style!.name === 'division');
  const first = pieces.find(({ block, isHeading, isContents }) => !isHeading && !isContents && block.kind !== 'rule');
  const firstText = first ? first.offset + first.block.start : end;
  const rankOf = ({ block, offset }: PlacedPiece) => {
    const start = offset + block.start;
    if (title?.start === start) return 0;
    // What stands beside the numbered chapters of a study has none of them under it, nor have the lines of its title page.
    if (countsThrough && isPartOfStudy(text.slice(start, offset + block.end))) return FIRST_NUMBERED;
    if (countsThrough && start < firstText && block.style!.name === 'title') return FIRST_NUMBERED;
    const { name, label } = block.style!;
    if (countsThrough && name === 'capitals' && /^\d/.test(label ?? ''))
      return FIRST_NUMBERED - 1 + label!.split('.').length;
    return rank(block.style!);
  };
  const ranks = [...new Set(headings.map(rankOf))].sort((a, b) => a - b);
  const open: { level: number; range: { start: number; end: number } }[] = [];
  const sections: Section[] = [];
  const close = (level: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.range.end = at;
  };
  for (const piece of headings) {
    const { block, offset } = piece;
    const start = offset + block.start;
    const titleRange = { start, end: title?.start === start ? title.end : offset + block.end };
    const level = ranks.indexOf(rankOf(piece)) + 1;
    close(level, start);
    const { title: printed, role } = titleOf(text, titleRange, block);
    const { label } = block.style!;
    const range = { start, end };
    open.push({ level, range });
    sections.push(
      label
        ? { title: printed, titleRange, level, label, range, role }
        : { title: printed, titleRange, level, range, role },
    );
  }
  close(0, end);
  return sections;
}

interface Title {
  /** Of the passage that it is made of: the text's own title may go on in further blocks. */
  readonly length: number;
  readonly title: string;
  readonly role: Section['role'];
}

/** The titles of blocks, which stay the same from one version of a text to the next. */
const titles = new WeakMap<Block, Title>();

function titleOf(text: string, { start, end }: TextRange, block: Block): Title {
  let found = titles.get(block);
  if (!found || found.length !== end - start) {
    const title = plainTitle(text.slice(start, end));
    found = { title, role: roleOf(title), length: end - start };
    titles.set(block, found);
  }
  return found;
}

const FIRST_NUMBERED = 31;

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
    case 'dateline':
      return 22;
    case 'numbered':
      return 30 + style.depth;
  }
}

const plainTitle = (title: string): string => plainWords(title).replace(/^([*_])([^*_]+)\1$/, '$2');

const ROLES: readonly (readonly [pattern: RegExp, role: NonNullable<Section['role']>])[] = [
  [
    /^(?:table of contents|contents|[ií]ndice(?: general| de contenidos?)?|tabla de contenidos?|sumario|contenidos?)$/i,
    'contents',
  ],
  [/^(?:executive )?summary$|^abstract$|^resumen(?: ejecutivo)?$/i, 'summary'],
  [
    /^(?:references|bibliography|works cited|sources|referencias(?: bibliogr[aá]ficas)?|bibliograf[ií]a|fuentes(?: consultadas)?)$/i,
    'references',
  ],
  [/^comment(?:ary)?$|^comentarios?$/i, 'comment'],
  [/^preamble$|^pre[aá]mbulo$|^considerando$/i, 'preamble'],
];

const PART_OF_STUDY =
  /^(?:introduction|conclusions?|acknowledge?ments?|preface|foreword|recommendations|annex(?:es)?|appendix|appendices|introducci[oó]n|conclusi[oó]n(?:es)?|agradecimientos?|dedicatoria|pr[oó]logo|recomendaciones|anexos?|ap[eé]ndices?)$/i;

function isPartOfStudy(heading: string): boolean {
  if (heading.length > 60) return false;
  const words = heading.replace(/^[#*_\s]+|[\s:.*_]+$/g, '');
  return PART_OF_STUDY.test(words) || ROLES.some(([pattern, role]) => role !== 'comment' && pattern.test(words));
}

/** What a section is for, by its title without number and punctuation. */
function roleOf(title: string): Section['role'] {
  const words = title.replace(/^[\dIVXLC]+(?:\.\d+)*[.)]?\s+/, '').replace(/[\s:.*_]+$/, '');
  return ROLES.find(([pattern]) => pattern.test(words))?.[1] ?? 'text';
}
