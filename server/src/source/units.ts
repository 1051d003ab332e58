import { languageOf } from './language';
import type { PlacedPiece } from './layout';
import type { Marker } from './markers';
import type { SourceLanguage, Unit } from './reading';

/** A list that is still open: points of the same sort go on with it. */
interface OpenList {
  readonly id: number;
  readonly sort: string;
  readonly indent: number;
  readonly depth: number;
  readonly leadIn: number | null;
}

/**
 * Sentences, sentences of list items, and headings, in order.
 * @returns the units, and for every piece the index of its first unit (the next piece's where it has none).
 */
export function readUnits(
  pieces: readonly PlacedPiece[],
  main: SourceLanguage,
): { units: Unit[]; firstUnits: number[] } {
  const units: Unit[] = [];
  const firstUnits: number[] = [];
  let heading: number | null = null;
  let lists: OpenList[] = [];
  let nextList = 0;
  // The last unit that ends with a colon while nothing but headings and points has followed it.
  let colon: number | null = null;
  for (const piece of pieces) {
    firstUnits.push(units.length);
    const { block, offset } = piece;
    if (block.kind === 'rule') continue;
    const language = languageOf(block.language, main);
    if (piece.isHeading) {
      heading = units.length;
      units.push({
        kind: 'heading',
        range: { start: offset + block.start, end: offset + block.end },
        language,
        heading: null,
        paragraph: null,
      });
      lists = [];
      continue;
    }
    const item: OpenList | null =
      block.kind === 'point' && block.marker
        ? openList(lists, block.marker, block.indent, () => nextList++, leadInOf(units, lists, colon))
        : null;
    const previous = units.at(-1);
    const carries = piece.continues && previous !== undefined && previous.kind !== 'heading';
    const list =
      item ??
      (carries && previous.list
        ? (lists.at(-1) ?? null)
        : block.indent >= 2 && lists.length > 0 && block.indent > lists.at(-1)!.indent
          ? lists.at(-1)!
          : null);
    if (!list) lists = [];
    const { sentences } = block;
    for (let at = 0; at < sentences.length; at += 2) {
      const range = { start: offset + sentences[at]!, end: offset + sentences[at + 1]! };
      if (at === 0 && carries) {
        units[units.length - 1] = { ...previous, range: { start: previous.range.start, end: range.end } };
        firstUnits[firstUnits.length - 1] = units.length - 1;
        continue;
      }
      const membership = list
        ? { id: list.id, leadIn: list.leadIn, depth: list.depth, first: item !== null && at === 0 }
        : undefined;
      units.push({ kind: list ? 'item' : 'sentence', range, language, list: membership, heading, paragraph: null });
    }
    if (piece.text[block.end - 1] === ':') colon = units.length - 1;
    else if (!list) colon = null;
  }
  return { units, firstUnits };
}

/** The unit that introduces a list which begins now. */
function leadInOf(units: readonly Unit[], lists: readonly OpenList[], colon: number | null): number | null {
  const last = units.at(-1);
  if (!last) return null;
  if (last.kind === 'sentence') return units.length - 1;
  if (last.kind === 'item')
    return colon === units.length - 1 || lists.length === 0 ? units.length - 1 : lists.at(-1)!.leadIn;
  return colon;
}

/** The list that a point goes on with, or a new one, below the one it stands in. Changes `lists`, the stack of open ones. */
function openList(
  lists: OpenList[],
  marker: Marker,
  indent: number,
  newId: () => number,
  leadIn: number | null,
): OpenList {
  const sort = `${marker.kind === 'dash' ? 'bullet' : marker.kind} ${marker.close}`;
  for (let depth = lists.length - 1; depth >= 0; depth--) {
    const list = lists[depth]!;
    if (list.sort !== sort) continue;
    if (marker.kind === 'bullet' || marker.kind === 'dash') {
      if (Math.abs(indent - list.indent) > 1) continue;
    }
    lists.length = depth + 1;
    return list;
  }
  while (lists.length > 0 && lists.at(-1)!.indent > indent) lists.pop();
  const list = { id: newId(), sort, indent, depth: lists.length, leadIn };
  lists.push(list);
  return list;
}
