import { has, isComma, isMark, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { severalBehind } from '../namesSeveral';
import type { Subject } from '../nounPhrase';
import { governance } from '../polarity';
import { asserts, type Hit, hit, objectWith, type Site, siteAt, type UnitContext } from '../site';
import type { Words } from '../words';
import { withOutsider } from './otherParty';

/** What tells when something was agreed. */
const TIME = /^(?:in|last|on|at|this|earlier|today|yesterday|overnight|after|following|en|el|ayer|hoy|durante)$/;

/** *a ceasefire agreed last week*, *la tregua pactada entre ambos*: what was agreed stands before its participle. Guideline 9. */
export function agreedBefore(site: Site): Hit | null {
  const { words, at, sense, group } = site;
  if (!(sense.forms & Form.participle) || sense.forms & Form.firstPlural || group.passive || group.perfect) return null;
  const comma = isComma(words, at - 1);
  let noun = comma ? at - 2 : at - 1;
  // In Spanish an adjective may stand between: *el plan de acción conjunta convenido en mayo*.
  if (words.lexicon.language === 'es' && has(words, noun, Flag.joint) && !has(words, noun - 1, Flag.preposition))
    noun--;
  if (words.lexicon.language === 'es' && (comma || adjectival(words, noun))) noun = headBefore(words, noun);
  if (noun < 0 || text(words, noun) === 'as' || isMark(words, noun)) return null;
  // *the formula agreed to in March*
  const told = text(words, at + 1) === 'to' && TIME.test(text(words, at + 2)) ? at + 2 : at + 1;
  const next = text(words, told);
  // *The coalition agreed on a cabinet*: no participle.
  if (next === 'on' && !onDay(words, told)) return null;
  const by = /^(?:by|between|with|por|entre|con)$/.test(next);
  if (by && withOutsider(words, at, /^(?:by|between|with|por|entre|con)$/)) return null;
  const parties = by && objectWith(words, at + 1, Flag.state | Flag.collective | Flag.office, Flag.outsider, 5) >= 0;
  const made =
    has(words, noun, Flag.instrument | Flag.paper | Flag.mechanism) ||
    SETTLED.test(text(words, noun)) ||
    counted(words, noun) ||
    (text(words, noun - 1) === 'de' && has(words, noun - 2, Flag.instrument | Flag.paper));
  const named = made && (parties || TIME.test(next) || mediated(words, at + 1));
  const done =
    (!comma || (next === 'entre' && severalBehind(words, at + 1))) &&
    parties &&
    words.info[noun]!.case === 'lower' &&
    !has(words, noun, Flag.state | Flag.collective | Flag.office | Flag.pronoun);
  if (!named && !done) return null;
  const put = governance(words, noun, 6);
  if (put === 'denied' || put === 'hypothetical' || /^(?:any|no|cualquier|ningun)$/.test(text(words, noun - 1)))
    return null;
  return hit(site, 3, 'agree-passive', 9, { object: noun });
}

/** *un acuerdo temporal convenido*: an adjective between the noun and what tells of it. */
const adjectival = (words: Words, at: number): boolean =>
  words.info[at]!.case === 'lower' &&
  words.flags[at] === 0 &&
  has(words, at - 1, Flag.instrument | Flag.paper | Flag.mechanism);

/** *La agenda de los 13 puntos, acordada en 2006*: the noun that the phrase before the comma begins with. */
function headBefore(words: Words, last: number): number {
  for (let at = last; at >= 0 && last - at <= 5; at--) {
    if (has(words, at, Flag.instrument | Flag.paper | Flag.mechanism)) return at;
    if (isMark(words, at) || has(words, at, Flag.auxiliary | Flag.subordinate)) break;
  }
  return last;
}

/** What is settled in talks without being a text. */
const SETTLED =
  /^(?:formulation|wording|language|swaps?|withdrawal|handover|pullout|de-escalation|standstill|timeline)$/;

/** *A swap of 50 prisoners agreed in Oman*, *the release of hostages agreed last week*: the deed before what it is done with. */
const counted = (words: Words, noun: number): boolean => {
  for (let at = noun - 1; at > 0 && noun - at <= 4; at--)
    if (text(words, at) === 'of')
      return /^(?:swap|exchange|release|withdrawal|handover|return)$/.test(text(words, at - 1));
  return false;
};

/** *on Monday*, *on 4 May*, *on the sidelines*. */
const onDay = (words: Words, on: number): boolean =>
  /^(?:\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    text(words, on + 1),
  ) || /^(?:sidelines|margins|eve)$/.test(text(words, on + 2));

/** *acordado con mediación noruega*. */
const mediated = (words: Words, from: number): boolean =>
  /^(?:con|bajo|gracias|with|under|through)$/.test(text(words, from)) &&
  [1, 2, 3].some(next => /^(?:mediacion|auspici[oa]s?|mediation|auspices)$/.test(text(words, from + next)));

/** *Según lo acordado por ambas partes, el retiro comenzará*: what is to be done stands behind the comma. */
function willBehind(words: Words, at: number): boolean {
  let comma = at + 1;
  while (comma < words.length && comma - at <= 12 && !isComma(words, comma)) comma++;
  if (!isComma(words, comma)) return false;
  for (let next = comma + 1; next < words.length; next++)
    if (words.info[next]!.forms & Form.future || has(words, next, Flag.future)) return true;
  return false;
}

/**
 * *will be paid in four parts, as agreed with the Secretariat*, *según lo convenido por los ministros*: alone a set phrase,
 * but with who agreed it says by what understanding the rest is done. Guideline 9. `at`: a word of the phrase.
 */
export function asAgreed(words: Words, context: UnitContext, at: number): Hit | null {
  if (!/^(?:agreed|acordado|convenido|pactado)$/.test(text(words, at)) || (at < 6 && !willBehind(words, at)))
    return null;
  // *en cumplimiento de lo acordado*: only why the rest is done.
  if (/^(?:cumplimiento|virtud|base)$/.test(text(words, at - 3))) return null;
  // *the court agreed with the ministry* shares a view.
  if (text(words, at) === 'agreed' && text(words, at - 1) !== 'as') return null;
  const when =
    context.genre === 'joint' &&
    /^(?:in|at|during|en|durante)$/.test(text(words, at + 1)) &&
    /^(?:1[6-9]|20)\d\d$|^(?:the|la|el)$/.test(text(words, at + 2));
  if (!when && !/^(?:with|between|by|por|entre|con)$/.test(text(words, at + 1))) return null;
  if (!when && objectWith(words, at + 1, PARTY, 0, 12) < 0) return null;
  const site = siteAt(words, context, at, { act: 'agree', forms: Form.participle, tail: null });
  for (let left = 0; left < at; left++)
    if (has(words, left, Flag.hypothetical | Flag.negation | Flag.condition)) return null;
  return hit(site, 3, 'agree-passive', 9, { object: 0 });
}

/** *an inspection, on which we have agreed*, *the timetable (that) it agreed to in 2006*: what was agreed stands before its clause. */
export const agreedTo = (site: Site, subject: Subject): boolean => {
  const { words, at, sense, group, spanish } = site;
  if (!asserts(site) || group.future || !(group.perfect || sense.forms & Form.past)) return false;
  if (spanish) return false;
  if (!/^(?:joint|we|they|party|thing)$/.test(subject.kind) || subject.to === subject.from) return false;
  const it = text(words, subject.to - 1) === 'it';
  const before = it ? subject.to - 2 : subject.from - 1;
  if (/^(?:which|whom)$/.test(text(words, before)) && /^(?:on|to|upon|in)$/.test(text(words, before - 1)))
    return (
      subject.kind !== 'thing' &&
      (isMark(words, at + 1) || at + 1 >= words.length || has(words, at + 1, Flag.preposition))
    );
  if (subject.kind === 'thing' && !it) return false;
  return (
    /^(?:to|on|upon)$/.test(text(words, at + 1)) &&
    (isMark(words, at + 2) ||
      at + 2 >= words.length ||
      /^(?:in|at|during|under|last|earlier|with|by)$/.test(text(words, at + 2))) &&
    (/^(?:that|which|what)$/.test(text(words, before)) ||
      (!isMark(words, before) &&
        !has(words, before, Flag.preposition | Flag.conjunction | Flag.subordinate | Flag.auxiliary)))
  );
};
