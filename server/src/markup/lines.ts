import type { TextRange } from './range';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** Offset behind the line break of the line that `offset` lies in; a line break is LF, CRLF or a lone CR. */
export function nextLine(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }
  return text.length;
}

/** Offset of the line break (or of the text's end) that ends the line starting at `start`, if it is blank; else -1. */
export function blankLineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
    if (code !== SPACE && code !== TAB) return -1;
  }
  return text.length;
}

/** Whether a line break, or the text's end, is at `offset`. */
export function isLineEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return offset >= text.length || code === LF || code === CR;
}

/** Whether a line starts at `offset`. */
export function isLineStart(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return offset === 0 || before === LF || (before === CR && text.charCodeAt(offset) !== LF);
}

/** Whether a line that lies wholly in the range, line break included, is blank. */
export function hasBlankLine(text: string, { start, end }: TextRange): boolean {
  let line = isLineStart(text, start) ? start : nextLine(text, start);
  while (line < end) {
    const blank = blankLineEnd(text, line);
    if (blank >= 0 && blank < end) return true;
    line = nextLine(text, line);
  }
  return false;
}

/** The first line break of a text, which what is written into it follows; LF where it has none. */
export const lineBreakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';
