import type { TextRange } from '../../markup';
import { isCounted } from './countedNouns';
import { distinctNumbers, inOrderOfUse, NUMBERS, numbersIn, runsUp } from './numberRuns';

/** `(4)`, `(4, 7)`, `(3–5)`, `(4, p. 12)`: it follows a word, a closing sign or a stop. */
const IN_PARENTHESES = new RegExp(
  String.raw`(?=\()(?<=[\p{L}%)\]”"»’'.,][\s\u00a0]{0,2}|\d[\s\u00a0]{1,2})\(\s?(${NUMBERS})(?:,\s?(?:pp?|págs?)\.\s?\d[\d\s,–-]{0,12})?\s?\)(?![\p{L}\d(]|\s?[=<>≤≥±×])`,
  'gu',
);
const LOOK_BACK = 40;

/** A number, or several, in parentheses that may cite; `numbers` are the first of each run and, of a run, the last. */
export interface ParenthesisNumber extends TextRange {
  readonly numbers: readonly number[];
  /** Behind the last word of a clause. */
  readonly endsClause: boolean;
  /** Behind the full stop of a sentence, where an item may begin, too. */
  readonly behindStop: boolean;
}

/** Numbers in parentheses that may cite works, in the order of the text; whether they do, the whole text says. */
export function* possibleNumbers(text: string): Iterable<ParenthesisNumber> {
  if (!/\(\s?\d/.test(text)) return;
  for (const { index, 0: printed, 1: inside } of text.matchAll(IN_PARENTHESES)) {
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    const end = index + printed.length;
    const behindStop = /(?<!\b(?:al|cols?))[.,]\s*$/.test(before);
    if (opensLine(before) || isCounted(before)) continue;
    if (/(?<!\d)0/.test(inside!) || isFormula(text, index, end)) continue;
    if (!runsUp(inside!)) continue;
    const numbers = numbersIn(inside!);
    yield {
      start: index,
      end,
      numbers,
      behindStop,
      endsClause: /^\s?(?:[.,;:)]|$|[\r\n])/.test(text.slice(end, end + 2)),
    };
  }
}

/** A line that the parenthesis begins, unless the sentence before goes on in it. */
function opensLine(before: string): boolean {
  const line = /(?:^|\r\n|\n|\r)[ \t>*•-]*$/.exec(before);
  return line !== null && !/[\p{L}\d,)\]”"»]$/u.test(before.slice(0, line.index));
}

/** The number of a formula at the end of its line: `E = mc  (4)`. */
function isFormula(text: string, start: number, end: number): boolean {
  if (!/^[ \t]*(?:$|[\r\n])/.test(text.slice(end, end + 8))) return false;
  const line = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 120), start))![0];
  return /[=≤≥≈∑∫∂<>]/.test(line);
}

/** Fewer may be chance. */
const LEAST = 3;
const LEAST_WITHOUT_LIST = 5;
const LONGEST_STEP = 4;
const MANY = 8;
/** What else a text has: up to which number its lists of works count, and how often it cites in other ways. */
export interface Surroundings {
  readonly listed: number;
  readonly otherNumbers: number;
  readonly authors: number;
}

/**
 * Those that cite, of all that may. A text numbers its works where its list of works does, or where new numbers come in the
 * order of their first use, 1, 2, 3 …, or come again and again, at the ends of clauses. In a text that cites otherwise they are figures.
 */
export function citingNumbers(
  all: readonly ParenthesisNumber[],
  { listed, otherNumbers, authors }: Surroundings,
): readonly ParenthesisNumber[] {
  if (all.length < LEAST || otherNumbers >= LEAST) return [];
  if (listed >= LEAST) {
    const fitting = all.filter(each => each.numbers.every(number => number <= listed));
    return distinctNumbers(fitting) >= LEAST && fitting.length >= all.length * 0.75 ? fitting : [];
  }
  const candidates = all.filter(each => !each.behindStop);
  if (isCitedAgain(candidates)) return candidates.length > authors ? candidates : [];
  const fitting = inOrderOfUse(candidates, LONGEST_STEP);
  const clauses = fitting.filter(each => each.endsClause).length;
  const enough = fitting.length >= LEAST_WITHOUT_LIST && fitting.length >= candidates.length * 0.8;
  return enough && fitting.length > authors && distinctNumbers(fitting) > LEAST && clauses * 2 >= fitting.length
    ? fitting
    : [];
}

/** Numbers in any order, as of works that are listed by name: nearly all end a clause, and many come again. */
function isCitedAgain(all: readonly ParenthesisNumber[]): boolean {
  const again = all.length - distinctNumbers(all);
  return all.length >= MANY && again >= LEAST && all.filter(each => each.endsClause).length >= all.length * 0.8;
}
