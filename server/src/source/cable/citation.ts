import type { TextRange } from '../../markup';
import { fullYear } from './dateTimeGroup';
import { type Station, squashed, stationNamed } from './stations';

/** What a citation may leave out: the year and the post of the cable that cites. */
export interface CitingCable {
  /** Four digits, or two. */
  readonly year?: number | string | null;
  readonly post?: string | null;
}

/** A cable's number in a text: `09 LIMA 1661`, `(09) LIMA 1661`, `LIMA 1661`, `09LIMA1661`, `SECSTATE 82698`. */
export interface CableNumber {
  readonly range: TextRange;
  /** Two digits; `null` where the text has none: then the year is the citing cable's. */
  readonly year: string | null;
  /** Without blanks: `RIODEJANEIRO`. */
  readonly post: string;
  /** Without zeros before it. */
  readonly number: string;
}

const longestPost = 4;
const lookBack = 48;
const words = /[A-Za-z][A-Za-z.'-]*$/;
/** Behind the number of a page marker, and before the post of a classification line: a cable's own number. */
const pages = /^\s{1,4}\d{3}(?:\.\d)?\s{1,4}OF\b/i;
const sectionCount = /\bOF\s{1,2}\d{1,2}\s{1,2}$/;
/** `09`, `2009`, `'09`, `(09)`; a parenthesis that does not close there is around more than the year. */
const years = /(?:^|[^A-Za-z0-9/-])(?:\(((?:19|20)?\d{2})\)|['’]?((?:19|20)?\d{2}))[\s-]{0,2}$/;

/**
 * The cable numbers of `text` in `range`. A post counts where it is written in capitals, or in any case where `anyCase`
 * (in a REF line nothing else is meant). Linear: a bounded look back from every run of digits.
 */
export function* cableNumbersIn(
  text: string,
  range: TextRange = { start: 0, end: text.length },
  anyCase = false,
): Generator<CableNumber> {
  const digits = /\d{1,9}/g;
  digits.lastIndex = range.start;
  let behind = range.start;
  for (let match = digits.exec(text); match && match.index < range.end; match = digits.exec(text)) {
    const found = numberAt(text, match, Math.max(behind, match.index - lookBack), anyCase);
    if (!found || found.range.end > range.end) continue;
    behind = found.range.end;
    yield found;
  }
}

function numberAt(text: string, digits: RegExpExecArray, from: number, anyCase: boolean): CableNumber | null {
  const end = digits.index + digits[0].length;
  const number = digits[0].replace(/^0+/, '');
  if (
    number === '' ||
    number.length > 6 ||
    /[\dA-Za-z]/.test(text[end] ?? '') ||
    /^[.,:/]\d/.test(text.slice(end, end + 2))
  )
    return null;
  const station = stationBefore(text.slice(from, digits.index), anyCase);
  if (!station || pages.test(text.slice(end, end + 16))) return null;
  const start = from + station.at;
  const before = text.slice(Math.max(from, start - 8), start);
  if (sectionCount.test(before)) return null;
  const year = years.exec(before);
  if (!year && /[A-Za-z0-9]$/.test(before)) return null;
  const opening = year ? start - (year[0].length - (/^(?:['’\d]|\(\d+\))/.test(year[0]) ? 0 : 1)) : start;
  return {
    range: { start: opening, end },
    year: year ? (year[1] ?? year[2]!).slice(-2) : null,
    post: squashed(station.station.name),
    number,
  };
}

/** The longest name of a post (up to four words) that ends `before`. */
function stationBefore(before: string, anyCase: boolean): { readonly station: Station; readonly at: number } | null {
  let at = before.length - (/\s{0,2}$/.exec(before)?.[0].length ?? 0);
  let best: { station: Station; at: number } | null = null;
  for (let count = 0; count < longestPost; count++) {
    const word = words.exec(before.slice(0, at));
    if (!word || (!anyCase && /[a-z]/.test(word[0]))) break;
    at = word.index;
    const station = stationNamed(before.slice(at).trim());
    if (station) best = { station, at };
    const gap = /[^\S\n]{0,2}\n?[^\S\n]{0,2}$/.exec(before.slice(0, at));
    if (!gap || gap[0] === '') break;
    at -= gap[0].length;
  }
  return best;
}

/** `09LIMA1661`. */
export const cableId = (year: string, post: string, number: string): string =>
  `${year.slice(-2).padStart(2, '0')}${squashed(post)}${number.replace(/^0+/, '')}`;

/**
 * The id that a citation of a cable means: `09 LIMA 1661`, `(09) LIMA 1661`, `09LIMA1661`, `LIMA 1661 (NOTAL)` →
 * `09LIMA1661`; the year, and the post of a bare number, are the citing cable's. `null` where it cites no cable.
 */
export function normaliseCableReference(text: string, citing: CitingCable = {}): string | null {
  const year = citing.year === null || citing.year === undefined ? null : String(citing.year);
  for (const found of cableNumbersIn(text, undefined, true)) {
    const dated = /\b\d{6}Z\s?[A-Z]{3}\s?(\d{2})\b/i.exec(text)?.[1];
    const meant = found.year ?? dated ?? year;
    return meant === null ? null : cableId(String(fullYear(meant)), found.post, found.number);
  }
  const bare = /^\D{0,3}0*([1-9]\d{0,5})\D{0,2}$/.exec(text.trim());
  return bare && citing.post && year !== null ? cableId(year, citing.post, bare[1]!) : null;
}
