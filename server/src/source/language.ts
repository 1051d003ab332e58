import { classOf, LETTER } from './characters';
import type { SourceLanguage } from './reading';

/** How many words of each language's own a text holds. */
export interface LanguageScore {
  readonly en: number;
  readonly es: number;
}

/** How much of a passage is looked at: its language shows in its first lines. UTF-16 code units. */
const SAMPLE = 240;

// The commonest words of each language that the other one does not have.
const ENGLISH =
  'the of and to in is that for with was on by are this from be been has have had will an it not or which their its at were we our they he she his as but they would can could may also who than these those more its all into'.split(
    ' ',
  );
const SPANISH =
  'de la el que y en los las del se por con una para su al es más como un lo sus ha fue entre son sobre este esta han hay ser sin desde ambos según así pero ya le e o muy años país dos cada donde ante hasta'.split(
    ' ',
  );

/** Codes of letters are below this; a letter above it is in none of these words. */
const LETTERS = 0x180;
/** What ends a word, and a letter that none of these words has. */
const NO_LETTER = 0;
const OTHER_LETTER = 1;
/** The node before a word's first letter. */
const BEFORE = 0;
/**
 * The words as a tree: `tree[node + place]` is the node behind one more letter, and `tree[node]` at the end of a word 1
 * for an English one, 2 for a Spanish one. A look-up per letter, and no piece of the text is copied.
 */
const { places, tree, astray } = treeOf(ENGLISH, SPANISH);

/** Counts words (and letters that only Spanish has) in the first part of `text` from `start` to `end`. */
export function languageScore(text: string, start: number, end: number): LanguageScore {
  const last = Math.min(end, start + SAMPLE);
  let en = 0;
  let es = 0;
  let node = BEFORE;
  for (let at = start; at <= last; at++) {
    const code = at < last ? text.charCodeAt(at) : 0x20;
    const place = code < LETTERS ? places[code]! : classOf(code) & LETTER ? OTHER_LETTER : NO_LETTER;
    if (place !== NO_LETTER) {
      node = tree[node + place]!;
      if (code === 0xf1 || code === 0xd1) es++;
      continue;
    }
    if (node > astray) {
      const language = tree[node]!;
      if (language === 1) en++;
      else if (language === 2) es++;
    }
    node = BEFORE;
    if (code === 0xbf || code === 0xa1) es += 2;
  }
  return { en, es };
}

/** The language that a score tells of; `null` where it tells too little. */
export function toldLanguage({ en, es }: LanguageScore): SourceLanguage | null {
  const most = Math.max(en, es);
  if (most < 2 || most < 1.5 * Math.min(en, es)) return null;
  return es > en ? 'es' : 'en';
}

/** The same, with `fallback` where it tells too little. */
export const languageOf = (score: LanguageScore, fallback: SourceLanguage): SourceLanguage =>
  toldLanguage(score) ?? fallback;

/** `astray` is the node behind a letter with which none of the words goes on. */
function treeOf(...languages: readonly (readonly string[])[]) {
  const alphabet = [...new Set(languages.flat().join(''))];
  const places = new Uint8Array(LETTERS);
  for (let code = 0; code < LETTERS; code++) if (classOf(code) & LETTER) places[code] = OTHER_LETTER;
  alphabet.forEach((letter, index) => {
    places[letter.charCodeAt(0)] = places[letter.toUpperCase().charCodeAt(0)] = index + 2;
  });
  const width = alphabet.length + 2;
  const astray = width;
  const tree = new Uint16Array(width * (2 + languages.flat().join('').length)).fill(astray);
  let next = astray + width;
  languages.forEach((words, language) => {
    for (const word of words) {
      let node = BEFORE;
      for (const letter of word) {
        const at = node + places[letter.charCodeAt(0)]!;
        if (tree[at] === astray) {
          tree[at] = next;
          tree[next] = 0;
          next += width;
        }
        node = tree[at]!;
      }
      tree[node] = language + 1;
    }
  });
  return { places, tree, astray };
}
