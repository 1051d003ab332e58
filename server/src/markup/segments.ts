import { lastIndexWhere } from './cuts';

/**
 * A text cut into segments (blocks, list items) that are read one by one and independently, so that an edit re-reads
 * those it touches. `starts[i]` is where `units[i]` stands; the unit itself knows offsets of its own text only.
 */
export interface Segments<T extends { readonly text: string }> {
  readonly text: string;
  /** Where the part of the text that is cut starts. */
  readonly from: number;
  readonly starts: readonly number[];
  readonly units: readonly T[];
}

/** How a text is cut and read. */
export interface Segmenter<T> {
  /** Where the next segment at or behind `offset`, the end of another one, starts; the text's length for none. */
  start(text: string, offset: number): number;
  /** Where the segment that starts at `start` ends. */
  end(text: string, start: number): number;
  read(text: string): T;
  /** Code units at a segment's start that make a segment start there. */
  readonly anchor: number;
}

/** Cuts and reads `text` from `from` on. Units of `before` whose text stands unchanged are kept by identity. */
export function segment<T extends { readonly text: string }>(
  text: string,
  from: number,
  segmenter: Segmenter<T>,
  before?: Segments<T>,
): Segments<T> {
  const starts: number[] = [];
  const units: T[] = [];
  const change = before && changeBetween(before.text, text);
  const kept = new Map<string, T>();
  const moved = text.length - (before?.text.length ?? 0);
  let behind = 0;
  let at = from;
  if (before && change) {
    behind = before.from === from ? unitsBefore(before, change.prefix - segmenter.anchor) : 0;
    for (let index = 0; index < behind; index++) {
      starts.push(before.starts[index]!);
      units.push(before.units[index]!);
    }
    if (behind > 0) at = before.starts[behind]!;
    const changeEnd = before.text.length - change.suffix;
    for (; behind < before.units.length && before.starts[behind]! < changeEnd; behind++) {
      kept.set(before.units[behind]!.text, before.units[behind]!);
    }
  }
  for (let start = segmenter.start(text, at); start < text.length; start = segmenter.start(text, at)) {
    if (before && change && start >= text.length - change.suffix) {
      while (behind < before.units.length && before.starts[behind]! + moved < start) behind++;
      if (behind < before.units.length && before.starts[behind]! + moved === start) {
        for (; behind < before.units.length; behind++) {
          starts.push(before.starts[behind]! + moved);
          units.push(before.units[behind]!);
        }
        break;
      }
    }
    at = segmenter.end(text, start);
    const own = text.slice(start, at);
    starts.push(start);
    units.push((kept.size > 0 && kept.get(own)) || segmenter.read(before ? ownCopy(own) : own));
  }
  return { text, from, starts, units };
}

/** What two texts have in common at their starts and at their ends, in code units; the two do not overlap. */
export interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/** Texts are compared in pieces of this many code units: the runtime compares whole pieces at the speed of memory. */
const PIECE = 1 << 14;

export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter) {
    const size = Math.min(PIECE, shorter - prefix);
    if (before.slice(prefix, prefix + size) !== after.slice(prefix, prefix + size)) break;
    prefix += size;
  }
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const rest = shorter - prefix;
  let suffix = 0;
  while (suffix < rest) {
    const size = Math.min(PIECE, rest - suffix);
    const [b, a] = [before.length - suffix, after.length - suffix];
    if (before.slice(b - size, b) !== after.slice(a - size, a)) break;
    suffix += size;
  }
  while (
    suffix < rest &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  ) {
    suffix++;
  }
  return { prefix, suffix };
}

/** How many units stand before the last one that starts at or before `offset`; what ends them has not changed. */
const unitsBefore = <T extends { readonly text: string }>(segments: Segments<T>, offset: number): number =>
  Math.max(
    0,
    lastIndexWhere(segments.starts.length, each => segments.starts[each]! <= offset),
  );

/** A copy that does not keep the text alive it was cut from: a unit outlives many versions of its text. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
