import { Flag } from './flags';
import type { Lexicon, WordInfo } from './lexicon';

/**
 * The words and marks of one unit. Offsets are of the unit's text: UTF-16 code units, 0-based, end exclusive.
 * Parallel arrays, as a document has a hundred thousand of them.
 */
export interface Words {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly length: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly info: readonly WordInfo[];
  /** What the word is in this unit: its own flags with those of the names and phrases that it is part of. */
  readonly flags: readonly number[];
  /** Whether any word could state an act: a unit without one needs no grammar. */
  readonly telling: boolean;
}

const LETTER = 1;
const DIGIT = 2;
const kinds = new Uint8Array(0x250);
for (let code = 0; code < kinds.length; code++) {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) kinds[code] = LETTER;
  else if (/[0-9]/.test(character)) kinds[code] = DIGIT;
}

const isWordCode = (code: number): boolean =>
  code < kinds.length ? kinds[code] !== 0 : code >= 0x300 && code <= 0x36f ? true : code > 0x370 && code < 0x2000;

/** Apostrophes, hyphens, full stops and ampersands hold a word together when letters stand on both sides. */
const joins = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x26;

/**
 * Cuts a unit's text into words and marks, looks each up, and marks the phrases. Linear in the text's length. Where no
 * word is telling, flags are left out unless they are `wanted`.
 */
export function readWords(text: string, lexicon: Lexicon, wanted = true): Words {
  const start: number[] = [];
  const end: number[] = [];
  const info: WordInfo[] = [];
  const size = text.length;
  let telling = false;
  let phrases = false;
  for (let at = 0; at < size; ) {
    const code = text.charCodeAt(at);
    if (
      code === 0x20 ||
      code === 0x0a ||
      code === 0x0d ||
      code === 0x09 ||
      code === 0xa0 ||
      code === 0x2a ||
      code === 0x5f
    ) {
      at++;
      continue;
    }
    let to = at + 1;
    if (isWordCode(code)) {
      for (; to < size; to++) {
        const next = text.charCodeAt(to);
        if (isWordCode(next)) continue;
        if (to + 1 < size && isWordCode(text.charCodeAt(to + 1)) && (joins(next) || abbreviates(text, at, to)))
          continue;
        break;
      }
      if (to < size && text.charCodeAt(to) === 0x2e && abbreviates(text, at, to)) to++;
    } else if (code === 0x2d) while (to < size && text.charCodeAt(to) === 0x2d) to++;
    const word = lexicon.lookUpIn(text, at, to);
    start.push(at);
    end.push(to);
    info.push(word);
    if (word.telling) telling = true;
    if (word.phrases) phrases = true;
    at = to;
  }
  if (info[info.length - 1]?.folded === ':') telling = true;
  if (!telling && !wanted) return { text, lexicon, length: info.length, start, end, info, flags: [], telling };
  const flags = info.map(word => word.flags);
  if (phrases) markPhrases(info, flags);
  return { text, lexicon, length: info.length, start, end, info, flags, telling };
}

/** Whether a full stop at `to` belongs to the word: `U.S.`, `EE.UU.`, `E.O.`, `3.5`. */
function abbreviates(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(to);
  if (code !== 0x2e && code !== 0x2c) return false;
  const digits = kinds[text.charCodeAt(to - 1)] === DIGIT && kinds[text.charCodeAt(to + 1)] === DIGIT;
  if (digits) return true;
  if (code === 0x2c || to - at > 8) return false;
  if (doubled(text, at, to)) return true;
  const letters = to - at === 1 || text.charCodeAt(to - 2) === 0x2e || text.charCodeAt(to - 3) === 0x2e;
  const upper = text.charCodeAt(to - 1) >= 65 && text.charCodeAt(to - 1) <= 90;
  return letters && upper && (to - at > 1 || (to + 2 < text.length && text.charCodeAt(to + 2) === 0x2e));
}

/** The two capitals of a Spanish plural: *EE. UU.*, *FF. AA.*, *RR. EE.* */
const doubled = (text: string, at: number, to: number): boolean => {
  const code = text.charCodeAt(at);
  return to - at === 2 && code >= 65 && code <= 90 && text.charCodeAt(at + 1) === code;
};

/** Gives the words of every phrase its flags; the longest phrase from the left wins; a mask silences its words. */
function markPhrases(info: WordInfo[], flags: number[]): void {
  for (let at = 0; at < info.length; at++) {
    const candidates = info[at]!.phrases;
    if (!candidates) continue;
    for (const phrase of candidates) {
      const { words } = phrase;
      let matched = 1;
      while (matched < words.length && info[at + matched]?.folded === words[matched]) matched++;
      if (matched < words.length) continue;
      const last = at + words.length - 1;
      for (let index = at; index <= last; index++) {
        if (phrase.flags & Flag.mask) flags[index] = Flag.mask;
        else if (phrase.flags & (Flag.instrument | Flag.body))
          flags[index] =
            (index === last || index === at ? flags[index]! | phrase.flags : flags[index]!) &
            ~(Flag.domestic | Flag.outsider);
        else
          flags[index] = index === last ? flags[index]! | phrase.flags : flags[index]! | (phrase.flags & Flag.spread);
      }
      at = last;
      break;
    }
  }
}
