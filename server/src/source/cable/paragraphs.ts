import { shifted } from '../../markup';
import type { Paragraph } from '../reading';
import type { ParagraphMark } from './paragraphMarks';

/** A mark that may open a paragraph, with what its places are to be moved by. */
export interface PlacedMark {
  readonly mark: ParagraphMark;
  readonly by: number;
}

/** A paragraph's mark with the number that it means. */
export interface NumberedMark extends PlacedMark {
  /** Without a damaged pilcrow: 2 for the `12.` of `¶2.` */
  readonly meant: number;
}

/**
 * Which of the marks open paragraphs. Sorted out are years and figures that a line break put at a line's start
 * (`¶2006.`), and the items of lists within a paragraph.
 */
export function chosenMarks(placed: readonly PlacedMark[]): readonly NumberedMark[] {
  const marks = placed.map(each => each.mark);
  const damaged = hasDamagedPilcrows(marks);
  const withPilcrow = marks.filter(mark => mark.pilcrow).length;
  const needsPilcrow = !damaged && withPilcrow > 0 && withPilcrow * 3 >= marks.length;
  const portions = marks.filter(mark => mark.portion !== null).length;
  const chosen: NumberedMark[] = [];
  let before: NumberedMark | null = null;
  for (const { mark, by } of placed) {
    const meant = damaged ? Number(mark.digits.slice(1) || '0') : mark.number;
    if (damaged && !/^1[1-9]/.test(mark.digits)) continue;
    const inTurn = before === null ? meant === 1 : meant === before.meant + 1;
    if (mark.inLine && !inTurn) continue;
    if (needsPilcrow && !mark.pilcrow && !mark.inLine && !(inTurn && (mark.portion !== null || mark.opensBlock)))
      continue;
    if (mark.portion === null && !inTurn) {
      if (!mark.opensBlock || meant === 0) continue;
      const marked = portions * 2 > marks.length;
      if (before !== null && (meant > before.meant + 5 || (marked && meant <= before.meant))) continue;
    }
    before = { mark, by, meant };
    chosen.push(before);
  }
  return withoutListItems(chosen);
}

/**
 * Whether the pilcrows of the text became the digit 1: every number starts with it, and what is left counts on better
 * than the numbers as they stand.
 */
function hasDamagedPilcrows(marks: readonly ParagraphMark[]): boolean {
  if (marks.some(mark => mark.pilcrow)) return false;
  const withPortion = marks.filter(mark => mark.portion !== null && !mark.inLine);
  const telling = withPortion.length >= 2 || marks.length === 1 ? withPortion : marks.filter(mark => mark.opensBlock);
  const numbers = telling.map(mark => mark.digits);
  const outside = numbers.filter(digits => !/^1[1-9]\d?$/.test(digits)).length;
  if (numbers.length === 0 || outside * 10 > numbers.length) return false;
  const damaged = numbers.filter(digits => /^1[1-9]\d?$/.test(digits));
  return countsOn(damaged.map(digits => Number(digits.slice(1)))) > countsOn(damaged.map(Number));
}

/** How many of the numbers stand in their turn. */
const countsOn = (numbers: readonly number[]): number =>
  numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1).length;

/**
 * Without lists that start anew inside a paragraph (`3.`, then `1.` and `2.` without marks, then `4.`): their numbers
 * repeat what was there, and the count goes on behind them.
 */
function withoutListItems(marks: readonly NumberedMark[]): readonly NumberedMark[] {
  const result: NumberedMark[] = [];
  for (let index = 0; index < marks.length; index++) {
    const each = marks[index]!;
    const before = result[result.length - 1];
    if (before && each.meant === 1 && each.mark.portion === null) {
      const quoted = result.every(({ mark }) => mark.portion !== null);
      const resume = quoted ? runEnd(marks, index) : resumption(marks, index, before.meant + 1);
      if (resume > index) {
        index = resume - 1;
        continue;
      }
    }
    result.push(each);
  }
  return result;
}

/** Behind a run 1, 2, 3 … without marks that starts at `index`: a numbered text quoted in a cable whose paragraphs bear marks. */
function runEnd(marks: readonly NumberedMark[], index: number): number {
  let next = index + 1;
  while (marks[next]?.mark.portion === null && marks[next]!.meant === marks[next - 1]!.meant + 1) next++;
  return next;
}

/** Where, behind a run 1, 2, 3 … from `index`, the number `wanted` stands that is not the run's own next; `index` if nowhere. */
function resumption(marks: readonly NumberedMark[], index: number, wanted: number): number {
  let next = index + 1;
  while (
    next < marks.length &&
    marks[next]!.meant === marks[next - 1]!.meant + 1 &&
    marks[next]!.mark.portion === null
  ) {
    if (marks[next]!.meant === wanted && marks[next + 1]?.meant !== wanted) {
      return marks[next + 1]?.meant === wanted + 1 || next + 1 === marks.length ? next : index;
    }
    next++;
  }
  return marks[next]?.meant === wanted ? next : index;
}

/**
 * Paragraphs from their marks. Each ends before the next, before a heading, or with the body (`end`, where its
 * signature stands); white space at its end is not part of it.
 */
export function paragraphsOf(
  text: string,
  marks: readonly NumberedMark[],
  headings: readonly number[],
  end: number,
): readonly Paragraph[] {
  let heading = 0;
  return marks.map(({ mark, by, meant }, index) => {
    const following = marks[index + 1];
    const start = mark.start + by;
    const content = mark.content + by;
    while ((headings[heading] ?? end) <= start && heading < headings.length) heading++;
    const limit = Math.min(following ? following.mark.start + following.by : end, headings[heading] ?? end, end);
    const last = Math.max(trimmedEnd(text, Math.max(content, limit), content), content);
    return {
      label: mark.digits,
      number: mark.number,
      meant,
      portion: mark.portion,
      portionRange: mark.portionRange && shifted(mark.portionRange, by),
      range: { start, end: last },
      content: { start: content, end: last },
    };
  });
}

function trimmedEnd(text: string, end: number, floor: number): number {
  let last = end;
  while (last > floor && /\s/.test(text[last - 1]!)) last--;
  return last;
}
