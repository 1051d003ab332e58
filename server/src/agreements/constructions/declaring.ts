import { has, hasStop, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { near } from '../nearby';
import { NONE, type Subject } from '../nounPhrase';
import { tookOccasion } from '../polarity';
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
  objectWith,
  putAs,
  type Site,
  subjectAt,
  type UnitContext,
} from '../site';
import { nounPhraseBefore } from '../subject';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { begun, givesAway, goesInto, together } from './announcedThings';
import { isState, reachesAbroad } from './otherParty';
import { GENERAL, UNDERTAKEN } from './promising';

/** *announced that it will host*, *announced a new programme*; *anunciaron la creación de*. Guideline 2. */
export const announcing: Construction = site => {
  const { words, at, group, spanish, context, sense } = site;
  const spoken = performs(site);
  const occasion = !spoken && !asserts(site) && (sense.forms & Form.infinitive) !== 0 && putAs(site) === 'asserted';
  if ((!asserts(site) && !spoken && !occasion) || isNoun(words, at)) return null;
  // *the recently announced network*
  if (!spanish && has(words, at - 1, Flag.adverb) && has(words, at - 2, Flag.determiner)) return null;
  const verb = words.info[at]!.folded;
  if (/^(?:declar|proclaim|present)/.test(verb)) return null;
  if (/^(?:inform|tell|told|notif|advis)/.test(verb) && (spanish ? !declares(context) : true))
    return spanish || group.passive || spoken ? null : informed(site, occasion ? pleasedTo(site) : subjectAt(site));
  if (/^(?:d[aio]|dan|dieron|damos|dar)/.test(verb) && verb.length < 7) return null;
  const subject = occasion ? usingOccasion(words, group.start) : subjectAt(site);
  if (spoken) return announcedAloud(site, subject);
  if (spanish && group.reflexive && subject.kind === 'none') return announcedImpersonally(site);
  if (!binds(subject, context) || (context.genre === 'speech' && subject.kind !== 'joint' && subject.kind !== 'party'))
    return null;
  // *anunciará nuevas inversiones*: of what will be told, only a sum is firm.
  const firmly = text(words, nextWord(words, at)) === 'que' && amountAt(words, at + 1, 30) && declares(context);
  if (group.passive || (spanish && group.future && !firmly)) return null;
  if (subject.kind === 'name' && !declares(context) && !reachesAbroad(words, subject)) return null;
  const next = behindHearer(words, nextWord(words, at), spanish);
  const put = putAs(site);
  const clause =
    text(words, next) === 'that' ||
    text(words, next) === 'que' ||
    has(words, next, Flag.pronoun) ||
    text(words, next) === 'it';
  const jointly = bindsJointly(subject, context, words) || together(words, next);
  if (!clause && verb.startsWith('confirm') && declares(context) && givesAway(words, next))
    return hit(site, leveled(3, put), 'announcement', 2, { subject, object: next });
  const sent =
    amountAt(words, next, 12) &&
    SENT.test(text(words, has(words, next, Flag.determiner) ? next + 1 : next)) &&
    reachesAbroad(words, subject);
  if (!clause && sent && verb.startsWith('confirm'))
    return hit(site, leveled(3, put), 'announcement', 2, { subject, object: next });
  if (!clause && /^(?:confirm|inform|affirm|indicat)/.test(verb))
    return verb.startsWith('inform') ? informed(site, subject) : null;
  const far = !declares(context) && !jointly;
  if (far && context.genre === 'cable' && subject.kind !== 'joint' && !(clause && amountAt(words, next, 30)))
    return null;
  if (clause) {
    const promises = futureBehind(words, next, spanish);
    if (!promises) return null;
    const firm =
      !far ||
      ((amountAt(words, next, 30) || willDo(words, next, context)) &&
        (context.genre === 'cable' || isState(words, subject) || reachesAbroad(words, subject)));
    return hit(site, firm ? leveled(3, put) : 2, 'announcement', 2, { subject });
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
  const shared = jointly && objectWith(words, at, Flag.joint, Flag.subordinate, 6) >= 0;
  if (declares(context) || jointly)
    return shared || begun(words, next) || object >= 0 || amount || (named && jointly) || (fresh && declares(context))
      ? hit(site, leveled(3, put), 'announcement', 2, { subject, object: object >= 0 ? object : next })
      : null;
  if (
    object >= 0 &&
    subject.kind === 'joint' &&
    /^(?:deal|settlement|understanding|arreglo|entendimiento)$/.test(text(words, object)) &&
    object - at <= 4
  )
    return hit(site, leveled(3, put), 'announcement', 2, { subject, object });
  const headline = context.genre === 'report' && words.length < 14 && !hasStop(words);
  if (
    object >= 0 &&
    has(words, object, Flag.instrument) &&
    (has(words, next, Flag.determiner) || headline) &&
    object - at <= 4
  )
    return hit(site, leveled(context.genre === 'cable' ? 2 : 3, put), 'announcement', 2, { subject, object });
  if (
    amount &&
    SENT.test(text(words, has(words, next, Flag.determiner) ? next + 1 : next)) &&
    reachesAbroad(words, subject)
  )
    return hit(site, leveled(3, put), 'announcement', 2, { subject });
  if (amount && (wordAmong(words, next, 14, GIVEN) !== '' || goesInto(words, next)))
    return hit(site, leveled(3, put), 'announcement', 2, { subject });
  return null;
};

/** Nouns of giving and sending. */
const SENT =
  /^(?:envio|entrega|donacion|concesion|otorgamiento|compra|adquisicion|venta|retiro|retirada|reduccion|sending|delivery|donation|purchase|sale|withdrawal|deployment|despliegue)$/;

/** What is given where an amount is told. */
const GIVEN =
  /^(?:contribution|grant|donation|financing|aportacion|aportaciones|financiamiento|aid|assistance|support|military|humanitarian|ayuda|asistencia|apoyo|donacion|aporte|contribucion|prestamo|credito|cooperacion)$/;

/** *I am proud to announce*, *puedo anunciar*, *me complace anunciar*: who speaks does what the verb says by saying it. */
function performs({ words, at, group, context, sense }: Site): boolean {
  if (context.genre !== 'speech' && context.genre !== 'conference') return false;
  if (group.negated || !(sense.forms & (Form.infinitive | Form.gerund | Form.present))) return false;
  if (text(words, at) === 'anuncio' && text(words, at + 1) === 'que') return true;
  for (let left = at - 1; left >= 0 && at - left <= 6 && !isStrong(words, left); left--) {
    if (has(words, left, Flag.negation | Flag.condition)) return false;
    if (/^(?:i|i'm|we|we're|me|nos|quiero|quisiera|puedo|podemos|queremos|permitanme)$/.test(text(words, left)))
      return true;
  }
  return false;
}

/** What is announced aloud counts where a party will do it for others, or it is shared. */
function announcedAloud(site: Site, subject: Subject): Hit | null {
  const { words, at, spanish, context } = site;
  const next = nextWord(words, at);
  const told =
    /^(?:that|que)$/.test(text(words, next)) ||
    words.info[next]?.case !== 'lower' ||
    has(words, next, Flag.determiner | Flag.pronoun);
  if (!told) return null;
  if (amountAt(words, next - 1, 8) && wordAmong(words, next, 14, GIVEN) !== '' && reachesAbroad(words, subject))
    return hit(site, 3, 'announcement', 2, { subject, object: next });
  const clause =
    text(words, next) === 'that' || text(words, next) === 'que'
      ? futureBehind(words, next, spanish) || willDo(words, next, context)
      : false;
  const made = objectWith(words, at, Flag.instrument | Flag.mechanism, Flag.subordinate, 14);
  const shared = made >= 0 && (has(words, made, Flag.instrument) || near(words, made, Flag.joint, 8));
  if (!(clause && (reachesAbroad(words, subject) || amountAt(words, next, 20))) && !shared) return null;
  return hit(site, 3, 'announcement', 2, { subject, object: clause ? next + 1 : made });
}

/** *se anunció la creación de una comisión binacional*: in Spanish, who announces need not be named. */
function announcedImpersonally(site: Site): Hit | null {
  const { words, at, group } = site;
  if (!words.info[at]!.folded.startsWith('anunci') || group.future) return null;
  const founding = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
  if (
    has(words, founding, Flag.instrument) &&
    founding === at + 2 &&
    !has(words, founding + 1, Flag.joint | Flag.negation)
  )
    return hit(site, leveled(3, putAs(site)), 'announcement', 1, { object: founding });
  if (!/^(?:creacion|conformacion|establecimiento|instalacion|constitucion|lanzamiento)$/.test(text(words, founding)))
    return null;
  const object = objectWith(words, founding, Flag.mechanism, Flag.subordinate | Flag.domestic | Flag.outsider, 5);
  if (object < 0 || !near(words, object, Flag.joint | Flag.state, 6)) return null;
  return hit(site, leveled(3, putAs(site)), 'joint-establishment', 3, { object });
}

/** Who used an occasion: the subject of *used*, *aprovechó* before an infinitive. */
function usingOccasion(words: Words, before: number): Subject {
  for (let at = before - 1; at >= 0 && before - at <= 8; at--)
    if (tookOccasion(words, at)) return nounPhraseBefore(words, at, 0);
  return NONE;
}

/** *The Premier was pleased to inform*: who is pleased says it. */
function pleasedTo({ words, group }: Site): Subject {
  for (let at = group.start - 1; at > 0 && group.start - at <= 3; at--)
    if (/^(?:was|were|is|are)$/.test(text(words, at))) return nounPhraseBefore(words, at, 0);
  return NONE;
}

/** The *that* behind whom something is announced to: *anunció a la delegación que someterá*; else the word at `next`. */
function behindHearer(words: Words, next: number, spanish: boolean): number {
  if (!(spanish ? /^(?:a|al)$/ : /^to$/).test(text(words, next))) return next;
  let party = false;
  for (let at = next + 1; at < words.length && at - next <= 8 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.outsider)) return next;
    if (has(words, at, PARTY)) party = true;
    if (/^(?:that|que)$/.test(text(words, at))) return party ? at : next;
  }
  return next;
}

/** *informed the Prime Minister that the United States would deliver*. */
function informed(site: Site, subject: Subject): Hit | null {
  const { words, at } = site;
  for (let next = at + 1; next < words.length && next - at <= 8 && !isStrong(words, next); next++)
    if (has(words, next, Flag.outsider)) return null;
    else if (/^(?:that|que)$/.test(text(words, next)))
      return subject.kind !== 'outsider' &&
        subject.kind !== 'thing' &&
        subject.kind !== 'none' &&
        heard(words, at, next) &&
        (willDo(words, next) || (declares(site.context) && givesSum(words, next)))
        ? hit(site, leveled(3, putAs(site)), 'announcement', 2, { subject, object: next + 1 })
        : null;
  return null;
}

/** *that Norway is moving forward on $20 million*: what is told is a sum that is being given. English. */
function givesSum(words: Words, that: number): boolean {
  for (let at = that + 1; at < words.length - 1 && at - that <= 16 && !isStrong(words, at); at++)
    if (/^(?:is|are)$/.test(text(words, at)))
      return (
        /^(?:moving|providing|giving|sending|investing|committing|making|donating)$/.test(text(words, at + 1)) &&
        amountAt(words, at + 1, 8)
      );
  return false;
}

/** Whether who is told is a party, or bears a name in capitals: *told the IOM*. */
const heard = (words: Words, verb: number, that: number): boolean => {
  for (let at = verb + 1; at < that; at++)
    if (has(words, at, PARTY) || /^(?:upper|title)$/.test(words.info[at]!.case)) return true;
  return false;
};

/** *that it will host the summit*: what is announced is a deed, not a state of things. */
function willDo(words: Words, from: number, context?: UnitContext): boolean {
  if (context?.genre === 'cable') return false;
  const spanish = words.lexicon.language === 'es';
  for (let at = from; at < words.length && at - from < 14 && !isStrong(words, at); at++) {
    const verb = spanish
      ? words.info[at]!.forms & Form.future
        ? at
        : -1
      : has(words, at, Flag.future) || text(words, at) === 'would'
        ? nextWord(words, at)
        : -1;
    if (verb < 0) continue;
    const info = words.info[verb];
    return (
      info !== undefined &&
      (info.deed || (spanish ? UNDERTAKEN.test(info.folded) : info.undertaking && !GENERAL.test(info.folded)))
    );
  }
  return false;
}

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
