import type { TextRange } from '../../markup';

/** A line of a source text. Offsets are UTF-16 code units of the text, 0-based, end exclusive. */
export interface Line {
  /** Where the line begins, and where its line break (or the text) stands. */
  readonly start: number;
  readonly end: number;
  /** The line without white space and the residue of other formats at its two ends; equal offsets where it is blank. */
  readonly content: TextRange;
  /** The characters of `content`. */
  readonly text: string;
}

/** White space and what conversions from HTML and Markdown leave at a line's end. */
const trailing = /(?:[\s\\]|&nbsp;|&#x000[AD];|&#1[03];|<br\s*\/?>)$/i;
const leading = /^(?:[\s\uFEFF]|&nbsp;|&#x000[AD];|&#1[03];)/i;

/** The lines of `text` from `from` to `to`; a line ends at LF, CRLF or a lone CR. */
export function linesOf(text: string, from = 0, to = text.length): readonly Line[] {
  const lines: Line[] = [];
  const next = (sign: string, at: number): number => {
    const found = text.indexOf(sign, at);
    return found < 0 || found > to ? to : found;
  };
  let feed = next('\n', from);
  let carriage = next('\r', from);
  let start = from;
  while (start <= to) {
    if (feed < start) feed = next('\n', start);
    if (carriage < start) carriage = next('\r', start);
    const end = Math.min(feed, carriage);
    lines.push(lineAt(text, start, end));
    start = end + (end < to && text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** Of lines that follow one another, those from `from` on; the line in which that stands begins there. */
export function linesBehind(lines: readonly Line[], text: string, from: number): readonly Line[] {
  const first = lines.findIndex(line => line.end >= from);
  const line = lines[first];
  if (!line) return [];
  if (line.start >= from) return lines.slice(first);
  return [lineAt(text, from, line.end), ...lines.slice(first + 1)];
}

function lineAt(text: string, start: number, end: number): Line {
  let first = start;
  let last = end;
  for (let code = text.charCodeAt(first); first < last; code = text.charCodeAt(first)) {
    if (isSpace(code)) first++;
    else {
      const residue = mayBeResidue(code) && leading.exec(text.slice(first, Math.min(last, first + 8)));
      if (!residue) break;
      first += residue[0].length;
    }
  }
  for (let code = text.charCodeAt(last - 1); last > first; code = text.charCodeAt(last - 1)) {
    if (isSpace(code)) last--;
    else {
      const residue = mayBeResidue(code) && trailing.exec(text.slice(Math.max(first, last - 8), last));
      if (!residue) break;
      last -= residue[0].length;
    }
  }
  return { start, end, content: { start: first, end: last }, text: text.slice(first, last) };
}

/** White space of ASCII. */
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
/** The characters that residue begins or ends with: `&`, `;`, `<`, `>`, a backslash, and what lies beyond ASCII. */
const mayBeResidue = (code: number): boolean =>
  code === 0x26 || code === 0x3b || code === 0x3c || code === 0x3e || code === 0x5c || code >= 0x80;

/** Whether the line holds nothing to read. */
export const isBlank = (line: Line): boolean => line.text === '';

/** A row of hyphens, which underlines or encloses a heading: `-----`, `- - - -`, `=====`, also `--------- ------`. */
export const isRule = ({ text }: Line): boolean =>
  '-_=*–—'.includes(text.charAt(0)) && /^(?:[-_=*–—]\s?){4,}$/.test(text);

/** Words of a field that may run over lines, on one line: without the residue at line ends, entities read. */
export const joinedWords = (text: string): string =>
  text
    .replace(/(?:\\|&nbsp;|&#x000[AD];|&#1[03];|<br ?\/?>){1,4}[^\S\r\n]{0,4}(?=[\r\n]|$)/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&quot;/gi, '"')
    .replace(/\s+/g, ' ')
    .trim();
