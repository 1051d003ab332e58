import type { TextRange } from '../../markup';
import { findCableReferences, normaliseCableReference, type SourceReading } from '../../source';
import type { CitedWork, InTextCitation } from '../citation';

/**
 * Cables that a text cites: `09 LIMA 1661` anywhere; in a cable also `LIMA 1661`, `REF A`, `refs B and C`, `reftel`,
 * `septel`, and the items of its REF line. `document` is the id of the cable that is meant, where it can be told.
 */
export function cableCitations(source: string | Pick<SourceReading, 'text' | 'kind' | 'header'>): InTextCitation[] {
  if (typeof source === 'string') return inBody(source, null, { start: 0, end: source.length });
  const { text, header } = source;
  if (!header) return inBody(text, null, { start: 0, end: text.length });
  const inHeader = header.tokens.filter(each => each.kind !== 'signature');
  const start = inHeader.reduce((end, each) => Math.max(end, each.range.end), 0);
  const year = header.dateTime?.slice(0, 4) ?? header.id?.slice(0, 2);
  const listed = inHeader
    .filter(each => each.kind === 'reference')
    .map(({ range, value }) => {
      const behind = /\s+and\s+(?:previous|others)\b.*$/i.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
      const document = normaliseCableReference(value, { year, post: header.post });
      return citation([
        { ...unknown, author: value, document, range: { start: range.start, end: range.end - behind } },
      ]);
    })
    // a report or a conversation may stand in the REF line too
    .filter(each => each.works[0]!.document !== null);
  return [...listed, ...inBody(text, header, { start, end: text.length })];
}

const unknown = { author: null, year: null, locator: null };

function inBody(text: string, header: SourceReading['header'] | null, body: TextRange): InTextCitation[] {
  const found: CitedWork[][] = [];
  for (const { range, id, ids, kind } of findCableReferences(text, header ?? null, body)) {
    const printed = text.slice(range.start, range.end);
    const author = printed.replace(/\s+/g, ' ');
    if (isOwnNumber(text, range, printed)) continue;
    const works = (ids.length > 1 ? ids : [id]).map(document => ({ ...unknown, author, document, range }));
    const before = found.at(-1);
    const gap = before ? text.slice(before.at(-1)!.range.end, range.start) : '';
    // `refs B and C` is one citation of two works
    if (kind === 'letter' && before && !/^ref/i.test(author) && gap.length <= 8 && !/[.!?]/.test(gap))
      before.push(...works);
    else found.push(works);
  }
  if (!header)
    for (const range of namedTelegrams(text))
      found.push([{ ...unknown, author: text.slice(range.start, range.end), range }]);
  return found.map(citation).sort((a, b) => a.range.start - b.range.start);
}

/** `SECTION 01 OF 02 LIMA 001661` and a page marker are a cable's own number. */
const isOwnNumber = (text: string, range: TextRange, printed: string): boolean =>
  /\bOF\s*$/.test(text.slice(Math.max(0, range.start - 4), range.start)) || /[\r\n]\s*[\r\n]/.test(printed);

/** In a text that quotes cables and is none: words that mean nothing else, and `ref A` where a clause ends behind it. */
function* namedTelegrams(text: string): Iterable<TextRange> {
  const word = /\b(?:reftels?|septels?|refs?\s\(?[A-K]\)?(?=[),.;])(?!\.\w))/gi;
  for (let match = word.exec(text); match; match = word.exec(text)) yield { start: match.index, end: word.lastIndex };
}

const citation = (works: CitedWork[]): InTextCitation => ({
  kind: 'cable',
  works,
  range: { start: works[0]!.range.start, end: works.at(-1)!.range.end },
});
