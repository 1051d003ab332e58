import { type Change, type Ends, type LongText, spliced } from '../incremental';
import { lastIndexWhere } from './cuts';
import { Nearby } from './nearby';

/**
 * A text cut into segments (blocks, list items) that are read one by one and independently, so that an edit re-reads
 * those it touches. `starts[i]` is where `units[i]` stands; the unit itself knows offsets of its own text only.
 */
export interface Segments<T extends { readonly text: string }> {
  readonly text: LongText;
  /** Where the part of the text that is cut starts. */
  readonly from: number;
  readonly starts: readonly number[];
  readonly units: readonly T[];
}

/** How a text is cut and read: line by line, and nothing that stands in front of an offset counts. */
export interface Segmenter<T> {
  /** Where the next segment at or behind `offset`, the end of another one, starts; the text's length for none. */
  start(text: string, offset: number): number;
  /** Where the segment that starts at `start` ends. */
  end(text: string, start: number): number;
  read(text: string): T;
  /** Code units at a segment's start that make a segment start there. */
  readonly anchor: number;
}

/** A cut of an earlier text, and where that text differs from the one to be cut. */
export interface EarlierCut<T extends { readonly text: string }> {
  readonly segments: Segments<T>;
  readonly change: Change;
}

/**
 * Cuts and reads `text` from `from` on. Units of the earlier text that stand unchanged are kept by identity; none of them
 * is put in two places. Without an earlier cut, the text is put together.
 */
export function segment<T extends { readonly text: string }>(
  text: LongText,
  from: number,
  segmenter: Segmenter<T>,
  earlier?: EarlierCut<T>,
): Segments<T> {
  if (!earlier) return segmentWhole(String(text), from, segmenter);
  const { segments: before, change } = earlier;
  const moved = text.length - before.text.length;
  const changeEnd = text.length - change.suffix;
  const head = before.from === from ? unitsBefore(before, change.prefix - segmenter.anchor) : 0;
  const kept = new Map<string, T>();
  let tail = head;
  for (; tail < before.units.length && before.starts[tail]! + moved < changeEnd; tail++) {
    kept.set(before.units[tail]!.text, before.units[tail]!);
  }
  const starts: number[] = [];
  const units: T[] = [];
  const near = new Nearby(text);
  let start = near.find(segmenter.start, head > 0 ? before.starts[head]! : from);
  for (; start < text.length; ) {
    if (start >= changeEnd) {
      while (tail < before.units.length && before.starts[tail]! + moved < start) tail++;
      if (tail < before.units.length && before.starts[tail]! + moved === start) break;
    }
    const end = near.find(segmenter.end, start);
    const own = text.slice(start, end);
    const known = kept.get(own);
    kept.delete(own);
    starts.push(start);
    units.push(known ?? segmenter.read(ownCopy(own)));
    start = near.find(segmenter.start, end);
  }
  const ends = { head, tail: start < text.length ? before.units.length - tail : 0 };
  return {
    text,
    from,
    starts: moved === 0 ? spliced(before.starts, ends, starts) : movedBehind(before.starts, ends, starts, moved),
    units: spliced(before.units, ends, units),
  };
}

/** As `spliced`; what stands behind is moved. */
function movedBehind(list: readonly number[], { head, tail }: Ends, middle: readonly number[], by: number): number[] {
  const now = new Array<number>(head + middle.length + tail);
  for (let index = 0; index < head; index++) now[index] = list[index]!;
  for (let index = 0; index < middle.length; index++) now[head + index] = middle[index]!;
  const first = head + middle.length;
  const from = list.length - tail;
  for (let index = 0; index < tail; index++) now[first + index] = list[from + index]! + by;
  return now;
}

function segmentWhole<T extends { readonly text: string }>(
  text: string,
  from: number,
  segmenter: Segmenter<T>,
): Segments<T> {
  const starts: number[] = [];
  const units: T[] = [];
  for (let start = segmenter.start(text, from); start < text.length; ) {
    const end = segmenter.end(text, start);
    starts.push(start);
    units.push(segmenter.read(text.slice(start, end)));
    start = segmenter.start(text, end);
  }
  return { text, from, starts, units };
}

/** How many units stand before the last one that starts at or before `offset`; what ends them has not changed. */
const unitsBefore = <T extends { readonly text: string }>(segments: Segments<T>, offset: number): number =>
  Math.max(
    0,
    lastIndexWhere(segments.starts.length, each => segments.starts[each]! <= offset),
  );

/** A copy that does not keep the text alive it was cut from: a unit outlives many versions of its text. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
