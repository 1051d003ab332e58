import { has, isComma, isMark, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import {
  asserts,
  binds,
  type Construction,
  declares,
  hit,
  impliesParties,
  isNoun,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
  type UnitContext,
} from '../site';
import type { Subject } from '../subject';

/** *committed to*, *pledged*, *promised*; *se comprometieron a*, *prometió*. Guideline 2. */
export const committing: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (isNoun(words, at)) return null;
  if (has(words, at + 1, Flag.mask)) return null;
  const subject = subjectAt(site);
  if (spanish) {
    if (!group.reflexive && !(sense.forms & Form.participle && group.passive)) return null;
    const link = text(words, nextWord(words, at));
    if (
      link !== 'a' &&
      link !== 'en' &&
      link !== 'con' &&
      link !== ':' &&
      link !== 'al' &&
      link !== 'ademas' &&
      link !== 'tambien' &&
      !has(words, at + 1, Flag.determiner | Flag.joint | Flag.collective | Flag.preposition)
    )
      return null;
    if ((!binds(subject, context) && subject.kind !== 'we') || !towardsAnother(words, context, subject)) return null;
    const attitude = (group.passive && !(sense.forms & Form.past)) || (sense.forms & Form.participle && !group.perfect);
    if (attitude)
      return hit(site, declares(context) && link === 'a' ? leveled(3, putAs(site)) : 1, 'commit-attitude', 2, {
        subject,
      });
    if (!asserts(site)) return hit(site, leveled(2, putAs(site)), 'commit-verb', 2, { subject });
    const value = link === 'con' && valueOnly(words, nextWord(words, at) + 1);
    return hit(site, leveled(value ? 2 : 3, putAs(site)), 'commit-verb', 2, { subject });
  }
  const link = linkAfter(site);
  if (link < 0 || !binds(subject, context)) {
    if (link >= 0 && subject.kind === 'we')
      return hit(site, Math.min(2, leveled(3, putAs(site))), 'commit-verb', 2, { subject });
    return null;
  }
  if ((group.passive || adjective(site)) && sense.forms & Form.participle) {
    const act = verbal(words, link + 1) && !STAY.has(text(words, link + 1));
    const several = subject.kind === 'joint' || subject.kind === 'we' || subject.kind === 'they';
    const level = act && (declares(context) || (several && context.genre === 'study')) ? 3 : 1;
    return hit(site, leveled(level, putAs(site)), 'commit-attitude', 2, { subject });
  }
  if (!asserts(site)) return hit(site, Math.min(2, leveled(3, putAs(site))), 'commit-verb', 2, { subject });
  if (context.genre !== 'cable' && !towardsAnother(words, context, subject)) return null;
  return hit(site, leveled(valueOnly(words, link + 1) ? 2 : 3, putAs(site)), 'commit-verb', 2, { subject });
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

const STAY = new Set(['help', 'stand', 'being']);

/** A word that names an action: a gerund, an infinitive, or a base form behind *to*. */
function verbal(words: Site['words'], at: number): boolean {
  let next = at;
  while (has(words, next, Flag.adverb | Flag.negation)) next++;
  const info = words.info[next];
  if (info?.case !== 'lower') return false;
  if (GERUND.test(info.folded)) return true;
  if (info.undertaking || info.deed || info.forms & Form.infinitive) return true;
  if (words.lexicon.language === 'es' || words.flags[next] !== 0) return false;
  return (
    next + 1 < words.length &&
    !isMark(words, next + 1) &&
    !has(words, next + 1, Flag.preposition) &&
    !PLURAL.test(info.folded)
  );
}

/** Endings that no English verb has behind *to*. */
const PLURAL = /(?:s|al|ive|ic|able|ful|ous|ity|ion|ment|ness|er|ual|ar)$/;

/** *pledged to*, *pledged $5 million*, *promised that … would*; *prometió*. Guideline 2. */
export const pledging: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (isNoun(words, at) || (!asserts(site) && !(sense.forms & Form.infinitive))) return null;
  const subject = subjectAt(site);
  if (!binds(subject, context) || (subject.kind === 'none' && !impliesParties(context))) return null;
  if (!asserts(site)) return hit(site, Math.min(2, leveled(3, putAs(site))), 'pledge-verb', 2, { subject });
  if (!towardsAnother(words, context, subject)) return null;
  const next = nextWord(words, at);
  const word = text(words, next);
  if (spanish) {
    if (
      words.info[at]!.folded.startsWith('garantiz') ||
      (words.info[at]!.folded.startsWith('oblig') && !group.reflexive)
    )
      return null;
    const act =
      word === 'que' ||
      word === 'a' ||
      ((words.info[next]?.forms ?? 0) & Form.infinitive) !== 0 ||
      amountAt(words, next, 6);
    return act ? hit(site, leveled(3, putAs(site)), 'pledge-verb', 2, { subject }) : null;
  }
  if (group.passive && !group.perfect) return null;
  const verb = words.info[at]!.folded;
  if (/^(?:assur|guarant)/.test(verb)) return null;
  const act =
    word === 'to' ||
    word === 'not' ||
    word === 'that' ||
    amountAt(words, next, 6) ||
    (!verb.startsWith('undert') && objectWith(words, at, Flag.actNoun | Flag.mechanism, 0, 8) >= 0) ||
    (!verb.startsWith('undert') && has(words, next, Flag.determiner | Flag.joint)) ||
    word === 'continued' ||
    word === 'support' ||
    word === 'additional' ||
    word === 'more' ||
    word === 'full' ||
    word === 'further' ||
    word === 'assistance';
  return act ? hit(site, leveled(3, putAs(site)), 'pledge-verb', 2, { subject }) : null;
};

/**
 * In a report a promise counts when it is made to another party: one's own voters are none. In a declaration the other
 * party is whom the text is issued with.
 */
export function towardsAnother(words: Site['words'], context: UnitContext, subject: Subject): boolean {
  if (declares(context) || subject.kind === 'joint') return true;
  for (let at = 0; at < words.length; at++) {
    if (at >= subject.from && at < subject.to) continue;
    if ((has(words, at, Flag.state) && words.info[at]!.case !== 'lower') || OTHERS.test(text(words, at))) return true;
  }
  return false;
}

const OTHERS =
  /^(?:us|we|ambassador|embassy|emboff|emboffs|poloff|poloffs|econoff|ecouns|polcouns|charge|dcm|ambassadors|allies|neighbors|neighbours|vecino|vecinos|vecina|embajador|embajada|aliados)$/;

/** Whether an amount stands within `reach` words: *$65 million*, *US$ 2.5 millones*, *3,000 troops*. */
export function amountAt(words: Site['words'], from: number, reach: number): boolean {
  for (let at = from; at < words.length && at - from < reach && !isStrong(words, at); at++)
    if (/^[\d.,]+$/.test(text(words, at)) || /^(?:million|billion|millones|usd)$/.test(text(words, at))) return true;
  return false;
}

/** *reaffirmed their commitment to*, *reiteraron su compromiso de*: guideline 6; a bare value leaves level 1. */
export const reaffirming: Construction = site => {
  const { words, at, sense, context, spanish, group } = site;
  if (isNoun(words, at)) return null;
  if (sense.forms & Form.participle && !(sense.forms & Form.past) && group.passive) return null;
  if (!(sense.forms & (Form.past | Form.present | Form.gerund | Form.future | Form.participle))) return null;
  const noun = commitmentAfter(site);
  if (noun < 0) return null;
  if (/^ma[dk]/.test(words.info[at]!.folded) && !FIRM.test(text(words, noun))) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'outsider') return null;
  const gerund = (sense.forms & Form.gerund) !== 0;
  const put = gerund ? 'asserted' : putAs(site);
  const word = text(words, noun);
  const firm = FIRM.test(word);
  const link = linkBehindNoun(words, noun, spanish);
  if (link < 0) {
    const possessed = extendedCommitment(words, at, noun);
    return hit(
      site,
      leveled(possessed || (firm && context.hinge !== 'none') ? 3 : 1, put),
      'commitment-reaffirmed',
      6,
      { subject, to: noun + 1 },
    );
  }
  const value = valueOnly(words, link + 1);
  const thing =
    subject.kind === 'thing' || (subject.kind === 'none' && !impliesParties(context) && !gerund && !spanish);
  const level = value || thing || (!firm && !/^decisi|^acuerdo/.test(word)) ? 1 : 3;
  return hit(site, leveled(level, put), 'commitment-reaffirmed', 6, { subject, object: link + 1, to: noun + 1 });
};

const FIRM = /^(?:commitment|pledge|promise|undertaking|guarantee|compromiso|promesa|obligacion)/;

/** A word for a commitment among the objects of the verb, before a clause or somebody else's doing intervenes. */
function commitmentAfter(site: Site): number {
  const { words, at } = site;
  let found = -1;
  for (let next = at + 1; next < words.length && next - at <= 26; next++) {
    if (isStrong(words, next) || has(words, next, Flag.future)) break;
    if (has(words, next, Flag.subordinate) && text(words, next - 1) !== 'asi') break;
    if (
      has(words, next, Flag.irrealis) &&
      !has(words, next, Flag.view | Flag.commitment) &&
      (has(words, next - 1, Flag.conjunction) || isComma(words, next - 1)) &&
      !has(words, next + 1, Flag.conjunction)
    )
      break;
    if (has(words, next, Flag.commitment) && !has(words, next, Flag.mask)) {
      if (FIRM.test(text(words, next))) return next;
      if (found < 0 && has(words, next - 1, Flag.determiner) && /^(?:to|de)$/.test(text(words, next + 1))) found = next;
    }
    if (
      words.info[next]!.acts.length &&
      !has(words, next - 1, Flag.determiner) &&
      next - at > 1 &&
      words.info[next]!.acts.some(
        sense =>
          sense.forms & Form.past && (sense.act === 'reaffirm' || sense.act === 'welcome' || sense.act === 'agree'),
      )
    )
      break;
    if (text(words, next) === 'importance' || text(words, next) === 'importancia' || text(words, next) === 'gratitude')
      break;
  }
  return found;
}

function linkBehindNoun(words: Site['words'], noun: number, spanish: boolean): number {
  for (let next = noun + 1; next < words.length && next - noun <= 14; next++) {
    if (isStrong(words, next)) return -1;
    const word = text(words, next);
    if (
      spanish
        ? /^(?:de|a|con|para|en|por|del|al|que)$/.test(word) &&
          !(
            word === 'de' &&
            has(words, next + 1, Flag.determiner | Flag.joint) &&
            next - noun < 2 &&
            has(words, next + 2, Flag.collective | Flag.state)
          )
        : word === 'to' || word === 'towards' || word === 'toward' || word === 'for'
    )
      return text(words, next + 1) === 'not' ? next + 1 : next;
    if (!spanish && word === 'not') continue;
    if (
      spanish &&
      !has(
        words,
        next,
        Flag.adverb |
          Flag.joint |
          Flag.collective |
          Flag.state |
          Flag.determiner |
          Flag.preposition |
          Flag.conjunction |
          Flag.view,
      ) &&
      words.info[next]!.case === 'lower' &&
      next - noun > 3
    )
      return -1;
  }
  return -1;
}

/** *the U.S. extended deterrence commitment*: what is undertaken stands before the noun. */
const extendedCommitment = (words: Site['words'], verb: number, noun: number): boolean =>
  noun - verb >= 4 &&
  words.info[noun - 1]!.case === 'lower' &&
  !has(words, noun - 1, Flag.joint | Flag.determiner | Flag.adverb) &&
  !/^(?:strong|firm|steadfast|enduring|unwavering|longstanding|full|deep|ironclad)$/.test(text(words, noun - 1));

/** Whether what follows is a value or a principle alone: no action, no instrument, no mechanism. */
export function valueOnly(words: Site['words'], from: number): boolean {
  let values = 0;
  let first = from;
  while (has(words, first, Flag.adverb)) first++;
  for (let at = first; at < words.length && at - first <= 16; at++) {
    if (isStrong(words, at) || has(words, at, Flag.subordinate)) break;
    if (isComma(words, at) && at - first > 3) break;
    const info = words.info[at]!;
    const flags = words.flags[at]!;
    if (at === first && verbal(words, at)) return false;
    if (
      at === first &&
      info.case === 'lower' &&
      (info.forms & Form.infinitive || info.undertaking || info.deed || GERUND.test(info.folded))
    )
      return false;
    if (flags & Flag.value && info.case === 'lower') values++;
    else if (flags & (Flag.instrument | Flag.mechanism) && info.case !== 'lower') return false;
    else if (info.case === 'lower' && (ACTION.test(info.folded) || (values === 0 && DOING.test(info.folded))))
      return false;
  }
  return values > 0;
}

const GERUND = /^(?!being|thing|king|bring)\w{2,}ing$/;
const DOING = /(?:ization|isation|ement|izacion|amiento|imiento)$/;

/** Nouns of doing. */
const ACTION =
  /^(?:implementation|resolution|support|strengthening|expansion|reduction|protection|promotion|establishment|creation|fight|lucha|implementacion|fortalecimiento|cumplimiento|promocion|ejecucion|aplicacion|erradicacion|reduccion|eliminacion|integracion|process|proceso|defense)$/;
