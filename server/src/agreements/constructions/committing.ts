import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { statesIn } from '../namesSeveral';
import { near } from '../nearby';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  nextWord,
  putAs,
  type Site,
  subjectAt,
  type UnitContext,
} from '../site';
import { isNoun } from '../usedAsNoun';

import { amountAt } from './amounts';
import { armedGroup, isState, reachesAbroad, towardsAnother } from './otherParty';
import { valueOnly, verbal } from './undertakings';

/** *committed to*, *pledged*, *promised*; *se comprometieron a*, *prometió*. Guideline 2. */
export const committing: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (isNoun(words, at)) return null;
  if (has(words, at + 1, Flag.mask)) return null;
  const subject = subjectAt(site);
  if (spanish) {
    const keeping = keepsCommitted(site, subject);
    if (keeping) return keeping;
    if (!group.reflexive && !(sense.forms & Form.participle && group.passive)) return null;
    const link = text(words, spanishLink(site, subject));
    if (
      link !== 'a' &&
      link !== 'en' &&
      link !== 'con' &&
      link !== ':' &&
      link !== 'al' &&
      link !== 'ademas' &&
      link !== 'tambien' &&
      !has(words, nextWord(words, at), Flag.determiner | Flag.joint | Flag.collective | Flag.office | Flag.preposition)
    )
      return null;
    if (
      (!binds(subject, context) && subject.kind !== 'we') ||
      !(
        (towardsAnother(words, context, subject, site.at) && !toAudience(site, subject)) ||
        isState(words, subject) ||
        armedGroup(words, subject) ||
        (subject.kind === 'name' && bindsJointly(subject, context, words)) ||
        (subject.kind === 'they' && context.genre === 'conference') ||
        (subject.kind === 'we' && near(words, at, Flag.joint, 8)) ||
        (subject.kind === 'we' && context.genre === 'report' && group.perfect && saidByOffice(words)) ||
        (subject.kind === 'we' &&
          context.genre === 'conference' &&
          ((sense.forms & Form.past) !== 0 || group.perfect) &&
          link === 'a')
      )
    )
      return null;
    const attitude = (group.passive && !(sense.forms & Form.past)) || (sense.forms & Form.participle && !group.perfect);
    if (attitude)
      return hit(site, declares(context) && link === 'a' ? leveled(3, putAs(site)) : 1, 'commit-attitude', 2, {
        subject,
      });
    if (!asserts(site)) return hit(site, leveled(2, putAs(site)), 'commit-verb', 2, { subject });
    const value = link === 'con' && valueOnly(words, spanishLink(site, subject) + 1);
    return hit(site, leveled(value ? 2 : 3, putAs(site)), 'commit-verb', 2, { subject });
  }
  const link = linkAfter(site);
  if (link < 0 || !binds(subject, context)) {
    if (link >= 0 && subject.kind === 'we') {
      const shared = togetherWith(words, at) || (!group.passive && reachesAbroad(words, subject));
      const level = shared && asserts(site) && !valueOnly(words, link + 1) ? 3 : 2;
      return hit(site, Math.min(level, leveled(3, putAs(site))), 'commit-verb', 2, { subject });
    }
    return null;
  }
  if (subject.kind === 'speaker' && text(words, group.start) === "i'm")
    return hit(site, 1, 'commit-attitude', 2, { subject });
  if ((group.passive || adjective(site)) && sense.forms & Form.participle) {
    const act =
      (verbal(words, link + 1) && !STAY.has(text(words, link + 1))) ||
      (context.genre === 'joint' && workOf(words, link + 1));
    const several = subject.kind === 'joint' || subject.kind === 'we' || subject.kind === 'they';
    const level =
      act &&
      (context.genre === 'joint' ||
        (several && (declares(context) || context.genre === 'study')) ||
        (subject.kind === 'joint' && spoken(context) && nations(words, subject)))
        ? 3
        : 1;
    return hit(site, leveled(level, putAs(site)), 'commit-attitude', 2, { subject });
  }
  if (!asserts(site)) return hit(site, Math.min(2, leveled(3, putAs(site))), 'commit-verb', 2, { subject });
  const reaching = amountAt(words, at + 1, 6) && reachesAbroad(words, subject);
  if (
    context.genre !== 'cable' &&
    !reaching &&
    !towardsAnother(words, context, subject, site.at) &&
    !isState(words, subject) &&
    !(subject.kind === 'they' && context.genre === 'report') &&
    !(subject.kind === 'we' && context.genre === 'conference' && (group.perfect || sense.forms & Form.past)) &&
    !committed(words, at)
  )
    return null;
  return hit(site, leveled(valueOnly(words, link + 1) ? 2 : 3, putAs(site)), 'commit-verb', 2, { subject });
};

/** *Nos comprometimos con ustedes en la campaña*: to those who listen. */
const toAudience = ({ words, context }: Site, subject: Subject): boolean => {
  if (context.genre !== 'speech' || (subject.kind !== 'we' && subject.kind !== 'speaker')) return false;
  for (let at = 0; at < words.length; at++) if (/^(?:ustedes|vosotros|pueblo)$/.test(text(words, at))) return true;
  return false;
};

/** *"Nos hemos comprometido a …", dijo el mandatario*: who speaks in a report is in office. */
const saidByOffice = (words: Site['words']): boolean => {
  for (let at = 0; at < words.length; at++)
    if (
      has(words, at, Flag.office) &&
      /^(?:dijo|senalo|afirmo|declaro|aseguro|explico|indico|anuncio|agrego)$/.test(text(words, at - 2))
    )
      return true;
  return false;
};

/** *Seguimos comprometidos a ampliar las becas*: in a text of the parties, what they keep to. */
function keepsCommitted(site: Site, subject: Subject): Hit | null {
  const { words, at, sense, context } = site;
  if (!(sense.forms & Form.participle) || !declares(context) || subject.kind === 'outsider') return null;
  if (!/^(?:seguimos|continuamos|permanecemos|siguen|continuan|permanecen)$/.test(text(words, at - 1))) return null;
  const link = nextWord(words, at);
  if (!/^(?:a|con|en)$/.test(text(words, link)) || has(words, at - 2, Flag.negation)) return null;
  const act = ((words.info[link + 1]?.forms ?? 0) & Form.infinitive) !== 0 || !valueOnly(words, link + 1);
  return hit(site, act ? 3 : 1, 'commit-attitude', 2, { subject, from: at - 1 });
}

/** The *a*, *en* or *con* of *comprometerse*: behind adverbs, an aside between commas, or the subject. */
function spanishLink({ words, at }: Site, subject: Subject): number {
  const next = subject.from > at ? subject.to : nextWord(words, at);
  if (/^(?:ante|con)$/.test(text(words, next))) {
    for (let to = next + 1; to < words.length && to - next <= 8 && !isStrong(words, to); to++)
      if (
        text(words, to) === 'a' &&
        ((words.info[to + 1]?.forms ?? 0) & Form.infinitive || text(words, to + 1) === 'que')
      )
        return to;
  }
  if (!isComma(words, next)) return next;
  for (let close = next + 1; close < words.length && close - next < 16 && !isStrong(words, close); close++)
    if (isComma(words, close) && LINK.test(text(words, close + 1))) return close + 1;
  return next;
}

const LINK = /^(?:a|en|con)$/;

/** Whether a speaker's *we* is said to be more than the speaker's side: *together with our partners we have …*. */
const togetherWith = (words: Site['words'], before: number): boolean => {
  for (let at = 0; at < before; at++) if (text(words, at) === 'together' && text(words, at + 1) === 'with') return true;
  return false;
};

/** The *to* of *commit to*: next to the verb, behind *themselves*, behind *jointly*, or behind an amount. */
function linkAfter(site: Site): number {
  const { words, at } = site;
  for (let next = at + 1; next < words.length && next - at <= 8; next++) {
    const word = text(words, next);
    if (word === 'to') return next;
    if (word === 'not' && text(words, next + 1) === 'to') return next + 1;
    if (isComma(words, next) && next === at + 1) {
      for (let behind = next + 1; behind < words.length && behind - next < 16 && !isStrong(words, behind); behind++)
        if (isComma(words, behind) && text(words, behind + 1) === 'to') return behind + 1;
      return -1;
    }
    if (isStrong(words, next)) return word === ':' ? next : -1;
    if (has(words, next, Flag.domestic)) return -1;
    if (word === 'that') return next;
  }
  return -1;
}

const spoken = (context: UnitContext): boolean => context.genre === 'conference' || context.genre === 'speech';

/** *our nations*, *Japan and the United States*: for whom a speaker speaks that are more than one. */
const nations = (words: Site['words'], { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++) if (/^(?:nations|countries|governments|both)$/.test(text(words, at))) return true;
  return statesIn(words, from, to) > 1;
};

/** *was nineteen years old and committed to …*: joined to an adjective behind *be*. */
function adjective(site: Site): boolean {
  const { words, group } = site;
  if (!has(words, group.start - 1, Flag.conjunction) || group.perfect) return false;
  for (let at = group.start - 2; at >= 0 && group.start - at <= 12 && !isStrong(words, at); at--) {
    if (/^(?:is|are|was|were|being)$/.test(text(words, at))) return true;
    if (words.info[at]!.acts.length) return false;
  }
  return false;
}

/** *I commit the United States to*: whom a speaker binds. */
const committed = (words: Site['words'], at: number): boolean =>
  has(words, at + 1, Flag.state) || (has(words, at + 1, Flag.determiner) && has(words, at + 2, Flag.state));

/** *committed to the work of the new team*, *to cooperation in strengthening*: a noun of doing with what is done. */
function workOf(words: Site['words'], from: number): boolean {
  let noun = has(words, from, Flag.determiner) ? from + 1 : from;
  while (
    noun - from <= 3 &&
    /^(?:full|timely|continued|further|close|closer|swift|effective|joint)$/.test(text(words, noun))
  )
    noun++;
  return (
    /^(?:work|cooperation|collaboration|implementation|completion|construction|conclusion|ratification|expansion|reduction|elimination|creation|establishment|development|exchange)$/.test(
      text(words, noun),
    ) && /^(?:of|in|on|with)$/.test(text(words, noun + 1))
  );
}

const STAY = new Set(['help', 'stand', 'being']);
