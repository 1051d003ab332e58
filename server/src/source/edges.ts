import { CLOSER, classOf, DIGIT, LETTER, LOWER, OPENER, SPACE, TERMINAL, UPPER } from './characters';

/** How a piece begins and ends: what its neighbours ask of it. */
export interface Edges {
  /** The first character behind opening punctuation: a small letter, a digit, or anything else. */
  readonly opening: 'small' | 'digit' | 'other';
  /** `clause`: with a semicolon, or one and "and"; `comma`: with a comma, or one and "and"; `open`: with a word. */
  readonly closing: 'sentence' | 'colon' | 'clause' | 'comma' | 'open';
  /** Whether it ends in a few words behind a full sentence. */
  readonly hasLooseEnd: boolean;
  /** The form of the verb that it begins with, where it begins with one. */
  readonly verb: 'past' | 'participle' | 'infinitive' | 'present' | 'first-person' | null;
  /** Whether it looks like a line of a table of contents: `leader`, with dots or a gap before a page number; `loose`, without. */
  readonly contents: 'leader' | 'loose' | null;
}

/** So many words behind a full sentence are the first half of the next one. */
const LONGEST_LOOSE_END = 3;
const CLOSING = '”’»"\'*_)]';

/** Reads the edges of the piece of `text` from `start` to `end` with these sentences. */
export function readEdges(text: string, start: number, end: number, sentences: readonly number[]): Edges {
  let first = start;
  while (first < end && classOf(text.charCodeAt(first)) & (OPENER | SPACE)) first++;
  const kind = classOf(text.charCodeAt(first));
  return {
    opening: kind & LOWER ? 'small' : kind & DIGIT ? 'digit' : 'other',
    closing: closingOf(text, start, end),
    hasLooseEnd: sentences.length >= 4 && isLoose(text, sentences[sentences.length - 2]!, end),
    verb: kind & UPPER ? verbOf(text, first, end) : null,
    contents: contentsOf(text, start, end),
  };
}

function closingOf(text: string, start: number, end: number): Edges['closing'] {
  const code = text.charCodeAt(lastSign(text, start, end));
  if (code === 0x3a) return 'colon';
  if (code === 0x3b) return 'clause';
  if (code === 0x2c) return 'comma';
  if (classOf(code) & TERMINAL) return 'sentence';
  const sign = joiningSign(text, start, end);
  return sign === ';' ? 'clause' : sign === ',' ? 'comma' : 'open';
}

/** Where the last sign of a passage stands: before closing quotes and brackets, and before a footnote's number (`boats.12`). */
export function lastSign(text: string, start: number, end: number): number {
  let last = end - 1;
  while (last > start && CLOSING.includes(text[last]!)) last--;
  if (!(classOf(text.charCodeAt(last)) & DIGIT)) return last;
  let stop = last;
  while (stop > start && last - stop < 3 && classOf(text.charCodeAt(stop)) & DIGIT) stop--;
  const isStop = (classOf(text.charCodeAt(stop)) & TERMINAL) !== 0;
  return isStop && stop > start && classOf(text.charCodeAt(stop - 1)) & (LOWER | CLOSER) ? stop : last;
}

/** The sign in front of the "and" that a piece ends with, before the last point of a list: `; and`, `, y`; else ``. */
export function joiningSign(text: string, start: number, end: number): ';' | ',' | '' {
  let at = end - 1;
  while (at > start && end - at <= 3 && classOf(text.charCodeAt(at)) & LOWER) at--;
  if (text.charCodeAt(at) !== 0x20 || at === end - 1) return '';
  const code = text.charCodeAt(at - 1);
  if (code !== 0x3b && code !== 0x2c) return '';
  return JOINING.has(text.slice(at + 1, end)) ? (code === 0x3b ? ';' : ',') : '';
}

const JOINING = new Set(['and', 'or', 'y', 'e', 'o', 'u']);

function isLoose(text: string, from: number, end: number): boolean {
  let words = 0;
  for (let at = from; at < end; at++) {
    if (classOf(text.charCodeAt(at)) & SPACE) continue;
    if (++words > LONGEST_LOOSE_END) return false;
    while (at + 1 < end && !(classOf(text.charCodeAt(at + 1)) & SPACE)) at++;
  }
  return true;
}

const LONGEST_VERB = 18;
const NO_VERBS =
  /^(?:united|during|nothing|something|everything|morning|evening|further|however|whenever|another|whether|together|october|november|december|september|under|never|other|their|after|either|neither|later|former|minister|member|cancer|primer|tercer|mujer|ayer|cualquier|taller|alquiler|deber|examen|orden|origen|también|tambien|jardin|volumen|resumen|imagen|margen|joven|virgen|indeed|hundred|sacred|reclamos|extremos|supremos)$/;

function verbOf(text: string, start: number, end: number): Edges['verb'] {
  let behind = start;
  while (behind < end && behind - start <= LONGEST_VERB && classOf(text.charCodeAt(behind)) & LETTER) behind++;
  if (behind - start < 5 || behind - start > LONGEST_VERB) return null;
  if (!'NnOoGgDdRrSs'.includes(text[behind - 1]!)) return null;
  const word = text.slice(start, behind).toLowerCase();
  const form = formOf(word);
  return form && !NO_VERBS.test(word) ? form : null;
}

/** The form that a word's ending shows, English and Spanish. */
function formOf(word: string): Edges['verb'] {
  const { length } = word;
  switch (word[length - 1]) {
    case 'n':
      if (/(?:aron|[ijy]eron)$/.test(word)) return 'past';
      return length >= 7 && (word[length - 2] === 'a' || word[length - 2] === 'e') ? 'present' : null;
    case 'o':
      return /(?:ando|[iy]endo)$/.test(word) ? 'participle' : null;
    case 'g':
      return length >= 6 && word.endsWith('ing') ? 'participle' : null;
    case 's':
      // What is stressed on the third syllable from the end is a noun: "últimos".
      return length >= 7 && /^[^áéíóú]*[aei]mos$/.test(word) ? 'first-person' : null;
    case 'd':
      return length >= 6 && word[length - 2] === 'e' ? 'past' : null;
    default:
      return length >= 6 && 'aeíi'.includes(word[length - 2]!) ? 'infinitive' : null;
  }
}

const LONGEST_CONTENTS_LINE = 220;
const LEADER = /(?:\.[ .]{3,}|…[… .]*|_{3,}|\t|\s{3,})\s*(?:\d{1,4}|[ivxl]{1,6})\s*$/im;

function contentsOf(text: string, start: number, end: number): Edges['contents'] {
  if (end - start > LONGEST_CONTENTS_LINE) return null;
  const last = text.charCodeAt(end - 1);
  // A page number ends the line; of Roman ones only small letters do.
  if (!(classOf(last) & DIGIT) && !'ivxl'.includes(text[end - 1]!)) return null;
  const line = text.slice(start, end);
  if (LEADER.test(line)) return 'leader';
  return /\s(?:\d{1,4}|[ivxl]{1,6})$/.test(line) ? 'loose' : null;
}
