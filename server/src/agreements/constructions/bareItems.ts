import { has } from '../clause';
import { Flag } from '../flags';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';

/** *- Coordinate on critical industries*: in a text of the parties, an item that begins with the base form of a deed. English. `at`: its first word. */
export const undertakes = (words: Words, at: number): boolean => {
  const info = words.info[at];
  return (
    words.lexicon.language === 'en' &&
    info?.undertaking === true &&
    info.case === 'title' &&
    words.length - at > 5 &&
    (has(words, at + 1, Flag.determiner | Flag.preposition | Flag.adverb) || words.info[at + 1]!.case === 'lower') &&
    !has(words, at + 1, Flag.auxiliary | Flag.future) &&
    !isNoun(words, at)
  );
};
