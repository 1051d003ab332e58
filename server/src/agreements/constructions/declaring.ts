import { clauseStart, has, isComma, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  impliesParties,
  isNoun,
  leveled,
  nextWord,
  objectWith,
  putAs,
  subjectAt,
  type UnitContext,
} from '../site';
import { subjectOf } from '../subject';
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
  const far = !declares(context) && !jointly;
  if (far && context.genre === 'cable' && subject.kind !== 'joint') return null;
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
  if (declares(context) || jointly)
    return object >= 0 || amount || (fresh && declares(context))
      ? hit(site, leveled(3, put), 'announcement', 2, { subject, object: object >= 0 ? object : next })
      : null;
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
  if (!asserts(site) || isNoun(words, at) || group.passive) return null;
  const subject = subjectAt(site);
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

const wordAt = (words: Words, at: number, word: string, reach: number): number => {
  for (let next = at + 1; next < words.length && next - at <= reach && !isStrong(words, next); next++)
    if (text(words, next) === word) return next;
  return -1;
};

/** *we will*, *both countries will*, *las Partes promoverán* in a text of the parties. Guideline 7. `at`: *will*, or the Spanish future. */
export function promising(words: Words, context: UnitContext, at: number): Hit | null {
  const spanish = words.lexicon.language === 'es';
  let verb = at;
  if (!spanish) {
    verb = at + 1;
    while (
      verb < words.length &&
      (has(words, verb, Flag.adverb | Flag.negation | Flag.joint) || isComma(words, verb))
    ) {
      if (isComma(words, verb)) {
        const close = commaBehind(words, verb);
        if (close < 0) return null;
        verb = close + 1;
        continue;
      }
      if (text(words, verb) === 'not' || !has(words, verb, Flag.negation)) verb++;
      else return null;
    }
  }
  const info = words.info[verb];
  if (!info || has(words, verb, Flag.mask) || (isNoun(words, at) && !spanish)) return null;
  const group = verbGroup(words, spanish ? at : at);
  const contracted = /'ll$/.test(text(words, at));
  const subject = contracted
    ? { kind: text(words, at).startsWith('we') ? ('we' as const) : ('they' as const), from: at, to: at + 1 }
    : subjectOf(words, { ...group, verb: at });
  const site = { words, at: verb, group: { ...group, verb } };
  if (group.hypothetical) return null;
  if (RELATIVE.test(text(words, group.start - 1))) return null;
  const start = clauseStart(words, group.start);
  for (let left = start; left < group.start; left++)
    if (has(words, left, Flag.condition) && !has(words, left, Flag.mask)) return null;
  if (
    start > 0 &&
    has(words, start, Flag.subordinate) &&
    /^(?:which|who|what|how|why|where|when|donde|como|cual|cuales|cuyo|cuya)$/.test(text(words, start)) &&
    subject.kind !== 'joint'
  )
    return null;
  const state =
    info.stateOfThings &&
    !(
      text(words, verb) === 'be' &&
      /.{2}ing$/.test(text(words, verb + 1)) &&
      !/^(?:being|going|having)$/.test(text(words, verb + 1))
    ) &&
    !(info.folded === 'remain' && declares(context));
  if (subject.kind === 'thing' || subject.kind === 'outsider') return null;
  if (spanish && group.passive) return null;
  const impersonal = spanish && group.reflexive && subject.kind === 'none';
  if (state) return null;
  const several = subject.kind === 'joint' || subject.kind === 'we' || subject.kind === 'they';
  if (subject.kind === 'none' && !impersonal && !(spanish && impliesParties(context))) return null;
  if (declares(context) || context.hinge !== 'none' || (context.genre === 'study' && context.item)) {
    if (subject.kind === 'name' && context.genre !== 'joint') return null;
    if (impersonal && context.hinge === 'none') return hit(site, 2, 'joint-future', 7, { subject });
    return hit(site, 3, 'joint-future', 7, { subject });
  }
  if (context.genre === 'report' && subject.kind !== 'name' && info.deed && (amountAt(words, verb, 8) || several))
    return hit(site, amountAt(words, verb, 8) ? 3 : 2, 'pledged-future', 2, { subject });
  return hit(site, 2, 'joint-future', 7, { subject });
}

/** What a relative clause *will* do is said of the text or the programme before it. */
const RELATIVE = /^(?:which|that|que|cual|cuales|what|how)$/;

const commaBehind = (words: Words, comma: number): number => {
  for (let at = comma + 1; at < words.length && at - comma < 16 && !isStrong(words, at); at++)
    if (isComma(words, at)) return at;
  return -1;
};
