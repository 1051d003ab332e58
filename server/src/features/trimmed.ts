import type { TextRange } from '../markup';

/** A range of a text without white space at its ends, and without half of a character or of a line break there. */
export function trimmed(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from < to && isWithinPair(text, from)) from--;
  if (from < to && isWithinPair(text, to)) to++;
  return { start: from, end: to };
}

const isWithinPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
