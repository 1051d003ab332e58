import { has, isQuote, isStrong, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import { declares, type Site, type UnitContext } from '../site';

/**
 * In a report a promise counts when it is made to another party: one's own voters are none. In a declaration the other
 * party is whom the text is issued with. Who is spoken to stands behind the verb, or before it with *to* or *with*.
 */
export function towardsAnother(words: Site['words'], context: UnitContext, subject: Subject, verb: number): boolean {
  if (subject.kind === 'speaker') return spokenTo(words);
  if (declares(context) || subject.kind === 'joint') return true;
  for (let at = 0; at < words.length; at++) {
    if (at >= subject.from && at < subject.to) continue;
    const named = has(words, at, Flag.state) && words.info[at]!.case !== 'lower';
    if ((named || OTHERS.test(text(words, at))) && (at > verb || meant(words, at))) return true;
  }
  return false;
}

/** Whether the unit is about more than the speaker's own country: another state by name, other nations, what is shared. */
export function reachesAbroad(words: Site['words'], { from, to }: Pick<Subject, 'from' | 'to'>): boolean {
  for (let at = 0; at < words.length; at++) {
    if (at >= from && at < to) continue;
    const named = has(words, at, Flag.state) && words.info[at]!.case !== 'lower';
    if (named || (has(words, at, Flag.body) && words.info[at]!.case === 'upper') || ABROAD.test(text(words, at)))
      return true;
  }
  return false;
}

const ABROAD =
  /^(?:nations|allies|neighbors|neighbours|worldwide|refugees?|hemisphere|abroad|foreign|peacekeep\w+|treaty|treaties|accord|pact|global|prime|naciones|aliados|vecinos|vecino|mundial|refugiad[oa]s?|hemisferio|tratado|pacto)$/;

/** Whether a speaker turns to the other party: *you*, *usted*, *ante el presidente*. */
const spokenTo = (words: Site['words']): boolean => {
  for (let at = 0; at < words.length; at++) if (ADDRESSED.test(text(words, at))) return true;
  return false;
};

const ADDRESSED =
  /^(?:usted|ustedes|excelencia|excellency|counterpart|homologo|homologa|president|presidente|presidenta|minister|ministro|ministra|canciller|chancellor)$/;

/** Whether a name before the verb is whom the act is meant for. */
function meant(words: Site['words'], at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 3; left--) {
    if (isQuote(words, left)) return false;
    if (/^(?:with|to|told|con|ante|a|al)$/.test(text(words, left))) return true;
    if (!has(words, left, Flag.determiner | Flag.office | Flag.body | Flag.preposition)) return false;
  }
  return false;
}

/** A state by its name commits itself to others, where a government may do so to its own people. */
export const isState = (words: Site['words'], { from, to }: Subject): boolean =>
  to > from && has(words, to - 1, Flag.state) && words.info[to - 1]!.case !== 'lower' && !has(words, from, Flag.office);

const OTHERS =
  /^(?:us|me|we|ambassador|embassy|emboff|emboffs|poloff|poloffs|econoff|ecouns|polcouns|charge|dcm|ambassadors|allies|neighbors|neighbours|vecino|vecinos|vecina|embajador|embajada|aliados|usted|ustedes)$/;

/** Whether *with* or *by* behind the verb names somebody who is no party: *agreed with the unions*, *launched by the private sector*. */
export function withOutsider(words: Site['words'], verb: number, link = /^(?:with|con)$/): boolean {
  for (let at = verb + 1; at < words.length && at - verb <= 14 && !isStrong(words, at); at++) {
    if (!link.test(text(words, at))) continue;
    for (let behind = at + 1; behind < words.length && behind - at <= 5; behind++) {
      if (has(words, behind, Flag.outsider) && words.info[behind]!.case === 'lower') return true;
      if (has(words, behind, Flag.state | Flag.collective | Flag.body | Flag.office)) return false;
      if (has(words, behind, Flag.subordinate) || isStrong(words, behind)) return false;
    }
  }
  return false;
}
