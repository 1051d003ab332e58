/**
 * What every UTF-16 code unit is to the matcher: a table from unit to a class below 8, or to the folded letter or digit.
 * Folding takes away case, accents and compatibility forms (Unicode's NFKD without combining marks, lower case), so that
 * `É`, `é` and `e` are one. Superscript and subscript digits are not letters: a note's number ends a name.
 */
export const CharClass = {
  /** Stands for itself: punctuation, symbols. */
  other: 0,
  space: 1,
  lineBreak: 2,
  /** Part of the word it stands in, and nothing by itself: combining accents, soft hyphens, zero-width characters. */
  ignored: 3,
  /** Folds to several letters, or is half of a surrogate pair: ask `expansion`. */
  expands: 4,
  hyphen: 5,
  apostrophe: 6,
  quote: 7,
} as const;

/** Letters and digits from here on. */
export const firstLetter = 8;

/** The table; built at first use (some milliseconds). */
export function characterTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/**
 * The folded letters of the character at `at`, which the table calls `expands`, and its length in code units. No letters:
 * the character is a symbol and ends a word.
 */
export function expansion(text: string, at: number): { letters: string; length: number } {
  const point = text.codePointAt(at)!;
  const length = point > 0xffff ? 2 : 1;
  let letters = expansions.get(point);
  if (letters === undefined) {
    const character = String.fromCodePoint(point);
    letters = point >= 0xd800 && point <= 0xdfff ? '' : folded(character);
    if (!isWord(letters)) letters = isWord(character) ? character : '';
    if (expansions.size < 4096) expansions.set(point, letters);
  }
  return { letters, length };
}

/** Case kept, the rest folded: how names are compared whose case counts. Letters and digits only. */
export function lettersWithCase(text: string): string {
  const plain = text.replace(/[ıøØłŁđĐħĦæÆœŒßẞ]/g, letter => strokes.get(letter) ?? letter).normalize('NFKD');
  return plain.replace(/[^\p{L}\p{N}\p{M}]|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu, '');
}

/** The text with letters and digits folded and everything else as it stands: for comparing and for keys. */
export function fold(text: string): string {
  const classes = characterTable();
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const found = classes[text.charCodeAt(at)]!;
    if (found >= firstLetter) result += String.fromCharCode(found);
    else if (found === CharClass.expands) {
      const { letters, length } = expansion(text, at);
      result += letters || text.slice(at, at + length);
      at += length - 1;
    } else if (found === CharClass.space || found === CharClass.lineBreak) result += ' ';
    else if (found === CharClass.hyphen) result += '-';
    else if (found === CharClass.apostrophe) result += "'";
    else if (found === CharClass.quote) result += '"';
    else if (found === CharClass.other) result += text[at];
  }
  return result;
}

let table: Uint16Array | undefined;
const expansions = new Map<number, string>();

/** Letters that NFKD does not take apart but that are read as a plain letter with a stroke, or as two letters. */
const strokes = new Map(
  Object.entries({
    ...{ ı: 'i', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H' },
    ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ẞ: 'SS', ς: 'σ' },
  }),
);

const spaces = /\s|[\u200b\u2800]/u;
const hyphens = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d';
const apostrophes = "'\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032`\u00b4\uff07";
const quotes = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02';

/** Blocks of combining accents, first and last. Vowel signs of other scripts are letters to us. */
const accents = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;
/** Soft hyphen, zero-width non-joiner and joiner, word joiner, byte order mark, variation selectors. */
const invisible = [
  [0xad, 0xad],
  [0x200c, 0x200d],
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
  [0xfe00, 0xfe0f],
  ...accents,
] as const;
const isIgnored = (unit: number): boolean => invisible.some(([first, last]) => unit >= first && unit <= last);
const raisedDigits = /[²³¹\u2070-\u209c]/;

const isWord = (text: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(text);

function folded(character: string): string {
  const plain = (strokes.get(character) ?? character).normalize('NFKD').toLowerCase().normalize('NFKD');
  return [...plain]
    .map(each => strokes.get(each) ?? each)
    .join('')
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g, '');
}

function buildTable(): Uint16Array {
  const classes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classOf(unit);
  return classes;
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return CharClass.expands;
  const character = String.fromCharCode(unit);
  if (unit === 0x0a || unit === 0x0d) return CharClass.lineBreak;
  if (hyphens.includes(character)) return CharClass.hyphen;
  if (apostrophes.includes(character)) return CharClass.apostrophe;
  if (quotes.includes(character)) return CharClass.quote;
  if (unit >= 0x80 && isIgnored(unit)) return CharClass.ignored;
  if (spaces.test(character)) return CharClass.space;
  if (raisedDigits.test(character) || !isWord(character)) return CharClass.other;
  // Between the Greek extensions and the ligatures nothing of ours has case or accents (CJK, Hangul, symbols).
  if (unit > 0x2fff && unit < 0xf900) return unit;
  const letters = folded(character);
  if (!isWord(letters)) return unit;
  return letters.length === 1 ? letters.charCodeAt(0) : CharClass.expands;
}
