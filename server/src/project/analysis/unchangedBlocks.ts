import { type Ends, firstFrom, sharedEnds } from '../../incremental';
import type { TextRange } from '../../markup';
import type { AnalysedBlock } from './analysedBlock';

/** Things that stand in a text, in order: in columns, which are in step. */
export interface Standing {
  /** Where they start, where they end, and whatever else is a place. Offsets of the source text. */
  readonly places: readonly [ArrayLike<number>, ArrayLike<number>, ...ArrayLike<number>[]];
  /** What they are: compared by identity. */
  readonly things: readonly unknown[];
}

/** The blocks of a document, and where each starts in the source text. */
export interface InBlocks {
  readonly blocks: readonly AnalysedBlock[];
  readonly sourceStarts: readonly number[];
}

/** The blocks of a document with what stands in its source text. */
export interface StandingInBlocks extends InBlocks {
  /** How long the source text is. */
  readonly length: number;
  readonly standing: readonly Standing[];
}

/** Ranges as things of which only the place counts. */
export const rangesStanding = (ranges: readonly TextRange[]): Standing => ({
  places: [ranges.map(each => each.start), ranges.map(each => each.end)],
  things: ranges.map(() => null),
});

/** How many blocks at both ends are those of an earlier version, the same things standing in them at the same places. */
export function unchangedBlocks(before: StandingInBlocks, now: StandingInBlocks): Ends {
  let { head, tail } = sharedEnds(before.blocks, now.blocks);
  const { sourceStarts } = now;
  const moved = now.length - before.length;
  for (const [index, standing] of now.standing.entries()) {
    const { start, end } = difference(before.standing[index]!, standing, moved);
    while (head > 0 && sourceStarts[head - 1]! + now.blocks[head - 1]!.block.sourceText.length > start) head--;
    while (tail > 0 && sourceStarts[now.blocks.length - tail]! < end) tail--;
  }
  return { head, tail };
}

/** From the first thing that is another one or stands elsewhere to the last, in either version; in the offsets of `now`. */
function difference(before: Standing, now: Standing, moved: number): TextRange {
  const [old, own] = [before.things.length, now.things.length];
  const limit = Math.min(old, own);
  // One column after another: of a long text there are tens of thousands of things, with every keystroke.
  let head = 0;
  while (head < limit && before.things[head] === now.things[head]) head++;
  for (let at = 0; at < now.places.length; at++) {
    const [earlier, column] = [before.places[at]!, now.places[at]!];
    let same = 0;
    while (same < head && earlier[same] === column[same]) same++;
    head = same;
  }
  let tail = 0;
  while (tail < limit - head && before.things[old - 1 - tail] === now.things[own - 1 - tail]) tail++;
  for (let at = 0; at < now.places.length; at++) {
    const [earlier, column] = [before.places[at]!, now.places[at]!];
    let same = 0;
    while (same < tail && earlier[old - 1 - same]! + moved === column[own - 1 - same]) same++;
    tail = same;
  }
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  const take = ({ places: [starts, ends] }: Standing, behind: number, by: number) => {
    for (let index = head; index < behind; index++) {
      // What stands before the edit did not move, what stands behind it did.
      start = Math.min(start, starts[index]!, starts[index]! + by);
      end = Math.max(end, ends[index]!, ends[index]! + by);
    }
  };
  take(before, old - tail, moved);
  take(now, own - tail, 0);
  return { start, end };
}

/** The indexes of the things that stand in a stretch as a whole, in order. */
export function standingWithin({ places: [starts, ends] }: Standing, start: number, end: number): number[] {
  const within: number[] = [];
  for (let index = firstFrom(starts, start); index < starts.length && starts[index]! < end; index++)
    if (ends[index]! <= end) within.push(index);
  return within;
}

/** Indexes of things that no block holds, and among how many. */
export interface Across {
  readonly indexes: readonly number[];
  readonly count: number;
}

/**
 * The things that no block holds: they go on behind the one in which they start. `earlier`: those of another version, with
 * which so many blocks at both ends are `shared` (see `unchangedBlocks`).
 */
export function standingAcross(
  { places: [starts, ends] }: Standing,
  { blocks, sourceStarts }: InBlocks,
  { head, tail }: Ends,
  earlier?: Across,
): Across {
  const count = starts.length;
  const first = earlier && head > 0 ? firstFrom(starts, sourceStarts[head] ?? Number.POSITIVE_INFINITY) : 0;
  const behind = earlier && tail > 0 ? firstFrom(starts, sourceStarts[blocks.length - tail]!) : count;
  const indexes = earlier?.indexes.filter(each => each < first) ?? [];
  let block = first > 0 ? head : 0;
  for (let index = first; index < behind; index++) {
    while (block + 1 < blocks.length && sourceStarts[block + 1]! <= starts[index]!) block++;
    if (ends[index]! > sourceStarts[block]! + blocks[block]!.block.sourceText.length) indexes.push(index);
  }
  const moved = count - (earlier?.count ?? 0);
  if (earlier && behind < count)
    for (const each of earlier.indexes) if (each + moved >= behind) indexes.push(each + moved);
  return { indexes, count };
}
