import { has, text } from '../clause';
import { Flag, PARTY } from '../flags';
import type { Subject } from '../nounPhrase';
import type { Words } from '../words';

/**
 * Whether an English subject is what parties have or do, rather than the parties after which it is called: *increased
 * cooperation between Oman and Chad*, *Swedish membership*, *the cost of introducing*.
 */
export function abstractSubject(words: Words, { from, to }: Subject): boolean {
  if (words.lexicon.language !== 'en') return false;
  // *the cost of equipping the navy*
  if (/ing$/.test(text(words, from - 1)) && text(words, from - 2) === 'of' && ABSTRACT.test(text(words, from - 3)))
    return true;
  if (
    text(words, from - 1) === 'of' &&
    ABSTRACT.test(text(words, from - 2)) &&
    !has(words, from - 2, PARTY | Flag.instrument | Flag.mechanism)
  )
    return true;
  let head = to - 1;
  for (let at = from; at < to; at++)
    if (has(words, at, Flag.preposition)) {
      head = at - 1;
      break;
    }
  return (
    head >= from &&
    words.info[head]!.case === 'lower' &&
    !has(words, head, PARTY | Flag.instrument | Flag.mechanism | Flag.outsider) &&
    text(words, head) !== 'community' &&
    ABSTRACT.test(text(words, head))
  );
}

/**
 * Whether what *will* happen comes about by itself, or by a programme that is called by its initials: *will continue to affect us*,
 * *the MPD will create jobs*. English.
 */
export function comesAbout(words: Words, verb: number, { from, to }: Subject): boolean {
  if (words.lexicon.language !== 'en') return false;
  if (text(words, verb) === 'continue' && text(words, verb + 1) === 'to') return HAPPENS.test(text(words, verb + 2));
  const initials = words.info[to - 1];
  return (
    to > from &&
    initials?.case === 'upper' &&
    !has(words, to - 1, PARTY) &&
    /^(?:create|strengthen|boost|help|make|keep|bring|generate|unlock|drive)$/.test(text(words, verb))
  );
}

const HAPPENS = /^(?:affect|compete|face|grow|evolve|be|have|suffer|rise|fall|exist)$/;

const ABSTRACT =
  /(?:.{4}(?:tion|ship|ment|ity|ance|ence)|costs?|priority|priorities|goals?|tasks?|challenges?|price|gap)$/;
