import { classOf, DIGIT, LETTER, SPACE, skipSpace, UPPER } from './characters';

/** The sign that begins a point of a list or a numbered paragraph. */
export interface Marker {
  readonly kind:
    | 'bullet'
    | 'dash'
    | 'number'
    | 'decimal'
    | 'letter'
    | 'capital'
    | 'roman'
    | 'capital-roman'
    | 'ordinal'
    | 'article';
  /** As printed, without its punctuation: `12`, `4.2`, `a`, `iv`; `null` for a bullet. */
  readonly label: string | null;
  /** Its place in the counting, where it has one: 3 for `c` and for `iii`. */
  readonly value: number | null;
  /** What closes it, so that `a)` and `a.` are two lists. */
  readonly close: string;
  /** Behind the marker and the white space after it. */
  readonly end: number;
}

const BULLETS = '•▪◦●○■□‣∙·⁃➢➤✓§►';
const NUMBERED = /(?:¶\s?|[(])?(\d{1,3}(?:\.\d{1,3}){0,5})(\.[-–—]|\.?[º°ª]\.?[-–—]?|[.)\]]|\.?(?=\s))(?=[\s(]|$)/y;
const LETTERED = /([(])?([a-zñA-ZÑ])(\.[-–—]|[.)])(?=\s|$)/y;
const ROMAN = /([(])?([ivxlc]{1,6}|[IVXLC]{1,6})(\.[-–—]|[.)])(?=\s|$)/y;
const ORDINAL =
  /(first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|sixth|seventh|eighth|ninth|tenth|primero|segundo|tercero|cuarto|quinto|sexto|s[eé]ptimo|octavo|noveno|d[eé]cimo)\s?(:|\.[-–—]?|[)])(?=\s|$)/iy;
const ARTICLE =
  /(art[ií]culo|article|art\.|cl[aá]usula|clause)\s+(\d{1,3}|[IVXLC]{1,7}|[uú]nico|primero|segundo|tercero)\b\s?[º°]?\s?(\.[-–—]|[.:)—–-])?/iy;

const ORDINALS = [
  ['first', 'firstly', 'primero'],
  ['second', 'secondly', 'segundo'],
  ['third', 'thirdly', 'tercero'],
  ['fourth', 'fourthly', 'cuarto'],
  ['fifth', 'quinto'],
  ['sixth', 'sexto'],
  ['seventh', 'séptimo', 'septimo'],
  ['eighth', 'octavo'],
  ['ninth', 'noveno'],
  ['tenth', 'décimo', 'decimo'],
];

/** Kind and punctuation together, the signs of unnumbered points being one: points of one sort make a list. */
export const sortOf = ({ kind, close }: Marker): string => `${kind === 'dash' ? 'bullet' : kind} ${close}`;

/** The marker at `start` of a line that ends at `end`; `null` where the line begins with a word. */
export function readMarker(text: string, start: number, end: number): Marker | null {
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  if (kind & DIGIT || code === 0xb6 || code === 0x28)
    return readNumber(text, start, end) ?? readLetter(text, start, end);
  if (kind & LETTER) return code < 0x7b ? readWordMarker(text, start, end) : null;
  const char = text[start]!;
  if (char === '*' && text[start + 1] === '*') return readBoldArticle(text, start, end);
  if (char === '-' || char === '–' || char === '—' || char === '*') return readDash(text, start, end);
  if (BULLETS.includes(char))
    return { kind: 'bullet', label: null, value: null, close: char, end: skipSpace(text, start + 1, end) };
  return null;
}

/** `**Artículo 1º.** Para los fines`: in bold, and the text behind it is not. */
function readBoldArticle(text: string, start: number, end: number): Marker | null {
  const closing = text.indexOf('**', start + 2);
  if (closing < 0 || closing + 2 >= end) return null;
  const article = readArticle(text, start + 2, closing);
  return article?.end === closing ? { ...article, end: skipSpace(text, closing + 2, end) } : null;
}

function readDash(text: string, start: number, end: number): Marker | null {
  let at = start + 1;
  while (at < end && at < start + 3 && text[at] === text[start]) at++;
  if (text[start] === '*' && at > start + 1) return null;
  const tight = text[start] === '—' || text[start] === '–';
  if (at >= end || (!(classOf(text.charCodeAt(at)) & SPACE) && !(tight && classOf(text.charCodeAt(at)) & UPPER)))
    return null;
  return { kind: 'dash', label: null, value: null, close: text.slice(start, at), end: skipSpace(text, at, end) };
}

function readNumber(text: string, start: number, end: number): Marker | null {
  NUMBERED.lastIndex = start;
  const found = NUMBERED.exec(text);
  if (!found || start + found[0].length > end) return null;
  const [whole, label, close] = found as unknown as [string, string, string];
  const opened = whole.startsWith('(');
  if (opened !== (close === ')' && opened)) return null;
  const parts = label.split('.');
  // A bare number opens a point only where it is one of several levels: "4.2 Gabinetes", not "12 countries".
  if (close === '' && parts.length === 1 && !whole.startsWith('¶')) return null;
  const behind = skipSpace(text, start + whole.length, end);
  return {
    kind: parts.length > 1 ? 'decimal' : 'number',
    label,
    value: Number(parts[parts.length - 1]),
    close: opened ? '()' : close,
    end: behind,
  };
}

function readLetter(text: string, start: number, end: number): Marker | null {
  ROMAN.lastIndex = start;
  const roman = ROMAN.exec(text);
  if (roman && start + roman[0].length <= end) {
    const value = romanValue(roman[2]!);
    const lower = roman[2] === roman[2]!.toLowerCase();
    if (value !== null && (roman[2]!.length > 1 || /^[ivxIVX]$/.test(roman[2]!))) {
      return {
        kind: lower ? 'roman' : 'capital-roman',
        label: roman[2]!,
        value,
        close: `${roman[1] ?? ''}${roman[3]}`,
        end: skipSpace(text, start + roman[0].length, end),
      };
    }
  }
  LETTERED.lastIndex = start;
  const found = LETTERED.exec(text);
  if (!found || start + found[0].length > end) return null;
  const letter = found[2]!;
  return {
    kind: letter === letter.toLowerCase() ? 'letter' : 'capital',
    label: letter,
    value: letter.toLowerCase().charCodeAt(0) - 0x60,
    close: `${found[1] ?? ''}${found[3]}`,
    end: skipSpace(text, start + found[0].length, end),
  };
}

function readWordMarker(text: string, start: number, end: number): Marker | null {
  const second = text.charCodeAt(start + 1);
  // The commonest case first: a word of two letters and more that is none of ours.
  if (second === 0x2e || second === 0x29 || 'ivxlcIVXLC'.includes(text[start + 1] ?? ' ')) {
    const letter = readLetter(text, start, end);
    if (letter) return letter;
  }
  if (text[start] === 'o' && second === 0x20 && text.charCodeAt(start + 2) === 0x20) {
    return { kind: 'bullet', label: null, value: null, close: 'o', end: skipSpace(text, start + 1, end) };
  }
  if (text[start] === 'o' && second === 0x09) {
    return { kind: 'bullet', label: null, value: null, close: 'o', end: skipSpace(text, start + 1, end) };
  }
  if (!'acfepstqondACFEPSTQOND'.includes(text[start]!)) return null;
  const article = readArticle(text, start, end);
  if (article) return article;
  ORDINAL.lastIndex = start;
  const ordinal = ORDINAL.exec(text);
  if (!ordinal || start + ordinal[0].length > end) return null;
  const word = ordinal[1]!.toLowerCase();
  return {
    kind: 'ordinal',
    label: ordinal[1]!,
    value: ORDINALS.findIndex(words => words.includes(word)) + 1,
    close: ordinal[2]!,
    end: skipSpace(text, start + ordinal[0].length, end),
  };
}

function readArticle(text: string, start: number, end: number): Marker | null {
  ARTICLE.lastIndex = start;
  const article = ARTICLE.exec(text);
  if (!article || start + article[0].length > end || !(article[3] || start + article[0].length === end)) return null;
  return {
    kind: 'article',
    label: article[2]!,
    value: /^\d/.test(article[2]!) ? Number(article[2]) : romanValue(article[2]!),
    close: article[1]!.toLowerCase(),
    end: skipSpace(text, start + article[0].length, end),
  };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman numeral of either case; `null` for letters that are none (`iiii`, `vx`). */
export function romanValue(numeral: string): number | null {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(numeral) || numeral === '') return null;
  let value = 0;
  let previous = 0;
  for (const letter of [...numeral.toLowerCase()].reverse()) {
    const digit = ROMAN_DIGITS[letter]!;
    value += digit < previous ? -digit : digit;
    previous = Math.max(previous, digit);
  }
  return value;
}
