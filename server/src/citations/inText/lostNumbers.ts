import type { TextRange } from '../../markup';
import { isCounted } from './countedNouns';
import { distinctNumbers, inOrderOfUse, numbersIn, runsUp } from './numberRuns';

const RUN = String.raw`\d{1,3}(?:[,–-]\s?\d{1,3}){0,20}`;
/** Directly behind a word or its stop: `the tea.3-5 Then`, `tea,2`. */
const STUCK = new RegExp(String.raw`(?=\d)(?<=\p{Ll}{2}[.,;:!?)\]”"»’]{0,2})${RUN}(?=\s|$|[.,;:)](?:\s|$))`, 'gu');
/** Behind a blank: `the tea. 3-5 Then`, `tea, 2 and`, `tea 4 .` */
const APART = new RegExp(
  String.raw`(?=\s\d)(?:(?<=\p{L}{2}[)\]”"»’]?\.[”"»’]?)\s${RUN}(?=\s+\p{Lu}|\s*$|\s*[\r\n])|(?<=\p{L}{2}[)\]”"»’]?[,;])\s${RUN}(?=\s+\p{L})|(?<=\p{L}{2}[)\]”"»’]?)\s${RUN}(?=\s[.,;]))`,
  'gu',
);
const LOOK_BACK = 40;

/** Figures that may be numbers of works, set high once. `stuck`: no blank stands before them. */
export interface LostNumber extends TextRange {
  readonly numbers: readonly number[];
  readonly stuck: boolean;
}

/** Figures behind words that may cite works by their numbers, in the order of the text; whether they do, the whole text says. */
export const possibleLostNumbers = (text: string): LostNumber[] =>
  [...matches(text, STUCK, true), ...matches(text, APART, false)].sort((a, b) => a.start - b.start);

function* matches(text: string, pattern: RegExp, stuck: boolean): Iterable<LostNumber> {
  for (const { index, 0: printed } of text.matchAll(pattern)) {
    const start = index + (stuck ? 0 : 1);
    const figures = printed.slice(start - index);
    if (/(?<!\d)0/.test(figures) || !runsUp(figures)) continue;
    // `canes, 6 oars`: things counted
    if (!stuck && /^,\s\d+\s+\p{Ll}{3,}s(?!\p{L})/u.test(text.slice(index - 1, index + 24))) continue;
    if (isCounted(`${text.slice(Math.max(0, start - LOOK_BACK), index)} `)) continue;
    yield { start, end: index + printed.length, numbers: numbersIn(figures), stuck };
  }
}

const LEAST = 6;
/** One such as `3-5` may be a span of something else. */
const LEAST_RUNS = 2;
/** So many without any are a chance no more, where works are cited again. */
const MANY = 12;
const LONGEST_STEP = 10;

/**
 * Those that cite, of all that may: numbers of works that lost their height when a text was taken out of a page. New ones
 * come in the order of their first use, several stand together here and there, `3-5`, `2,7`, and little else looks like them.
 */
export function lostNumbers(all: readonly LostNumber[], otherNumbers: number, authors: number): readonly LostNumber[] {
  if (otherNumbers >= LEAST_RUNS) return [];
  const stuck = all.filter(each => each.stuck);
  const fitting = [all, stuck].map(each => citing(each)).find(each => each.length > authors);
  return fitting ?? [];
}

function citing(all: readonly LostNumber[]): readonly LostNumber[] {
  const fitting = inOrderOfUse(all, LONGEST_STEP);
  const runs = fitting.filter(each => each.numbers.length > 1).length;
  const enough = fitting.length >= LEAST && fitting.length >= all.length * 0.75;
  const distinct = distinctNumbers(fitting);
  const areWorks = runs >= LEAST_RUNS || (fitting.length >= MANY && distinct <= fitting.length - LEAST_RUNS);
  return enough && areWorks && distinct >= LEAST ? fitting : [];
}
