/** What two texts have in common at their starts and at their ends, in code units; the two do not overlap. */
export interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/** Texts are compared in pieces of this many code units: the runtime compares whole pieces at the speed of memory. */
const PIECE = 1 << 14;

/** Where the one text differs from the other. */
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
