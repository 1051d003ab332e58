import type { TextRange } from '../markup';
import { languageOf } from './language';
import type { PlacedPiece } from './layout';
import type { Paragraph, SourceLanguage, Unit } from './reading';

/** A list that is still open: points of the same sort go on with it. */
interface OpenList {
  readonly id: number;
  readonly sort: string;
  readonly indent: number;
  readonly depth: number;
  readonly leadIn: number | null;
}

type Draft = { -readonly [K in keyof Unit]: Unit[K] };

/**
 * Sentences, sentences of list items, and headings, in order, and the paragraphs that hold them.
 * `subject` is a heading above them all: a cable's.
 */
export function readUnits(
  pieces: readonly PlacedPiece[],
  main: SourceLanguage,
  subject?: TextRange,
): { units: Unit[]; paragraphs: Paragraph[] } {
  const units: Draft[] = [];
  const paragraphs: Paragraph[] = [];
  let heading: number | null = null;
  let lists: OpenList[] = [];
  let listCount = 0;
  // The last unit that ends with a colon, and the one that a heading followed at once: it introduces the lists under that
  // heading and the next ones, until running text follows.
  let colon: number | null = null;
  let overHeadings: number | null = null;
  const addHeading = (range: TextRange, language: SourceLanguage) => {
    if (colon !== null && colon === units.length - 1) overHeadings = colon;
    heading = units.length;
    units.push({ kind: 'heading', range, content: range, language, list: undefined, heading: null, paragraph: null });
    lists = [];
  };
  if (subject) addHeading(subject, main);
  for (const piece of pieces) {
    const { block, offset, pointSort } = piece;
    if (block.kind === 'rule') continue;
    const language = languageOf(block.language, main);
    if (piece.isHeading || piece.isContents) {
      addHeading({ start: offset + block.start, end: offset + block.end }, language);
      continue;
    }
    const previous = units.at(-1);
    const carries = piece.continues && previous !== undefined && previous.kind !== 'heading';
    let list: OpenList | null = null;
    if (pointSort !== null && !carries) {
      list = goOnWith(lists, pointSort, block.indent);
      if (!list) {
        const leadIn = leadInOf(units, lists.at(-1), block.indent, colon, overHeadings);
        while (lists.length > 0 && !standsBelow(lists.at(-1)!, pointSort, block.indent)) lists.pop();
        list = { id: listCount++, sort: pointSort, indent: block.indent, depth: lists.length, leadIn };
        lists.push(list);
      }
    } else if (carries ? previous.list : lists.length > 0 && block.indent > lists.at(-1)!.indent + 1) {
      list = lists.at(-1) ?? null;
    }
    if (!list) lists = [];

    const contentStart = offset + (block.marker ? Math.min(block.marker.end, block.end) : block.start);
    const end = offset + block.end;
    const last = paragraphs.at(-1);
    if (carries && last) {
      paragraphs[paragraphs.length - 1] = {
        ...last,
        range: { start: last.range.start, end },
        content: { start: last.content.start, end },
      };
    } else {
      paragraphs.push(paragraphOf(piece, contentStart));
    }
    const paragraph = paragraphs.length - 1;
    const { sentences } = block;
    for (let at = 0; at < sentences.length; at += 2) {
      const start = offset + sentences[at]!;
      const range = { start, end: offset + sentences[at + 1]! };
      if (at === 0 && carries) {
        previous.range = { start: previous.range.start, end: range.end };
        previous.content = { start: previous.content.start, end: range.end };
        continue;
      }
      units.push({
        kind: list ? 'item' : 'sentence',
        range,
        content:
          at === 0 && contentStart > start && contentStart < range.end
            ? { start: contentStart, end: range.end }
            : range,
        language,
        list: list
          ? { id: list.id, leadIn: list.leadIn, depth: list.depth, first: at === 0 && pointSort !== null }
          : undefined,
        heading,
        paragraph,
      });
    }
    if (block.edges.closing === 'colon') colon = units.length - 1;
    else if (!list) colon = null;
    if (!list) overHeadings = null;
  }
  return { units, paragraphs };
}

function paragraphOf({ block, offset }: PlacedPiece, contentStart: number): Paragraph {
  const label = block.marker?.label ?? null;
  const number = label !== null && block.marker!.kind === 'number' ? Number(label) : null;
  return {
    label,
    number,
    meant: number,
    portion: null,
    portionRange: null,
    range: { start: offset + block.start, end: offset + block.end },
    content: { start: contentStart, end: offset + block.end },
  };
}

/** The open list that a point of that sort goes on with; those below it are closed. */
function goOnWith(lists: OpenList[], sort: string, indent: number): OpenList | null {
  for (let depth = lists.length - 1; depth >= 0; depth--) {
    const list = lists[depth]!;
    // Signs without a number tell two levels apart by nothing but their place in the line.
    if (list.sort !== sort || (sort.startsWith('bullet') && Math.abs(indent - list.indent) > 1)) continue;
    lists.length = depth + 1;
    return list;
  }
  return null;
}

/** Whether a new list can be one of the points of `outer`: numbers do not stand under bullets that are no further left. */
function standsBelow(outer: OpenList, sort: string, indent: number): boolean {
  if (outer.indent > indent) return false;
  return indent > outer.indent + 1 || !outer.sort.startsWith('bullet') || sort.startsWith('bullet');
}

/** The unit that introduces a list which begins now. */
function leadInOf(
  units: readonly Unit[],
  open: OpenList | undefined,
  indent: number,
  colon: number | null,
  overHeadings: number | null,
): number | null {
  const last = units.length - 1;
  switch (units[last]?.kind) {
    case 'sentence':
      return last;
    case 'item':
      return colon === last || !open || indent > open.indent ? last : open.leadIn;
    case 'heading':
      return overHeadings;
    default:
      return null;
  }
}
