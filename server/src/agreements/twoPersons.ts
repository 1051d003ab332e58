import { has, text } from './clause';
import { Flag } from './flags';
import type { Subject } from './nounPhrase';
import type { Words } from './words';

/** *the Centers for Control and Prevention*: an *and* inside one name. */
export const ofName = (words: Words, { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.preposition | Flag.determiner)) return true;
  return false;
};

/** *Tolosa y Figueroa acordaron*: in a report on states, two who are named by their names alone. */
export function twoPersons(words: Words, { from, to }: Subject): boolean {
  for (let at = from + 1; at < to - 1; at++)
    if (/^(?:y|e|and)$/.test(text(words, at)))
      return (
        words.info[at - 1]!.case === 'title' && words.info[at + 1]!.case === 'title' && !words.text.includes('S.A.')
      );
  return false;
}
