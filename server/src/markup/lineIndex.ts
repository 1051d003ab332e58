import { lastIndexWhere } from './cuts';
import { nextLine } from './lines';

/** A place in a text: 0-based line, and 0-based UTF-16 code unit in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A function from offsets of the text to positions, logarithmic. Line breaks are LF, CRLF and lone CR. */
export function lineIndex(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    const found = starts;
    const line = Math.max(
      0,
      lastIndexWhere(found.length, each => found[each]! <= offset),
    );
    return { line, character: offset - found[line]! };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; ) {
    const end = nextLine(text, at);
    const last = text.charCodeAt(end - 1);
    if (last === 0x0a || last === 0x0d) starts.push(end);
    at = end;
  }
  return starts;
}
