import type { TextRange } from '../../markup';
import { type CableHeader, findCableReferences, normaliseCableReference } from '../../source';
import type { CitedWork, InTextCitation } from '../citation';

/** The cables in a cable's REF line. `document` is the id of the one that is meant. */
export function listedCables(text: string, header: CableHeader): InTextCitation[] {
  const year = header.dateTime?.slice(0, 4) ?? header.id?.slice(0, 2);
  return (
    header.tokens
      .filter(each => each.kind === 'reference')
      .map(({ range, value }) => {
        const behind = /\s+and\s+(?:previous|others)\b.*$/i.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
        const document = normaliseCableReference(value, { year, post: header.post });
        return citation([
          { ...unknown, author: value, document, range: { start: range.start, end: range.end - behind } },
        ]);
      })
      // a report or a conversation may stand in the REF line too
      .filter(each => each.works[0]!.document !== null)
  );
}

/** `, para. 4`, `, paras 2-3`, ` ¶ 4` behind a cable. */
const PARAGRAPH =
  /^,?\s+((?:paras?\.?|paragraphs?|párrs?\.|párrafos?|¶{1,2})\s*\d{1,3}(?:\s?(?:[-–,]|and|y)\s?\d{1,3}(?!\d))?)(?![\p{L}\d])/iu;

const unknown = { author: null, year: null, locator: null };

/**
 * Cables that a range of a text cites: `09 LIMA 1661` anywhere; in a cable, whose `header` is given, also `LIMA 1661`, `REF
 * A`, `refs B and C`, `reftel`, `septel`. `document` is the id of the cable that is meant, where it can be told.
 */
export function cableCitations(text: string, header: CableHeader | undefined, range: TextRange): InTextCitation[] {
  const found: CitedWork[][] = [];
  for (const { range: place, id, ids, kind } of findCableReferences(text, header ?? null, range)) {
    const printed = text.slice(place.start, place.end);
    const author = printed.replace(/\s+/g, ' ');
    if (isOwnNumber(text, place, printed)) continue;
    // the parenthesis of `ref (a)` is its own
    const end = place.end + (/\([^)]*$/.test(printed) && text[place.end] === ')' ? 1 : 0);
    const paragraph = PARAGRAPH.exec(text.slice(end, end + 40));
    const range = { start: place.start, end: end + (paragraph?.[0].length ?? 0) };
    const locator = paragraph?.[1]?.replace(/\s+/g, ' ') ?? null;
    const works = (ids.length > 1 ? ids : [id]).map(document => ({ author, year: null, locator, document, range }));
    const before = found.at(-1);
    const gap = before ? text.slice(before.at(-1)!.range.end, place.start) : '';
    // `refs B and C` is one citation of two works
    if (kind === 'letter' && before && !/^ref/i.test(author) && gap.length <= 8 && !/[.!?]/.test(gap))
      before.push(...works);
    else found.push(works);
  }
  if (!header)
    for (const named of namedTelegrams(text))
      found.push([{ ...unknown, author: text.slice(named.start, named.end), range: named }]);
  return found.map(citation).sort((a, b) => a.range.start - b.range.start);
}

/** `SECTION 01 OF 02 LIMA 001661` and a page marker are a cable's own number. */
const isOwnNumber = (text: string, range: TextRange, printed: string): boolean =>
  /\bOF\s*$/.test(text.slice(Math.max(0, range.start - 4), range.start)) || /[\r\n]\s*[\r\n]/.test(printed);

/** In a text that quotes cables and is none: words that mean nothing else, and `ref A`, `REFS (B)` with a capital. */
function* namedTelegrams(text: string): Iterable<TextRange> {
  const word =
    /\b(?:[Rr]ef|REF|[Ss]ep|SEP)(?:tels?|TELS?)\b|\b(?:[Rr]efs?|REFS?)\s(?:\([A-K]\)|[A-K](?![\p{L}\d'’]))(?!\.\w)/gu;
  for (let match = word.exec(text); match; match = word.exec(text)) yield { start: match.index, end: word.lastIndex };
}

const citation = (works: CitedWork[]): InTextCitation => ({
  kind: 'cable',
  works,
  range: { start: works[0]!.range.start, end: works.at(-1)!.range.end },
});
