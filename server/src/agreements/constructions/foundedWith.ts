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

/** *we're launching what we call the Lima Vision*: a name of two words and more that begin with capitals; -1 for none. */
export function launchedName(words: Words, at: number): number {
  for (let next = at + 1; next < words.length - 1 && next - at <= 8 && !isStrong(words, next); next++)
    if (
      words.info[next]!.case === 'title' &&
      words.info[next + 1]!.case === 'title' &&
      !has(words, next, Flag.office) &&
      has(words, next - 1, Flag.determiner)
    )
      return next;
  return -1;
}
