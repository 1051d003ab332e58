import { has, isComma, isQuote, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { nationsIn } from '../namesSeveral';
import { near } from '../nearby';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  bindsJointly,
  type Construction,
  declares,
  hit,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { cleft } from './agreeing';
import { severalUnnamed } from './agreeingSpanish';
import { collegiate } from './collegiate';
import { commaTo } from './complements';
import { promise } from './thatClauses';

/** *En la cumbre de Trujillo se decidió crear*, *at the ministers' meeting it was decided to*: whoever meets there decides. */
function atSummit(words: Words, before: number): boolean {
  let met = false;
  let several = false;
  for (let at = 0; at < before; at++) {
    if (/^(?:cumbre|summit)$/.test(text(words, at))) return true;
    if (/^(?:reunion|encuentro|conferencia|meeting|conference)$/.test(text(words, at))) met = true;
    if (/^(?:presidentes|cancilleres|ministros|mandatarios|presidents|ministers)$/.test(text(words, at)))
      several = true;
  }
  return met && several;
}

/** *se decidió crear un comité de personalidades colombianas y francesas*: what is founded belongs to two. `verb`: the infinitive. */
const foundsShared = (words: Words, verb: number): boolean =>
  (words.info[verb]?.acts.some(sense => sense.act === 'establish') ?? false) &&
  objectWith(words, verb, Flag.mechanism, Flag.domestic | Flag.outsider, 6) >= 0 &&
  (near(words, verb, Flag.joint, 8) || nationsIn(words, { kind: 'thing', from: verb, to: words.length }) > 1);

/** *decided to*, *resolved to*; *decidieron*, *resolvieron*: only where several parties do. Guideline 2. */
export const deciding: Construction = site => {
  const { words, at, group, spanish, context, sense } = site;
  if (!asserts(site) || isNoun(words, at)) return null;
  const next = nextWord(words, at);
  const subject = subjectAt(site);
  if (
    spanish &&
    /^qued/.test(text(words, group.start)) &&
    text(words, at + 1) !== 'por' &&
    sense.forms & Form.participle &&
    declares(context)
  )
    return hit(site, leveled(3, putAs(site)), 'decide-verb', 2, { subject });
  if (subject.kind !== 'outsider' && cleft(site, subject) && (bindsJointly(subject, context, words) || sharedIn(words)))
    return hit(site, leveled(3, putAs(site)), 'decide-verb', 2, { subject });
  const impersonal =
    (group.passive && !group.perfect && text(words, group.start - 1) === 'it') ||
    (spanish && group.reflexive && subject.kind === 'none');
  const summit = (): boolean =>
    (!spanish || ((words.info[next]?.forms ?? 0) & Form.infinitive) !== 0) &&
    (atSummit(words, group.start) || (spanish && foundsShared(words, next)));
  if (impersonal && !group.future && (declares(context) || summit())) {
    const told = spanish
      ? !has(words, has(words, next, Flag.determiner) ? next + 1 : next, Flag.view)
      : text(words, next) === 'to' || (text(words, next) === 'that' && promise(words, next + 1));
    if (spanish && !told) return null;
    if (told) return hit(site, leveled(3, putAs(site)), 'decide-verb', 2, { subject });
  }
  const jointly =
    bindsJointly(subject, context, words) ||
    jointAdverb(site) ||
    decidedByThem(site, subject) ||
    collegiate(words, subject);
  if (!jointly || subject.kind === 'outsider' || subject.kind === 'thing') return null;
  if (group.future && !declares(context)) return hit(site, 2, 'decide-verb', 2, { subject });
  if (spanish) {
    if (has(words, next, Flag.mask)) return null;
    const complement = behindPartner(words, subject.from > at && subject.from <= next + 1 ? subject.to : next);
    const infinitive =
      (words.info[isQuote(words, complement) ? complement + 1 : complement]?.forms ?? 0) & Form.infinitive;
    const level =
      infinitive ||
      (isStrong(words, next) && (words.info[next + 1]?.forms ?? 0) & Form.infinitive) ||
      text(words, complement) === 'que' ||
      text(words, next) === 'como' ||
      has(words, next, Flag.instrument | Flag.mechanism | Flag.actNoun | Flag.determiner)
        ? 3
        : isStrong(words, next)
          ? 2
          : 1;
    return hit(site, leveled(level, putAs(site)), 'decide-verb', 2, { subject });
  }
  if (group.passive && !group.perfect) return hit(site, 2, 'decide-verb', 2, { subject });
  const word = text(words, isComma(words, next) ? Math.max(next, commaTo(words, next)) : next);
  const level =
    word === 'to' ||
    word === 'on' ||
    word === 'upon' ||
    (word === 'that' && (promise(words, next + 1) || (declares(context) && shall(words, next + 1)))) ||
    word === 'not'
      ? 3
      : word === ':'
        ? 2
        : 0;
  return level === 0 ? null : hit(site, leveled(level, putAs(site)), 'decide-verb', 2, { subject });
};

/** *decided that their ministers should meet*. */
const shall = (words: Site['words'], from: number): boolean => {
  for (let at = from; at < words.length && at - from <= 12 && !isStrong(words, at); at++)
    if (text(words, at) === 'should') return true;
  return false;
};

/** The infinitive or *que* behind with whom it was decided, or behind an aside: *hemos resuelto, los dos gobiernos, que*. */
function behindPartner(words: Site['words'], next: number): number {
  if (!/^(?:con|en|este|esta|el|ayer|hoy|durante|anoche)$/.test(text(words, next)) && !isComma(words, next))
    return next;
  // *decidieron en Mérida profundizar*: where and when stand between.
  if (!isComma(words, next) && text(words, next) !== 'con') {
    for (let at = next + 1; at < words.length && at - next <= 7 && !isStrong(words, at); at++)
      if (words.info[at]!.forms & Form.infinitive && !has(words, at - 1, Flag.preposition)) return at;
    return next;
  }
  for (let at = next + 1; at < words.length && at - next <= 9 && !isStrong(words, at); at++)
    if (text(words, at) === 'que' || words.info[at]!.forms & Form.infinitive) return at;
  return next;
}

/** Whether anything in the unit is said of two: *our two ministers*, *una propuesta común*. */
const sharedIn = (words: Site['words']): boolean => {
  for (let at = 0; at < words.length; at++)
    if (has(words, at, Flag.joint) || /^(?:two|dos)$/.test(text(words, at))) return true;
  return false;
};

/** *Decidieron también reanudar los vuelos*: parties named before, who decide on what is done together. */
const decidedByThem = (site: Site, subject: Subject): boolean =>
  (subject.kind === 'none' || subject.kind === 'name') &&
  severalUnnamed(site, { ...subject, kind: 'none' }) &&
  objectWith(
    site.words,
    site.at,
    Flag.joint | Flag.mechanism | Flag.instrument | Flag.state | Flag.actNoun,
    Flag.outsider | Flag.domestic,
    16,
  ) >= 0;

const jointAdverb = (site: Site): boolean => {
  for (let at = site.group.start; at < site.at; at++) if (has(site.words, at, Flag.joint)) return true;
  return has(site.words, site.at + 1, Flag.joint);
};
