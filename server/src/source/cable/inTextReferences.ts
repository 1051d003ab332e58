import type { TextRange } from '../../markup';
import { type CitingCable, cableId, cableNumbersIn, normaliseCableReference } from './citation';
import type { CableHeader } from './header';

/** A cable cited in a text. Ranges are of the source text. */
export interface CableReference {
  readonly range: TextRange;
  /** `number`: `09 LIMA 1661`; `letter`: `REF A`; `reftel`: the reference, or all of them; `septel`: a telegram sent separately. */
  readonly kind: 'number' | 'letter' | 'reftel' | 'septel';
  /** The letter of the REF list, where one is named. */
  readonly letter: string | null;
  /** The id of the cable that is meant; `null` where it cannot be told. */
  readonly id: string | null;
  /** Every cable that is meant: more than one for `reftels`. */
  readonly ids: readonly string[];
}

const words = /\b(?:(ref)|(refs|reftels?)|(septels?))\b/gi;
const letters = /[^\S\r\n]{0,2}(?:\r\n?|\n)?[^\S\r\n]{0,2}\(?([A-Za-z])\)?(?![A-Za-z'’])(?!\.[A-Za-z])/dy;
const more = /[^\S\r\n]{0,2}(?:,|;|-|&|\/|(?:,\s?)?(?:and|AND|or|to|through)\b)/y;
/** Figures that may be years: between posts and such a figure stands nothing that says which is meant. */
const yearLike = /^(?:19[4-9]\d|20[0-3]\d)$/;

/**
 * The cables that a text cites: by number anywhere, and in a cable by the letters of its REF list. `header` is the
 * citing cable's (`null` in other texts), `body` the range that is searched. In the order of the text; linear.
 */
export function findCableReferences(
  text: string,
  header: CableHeader | null,
  body: TextRange = { start: 0, end: text.length },
): readonly CableReference[] {
  const listed = header ? listedReferences(header) : [];
  const found = [...byNumber(text, header, body, listed), ...(header ? byWord(text, body, listed) : [])];
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Where the body of a cable begins, behind all that was read of its header; 0 in other texts. */
export const bodyStart = (header: CableHeader | null | undefined): number =>
  (header?.tokens ?? []).reduce((end, each) => (each.kind === 'signature' ? end : Math.max(end, each.range.end)), 0);

/** What of its header the references in a cable's body depend on; the same string for the same. */
export const citingKey = (header: CableHeader | null | undefined): string =>
  header ? JSON.stringify([listedReferences(header), citingCable(header), bodyStart(header)]) : '';

interface Listed {
  readonly letter: string | null;
  readonly id: string | null;
}

/** The items of the REF list with the ids that they mean; where none has a letter, each has that of its place. */
export function listedReferences(header: CableHeader): readonly Listed[] {
  const citing = citingCable(header);
  const items = header.tokens.filter(token => token.kind === 'reference');
  const bare = items.every(token => token.letter === undefined);
  return items.map((token, index) => ({
    letter: bare ? String.fromCharCode(65 + (index % 26)) : (token.letter ?? null),
    id: normaliseCableReference(token.value, citing),
  }));
}

/** What a citation in this cable may leave out. */
export const citingCable = (header: CableHeader): CitingCable => ({
  year: yearOf(header),
  post: header.post,
});

/** Two digits; from the id where the date-time group is missing. */
const yearOf = (header: CableHeader): string | null =>
  header.dateTime?.slice(2, 4) ?? /^\d{2}(?=[A-Z])/.exec(header.id ?? '')?.[0] ?? null;

function* byNumber(
  text: string,
  header: CableHeader | null,
  body: TextRange,
  listed: readonly Listed[],
): Generator<CableReference> {
  const year = header ? yearOf(header) : null;
  for (const { range, year: printed, post, number } of cableNumbersIn(text, body)) {
    const meant = printed ?? year;
    const id = meant === null ? null : cableId(meant, post, number);
    if (printed === null && !(header && plausible(text, range, number, id, listed))) continue;
    yield { range, kind: 'number', letter: null, id, ids: id === null ? [] : [id] };
  }
}

/** Whether a post and a figure without a year are a cable's number: not a year, a street or a flight. */
function plausible(
  text: string,
  range: TextRange,
  number: string,
  id: string | null,
  listed: readonly Listed[],
): boolean {
  if (listed.some(each => each.id !== null && each.id === id)) return true;
  if (/^[^\S\r\n]{0,2}(?:%|percent|PERCENT|-|people|\d)/.test(text.slice(range.end, range.end + 10))) return false;
  return number.length >= 2 && !yearLike.test(number);
}

function* byWord(text: string, body: TextRange, listed: readonly Listed[]): Generator<CableReference> {
  const finder = new RegExp(words.source, words.flags);
  finder.lastIndex = body.start;
  for (let match = finder.exec(text); match && match.index < body.end; match = finder.exec(text)) {
    const word = { start: match.index, end: match.index + match[0].length };
    if (match[3]) {
      yield { range: word, kind: 'septel', letter: null, id: null, ids: [] };
      continue;
    }
    const named = [...lettersBehind(text, word.end, listed)];
    for (const [index, { letter, range }] of named.entries()) {
      const id = listed.find(each => each.letter === letter)?.id ?? null;
      const place = index === 0 ? { start: word.start, end: range.end } : range;
      yield { range: place, kind: 'letter', letter, id, ids: id === null ? [] : [id] };
    }
    if (named.length > 0) finder.lastIndex = named[named.length - 1]!.range.end;
    else if (/tel/i.test(match[0]) || isAlone(text, word, listed)) {
      const ids = listed.flatMap(each => each.id ?? []);
      yield { range: word, kind: 'reftel', letter: null, id: listed.length === 1 ? (ids[0] ?? null) : null, ids };
    }
  }
}

/** `ref` without a letter: `(ref)`, `(ref, septel)`, and, where the cable has a list, `reported in ref.` */
function isAlone(text: string, { start, end }: TextRange, listed: readonly Listed[]): boolean {
  if (text[start - 1] === '(') return /^[),;]/.test(text.slice(end, end + 1));
  const led = /(?:^|\s)(?:in|per|see|from|via|by)\s+$/i.test(text.slice(Math.max(0, start - 8), start));
  return led && listed.length > 0 && /^[).,;]/.test(text.slice(end, end + 1));
}

/**
 * `A`, `A and B`, `(A), (B)` behind the word; an `A` that may be the article counts where the list has it, a small letter
 * where the list has it and no word but `and` or `or` follows.
 */
function* lettersBehind(
  text: string,
  from: number,
  listed: readonly Listed[],
): Generator<{ readonly letter: string; readonly range: TextRange }> {
  let at = from;
  for (let count = 0; count < 26; count++) {
    letters.lastIndex = at;
    const match = letters.exec(text);
    const printed = match?.[1];
    const letter = printed?.toUpperCase();
    const place = match?.indices?.[1];
    if (!match || letter === undefined || !place || (count === 0 && /\w/.test(text[at] ?? ''))) return;
    const next = /^[^\S\r\n]+(\p{L}+)/u.exec(text.slice(place[1], place[1] + 8))?.[1];
    if (printed !== letter && !(listed.some(each => each.letter === letter) && /^(?:and|or|,)?$/.test(next ?? '')))
      return;
    const article =
      letter === 'A' && /^[^\S\r\n][a-z]/.test(text.slice(place[1], place[1] + 2)) && listed[0]?.letter !== 'A';
    if (article || (letter === 'I' && !listed.some(each => each.letter === 'I'))) return;
    yield { letter, range: { start: place[0], end: place[1] } };
    at = match.index + match[0].length;
    more.lastIndex = at;
    const joint = more.exec(text);
    if (!joint) return;
    at += joint[0].length;
  }
}
