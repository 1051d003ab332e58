import { type Change, changeBetween } from './textChange';

/** A stretch of a text between two blank lines: the same object for as long as nothing in it, and near it, changes. */
export interface Stretch {
  /** UTF-16 code units. */
  readonly length: number;
}

/** A text cut into stretches of some thousand code units that follow one another. */
export interface Stretches {
  readonly text: string;
  /** Where each begins; the first at 0. */
  readonly starts: readonly number[];
  /** In step with `starts`; one at least. */
  readonly all: readonly Stretch[];
}

/** What stands so near to a stretch may be looked at to read it. UTF-16 code units. */
export const SIGHT = 2000;
/** No stretch but the last is shorter, and where there are blank lines, few are longer. */
const SHORTEST = 8_000;
const LONGEST = 40_000;
/** A text that is no longer stays whole: from two stretches, most of it would be seen twice. */
const SHORT = SHORTEST + 2 * SIGHT;
/** So much of a paragraph's beginning decides whether a cut may stand before it. */
const TELLING = 24;

/**
 * Cuts a text at blank lines. Where cuts stand follows from the text near them, so that an edit moves few of them and the
 * result is the same with and without `previous`, the cuts of an earlier text. `change`: what changed since, where known.
 */
export function cutIntoStretches(text: string, previous?: Stretches, change?: Change): Stretches {
  if (previous?.text === text) return previous;
  if (text.length <= SHORT) return { text, starts: [0], all: [{ length: text.length }] };
  if (!previous || previous.text.length <= SHORT) {
    const starts = [0];
    for (let next = cutBehind(text, 0); next >= 0; next = cutBehind(text, next)) starts.push(next);
    return {
      text,
      starts,
      all: starts.map((start, index) => ({ length: (starts[index + 1] ?? text.length) - start })),
    };
  }
  const { prefix, suffix } = change ?? changeBetween(previous.text, text);
  const moved = text.length - previous.text.length;
  const { starts: old, all } = previous;
  let kept = 1;
  while (kept < old.length && old[kept]! + TELLING <= prefix) kept++;
  const starts = old.slice(0, kept);
  let tail = kept;
  let next = cutBehind(text, starts.at(-1)!);
  for (; next >= 0; next = cutBehind(text, next)) {
    while (tail < old.length && old[tail]! + moved < next) tail++;
    if (next >= text.length - suffix && old[tail] === next - moved) break;
    starts.push(next);
  }
  if (next < 0) tail = old.length;
  const behind = old.slice(tail).map(each => each + moved);
  const whole = starts.concat(behind);
  const near = (index: number) =>
    whole[index]! - SIGHT < text.length - suffix && (whole[index + 1] ?? text.length) + SIGHT > prefix;
  const stretches = whole.map((start, index) => {
    const length = (whole[index + 1] ?? text.length) - start;
    const known = index < kept ? all[index] : index >= starts.length ? all[tail + index - starts.length] : undefined;
    return known && known.length === length && !near(index) ? known : { length };
  });
  return { text, starts: whole, all: stretches };
}

/** A stretch of a text with what can be seen from it. */
export interface Sight {
  readonly slice: string;
  /** Where the slice begins in the text. */
  readonly from: number;
  /** Whether an offset of the slice lies in the stretch. */
  isHere(offset: number): boolean;
  /** What makes an offset of the slice one that counts from the stretch's start: 0 or less. */
  readonly by: number;
}

/** What can be seen from the stretch of that index. */
export function inSight({ text, starts, all }: Stretches, index: number): Sight {
  const start = starts[index]!;
  const end = start + all[index]!.length;
  const from = Math.max(0, start - SIGHT);
  return {
    slice: text.slice(from, end + SIGHT),
    from,
    isHere: offset => offset + from >= start && offset + from < end,
    by: from - start,
  };
}

/** The next cut behind the one at `start`; -1 where the stretch runs to the text's end. */
function cutBehind(text: string, start: number): number {
  let line = text.indexOf('\n', start + SHORTEST);
  while (line >= 0) {
    const begin = paragraphBehind(text, line);
    if (begin >= text.length) return -1;
    if (begin > 0 && (begin - start > LONGEST || isCut(text, begin))) return begin;
    line = text.indexOf('\n', Math.max(line + 1, begin));
  }
  return -1;
}

/** Where a paragraph begins behind the line feed at `line`, if a blank line follows it; else -1. */
function paragraphBehind(text: string, line: number): number {
  let begin = -1;
  for (let at = line + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) begin = at + 1;
    else if (unit !== 32 && unit !== 9 && unit !== 13) return begin;
  }
  return text.length;
}

/** Whether a cut may stand before a paragraph: about every fourth time. */
function isCut(text: string, begin: number): boolean {
  let hash = 0;
  const end = Math.min(text.length, begin + TELLING);
  for (let at = begin; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return ((hash ^ (hash >>> 7)) & 3) === 0;
}
