import type { TextRange } from './range';

/**
 * The stretches that reading takes out of a block (brackets of spans, annotations, backslashes of escapes), in order and
 * apart from each other: cut `i` takes out `starts[i]` to `ends[i]`, offsets of the block's text.
 */
export interface Cuts {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Code units taken out by the cuts before cut `i`; one longer than the others. */
  readonly removed: readonly number[];
}

export const NO_CUTS: Cuts = { starts: [], ends: [], removed: [0] };

/** Cuts from ranges in any order that do not overlap; ranges that touch become one cut. */
export function cutsOf(ranges: readonly TextRange[]): Cuts {
  if (ranges.length === 0) return NO_CUTS;
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of sorted) {
    if (ends.at(-1) === start) ends[ends.length - 1] = end;
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  const removed = [0];
  for (let index = 0; index < starts.length; index++) removed.push(removed[index]! + ends[index]! - starts[index]!);
  return { starts, ends, removed };
}

/** The text without what the cuts take out. */
export function withoutCuts(text: string, cuts: Cuts): string {
  if (cuts.starts.length === 0) return text;
  let rest = '';
  let from = 0;
  for (let index = 0; index < cuts.starts.length; index++) {
    rest += text.slice(from, cuts.starts[index]);
    from = cuts.ends[index]!;
  }
  return rest + text.slice(from);
}

/** An offset of the text as one of the text without the cuts; inside a cut: where the text goes on. */
export function offsetAfterCuts(cuts: Cuts, offset: number): number {
  const index = lastIndexWhere(cuts.starts.length, each => cuts.starts[each]! <= offset);
  if (index < 0) return offset;
  return Math.max(offset, cuts.ends[index]!) - cuts.removed[index + 1]!;
}

/** Where the character at this offset of the text without the cuts stands in the text. */
export function offsetBeforeCuts(cuts: Cuts, offset: number): number {
  const index = lastIndexWhere(cuts.starts.length, each => cuts.starts[each]! - cuts.removed[each]! <= offset);
  return offset + cuts.removed[index + 1]!;
}

/** The last of `length` indices for which `holds`, which holds up to some index and not behind it; -1 for none. */
export function lastIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
