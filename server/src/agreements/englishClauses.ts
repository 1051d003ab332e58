import { has, isMark, text, verbGroup } from './clause';
import { Flag } from './flags';
import type { Words } from './words';

/**
 * *got Accra to agree*, *the talks led both sides to sign*, *was persuaded to join*: whether what the infinitive behind the
 * *to* at `to` names was done, as somebody is told to have brought others to do it. English.
 */
export function broughtTo(words: Words, to: number): boolean {
  if (words.lexicon.language !== 'en' || text(words, to) !== 'to') return false;
  for (let at = to - 1; at > 0 && to - at <= 8; at--) {
    if (isMark(words, at) || has(words, at, Flag.subordinate | Flag.negation | Flag.future)) return false;
    if (!BRINGS.test(text(words, at))) continue;
    const group = verbGroup(words, at);
    if (group.negated || group.hypothetical || group.future || group.marked) return false;
    return at < to - 1 || (group.passive && !/^(?:got|led)$/.test(text(words, at)));
  }
  return false;
}

const BRINGS = /^(?:got|persuaded|convinced|induced|prompted|led|brought|coaxed|compelled|forced)$/;

const CAUSES: ReadonlySet<string> = new Set(
  'have having had let letting make makes making made see seeing watch watching help helps helped helping'.split(' '),
);

/** Whether a verb that lets others do something stands a little before `start`. English. */
export function causes(words: Words, start: number): boolean {
  for (let at = start - 2; at >= 0 && start - at <= 9; at--) if (CAUSES.has(text(words, at))) return true;
  return false;
}

/** *have Peru sign*, *let both sides keep*: whether a base form that ends its group at `start` only completes a verb before `subject`. English. */
export const completes = (words: Words, subject: number): boolean =>
  CAUSES.has(text(words, subject - 1)) && !has(words, subject, Flag.pronoun);
