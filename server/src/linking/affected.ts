import type { Entry } from '../glossary';
import { namesOf } from './entryNames';
import { wordHashes } from './words';

/** The distinct words of a text, folded and hashed, in ascending order: four bytes a word. Kept for every document. */
export type TextWords = Int32Array;

/** The words of a text, by which `affectedBy` tells whether a change of the glossary can concern it. */
export const wordsOfText = (text: string): TextWords => wordHashes(text);

/**
 * Which texts a change of the glossary can concern: those that have all words of a name of an entry that is new, gone or
 * edited. `changed` are the entries as they were and as they are. Never wrong in saying no; a yes may be in vain.
 */
export function affectedBy(changed: Iterable<Entry>): (words: TextWords) => boolean {
  const names: Int32Array[] = [];
  for (const entry of changed) for (const { text } of namesOf(entry)) names.push(wordHashes(text));
  return words => names.some(name => name.every(each => hasWord(words, each)));
}

function hasWord(words: TextWords, hash: number): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return words[low] === hash;
}
