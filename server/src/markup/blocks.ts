import { blankLineEnd, nextLine } from './lines';

/** Where the next block at or behind `offset`, the start of a line, starts; the text's length where there is none. */
export function blockStart(text: string, offset: number): number {
  let line = offset;
  while (line < text.length && blankLineEnd(text, line) >= 0) line = nextLine(text, line);
  return line;
}

/** Where the block that starts at `start` ends: behind its last line break. */
export function blockEnd(text: string, start: number): number {
  let line = nextLine(text, start);
  while (line < text.length && blankLineEnd(text, line) < 0) line = nextLine(text, line);
  return line;
}
