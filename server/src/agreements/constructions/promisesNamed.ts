import { has, isComma, isMark, isStrong, text } from '../clause';
import { Flag, PARTY } from '../flags';
import { governance } from '../polarity';
import { bareSite, type Hit, hit, type UnitContext } from '../site';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { verbal } from './undertakings';

/** Nouns by which one party binds itself. */
const PROMISE = /^(?:commitments?|pledges?|promises?|undertakings?|assurances?|guarantees?)$/;

/**
 * *the commitments that the Emirates have made*, *a $2 million pledge from Norway*, *pledges by Latvia to accept them*, *the
 * administration's commitment to provide Chad with $3 million*: a promise by its noun and who made it. Guideline 9. English.
 * `at`: the noun.
 */
export function promiseNamed(words: Words, context: UnitContext, at: number): Hit | null {
  if (words.lexicon.language !== 'en' || !PROMISE.test(text(words, at)) || context.genre === 'speech') return null;
  for (let left = at - 1; left >= 0 && at - left <= 3; left--)
    if (has(words, left, Flag.negation) || /^(?:any|those|such|only)$/.test(text(words, left))) return null;
  const object = madeBehind(words, at) || givenOf(words, context, at) || byAgent(words, at) || toProvide(words, at);
  if (!object) return null;
  const put = governance(words, at, 5);
  if (put === 'denied' || put === 'hypothetical' || put === 'intended') return null;
  return hit(bareSite(words, at), 3, 'commitment-reaffirmed', 9, { object });
}

/** *the commitments (that) the Emirates have made*: the verb behind the party; 0 where no party made it. */
function madeBehind(words: Words, noun: number): number {
  for (let at = noun + 2; at < words.length && at - noun <= 9; at++) {
    if (isStrong(words, at) || has(words, at, Flag.negation | Flag.future | Flag.hypothetical)) return 0;
    if (!/^(?:made|gave|given|undertaken|undertook|announced)$/.test(text(words, at))) continue;
    let from = at;
    while (has(words, from - 1, Flag.auxiliary | Flag.adverb)) from--;
    if (from - 1 <= noun) return 0;
    const party = has(words, from - 1, PARTY) || /^(?:we|they)$/.test(text(words, from - 1));
    return party ? at : 0;
  }
  return 0;
}

/** *his pledge of $5 million*, *a $2 million pledge from Norway*: the sum; 0 where there is none, or nobody who gives it. */
function givenOf(words: Words, context: UnitContext, noun: number): number {
  if (text(words, noun + 1) === 'of' && amountAt(words, noun + 2, 3)) {
    const owner = text(words, noun - 1);
    const owned =
      /^(?:his|her|its|their)$/.test(owner) ||
      /['’]s?$/.test(words.text.slice(words.start[noun - 1]!, words.end[noun - 1]!));
    return owned && context.genre !== 'study' ? noun + 2 : 0;
  }
  if (!/^(?:from|by)$/.test(text(words, noun + 1)) || !amountAt(words, Math.max(0, noun - 4), Math.min(4, noun)))
    return 0;
  const giver = has(words, noun + 2, Flag.determiner) ? noun + 3 : noun + 2;
  return has(words, giver, Flag.state | Flag.body | Flag.office) ? giver : 0;
}

/** *pledges by Latvia to accept them*, *a firm commitment by the ministry to release*: the infinitive; 0 for none. */
function byAgent(words: Words, noun: number): number {
  if (text(words, noun + 1) !== 'by') return 0;
  let party = false;
  for (let at = noun + 2; at < words.length && at - noun <= 14; at++) {
    if (isMark(words, at) && !isComma(words, at)) return 0;
    if (has(words, at, Flag.outsider | Flag.domestic)) return 0;
    if (text(words, at) === 'to' && verbal(words, at + 1)) return party ? at + 1 : 0;
    if (has(words, at, PARTY)) party = true;
    if (has(words, at, Flag.auxiliary | Flag.subordinate)) return 0;
  }
  return 0;
}

/** *the U.S. commitment to provide Chad with $3 million*: a deed with a sum for another; 0 for others. */
function toProvide(words: Words, noun: number): number {
  const verb = noun + 2;
  if (text(words, noun + 1) !== 'to' || !words.info[verb]?.deed || !amountAt(words, verb + 1, 10)) return 0;
  for (let at = noun - 1; at >= 0 && noun - at <= 4 && !isComma(words, at); at--)
    if (has(words, at, PARTY)) return verb;
  return 0;
}
