import type { Change } from '../incremental';

/** What an edit changed: from `start` to `oldEnd` of the old text stands what is from `start` to `newEnd` of the new one. */
export interface Difference {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The same of whole texts that have so much in common. */
export const differenceIn = (old: string, text: string, { prefix, suffix }: Change): Difference => ({
  start: prefix,
  oldEnd: old.length - suffix,
  newEnd: text.length - suffix,
});

/**
 * The stretch in which two texts differ, as short as it can be. Compared are `old` from `from` to `oldEnd` and `text`
 * from `from` to `end`.
 */
export function differenceOf(old: string, text: string, from = 0, oldEnd = old.length, end = text.length): Difference {
  const shorter = Math.max(from, Math.min(oldEnd, end));
  const start = samePrefix(old, text, from, shorter);
  const same = sameSuffix(old, text, oldEnd, end, shorter - start);
  return { start, oldEnd: oldEnd - same, newEnd: end - same };
}

/** Texts are compared in pieces of this size first, which is fast, and only where these differ by characters. */
const PIECE = 8192;

/** Up to where both texts are the same from `start` on, at most to `end`. */
function samePrefix(one: string, other: string, start: number, end: number): number {
  let at = start;
  while (at + PIECE <= end && one.slice(at, at + PIECE) === other.slice(at, at + PIECE)) at += PIECE;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** How many characters in front of their ends both texts share, at most `limit`. */
function sameSuffix(one: string, other: string, end: number, otherEnd: number, limit: number): number {
  let count = 0;
  while (
    count + PIECE <= limit &&
    one.slice(end - count - PIECE, end - count) === other.slice(otherEnd - count - PIECE, otherEnd - count)
  ) {
    count += PIECE;
  }
  while (count < limit && one.charCodeAt(end - count - 1) === other.charCodeAt(otherEnd - count - 1)) count++;
  return count;
}
