import { has, hasStop, isComma, text } from './clause';
import { Flag, PARTY } from './flags';
import type { Words } from './words';

/** Whether the conjunction at `at` joins clauses rather than nouns. */
export const clausal = (words: Words, at: number): boolean => {
  const word = text(words, at);
  if (word === 'but' || word === 'pero' || word === 'sino') return true;
  if (!isComma(words, at - 1)) return false;
  if (listsPersons(words, at)) return false;
  return !has(words, at - 2, PARTY) || words.info[at - 2]!.case === 'lower';
};

/** *President Soto, President Lane, and Prime Minister Troy*: a third person of a list. English. */
const listsPersons = (words: Words, and: number): boolean => {
  const office = has(words, and + 1, Flag.office) || has(words, and + 2, Flag.office);
  if (words.lexicon.language !== 'en' || !office || words.info[and + 1]!.case !== 'title') return false;
  for (let at = and - 2; at > 0 && and - at <= 6 && words.info[at]!.case !== 'lower'; at--)
    if (isComma(words, at)) return has(words, at + 1, Flag.office) && words.info[at - 1]!.case === 'title';
  return false;
};

/** *Malaysia, Indonesia end border dispute*: the comma of a headline between two states. English. */
export const pairsStates = (words: Words, comma: number): boolean =>
  words.lexicon.language === 'en' &&
  comma <= 3 &&
  comma > 0 &&
  has(words, comma - 1, Flag.state) &&
  has(words, comma + 1, Flag.state) &&
  !has(words, comma - 2, Flag.preposition) &&
  !hasStop(words);

/** Whether a possessive stands before the last word of a chunk. */
export const owned = (words: Words, from: number, last: number): boolean => {
  for (let at = from; at < last; at++)
    if (/['’]s$/.test(words.text.slice(words.start[at]!, words.end[at]!))) return true;
  return false;
};
