import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import type { Words } from '../words';
import { isState } from './otherParty';

/**
 * *Germany has established partnerships with the Ministry of Energy*, *the agency formed a committee with its Jordanian
 * counterpart*: another party stands behind *with*. English. `object`: what was founded. Guideline 3.
 */
export function foundedWith(words: Words, object: number, subject: Subject): boolean {
  if (
    !has(words, object, Flag.mechanism) ||
    words.lexicon.language !== 'en' ||
    (subject.kind !== 'party' && subject.kind !== 'name')
  )
    return false;
  for (let at = object + 1; at < words.length && at - object <= 8 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.subordinate | Flag.outsider)) return false;
    if (text(words, at) !== 'with') continue;
    for (let next = at + 1; next < words.length && next - at <= 4; next++) {
      if (has(words, next, Flag.outsider | Flag.preposition)) return false;
      if (/^counterparts?$/.test(text(words, next))) return true;
      if (has(words, next, Flag.state) && words.info[next]!.case !== 'lower') return true;
      if (isState(words, subject) && has(words, next, Flag.body) && words.info[next]!.case !== 'lower') return true;
    }
    return false;
  }
  return false;
}
