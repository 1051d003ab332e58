import { lineBreakOf, type TextEdit } from '../markup';

/** Whole lines, written with LF, as what stands in a file at `at`: in its own line breaks, on lines of their own. */
export function insertLines(text: string, at: number, lines: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = at > 0 && !/[\r\n]/.test(text[at - 1]!) ? lineBreak : '';
  return { range: { start: at, end: at }, newText: before + lines.replaceAll('\n', lineBreak) };
}

/** The same at its end. */
export const appendLines = (text: string, lines: string): TextEdit => insertLines(text, text.length, lines);
