import type { TextRange } from '../../markup';

/** A text made ready to be searched for quotations. Making it takes linear time; keep it with the text. */
export interface QuotationIndex {
  readonly text: string;
  /** Letters and figures alone, folded: what punctuation, quotation marks, line breaks and hyphens leave. */
  readonly letters: string;
  /** Where each of `letters` stands in the text. */
  readonly places: Uint32Array;
  readonly words: readonly IndexedWord[];
  /** Places in `words` of each word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

export interface IndexedWord {
  readonly word: string;
  readonly range: TextRange;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Without case and accents; of one character, the first that is left, so that places can be counted. */
export const foldedCharacter = (character: string): string => character.normalize('NFD').toLowerCase()[0] ?? character;

/** Prepares a source text. Markers of pages and the like may be given as `masks`: a quotation runs across them. */
export function indexForQuotations(text: string, masks: readonly TextRange[] = []): QuotationIndex {
  const places: number[] = [];
  const words: IndexedWord[] = [];
  const byWord = new Map<string, number[]>();
  let letters = '';
  let mask = 0;
  for (const match of text.matchAll(WORD)) {
    const range = { start: match.index, end: match.index + match[0].length };
    while (mask < masks.length && masks[mask]!.end <= range.start) mask += 1;
    if (mask < masks.length && masks[mask]!.start < range.end) continue;
    let word = '';
    for (let at = range.start; at < range.end; at += 1) {
      word += foldedCharacter(text[at]!);
      places.push(at);
    }
    letters += word;
    const list = byWord.get(word);
    if (list) list.push(words.length);
    else byWord.set(word, [words.length]);
    words.push({ word, range });
  }
  return { text, letters, places: Uint32Array.from(places), words, byWord };
}

/** The folded words of a quotation. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map(word => [...Array(word.length).keys()].map(at => foldedCharacter(word[at]!)).join(''));
