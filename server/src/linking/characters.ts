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

const hyphens = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d';
const apostrophes = "'\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032`\u00b4\uff07";
const quotes = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02';
const spaces = '\t\v\f \u00a0\u1680\u200b\u2028\u2029\u202f\u205f\u2800\u3000';

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
/** Digits and letters that are written small above or below the line. */
const raised = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x2070, 0x209c],
] as const;
/** The en quad to the hair space. */
const typographicSpaces = [[0x2000, 0x200a]] as const;
const surrogates = [[0xd800, 0xdfff]] as const;
/** Nothing between the Greek extensions and the ligatures has case or accents of ours: ideographs, Hangul, symbols. */
const withoutCase = { first: 0x3000, last: 0xf8ff };
/** Those of them that are letters throughout. */
const plainLetters = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
/** Stands for nothing that is known. */
const privateUse = [[0xe000, 0xf8ff]] as const;

const isWord = (text: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(text);

function folded(character: string): string {
  const plain = (strokes.get(character) ?? character).normalize('NFKD').toLowerCase().normalize('NFKD');
  return [...plain]
    .map(each => strokes.get(each) ?? each)
    .join('')
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g, '');
}

/** A program starts with this: two thirds of all units lie in blocks of one kind, which need no question each. */
function buildTable(): Uint16Array {
  const classes = new Uint16Array(0x10000);
  let next = 0;
  for (const [first, last] of [...plainLetters, ...surrogates, ...privateUse]) {
    for (; next < first; next++) classes[next] = letterClass(next);
    next = last + 1;
  }
  for (; next < classes.length; next++) classes[next] = letterClass(next);
  for (const [first, last] of plainLetters) for (let unit = first; unit <= last; unit++) classes[unit] = unit;
  const fill = (ranges: readonly (readonly [first: number, last: number])[], found: number) => {
    for (const [first, last] of ranges) classes.fill(found, first, last + 1);
  };
  const mark = (characters: string, found: number) => {
    for (let at = 0; at < characters.length; at++) classes[characters.charCodeAt(at)] = found;
  };
  fill(raised, CharClass.other);
  fill(typographicSpaces, CharClass.space);
  mark(spaces, CharClass.space);
  fill(invisible, CharClass.ignored);
  mark(quotes, CharClass.quote);
  mark(apostrophes, CharClass.apostrophe);
  mark(hyphens, CharClass.hyphen);
  mark('\n\r', CharClass.lineBreak);
  fill(surrogates, CharClass.expands);
  return classes;
}

/** Of a letter, mark or digit the unit that it folds to, or `expands`; of everything else `other`. */
function letterClass(unit: number): number {
  const character = String.fromCharCode(unit);
  if (!isWord(character)) return CharClass.other;
  if (unit >= withoutCase.first && unit <= withoutCase.last) return unit;
  const letters = folded(character);
  if (!isWord(letters)) return unit;
  return letters.length === 1 ? letters.charCodeAt(0) : CharClass.expands;
}
