import { has, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  isNoun,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import type { Words } from '../words';
import { amountAt } from './amounts';

/** *announced that it will host*, *announced a new programme*; *anunciaron la creación de*. Guideline 2. */
export const announcing: Construction = site => {
  const { words, at, group, spanish, context } = site;
  if (!asserts(site) || isNoun(words, at)) return null;
  const verb = words.info[at]!.folded;
  if (/^(?:declar|proclaim|inform|present)/.test(verb)) return null;
  if (/^(?:d[aio]|dan|dieron|damos|dar)/.test(verb) && verb.length < 7) return null;
  const subject = subjectAt(site);
  if (!binds(subject, context) || (context.genre === 'speech' && subject.kind !== 'joint' && subject.kind !== 'party'))
    return null;
  if (group.passive) return null;
  const next = nextWord(words, at);
  const put = putAs(site);
  const clause = text(words, next) === 'that' || text(words, next) === 'que' || has(words, next, Flag.pronoun);
  const jointly = bindsJointly(subject, context, words);
  if (!clause && /^confirm/.test(verb)) return null;
  const far = !declares(context) && !jointly;
  if (far && context.genre === 'cable' && subject.kind !== 'joint' && !(clause && amountAt(words, next, 30)))
    return null;
  if (clause) {
    const promises = futureBehind(words, next, spanish);
    if (!promises) return null;
    return hit(site, far ? (amountAt(words, next, 30) ? leveled(3, put) : 2) : leveled(3, put), 'announcement', 2, {
      subject,
    });
  }
  const object = objectWith(
    words,
    at,
    Flag.instrument | Flag.mechanism | Flag.actNoun | Flag.commitment | Flag.paper,
    Flag.subordinate,
    9,
  );
  const amount = amountAt(words, next, 12);
  const fresh = /^(?:new|additional|nuevo|nueva|nuevos|nuevas|adicional|adicionales|plans|intention|the|la|el)$/.test(
    text(words, next),
  );
  const named = words.info[next]?.case === 'upper' && !has(words, next, Flag.state | Flag.body | Flag.office);
  if (declares(context) || jointly)
    return object >= 0 || amount || (named && jointly) || (fresh && declares(context))
      ? hit(site, leveled(3, put), 'announcement', 2, { subject, object: object >= 0 ? object : next })
      : null;
  if (
    object >= 0 &&
    subject.kind === 'joint' &&
    /^(?:deal|settlement|understanding|arreglo|entendimiento)$/.test(text(words, object)) &&
    object - at <= 4
  )
    return hit(site, leveled(3, put), 'announcement', 2, { subject, object });
  if (object >= 0 && has(words, object, Flag.instrument) && has(words, next, Flag.determiner) && object - at <= 4)
    return hit(site, leveled(context.genre === 'cable' ? 2 : 3, put), 'announcement', 2, { subject, object });
  if (
    amount &&
    /^(?:aid|assistance|support|military|humanitarian|ayuda|asistencia|apoyo)$/.test(
      wordAmong(words, next, 14, /^(?:aid|assistance|support|military|humanitarian|ayuda|asistencia|apoyo)$/),
    )
  )
    return hit(site, leveled(3, put), 'announcement', 2, { subject });
  return null;
};

const wordAmong = (words: Words, from: number, reach: number, pattern: RegExp): string => {
  for (let at = from; at < words.length && at - from < reach; at++)
    if (pattern.test(text(words, at))) return text(words, at);
  return '';
};

const futureBehind = (words: Words, from: number, spanish: boolean): boolean => {
  for (let at = from; at < words.length && at - from < 26 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.future) || text(words, at) === 'would')
      return (
        text(words, at + 1) !== 'be' ||
        words.info[at + 2]?.folded.endsWith('ing') === true ||
        /ed$/.test(text(words, at + 2))
      );
    if (spanish && words.info[at]!.forms & (Form.future | Form.conditional)) return true;
  }
  return false;
};

/** *instructed their teams to*; *instruyeron a sus cancilleres*, *encomendaron al Grupo*. Guideline 8. */
export const instructing: Construction = site => {
  const { words, at, group, spanish, context, sense } = site;
  if (!asserts(site) || isNoun(words, at)) return null;
  const subject = subjectAt(site);
  if (group.passive) return instructed(site);
  if (spanish && group.reflexive && declares(context) && subject.kind !== 'outsider')
    return /^(?:a|al|la|el|los|las|que)$/.test(text(words, nextWord(words, at))) &&
      !(/^encarg|^dispon/.test(words.info[at]!.folded) && text(words, nextWord(words, at)) !== 'que')
      ? hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject: null })
      : null;
  const several = bindsJointly(subject, context, words);
  if (!several || (subject.kind === 'they' && context.genre === 'cable')) return null;
  const verb = words.info[at]!.folded;
  const next = nextWord(words, at);
  if (spanish && group.reflexive) return null;
  if (spanish) {
    const infinitive = (words.info[next]?.forms ?? 0) & Form.infinitive;
    if (
      /^dispon|^dispus/.test(verb) &&
      !infinitive &&
      text(words, next) !== 'que' &&
      text(words, next) !== 'la' &&
      text(words, next) !== 'el'
    )
      return null;
    if (
      /^(?:design|orden|faculta|deleg)/.test(verb) &&
      !has(words, next, Flag.preposition) &&
      text(words, next) !== 'al'
    )
      return null;
    return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
  }
  if (
    !(sense.forms & (Form.past | Form.participle)) &&
    !has(words, next, Flag.determiner | Flag.collective | Flag.office | Flag.body)
  )
    return null;
  const to = wordAt(words, at, 'to', 14);
  const with_ = wordAt(words, at, 'with', 10);
  if (to < 0 && with_ < 0) return null;
  if (/^(?:request|order|assign|charg)/.test(verb) && context.genre !== 'joint') return null;
  return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
};

/** *Their officials have been instructed to meet monthly*: in a text of the parties, by those who issue it. */
function instructed(site: Site): Hit | null {
  const { words, at, group, spanish, context, sense } = site;
  if (!declares(context) || !(sense.forms & Form.participle) || group.future) return null;
  const subject = subjectAt(site);
  if (subject.kind !== 'joint' && subject.kind !== 'party' && !(context.genre === 'joint' && subject.to > subject.from))
    return null;
  if (!(spanish ? /^(?:a|para|de)$/ : /^(?:to|with)$/).test(text(words, nextWord(words, at)))) return null;
  if (/^(?:request|order|assign|charg|design|dispuest)/.test(words.info[at]!.folded)) return null;
  return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
}

const wordAt = (words: Words, at: number, word: string, reach: number): number => {
  for (let next = at + 1; next < words.length && next - at <= reach && !isStrong(words, next); next++)
    if (text(words, next) === word) return next;
  return -1;
};
