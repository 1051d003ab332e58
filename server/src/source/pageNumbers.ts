import type { TextRange } from '../markup';
import type { PageLine } from './pageLines';

/** So many numbers in a row make page numbers of lines that could be anything else. */
const SHORTEST_COUNT = 3;
/** Pages without a number may lie between two that have one. */
const WIDEST_GAP = 4;
/** A lone number above this is a year. */
const HIGHEST_LONE = 1400;
const LONGEST_RUNNING_HEAD = 100;

/**
 * Page numbers that stand in a line of their own and count up through the text, or call themselves pages, and those beside
 * a running head. In a text that shows to be extracted from pages (double-spaced, or with page breaks), one number is
 * enough.
 */
export function pageNumbers(lines: readonly PageLine[], paged: boolean): TextRange[] {
  const alone = lines.filter(({ head }) => head === null);
  const numbers: TextRange[] = alone.filter(({ isNamed }) => isNamed);
  const unnamed = alone.filter(({ isNamed, value }) => !isNamed && !(paged && value > HIGHEST_LONE));
  for (const line of counting(unnamed, paged ? 1 : SHORTEST_COUNT, paged)) numbers.push(line);
  for (const line of new Set([...headsWithNumbers(lines), ...headsAtBreaks(lines)])) numbers.push(line);
  return numbers.sort((a, b) => a.start - b.start);
}

/** Of lines in order, the stretches in which they count up, if these have as many lines as `shortest` says. */
function counting(lines: readonly PageLine[], shortest: number, anyGap: boolean): PageLine[] {
  const counted: PageLine[] = [];
  let stretch: PageLine[] = [];
  const flush = () => {
    if (stretch.length >= shortest) for (const line of stretch) counted.push(line);
    stretch = [];
  };
  for (const line of lines) {
    const last = stretch.at(-1)?.value;
    if (last !== undefined && (line.value <= last || (line.value > last + WIDEST_GAP && !anyGap))) {
      // One stray number among page numbers is passed over; a second one that goes on from it begins a new count.
      if (stretch.length >= SHORTEST_COUNT && line.value > last + WIDEST_GAP) continue;
      flush();
    }
    stretch.push(line);
  }
  flush();
  return counted;
}

/** Numbers beside words at page breaks that count on with those alone, though the words are others on every page. */
function headsAtBreaks(lines: readonly PageLine[]): PageLine[] {
  const edges = lines.filter(({ atBreak }) => atBreak);
  return counting(edges, SHORTEST_COUNT, false).filter(({ head }) => head !== null);
}

/** Numbers beside words that come again beside other numbers, as they count up: the head of left and right pages. */
function headsWithNumbers(lines: readonly PageLine[]): PageLine[] {
  const heads = lines.filter(({ head }) => head !== null);
  if (heads.length < SHORTEST_COUNT) return [];
  const counts = new Map<string, number>();
  for (const { head } of heads) counts.set(head!, (counts.get(head!) ?? 0) + 1);
  const again = heads.filter(({ head }) => counts.get(head!)! > 1 && (head!.includes(' ') || head!.length > 8));
  return counting(again, SHORTEST_COUNT, false);
}

/** Lines of the head or foot that come again beside the page numbers and breaks: a chapter's title, a journal's name. */
export function runningHeads(text: string, pages: readonly TextRange[]): TextRange[] {
  const breaks = breaksOf(text);
  const edges = pages.length + breaks.length;
  if (edges < SHORTEST_COUNT && breaks.length < 2) return [];
  const numbers = new Set(pages.map(({ start }) => start));
  const lines = [
    lineBehind(text, 0),
    ...[...pages, ...breaks].flatMap(({ start, end }) => [lineBefore(text, start), lineBehind(text, end)]),
  ]
    .filter(line => line !== null)
    .filter(({ start }) => !numbers.has(start));
  const counts = new Map<string, number>();
  const key = ({ start, end }: TextRange) => text.slice(start, end).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const seen = new Set<number>();
  const once = lines.filter(({ start }) => !seen.has(start) && seen.add(start));
  for (const line of once) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const enough = Math.max(breaks.length > 0 ? 2 : SHORTEST_COUNT, edges / 4);
  return once.filter(line => counts.get(key(line))! >= enough);
}

/** The page breaks of a text, as ranges of one character. */
function breaksOf(text: string): TextRange[] {
  const breaks: TextRange[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) breaks.push({ start: at, end: at + 1 });
  return breaks;
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
