import type { TextRange } from '../../markup';
import { listHeadings, referenceLists } from './referenceList';

const ENTRY = /(?<=^|[\r\n])[ \t]*(?:\[\^?(\d{1,3})\]:?|(\d{1,3})[.)]?|([¹²³⁴-⁹⁰]{1,3}))[ \t]+(?=\S)/gu;
const NOTES =
  /(?<=^|[\r\n])[ \t]*#{0,6}[ \t]*(?:foot|end)?(?:notes|notas(?: al pie| finales| a pie de página)?)[ \t]*:?[ \t]*(?=[\r\n])/iu;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Longer ones are no entries. */
const LONGEST = 1500;

/**
 * What a text itself says under the numbers that it cites, `[12] Berg, A. Lakes. 2010.`: the items of its list of works, and
 * of what is headed as notes. White space as single blanks; of two with one number, the first.
 */
export function numberedEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const notes = NOTES.exec(text);
  const parts = [
    ...referenceLists(text, listHeadings(text)),
    ...(notes ? [{ start: notes.index + notes[0].length, end: text.length }] : []),
  ];
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    const marks = [...part.matchAll(ENTRY)];
    for (const [index, mark] of marks.entries()) {
      const number = numberOf(mark);
      const from = mark.index + mark[0].length;
      const words = part.slice(from, Math.min(marks[index + 1]?.index ?? part.length, from + LONGEST));
      const [entry] = words.split(/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/);
      if (!entries.has(number)) entries.set(number, entry!.replace(/\s+/g, ' ').trim());
    }
  }
  return entries;
}

const numberOf = ([, bracketed, plain, high]: RegExpMatchArray): string =>
  bracketed ?? plain ?? [...high!].map(each => DIGITS.indexOf(each)).join('');

/** Up to which number the lists of works count their items from 1 on; 0 where they do not. */
export function listedNumbers(text: string, lists: readonly TextRange[]): number {
  let last = 0;
  for (const { start, end } of lists)
    for (const mark of text.slice(start, end).matchAll(ENTRY)) if (Number(numberOf(mark)) === last + 1) last += 1;
  return last;
}
