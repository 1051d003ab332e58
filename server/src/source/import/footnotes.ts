import type { TextRange } from '../../markup';
import { linesOf } from '../lines';

/** The line that begins a footnote: its number, and a word or a quotation mark behind it. */
const FIRST_LINE = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?|([\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}))\s*[\p{L}“"«¿¡(]/u;
/** A number that stands on a word, its full stop or its closing quote. */
const MARK = /[\p{L}.,;:!?”"’»)\]](\d{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|\[\d{1,3}\])(?=[\s.,;:)”"»]|$)/gu;
const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/**
 * The footnotes at the feet of a text's pages: the lines from the first one that begins with the number of a mark above
 * it, on the same page, to the page's end. Each is a range of its own, in the order of the text.
 * @param edges what parts the pages: page numbers, running heads and page breaks, in order.
 */
export function footnotesIn(text: string, edges: readonly TextRange[]): readonly TextRange[] {
  const notes: TextRange[] = [];
  let last = 0;
  for (const page of pagesBetween(text, edges)) {
    const lines = linesOf(text, page.start, page.end);
    const marks = marksOf(text, page);
    const starts: { line: number; number: number }[] = [];
    for (let at = 1; at < lines.length; at++) {
      const number = noteNumber(text.slice(lines[at]!.start, lines[at]!.end));
      const expected = starts.at(-1)?.number ?? last;
      // Numbers go on from the page before, or begin anew with every page or chapter.
      if (number === null || (number !== expected + 1 && (starts.length > 0 || number !== 1))) continue;
      if ((marks.get(number) ?? Number.POSITIVE_INFINITY) < lines[at]!.start) starts.push({ line: at, number });
    }
    starts.forEach(({ line, number }, index) => {
      const behind = starts[index + 1]?.line ?? lines.length;
      notes.push({ start: lines[line]!.start, end: lines[behind - 1]!.end });
      last = number;
    });
  }
  return notes;
}

/** The rule that parts a page's footnotes from its text, above the first of them. */
const RULE = /(?:^|\n)([ \t]*[_—–-]{5,}[ \t\r]*\n\s*)$/;
const LONGEST_RULE = 200;

/** The rules above footnotes, in order. */
export function rulesAbove(text: string, notes: readonly TextRange[]): TextRange[] {
  return notes.flatMap(({ start }) => {
    const rule = RULE.exec(text.slice(Math.max(0, start - LONGEST_RULE), start))?.[1];
    return rule ? [{ start: start - rule.length, end: start - rule.length + rule.trimEnd().length }] : [];
  });
}

/** The stretches of the text between the edges. */
function pagesBetween(text: string, edges: readonly TextRange[]): TextRange[] {
  const pages: TextRange[] = [];
  let start = 0;
  for (const edge of edges) {
    if (text.slice(start, edge.start).trim() !== '') pages.push({ start, end: edge.start });
    start = Math.max(start, edge.end);
  }
  return pages;
}

/** Where each number first stands on a word. */
function marksOf(text: string, { start, end }: TextRange): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const { index, 1: digits } of text.slice(start, end).matchAll(MARK)) {
    const number = numberIn(digits!);
    if (!marks.has(number)) marks.set(number, start + index);
  }
  return marks;
}

function noteNumber(line: string): number | null {
  const found = FIRST_LINE.exec(line);
  return found ? numberIn((found[1] ?? found[2] ?? found[3])!) : null;
}

const numberIn = (digits: string): number =>
  Number(digits.replace(/[[\]]/g, '').replace(/\D/g, digit => String(SUPERSCRIPTS.indexOf(digit))));
