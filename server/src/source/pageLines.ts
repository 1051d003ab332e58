import type { TextRange } from '../markup';
import { classOf, DIGIT, SPACE, skipSpace, trimSpace } from './characters';
import type { Difference } from './difference';
import { romanValue } from './markers';

/** A line that may be a page number, alone or beside a running head. */
export interface PageLine extends TextRange {
  readonly value: number;
  /** Whether it calls itself a page. */
  readonly isNamed: boolean;
  /** The words beside the number, their white space as single blanks; `null` where it stands alone. */
  readonly head: string | null;
  /** Whether nothing stands between it and a page break. */
  readonly atBreak: boolean;
}

/** The lines of a text that may be page numbers, kept for the next version of it. */
export interface PageLines {
  readonly text: string;
  readonly all: readonly PageLine[];
}

/** A line that holds a page number and nothing else: `12`, `- 12 -`, `[12]`, `iv`, `Page 3 of 20`, `Página 3`, `3 | Page`. */
const PAGE_LINE =
  /^[-–—|[(~]?[ \t]*(?:(page|p[aá]gina|p[aá]g\.|pg\.|p\.)[ \t]*)?(\d{1,4}|[ivxl]{1,7})(?:[ \t]*(?:\/|of|de)[ \t]*\d{1,4})?[ \t]*(?:\|?[ \t]*(page|p[aá]gina))?[ \t]*[-–—|\])~]?$/i;
/** Such a line is never longer, in UTF-16 code units. */
const LONGEST_PAGE_LINE = 40;
/** A number and, a gap apart, some words, or the other way round: `4    THE YEARBOOK`, `Chapter 2 | 31`. */
const HEAD_LINE = /^(?:(\d{1,4})(?:[ \t]{2,}|\t| ?[|·•] ?)(\S.{3,}\S)|(\S.{3,}?)(?:[ \t]{2,}|\t| ?[|·•] ?)(\d{1,4}))$/;
const LONGEST_HEAD_LINE = 130;

/**
 * The lines that may be page numbers; of those of an earlier version, what stands before and behind `difference`, what
 * changed since then, stays.
 */
export function pageLinesOf(text: string, previous?: PageLines, difference?: Difference): PageLines {
  if (!previous || !difference) return { text, all: findPageLines(text, 0, text.length) };
  const { start, oldEnd, newEnd } = difference;
  const delta = newEnd - oldEnd;
  // A line looks across the blank lines around it for a page break.
  const first = trimSpace(text, 0, start);
  const from = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
  const behind = text.indexOf('\n', skipSpace(text, newEnd, text.length));
  const to = behind < 0 ? text.length : behind;
  const all = previous.all.filter(line => line.end < from);
  for (const line of findPageLines(text, from, to)) all.push(line);
  for (const line of previous.all) {
    if (line.start + delta > to) all.push({ ...line, start: line.start + delta, end: line.end + delta });
  }
  return { text, all };
}

function findPageLines(text: string, from: number, to: number): PageLine[] {
  const lines: PageLine[] = [];
  for (let at = from; at < to; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 || found > to ? to : found;
    const line = end > at && end - at <= LONGEST_HEAD_LINE ? pageLine(text, at, end) : null;
    if (line) lines.push(line);
    at = end + 1;
  }
  return lines;
}

function pageLine(text: string, start: number, end: number): PageLine | null {
  const first = skipSpace(text, start, end);
  const last = trimSpace(text, first, end);
  if (last - first <= LONGEST_PAGE_LINE) {
    const match = PAGE_LINE.exec(text.slice(first, last));
    if (match && isBalanced(match[0])) {
      const value = /^\d/.test(match[2]!) ? Number(match[2]) : romanValue(match[2]!);
      if (value !== null)
        return {
          start,
          end,
          value,
          isNamed: Boolean(match[1] || match[3]),
          head: null,
          atBreak: isAtBreak(text, first, last),
        };
    }
  }
  if (last - first < 6 || !((classOf(text.charCodeAt(first)) | classOf(text.charCodeAt(last - 1))) & DIGIT))
    return null;
  const match = HEAD_LINE.exec(text.slice(first, last));
  if (!match) return null;
  const head = (match[2] ?? match[3]!).replace(/\s+/g, ' ');
  // A line of a table of contents has dots before its number, and a table more numbers.
  if (/[.…_]$|\d\s*$/.test(head) || !/\p{L}{3}/u.test(head)) return null;
  const value = Number(match[1] ?? match[4]);
  return { start: first, end: last, value, isNamed: false, head, atBreak: isAtBreak(text, first, last) };
}

/** Whether, but for white space, a page break stands before `start` or behind `end`. */
function isAtBreak(text: string, start: number, end: number): boolean {
  const behind = skipSpace(text, end, text.length);
  if (text.slice(end, behind).includes('\f')) return true;
  let before = start;
  while (before > 0 && classOf(text.charCodeAt(before - 1)) & SPACE) before--;
  return text.slice(before, start).includes('\f');
}

/** Not the end of a parenthesis that a line break cut off: `2017)`. */
const isBalanced = (line: string) =>
  line.includes('(') === line.includes(')') && line.includes('[') === line.includes(']');
