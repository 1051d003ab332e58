/** One year of a citation, as printed: `2018`, `2018a`, `1867/1990`, `s.f.`, `in press`. */
export interface PrintedYear {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `s.f.`, `forthcoming` …: words, which no date can be mistaken for. */
  readonly words: boolean;
}

const NUMBER =
  /(?:\[(?:1[4-9]|20)\d\d\]\s?)?(?:1[4-9]|20)\d\d(?:\/(?:1[4-9]|20)\d\d|[-–](?:1[4-9]|20)\d\d(?=,\s(?:t\.|tomo|vols?\.|pp?\.|págs?\.)))?(?:\s?[a-h](?![\p{L}\d.]))?(?:\s\[(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d)?\])?/uy;
const NO_DATE =
  /(?:s\.\s?f\.?|s\/f|n\.\s?d\.?|sin fecha|no date|undated|in press|en prensa|forthcoming|in prep(?:aration|\.)?|en preparación|submitted|under review|en revisión|unpublished|inédit[oa]|(?:de )?próxima (?:publicación|aparición))(?:-?[a-h](?![\p{L}\d]))?(?![\p{L}\d])/iuy;
/** Cheap: what begins like one of them; letter case by hand, for a flag makes it slow. */
const CANDIDATE =
  /(?:1[4-9]|20)\d\d|\b[Ss]\s?[./]\s?[Ff]|\b[Nn]\.\s?[Dd]|\b(?:[Ss]in\s+fecha|SIN\s+FECHA|[Nn]o\s+date|[Uu]ndated|[Ii]n\s+(?:press|prep)|IN\s+PRESS|[Ee]n\s+pre(?:nsa|p)|EN\s+PRENSA|[Ff]orthcoming|FORTHCOMING|[Ss]ubmitted|[Uu]nder\s+review|[Ee]n\s+revisi|[Uu]npublished|[Ii]nédit)|[Pp]r[óo]xima\s+(?:publ|apar)/g;

/** The year that stands exactly at `at`, if one does; not inside a longer number, a span of years or a full date. */
export function yearAt(text: string, at: number): PrintedYear | null {
  NO_DATE.lastIndex = at;
  const words = NO_DATE.exec(text);
  if (words && !/[\p{L}\d]/u.test(text[at - 1] ?? ' ')) {
    return { text: words[0].replace(/\s+/g, ' '), start: at, end: NO_DATE.lastIndex, words: true };
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (!number || isPartOfMore(text, at, NUMBER.lastIndex)) return null;
  return { text: number[0].replace(/\s+/g, ' '), start: at, end: NUMBER.lastIndex, words: false };
}

/** The `b` of `2018a, b`: the year before it with another letter; `null` where none stands at `at`. */
export function letterAt(text: string, at: number, before: PrintedYear): PrintedYear | null {
  const base = /^(.*\d)\s?[a-g]$/.exec(before.text)?.[1];
  const letter = /^([b-h])(?=\s*(?:[,;)\]]|(?:and|y|&)\s[b-h]\b))/u.exec(text.slice(at, at + 12))?.[1];
  if (base === undefined || letter === undefined || letter <= before.text.at(-1)!) return null;
  return { text: base + letter, start: at, end: at + 1, words: false };
}

/** `12/2018`, `$2018`, `2018-2020`, `2018.5`, `2018 %`, `+51 2018`, and letters around: not a year of publication. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[\p{L}\d$€£#/+.'’]$/u.test(before) && !/[\p{L}.]\.$/u.test(before)) return true;
  if (/(?:\d\s|[-–—])$/u.test(before)) return true;
  return /^(?:[\p{L}\d%‰°º]|[./,]\d|\s?[-–—/]\s?(?:\d|present|presente|hoy|today|actualidad)|\s?[-–—](?=\s*[)\]]))/iu.test(
    text.slice(end, end + 12),
  );
}

/** The years in a stretch of text, in order. */
export function yearsIn(text: string, from: number, to: number): PrintedYear[] {
  const found: PrintedYear[] = [];
  // Only the stretch is searched: a search of the whole text would run on to its end from every stretch without a year.
  const stretch = text.slice(from, to);
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(stretch); match; match = CANDIDATE.exec(stretch)) {
    const at = from + match.index;
    const year = (text[at - 1] === '[' ? yearAt(text, at - 1) : null) ?? yearAt(text, at);
    if (!year || year.end > to) continue;
    found.push(year);
    for (let next = lettersAfter(text, year); next && next.end <= to; next = lettersAfter(text, next)) found.push(next);
    CANDIDATE.lastIndex = found.at(-1)!.end - from;
  }
  return found;
}

const LETTER_JOINT = /\s*(?:,\s?(?:and\s|y\s)?|(?:and|y|&)\s)/y;

function lettersAfter(text: string, year: PrintedYear): PrintedYear | null {
  const last = year.text.at(-1)!;
  if (year.words || last < 'a' || last > 'g') return null;
  LETTER_JOINT.lastIndex = year.end;
  return LETTER_JOINT.test(text) ? letterAt(text, LETTER_JOINT.lastIndex, year) : null;
}
