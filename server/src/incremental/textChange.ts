import type { LongText } from './piecedText';

/** What two texts have in common at their starts and at their ends, in code units; the two do not overlap. */
export interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/** What an edit is known to have left of the text before it, where it is not worked out from the texts: no more than that. */
export interface KnownChange extends Change {
  readonly before: LongText;
}

/** An edit, or several one after another, as one change: `earlier`, then what stood from `start` to `end` replaced. */
export function withEdit(
  earlier: KnownChange | undefined,
  text: LongText,
  { start, end }: { readonly start: number; readonly end: number },
): KnownChange {
  const [prefix, suffix] = [start, text.length - end];
  if (!earlier) return { before: text, prefix, suffix };
  return { ...earlier, prefix: Math.min(earlier.prefix, prefix), suffix: Math.min(earlier.suffix, suffix) };
}

/** Texts are compared in pieces of this many code units: the runtime compares whole pieces at the speed of memory. */
const PIECE = 1 << 14;

/**
 * Where the one text differs from the other. `known`: how `after` came about, where that is known; if from `before`, what
 * it left is not compared. The result is the same with and without it.
 */
export function changeBetween(before: LongText, after: LongText, known?: KnownChange): Change {
  if (before === after) return { prefix: after.length, suffix: 0 };
  const shorter = Math.min(before.length, after.length);
  const isKnown = known !== undefined && known.before === before;
  let prefix = isKnown ? Math.min(known.prefix, shorter) : 0;
  while (prefix < shorter) {
    const size = Math.min(PIECE, shorter - prefix);
    if (before.slice(prefix, prefix + size) !== after.slice(prefix, prefix + size)) break;
    prefix += size;
  }
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const rest = shorter - prefix;
  let suffix = isKnown ? Math.min(known.suffix, rest) : 0;
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
