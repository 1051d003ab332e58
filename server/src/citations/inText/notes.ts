import type { InTextCitation } from '../citation';
import { authorIn } from './authorText';
import { locatorAt } from './locators';
import { yearAt } from './years';

/** Where a note begins: `12 `, `12. `, `[12] `, `[^12]: `, `¹² ` at the start of a line. */
const NOTE =
  /^(?<![\u2028\u2029])[ \t]*(?:\[\^[\p{L}\d-]{1,20}\]:|\[\d{1,3}\]|\d{1,3}[.)]?|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})[ \t]+/gmu;
const HEADING =
  /(?<=^|[\r\n])[ \t]*#{0,6}[ \t]*(?:foot|end)?(?:notes|notas(?: al pie| finales| a pie de página)?)[ \t]*:?[ \t]*(?=[\r\n])/giu;
/** A note that cites in passing is short. */
const LONGEST = 600;
/** `Lamb, 2004` and `Lamb 2004`; nothing in it ends a sentence but an initial. */
const WORK =
  /(?<=^|[;.]\s{1,3})((?:\p{Lu}|de |von |van )(?:[^()[\].;:\r\n\d]|(?<=(?:^|[\s.])\p{Lu}|al)\.|[\r\n](?![ \t]*[\r\n])){1,80}?),?\s+(?=(?:1[4-9]|20)\d\d|s\.|n\.)/gu;

/** A citation in what looks like a note. */
export interface NotedCitation {
  readonly citation: InTextCitation;
  /** Where the note's text begins, if nothing but its standing behind a heading for notes shows that it is one; else `null`. */
  readonly unsure: number | null;
}

/** Behind the heading of the part that holds the notes: where each such heading of the text ends, with where it begins. */
export const noteHeadings = (text: string): { readonly start: number; readonly end: number }[] =>
  !/not[ea]s/i.test(text)
    ? []
    : [...text.matchAll(HEADING)].map(({ index, 0: heading }) => ({ start: index, end: index + heading.length }));

/**
 * Works that notes cite by author and year without parentheses: `12 Lamb, 2004, p. 2; Pérez y Gómez 2018, 14.` A year must
 * be followed by a locator, or end the work in a part that is headed as notes; so an item of a list is none.
 */
export function* notedCitations(text: string): Iterable<NotedCitation> {
  NOTE.lastIndex = 0;
  for (let match = NOTE.exec(text); match; match = NOTE.exec(text)) {
    const start = NOTE.lastIndex;
    const isNote = match[0].includes('[^');
    const note = /^[^\r\n]*(?:(?:\r\n|\n|\r)(?![ \t]*(?:[\r\n]|[[\d¹²³⁴-⁹]))[^\r\n]*)*/.exec(
      text.slice(start, start + LONGEST),
    )![0];
    for (const { index, 0: lead, 1: words } of note.matchAll(WORK)) {
      const at = start + index + lead.length;
      const year = yearAt(text, at);
      const author = year && authorIn(words!, /,\s+$/.test(lead) ? 'comma' : 'space');
      if (!author) continue;
      const locator = locatorAt(text, year.end);
      const end = locator?.end ?? year.end;
      if (!/^\s*(?:[.;]|$|[\r\n])/.test(text.slice(end, end + 3))) continue;
      const range = { start: start + index + author.start, end };
      const name = words!.slice(author.start, author.end).replace(/\s+/g, ' ');
      const work = { author: name, year: year.text, locator: locator?.text ?? null, range };
      yield { citation: { kind: 'author-year', works: [work], range }, unsure: locator || isNote ? null : start };
    }
  }
}
