import { cableNumbersIn, type SourceReading } from '../../source';
import type { InTextCitation } from '../citation';

/** What a cable calls the telegrams of its own REF line, and those that it announces. */
const REFERRED =
  /(?<![\p{L}\d])(?:(?:REFS?|Refs?|refs?)\s+(?:\([A-K]\)|[A-K])(?![\p{L}\d.])(?:\s?(?:,|&|-|–|(?:,\s?)?(?:and|AND|y))\s?(?:\([A-K]\)|[A-K])(?![\p{L}\d]))*|(?:REFTELS?|Reftels?|reftels?|REF\s?TELS?|SEPTELS?|Septels?|septels?|REFCABLES?|refcables?)(?![\p{L}\d]))/gu;

/** The header's tokens in which a cable's number is the cable's own, or is what the header is about. */
const OWN_NUMBER: ReadonlySet<string> = new Set([
  'post',
  'mrn',
  'section',
  'serial',
  'channel',
  'address',
  'from',
  'routing-indicator',
  'date-time-group',
]);

/**
 * Cables that a text cites: `09 LIMA 1661`, `LIMA 1661` (in a cable, where the year is the cable's own), `REF A`, `refs A
 * and B`, `reftel`, `septel`. The post is the work's `author`, as printed; `number` is the message's.
 */
export function cableCitations(source: string | Pick<SourceReading, 'text' | 'kind' | 'header'>): InTextCitation[] {
  const text = typeof source === 'string' ? source : source.text;
  const isCable = typeof source !== 'string' && source.kind === 'cable';
  const tokens = typeof source === 'string' ? [] : (source.header?.tokens ?? []);
  const own = tokens.filter(each => OWN_NUMBER.has(each.kind)).map(each => each.range);
  const headerEnd = tokens.reduce((end, each) => (each.kind === 'signature' ? end : Math.max(end, each.range.end)), 0);
  const found: InTextCitation[] = [];
  for (const { range, year, post, number } of cableNumbersIn(text)) {
    if (own.some(each => each.start < range.end && range.start < each.end)) continue;
    if (year === null && (!isCable || /^(?:19|20)\d\d$/.test(number))) continue;
    if (/[\r\n]\s*[\r\n]/.test(text.slice(range.start, range.end))) continue;
    if (/\bOF\s*$/.test(text.slice(Math.max(0, range.start - 4), range.start))) continue;
    found.push({ kind: 'cable', range, works: [{ author: post, year, locator: null, number, range }] });
  }
  REFERRED.lastIndex = 0;
  for (let match = REFERRED.exec(text); match; match = REFERRED.exec(text)) {
    const range = { start: match.index, end: REFERRED.lastIndex };
    const lettered = /\s/.test(match[0]);
    const after = text.slice(range.end, range.end + 12);
    if (lettered && !isCable && !/^REF/.test(match[0]) && !/^[),.;:]|^\s+and\b/.test(after)) continue;
    // an item of the REF line itself
    if (lettered && /^\s?\)?:?\s+(?:\d\d\s)?\p{Lu}{4}/u.test(after)) continue;
    if (range.start < headerEnd && !/tel/i.test(match[0])) continue;
    found.push({
      kind: 'cable',
      range,
      works: [{ author: match[0].replace(/\s+/g, ' '), year: null, locator: null, range }],
    });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
