import type { TextRange } from '../markup';
import type { SourceLanguage } from './reading';

/** A date in a text. */
export interface FoundDate {
  /** EDTF level 0: `2009-11-20`, `2009-11`, `2009-06-17/2009-06-20`. */
  readonly value: string;
  readonly range: TextRange;
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january|jan|enero|ene',
    'february|feb|febrero',
    'march|mar|marzo',
    'april|apr|abril|abr',
    'may|mayo',
    'june|jun|junio',
    'july|jul|julio',
    'august|aug|agosto|ago',
    'september|sept|sep|septiembre|setiembre|set',
    'october|oct|octubre',
    'november|nov|noviembre',
    'december|dec|diciembre|dic',
  ].flatMap((names, index) => names.split('|').map(name => [name, index + 1])),
);
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|set|dic';
const YEAR = '(1[6-9]\\d\\d|20\\d\\d)';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
const TO = '\\s?(?:[-–—]|to|through|and|al?|y)\\s?';

// Tried at one place after another; each begins with a digit, a month or a number written as a word.
const DATE = new RegExp(
  [
    `(?<![\\d/.-])${YEAR}[-/.](0?[1-9]|1[0-2])[-/.]${DAY}(?!\\d)`, // 1 2 3: 2009-11-20
    `(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d)`, // 4 5 6: 20/11/2009
    `\\b${DAY}(?:st|nd|rd|th|[.º°])?(?:${TO}${DAY}(?:st|nd|rd|th|[.º°])?)?(?:\\s+(?:days?\\s+)?of|\\s+(?:d[ií]as?\\s+)?del?(?:\\s+mes\\s+de)?)?\\s+(${MONTH})\\b\\.?(?:\\s*,)?(?:\\s+(?:de|del|of)(?:\\s+a[ñn]o)?)?\\s+${YEAR}\\b`, // 7 8 9 10
    `\\b(${MONTH})\\b\\.?\\s+${DAY}(?:st|nd|rd|th)?(?:${TO}(?:(${MONTH})\\.?\\s+)?${DAY}(?:st|nd|rd|th)?)?\\s*,?\\s+${YEAR}\\b`, // 11 12 13 14 15
    `\\b(${MONTH})\\b\\.?\\s*(?:,|de|del|of)?\\s+${YEAR}\\b`, // 16 17: May 2007
  ].join('|'),
  'gi',
);

/** The dates of `text` from `start` to `end`, in order, English and Spanish; a bare year is none. */
export function findDates(text: string, start: number, end: number, language: SourceLanguage): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.slice(start, end).matchAll(DATE)) {
    const value = edtfOf(match, language);
    if (value === null) continue;
    const from = start + match.index;
    dates.push({ value, range: { start: from, end: from + match[0].length } });
  }
  for (const date of writtenDates(text, start, end)) dates.push(date);
  return dates.sort((a, b) => a.range.start - b.range.start);
}

function edtfOf(match: RegExpMatchArray, language: SourceLanguage): string | null {
  const [, isoYear, isoMonth, isoDay, first, second, short, day, lastDay, month, year] = match;
  if (isoYear) return calendar(+isoYear, +isoMonth!, +isoDay!);
  if (first) {
    const century = short!.length === 4 ? +short! : +short! > 50 ? 1900 + +short! : 2000 + +short!;
    const monthFirst = +first > 12 ? false : +second! > 12 ? true : language === 'en';
    return monthFirst ? calendar(century, +first, +second!) : calendar(century, +second!, +first);
  }
  if (day) return interval(+year!, monthOf(month!), +day, monthOf(month!), lastDay ? +lastDay : 0);
  const [, , , , , , , , , , , name, from, lastName, to, ofYear, aloneName, aloneYear] = match;
  if (name) return interval(+ofYear!, monthOf(name), +from!, monthOf(lastName ?? name), to ? +to : 0);
  return aloneName ? `${aloneYear}-${two(monthOf(aloneName))}` : null;
}

const monthOf = (name: string) => MONTHS[name.toLowerCase()] ?? 0;

function interval(year: number, month: number, day: number, lastMonth: number, lastDay: number): string | null {
  const from = calendar(year, month, day);
  const to = lastDay ? calendar(year, lastMonth, lastDay) : null;
  return from && to && to > from ? `${from}/${to}` : from;
}

/** `null` for a day that no calendar has. */
function calendar(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const two = (value: number) => String(value).padStart(2, '0');

const UNITS =
  'uno|primero|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|treinta|treinta y uno'.split(
    '|',
  );
const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...UNITS.map((word, index) => [plain(word), index < 3 ? 1 : index - 1] as const),
  ['veintiun', 21],
  ...['cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'].map(
    (word, index) => [word, 40 + 10 * index] as const,
  ),
]);
const WRITTEN = new RegExp(
  `\\b([a-záéíóú]+(?: y uno)?)(?: \\(\\d+\\))?(?: d[ií]as?)? del?(?: mes de)? (${MONTH})(?: de| del)?(?: año)? (mil novecientos|dos mil)(?: ([a-záéíóú]+(?: y [a-záéíóú]+)?))?`.replaceAll(
    ' ',
    '\\s+',
  ),
  'gi',
);

/** `diecisiete de marzo de dos mil diecisiete`, as treaties and acts of Spanish America write dates. */
function* writtenDates(text: string, start: number, end: number): Generator<FoundDate> {
  const part = text.slice(start, end);
  if (!/\b(?:dos\s+mil|mil\s+novecientos)\b/i.test(part)) return;
  for (const match of part.matchAll(WRITTEN)) {
    const day = VALUES[plain(match[1]!).replace(/\s+/g, ' ')];
    const rest = match[4] ? written(match[4]) : 0;
    const year = (match[3]!.toLowerCase().startsWith('dos') ? 2000 : 1900) + (rest ?? 0);
    const value = day ? calendar(year, monthOf(match[2]!), day) : null;
    if (!value) continue;
    const unread = match[4] !== undefined && rest === null ? match[4].length + 1 : 0;
    const from = start + match.index;
    yield { value, range: { start: from, end: from + match[0].length - unread } };
  }
}

function written(words: string): number | null {
  const [tens, ones] = plain(words).split(/\s+y\s+/);
  const base = VALUES[tens!];
  if (base === undefined) return null;
  return ones === undefined ? base : base + (VALUES[ones] ?? 0);
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
