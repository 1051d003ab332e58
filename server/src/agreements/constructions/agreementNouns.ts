import { has, isMark, isStrong, later, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { severalBehind } from '../namesSeveral';
import { LEGISLATURE } from '../nounPhrase';
import { governance, type Polarity } from '../polarity';
import { bareSite, declares, type Hit, hit, leveled, objectWith, type UnitContext } from '../site';
import type { Words } from '../words';
import { governanceOfNoun, negatedPhrase } from './actNouns';
import { verbal } from './undertakings';

/** *Wednesday's agreement to remove*, *el acuerdo de mantener*: an agreement by the noun and what it is for. Guideline 9. */
export function agreementTo(words: Words, context: UnitContext, at: number): Hit | null {
  const word = text(words, at);
  if (!/^(?:agreement|agreements|deal|accord|pact|understanding|acuerdo|acuerdos|pacto|entendimiento)$/.test(word))
    return null;
  const spanish = words.lexicon.language === 'es';
  const fresh = spanish ? null : freshAgreement(words, context, at);
  if (fresh) return fresh;
  const link = spanish ? behindSpanishParties(words, at + 1) : behindParties(words, at);
  const verb = words.info[link + 1];
  if (!verb) return null;
  if (spanish) {
    if (!/^(?:de|para)$/.test(text(words, link)) || !(verb.forms & Form.infinitive) || verb.case !== 'lower')
      return null;
  } else if (
    text(words, link) !== 'to' ||
    verb.case !== 'lower' ||
    has(words, link + 1, Flag.determiner | Flag.preposition | Flag.pronoun) ||
    /^(?:which|whom|whatever|date|be|have)$/.test(verb.folded)
  )
    return null;
  // *studied the accord to determine its position*: why it was read.
  if (/^(?:determine|see|assess|learn|verify|find|understand)$/.test(verb.folded)) return null;
  const site = bareSite(words, at);
  if (!declares(context) && (outsidersOnly(words, at) || legislated(words, at))) return null;
  if (
    (context.genre === 'study' || (spanish && context.genre === 'report')) &&
    /^(?:acuerdos|pactos)$/.test(word) &&
    !has(words, at - 1, Flag.determiner)
  )
    return null;
  if (negatedPhrase(words, at) || /^(?:any|cualquier|an|un)$/.test(text(words, at - 1))) {
    const negative = negatedPhrase(words, at);
    const put = negative ? 'denied' : underTalks(words, at) ? 'intended' : governanceOfNoun(words, at);
    if (put === null && /^(?:an|un)$/.test(text(words, at - 1)) && !later(words, at))
      return hit(site, 3, 'agreement-noun', 9, { object: link + 1 });
    return hit(site, negative || put === 'hypothetical' ? 0 : put === 'asserted' ? 3 : 2, 'agreement-noun', 9, {
      object: link + 1,
    });
  }
  const put = underTalks(words, at) ? 'intended' : (soughtBy(words, at) ?? governanceOfNoun(words, at));
  if ((put !== null && put !== 'asserted') || later(words, at))
    return hit(site, leveled(2, put ?? 'intended'), 'agreement-noun', 9, { object: link + 1 });
  return hit(site, 3, 'agreement-noun', 9, { object: link + 1 });
}

/** The word behind whom, where and when the agreement is said to be: *the agreement between the customs services to*, *reached last May to*. */
function behindParties(words: Words, at: number): number {
  let next = at + 1;
  if (text(words, next) === 'to') return next;
  if (!/^(?:between|among|with|by|reached|signed|concluded|made|struck|earlier|last|this|in)$/.test(text(words, next)))
    return next;
  for (; next < words.length && next - at <= 11; next++) {
    if (text(words, next) === 'to' && verbal(words, next + 1)) return next;
    if (
      isMark(words, next) ||
      has(
        words,
        next,
        Flag.subordinate | Flag.auxiliary | Flag.future | Flag.hypothetical | Flag.irrealis | Flag.outsider,
      )
    )
      break;
  }
  return at + 1;
}

/** *el acuerdo con las Farc para iniciar*, *un acuerdo de la semana pasada entre Rusia y Turquía para*: behind with whom and when. */
function behindSpanishParties(words: Words, from: number): number {
  let parties = false;
  for (let at = from; at < words.length && at - from <= 16 && !isStrong(words, at); at++) {
    if (/^(?:entre|con)$/.test(text(words, at)))
      parties =
        text(words, at) === 'entre' ? severalBehind(words, at) : objectWith(words, at, PARTY, Flag.outsider, 4) >= 0;
    if (parties && text(words, at) === 'para' && (words.info[at + 1]?.forms ?? 0) & Form.infinitive) return at;
    if (has(words, at, Flag.subordinate) || (!parties && at - from > 4)) return from;
  }
  return from;
}

/** *El Congreso logró un acuerdo para evitar*: what one state's legislators settle among themselves. */
function legislated(words: Words, at: number): boolean {
  for (let left = 0; left < at; left++) {
    if (has(words, left, Flag.office | Flag.collective) && words.info[left]!.case === 'title') return false;
    if (LEGISLATURE.test(text(words, left))) return !/^(?:ratif|aprob|aprueb|approv)/.test(text(words, left + 1));
  }
  return false;
}

/** *the recent agreement with Paraguay on*, *the July accord on air transit*: an agreement by when it was made. English. */
function freshAgreement(words: Words, context: UnitContext, at: number): Hit | null {
  if (!/^(?:agreement|accord|deal|pact)$/.test(text(words, at)) || context.genre === 'speech' || declares(context))
    return null;
  if (!/^(?:with|between|on|for)$/.test(text(words, at + 1))) return null;
  let fresh = false;
  for (let left = at - 1; left >= 0 && at - left <= 4; left--) {
    if (has(words, left, Flag.preposition | Flag.hypothetical | Flag.negation | Flag.outsider)) break;
    if (FRESH.test(text(words, left)))
      fresh =
        has(words, left - 1, Flag.determiner) || /['’]s?$/.test(words.text.slice(words.start[left]!, words.end[left]!));
  }
  if (!fresh || outsidersOnly(words, at) || legislated(words, at) || later(words, at)) return null;
  const put = governanceOfNoun(words, at);
  return put === null || put === 'asserted'
    ? hit(bareSite(words, at), 3, 'agreement-noun', 9, { object: at + 1 })
    : null;
}

const FRESH =
  /^(?:recent|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)(?:'s)?$/;

/** *to elicit Yemeni agreement to receive a team*: what somebody is to get; null where it is told otherwise. */
function soughtBy(words: Words, at: number): Polarity | null {
  if (words.lexicon.language !== 'en') return null;
  for (let to = at - 2; to >= 0 && at - to <= 5; to--) {
    if (text(words, to) !== 'to') continue;
    if (!/^(?:get|elicit|obtain|secure|win|seek|gain|reach|conclude|negotiate)$/.test(text(words, to + 1))) return null;
    return governance(words, to) ?? 'intended';
  }
  return null;
}

/** *have held talks since June on a pact to end*: what is still talked of. */
function underTalks(words: Words, at: number): boolean {
  if (!/^(?:on|about|for|toward|towards|over)$/.test(text(words, at - 2))) return false;
  for (let left = at - 3; left >= 0 && at - left <= 10; left--)
    if (/^(?:talks|negotiations?|discussions?|talking|work|progress|consultations)$/.test(text(words, left)))
      return true;
  return false;
}

/** Whether only others than parties stand before: *The company said it had reached an agreement to buy*. */
function outsidersOnly(words: Words, at: number): boolean {
  let outsider = false;
  for (let left = 0; left < at; left++) {
    if (has(words, left, Flag.state | Flag.collective)) return false;
    if (has(words, left, Flag.outsider)) outsider = true;
  }
  return outsider;
}
