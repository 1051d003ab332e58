import { classOf, LETTER, UPPER } from './characters';
import type { SourceLanguage } from './reading';

/** How many words of each language's own a text holds. */
export interface LanguageScore {
  readonly en: number;
  readonly es: number;
}

/** How much of a passage is looked at: its language shows in its first lines. UTF-16 code units. */
const SAMPLE = 240;
const LONGEST_WORD = 5;

// The commonest words of each language that the other one does not have.
const ENGLISH =
  'the of and to in is that for with was on by are this from be been has have had will an it not or which their its at were we our they he she his as but they would can should could may also who than these those more its between all into during'.split(
    ' ',
  );
const SPANISH =
  'de la el que y en los las del se por con una para su al es más como un lo sus ha fue entre son sobre este esta han hay ser sin desde ambos según así pero ya le e o también muy años país dos cada donde ante hasta'.split(
    ' ',
  );

const words: ReadonlyMap<string, 1 | 2> = new Map([
  ...ENGLISH.map(word => [word, 1] as const),
  ...SPANISH.map(word => [word, 2] as const),
]);

/** Counts words (and letters that only Spanish has) in the first part of `text` from `start` to `end`. */
export function languageScore(text: string, start: number, end: number): LanguageScore {
  const last = Math.min(end, start + SAMPLE);
  let en = 0;
  let es = 0;
  let wordStart = -1;
  let upper = false;
  for (let at = start; at <= last; at++) {
    const code = at < last ? text.charCodeAt(at) : 0x20;
    const kind = classOf(code);
    if (kind & LETTER) {
      if (wordStart < 0) wordStart = at;
      if (kind & UPPER) upper = true;
      if (code === 0xf1 || code === 0xd1) es++;
      continue;
    }
    if (wordStart >= 0) {
      if (at - wordStart <= LONGEST_WORD) {
        const word = text.slice(wordStart, at);
        const language = words.get(upper ? word.toLowerCase() : word);
        if (language === 1) en++;
        else if (language === 2) es++;
      }
      wordStart = -1;
      upper = false;
    }
    if (code === 0xbf || code === 0xa1) es += 2;
  }
  return { en, es };
}

/** The language that a score tells of; `fallback` where it tells too little. */
export function languageOf(score: LanguageScore, fallback: SourceLanguage): SourceLanguage {
  const most = Math.max(score.en, score.es);
  const least = Math.min(score.en, score.es);
  if (most < 2 || most < 1.5 * least) return fallback;
  return score.es > score.en ? 'es' : 'en';
}
