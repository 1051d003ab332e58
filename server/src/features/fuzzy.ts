/** Without accents and letter case, for searching. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Loosely, as editors match: whether the characters of `wanted` stand in `text` in their order. Both folded alike. */
export function holdsInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const char of wanted) {
    const found = text.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}
