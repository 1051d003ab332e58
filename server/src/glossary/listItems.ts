import type { TextRange } from '../markup';

/** The items of a block list, each from its dash to the end of its content, and the column of the dashes. */
export interface ListItems {
  readonly items: readonly TextRange[];
  readonly indent: number;
}

/**
 * Finds the items of a YAML block list that is a whole file, by their dashes alone: valid YAML indents everything else
 * inside an item further than its dash, so a mistake in one item cannot reach the next. Blank lines and comments at the
 * margin that stand before a dash belong to no item. `null` where the text does not begin such a list.
 */
export function listItems(text: string): ListItems | null {
  const first = firstContent(text);
  if (first === text.length) return { items: [], indent: 0 };
  if (!isDash(text, first)) return null;
  const indent = first - lineStartBefore(text, first) - (text.charCodeAt(0) === 0xfeff && first < 2 ? 1 : 0);
  const marker = `${' '.repeat(indent)}-`;
  const starts = [first];
  for (const lineBreak of ['\n', '\r']) {
    const wanted = lineBreak + marker;
    for (let at = text.indexOf(wanted, first); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (isDash(text, at + wanted.length - 1)) starts.push(at + wanted.length - 1);
    }
  }
  if (text.includes('\r')) starts.sort((a, b) => a - b);
  const items = starts.map((start, index) => {
    const limit = index + 1 < starts.length ? starts[index + 1]! - indent : text.length;
    return { start, end: contentEnd(text, start, limit) };
  });
  return { items, indent };
}

const isDash = (text: string, at: number): boolean =>
  text[at] === '-' && (at + 1 >= text.length || ' \t\r\n'.includes(text[at + 1]!));

/** Behind a byte order mark, blank lines, comments, directives and the `---` that begins a document. */
function firstContent(text: string): number {
  const line = /(?:[ \t]*(?:#[^\r\n]*)?|%[^\r\n]*|---[ \t]*(?:#[^\r\n]*)?)(?:\r\n|\n|\r|$)/y;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    line.lastIndex = at;
    if (!line.test(text)) break;
    at = line.lastIndex;
  }
  while (text[at] === ' ') at++;
  return at;
}

function lineStartBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** `limit` without the blank lines, comments at the margin and document ends before it. */
function contentEnd(text: string, start: number, limit: number): number {
  let end = limit;
  for (;;) {
    while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--;
    const lineStart = lineStartBefore(text, end);
    if (lineStart <= start || (text[lineStart] !== '#' && text.slice(lineStart, end) !== '...')) return end;
    end = lineStart;
  }
}
