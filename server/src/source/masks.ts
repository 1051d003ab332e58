import type { TextRange } from '../markup';
import { type Difference, differenceOf } from './difference';
import { romanValue } from './markers';
import { isDoubleSpaced } from './runs';

/** The same text with a space for every code unit of `masks`, line breaks kept: what is read in its place. */
export function withoutMasks(text: string, masks: readonly TextRange[]): string {
  if (masks.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of masks) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

const COMMENT = /^[ \t]*<!--[^\n]*-->[ \t\r]*$/gm;
/** A line that holds a page number and nothing else: `12`, `- 12 -`, `[12]`, `iv`, `Page 3 of 20`, `Página 3`, `3 | Page`. */
const PAGE_LINE =
  /^[ \t\f]*[-–—|[(~]?[ \t]*(?:(page|p[aá]gina|p[aá]g\.|pg\.|p\.)[ \t]*)?(\d{1,4}|[ivxl]{1,7})(?:[ \t]*(?:\/|of|de)[ \t]*\d{1,4})?[ \t]*(?:\|?[ \t]*(page|p[aá]gina))?[ \t]*[-–—|\])~]?[ \t\f\r]*$/i;
/** Such a line is never longer, in UTF-16 code units. */
const LONGEST_PAGE_LINE = 40;
/** So many numbers in a row make page numbers of lines that could be anything else. */
const SHORTEST_COUNT = 3;
/** Pages without a number may lie between two that have one. */
const WIDEST_GAP = 4;
/** A lone number above this is a year. */
const HIGHEST_LONE = 1400;
const LONGEST_RUNNING_HEAD = 100;

/** A line that may be a page number. */
interface PageLine extends TextRange {
  readonly value: number;
  /** Whether it calls itself a page. */
  readonly isNamed: boolean;
}

/** The lines of a text that may be page numbers, kept for the next version of it. */
export interface PageLines {
  readonly text: string;
  readonly all: readonly PageLine[];
}

/**
 * The lines that may be page numbers; of those of an earlier version, what stands before and behind the change stays.
 * `difference` is what changed since then.
 */
export function pageLinesOf(text: string, previous?: PageLines, difference?: Difference): PageLines {
  if (!previous) return { text, all: findPageLines(text, 0, text.length) };
  const { start, oldEnd, newEnd } = difference ?? differenceOf(previous.text, text);
  const delta = newEnd - oldEnd;
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const behind = text.indexOf('\n', newEnd);
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
    const start = at;
    at = end + 1;
    if (end - start > LONGEST_PAGE_LINE || end === start) continue;
    const match = PAGE_LINE.exec(text.slice(start, end));
    if (!match || !isBalanced(match[0])) continue;
    const value = /^\d/.test(match[2]!) ? Number(match[2]) : romanValue(match[2]!);
    if (value !== null) lines.push({ start, end, value, isNamed: Boolean(match[1] || match[3]) });
  }
  return lines;
}

/**
 * Page numbers that stand in a line of their own and count up through the text, or call themselves pages. In a text that
 * shows to be extracted from pages (double-spaced, or with page breaks), one number is enough.
 */
function pageNumbers(lines: readonly PageLine[], paged: boolean): TextRange[] {
  const shortest = paged ? 1 : SHORTEST_COUNT;
  const numbers: TextRange[] = [];
  let counting: PageLine[] = [];
  const flush = () => {
    if (counting.length >= shortest) for (const line of counting) numbers.push(line);
    counting = [];
  };
  for (const line of lines) {
    const { value } = line;
    if (line.isNamed) {
      numbers.push(line);
      continue;
    }
    if (paged && value > HIGHEST_LONE) continue;
    const last = counting.at(-1)?.value;
    if (last !== undefined && (value <= last || (value > last + WIDEST_GAP && !paged))) {
      // One stray number among page numbers is passed over; a second one that goes on from it begins a new count.
      if (counting.length >= SHORTEST_COUNT && value > last + WIDEST_GAP) continue;
      flush();
    }
    counting.push(line);
  }
  flush();
  return numbers.sort((a, b) => a.start - b.start);
}

/** Lines of the head or foot that come again beside the page numbers: the title of the chapter, the name of the journal. */
function runningHeads(text: string, pages: readonly TextRange[]): TextRange[] {
  if (pages.length < SHORTEST_COUNT) return [];
  const lines = pages
    .flatMap(({ start, end }) => [lineBefore(text, start), lineBehind(text, end)])
    .filter(line => line !== null);
  const counts = new Map<string, number>();
  const key = ({ start, end }: TextRange) => text.slice(start, end).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const seen = new Set<number>();
  return lines.filter(line => {
    const again = counts.get(key(line))! >= Math.max(SHORTEST_COUNT, pages.length / 4);
    return again && !seen.has(line.start) && seen.add(line.start);
  });
}

/** Lines that conversion from HTML left behind and that nobody reads. */
function commentMasks(text: string): TextRange[] {
  if (!text.includes('<!--')) return [];
  return [...text.matchAll(COMMENT)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Everything that interrupts a text of no particular kind, in order; `lines` are its `pageLinesOf`. */
export function plainMasks(text: string, lines: PageLines = pageLinesOf(text)): TextRange[] {
  const pages = pageNumbers(lines.all, text.includes('\f') || isDoubleSpaced(text, 0, text.length));
  const all: TextRange[] = [...commentMasks(text), ...pages, ...runningHeads(text, pages)];
  return all.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function lineBefore(text: string, at: number): TextRange | null {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return end > start && end - start <= LONGEST_RUNNING_HEAD ? { start, end } : null;
}

function lineBehind(text: string, at: number): TextRange | null {
  let start = at;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  return end > start && end - start <= LONGEST_RUNNING_HEAD ? { start, end } : null;
}

/** Not the end of a parenthesis that a line break cut off: `2017)`. */
const isBalanced = (line: string) =>
  line.includes('(') === line.includes(')') && line.includes('[') === line.includes(']');
