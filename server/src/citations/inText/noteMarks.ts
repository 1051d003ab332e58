import type { TextRange } from '../../markup';

/** Figures directly behind a word or its stop: `the end.12`. A word is two small letters, so that `H2` is none. */
const BEHIND_WORD = /(?=\d)(?<=\p{Ll}{2}[.,;:!?)\]”"»’]{0,2})\d{1,3}(?=\s|$|[.,;:)](?:\s|$))/gu;
/**
 * Behind a year that ends a clause, `in 1977.5`, an acronym or an apostrophe, `the PSR.9`, a figure in parentheses or a sum, `(Figure 3).4`, and stuck to a year, `in 20182`, they
 * may be anything: they count in a row alone.
 */
const BEHIND_SIGN = /[.,;:!?)\]”"»’]\d{1,3}(?=\s+\p{Lu}|\s*$|\s*[\r\n])/gu;
const BEFORE_SIGN =
  /(?:(?:1[5-9]|20)\d\d|\p{Lu}{2}|[’']\p{Ll}|%|\d(?=\)[.,;:])|[$€£]\d{1,6}(?=\.$))[.,;:!?)\]”"»’]{1,3}$/u;
const STUCK_TO_YEAR = /(?<!\d)(?:1[5-9]|20)\d{3,5}(?=[\s.,;:)])/g;
const BEFORE_YEAR = /(?:(?<!\p{L})(?:de|del|in|of)|,)\s$/u;

/** `Vol.3`, `art.5` */
const BEHIND_ABBREVIATION =
  /(?<!\p{L})(?:arts?|caps?|figs?|p[áa]gs?|p[áa]rrs?|vols?|secs?|n[úu]ms?|nos?|chaps?|eds?|incs?|lits?|fols?|vers?|eqs?|sects?)\.$/iu;
/** Behind the stop of a sentence, before the next: `printed output.3 While`. Nothing but a note mark stands so. */
const BEHIND_SENTENCE = /\p{Ll}{4}\)?\.[”"»’)]?$/u;
const SENTENCE_FOLLOWS = /^(?:\s+\p{Lu}|\s*$|\s*[\r\n])/u;
/** Behind the last word of a clause: `the tea3.` */
const BEHIND_LAST_WORD = /\p{Ll}{5}$/u;

const OFTEN = 2;
/** Fewer in a row may be chance. */
const LEAST_IN_ROW = 3;
/** One or two marks may be missing between two of a row: lost, or behind something that looks like no word. */
const LONGEST_STEP = 3;

/** Figures that may be note marks, in the order of the text. */
export const possibleMarks = (text: string): Mark[] =>
  [...marksBehindWords(text), ...marksBehindSigns(text), ...marksBehindYears(text)].sort((a, b) => a.start - b.start);

/**
 * Note marks that lost their height when a text was taken out of a page, of all that may be some. They are such where they
 * count on from one another, 1, 2, 3 …, and little else in the text looks like them; of two alone both notes must be there,
 * or both end a clause. One between two sentences is such alone.
 */
export function plainMarks(marks: readonly Mark[], text: string): readonly Mark[] {
  const row = longestRow(marks);
  const certain = row.filter(each => each.behindWord).length;
  const stands = certain >= marks.filter(each => each.behindWord).length * 0.6 && isRow(row, certain, text);
  const alone = marks.filter(each => each.endsSentence);
  // one figure time and again is a sign that was lost
  const isSign = ({ number }: Mark) => alone.filter(each => each.number === number).length > OFTEN;
  return marks.filter(each => (each.endsSentence && !isSign(each)) || (stands && row.includes(each)));
}

const isRow = (row: readonly Mark[], certain: number, text: string): boolean =>
  certain >= LEAST_IN_ROW ||
  (row.length > 1 && (row.every(each => hasNote(each, text)) || row.every(each => each.endsClause)));

/** Whether a note with the number of the mark stands behind it, at the foot of its page or at the end: `1 See also …`. */
const hasNote = ({ number, end }: Mark, text: string): boolean =>
  new RegExp(String.raw`(?:[\r\n][ \t]*|[.”»)\p{Ll}]\s?)${number}\.?\s\p{Lu}`, 'u').test(text.slice(end));

export interface Mark extends TextRange {
  readonly number: number;
  readonly behindWord: boolean;
  readonly endsClause: boolean;
  readonly endsSentence: boolean;
}

function* marksBehindWords(text: string): Iterable<Mark> {
  for (const { index, 0: digits } of text.matchAll(BEHIND_WORD))
    if (!BEHIND_ABBREVIATION.test(text.slice(Math.max(0, index - 8), index))) yield markAt(text, index, digits, true);
}

function* marksBehindSigns(text: string): Iterable<Mark> {
  for (const { index, 0: found } of text.matchAll(BEHIND_SIGN)) {
    const start = index + 1;
    if (BEFORE_SIGN.test(text.slice(Math.max(0, start - 8), start))) yield markAt(text, start, found.slice(1), false);
  }
}

function* marksBehindYears(text: string): Iterable<Mark> {
  for (const { index, 0: digits } of text.matchAll(STUCK_TO_YEAR))
    if (BEFORE_YEAR.test(text.slice(Math.max(0, index - 5), index)))
      yield markAt(text, index + 4, digits.slice(4), false);
}

function markAt(text: string, start: number, digits: string, behindWord: boolean): Mark {
  const end = start + digits.length;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 4);
  return {
    start,
    end,
    number: Number(digits),
    behindWord,
    endsClause: behindWord && BEHIND_LAST_WORD.test(before) && /^[.,;](?:\s|$)/.test(after),
    endsSentence: !digits.startsWith('0') && BEHIND_SENTENCE.test(before) && SENTENCE_FOLLOWS.test(after),
  };
}

interface Row {
  readonly mark: Mark;
  readonly before: Row | null;
  readonly length: number;
}

/** The longest row of marks that count on, each from one before it: by the longest that ends with each number. */
function longestRow(marks: readonly Mark[]): Mark[] {
  const ending = new Map<number, Row>();
  let longest: Row | null = null;
  for (const mark of marks) {
    let before: Row | null = null;
    for (let step = 1; step <= LONGEST_STEP; step += 1) {
      const row = ending.get(mark.number - step);
      if (row && row.length > (before?.length ?? 0)) before = row;
    }
    const row: Row = { mark, before, length: (before?.length ?? 0) + 1 };
    if (row.length >= (ending.get(mark.number)?.length ?? 0)) ending.set(mark.number, row);
    if (row.length > (longest?.length ?? 0)) longest = row;
  }
  const found: Mark[] = [];
  for (let row = longest; row; row = row.before) found.push(row.mark);
  return found.reverse();
}
