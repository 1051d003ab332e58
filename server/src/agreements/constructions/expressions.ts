import { clauseStart, has, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { betweenSeveral } from '../namesSeveral';
import { near } from '../nearby';
import { LEGISLATURE, type Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  impliesParties,
  leveled,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { tailEnd } from '../tails';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { firstWord } from './listItems';
import { armedGroup, isState, towardsAnother } from './otherParty';

const TEXT = Flag.instrument | Flag.paper;

/** One past the words that the verb and its tail take up. */
const expressionEnd = ({ words, at, sense }: Site): number => (sense.tail ? tailEnd(words, at, sense.tail) : at + 1);

/** *gave its word*, *made a pledge*, *gave way on*, *dio su palabra*: one party binds itself by a set expression. Guideline 2. */
export const binding: Construction = site => {
  const { words, context, group } = site;
  if (isNoun(words, site.at) || group.passive) return null;
  const end = expressionEnd(site);
  // *accepts that as credible*
  if (text(words, end - 1) === 'that' && has(words, end, Flag.preposition)) return null;
  if (text(words, end - 1) === 'disposicion' && handsOver(words, end)) return null;
  if (site.spanish && group.perfect && GIVEN.test(words.info[site.at]!.folded)) return null;
  const subject = subjectAt(site);
  const object =
    APPROVAL.test(text(words, end - 2)) || APPROVAL.test(text(words, end - 3))
      ? objectWith(words, end - 1, Flag.instrument, Flag.domestic | Flag.subordinate, 5)
      : -1;
  if (
    object >= 0 &&
    !group.future &&
    (subject.kind === 'outsider' || subject.kind === 'party' || subject.kind === 'joint')
  )
    return expressed(site, 5, end, subject, 'instrument-ratified', 1, object);
  if (subject.kind === 'outsider' && consents(site, end, subject))
    return expressed(site, 5, end, subject, 'instrument-ratified', 1);
  if (subject.kind === 'outsider' || subject.kind === 'thing') return null;
  if (subject.kind === 'we' && context.genre === 'speech') return null;
  if (!binds(subject, context) || (subject.kind === 'none' && !impliesParties(context))) return null;
  const together = subject.kind === 'we' && near(words, site.at, Flag.joint, 4);
  const taken = OFFER.test(text(words, end - 1)) && subject.kind !== 'name' && !domestic(words);
  const abroad =
    taken ||
    context.genre === 'cable' ||
    together ||
    isState(words, subject) ||
    armedGroup(words, subject) ||
    TRUCE.test(text(words, end - 1));
  if (!abroad && !towardsAnother(words, context, subject, site.at)) return null;
  return expressed(site, 3, end, subject, 'set-expression', 2);
};

/** *dio luz verde al convenio*, *dio su aprobación al tratado*: how a parliament or a council lets an instrument pass. */
const APPROVAL = /^(?:verde|bueno|aprobacion|aval)$/;

/** *The Senate gave its consent to the treaty*: the step of one state that completes an agreement. */
function consents({ words, spanish }: Site, end: number, { from, to }: Subject): boolean {
  if (spanish || !/^(?:consent|approval|assent|agreement)$/.test(text(words, end - 1)) || text(words, end) !== 'to')
    return false;
  let house = false;
  for (let at = from; at < to; at++) if (LEGISLATURE.test(text(words, at))) house = true;
  return house && objectWith(words, end, Flag.instrument, Flag.domestic, 5) >= 0;
}

/** *ha aportado 300 millones*: what was given so far is told, rather than promised. */
const GIVEN = /^(?:aporta|destina|asigna|consigna|puest)/;

/** What another party offered: *aceptó la propuesta*. */
const OFFER = /^(?:propuestas?|oferta|ofrecimiento|mediacion|arbitraje|inspector(?:es)?|inspecciones)$/;

/** What is called only against another: *las FARC declararon una tregua*. */
const TRUCE = /^(?:tregua|fuego|cese|moratoria|truce|ceasefire|cease-fire|armistice|moratorium)$/;

/** *puso a disposición del juez*: whoever is handed over to justice is no undertaking. */
function handsOver(words: Site['words'], from: number): boolean {
  for (let at = from; at < from + 4; at++)
    if (
      /^(?:ministerio|fiscal|fiscalia|jue(?:z|ces)|juzgado|autoridades|tribunal(?:es)?|justicia|policia)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
}

/** *settled on a date*, *fijaron un plazo*, *shook hands on*: several parties arrange something. Guideline 2. */
export const settling: Construction = site => {
  const { words, context, group } = site;
  if (site.spanish && (group.passive || group.reflexive)) {
    const settled = settledBetween(site);
    if (settled) return settled;
  }
  if (isNoun(words, site.at) || (group.passive && !group.perfect)) return null;
  // *- open a second crossing* is an undertaking only as its lead-in makes it one.
  if (!site.spanish && site.sense.forms & Form.infinitive && group.start === firstWord(words)) return null;
  // *met to settle the dispute*: what for.
  if (!site.spanish && group.marked && /^(?:met|meet|convened|gathered)$/.test(text(words, group.start - 1)))
    return null;
  const end = expressionEnd(site);
  const before = hammeredOut(site, end);
  if (before >= 0) return hit(site, 4, 'instrument-concluded', 9, { to: end, object: before });
  if (text(words, end - 1) === 'out' && workedOut(site, end) < 0) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'thing' && holds(words, subject, Flag.instrument) && !group.passive)
    return expressed(site, 3, end, null, 'reported-terms', 2);
  if (
    !bindsJointly(subject, context, words) &&
    subject.kind !== 'they' &&
    !(subject.kind === 'joint' && !domestic(words))
  )
    return null;
  return expressed(site, 3, end, subject, 'set-expression', 2);
};

/** *Se fijaron metas comerciales con Moscú*. */
const withState = (words: Words, from: number): number => {
  for (let at = from; at < words.length && at - from <= 5 && !isStrong(words, at); at++)
    if (text(words, at) === 'con' && has(words, at + 1, Flag.state) && words.info[at + 1]!.case !== 'lower') return at;
  return -1;
};

/** *Quedó sellada la paz entre Perú y Ecuador*, *se selló la alianza entre ambos gobiernos*: between whom tells who. */
function settledBetween(site: Site): Hit | null {
  const end = expressionEnd(site);
  const between = Math.max(betweenSeveral(site.words, end), withState(site.words, end));
  return between < 0 || site.group.future ? null : expressed(site, 3, end, null, 'set-expression', 2, between);
}

const holds = (words: Words, { from, to }: Subject, flag: number): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, flag)) return true;
  return false;
};

/** Whether the unit is about one state's own business. */
const domestic = (words: Words): boolean => {
  for (let at = 0; at < words.length; at++) if (has(words, at, Flag.domestic | Flag.outsider)) return true;
  return false;
};

/** *the accord hammered out last year*: the text before a participle; -1 where it is none. */
function hammeredOut({ words, at, sense, group }: Site, end: number): number {
  if (!(sense.forms & Form.participle) || group.passive || group.perfect || text(words, end - 1) !== 'out') return -1;
  const noun = at - 1;
  if (!has(words, noun, TEXT) || has(words, noun, Flag.mask) || /^(?:any|no)$/.test(text(words, noun - 1))) return -1;
  return /^(?:last|in|on|at|by|between|after|this|earlier|yesterday|today|over)$/.test(text(words, end)) ? noun : -1;
}

/** What was worked out: behind *out*, or before the clause that tells of it; -1 where it is no text or terms. */
function workedOut({ words, group }: Site, end: number): number {
  const behind = objectWith(words, end - 1, TEXT, Flag.domestic | Flag.outsider, 7);
  if (behind >= 0) return behind;
  const from = clauseStart(words, group.start);
  if (!/^(?:that|which)$/.test(text(words, from))) return -1;
  for (let at = from - 1; at >= 0 && from - at <= 5; at--) if (has(words, at, TEXT)) return at;
  return -1;
}

/** *put its name to the treaty*, *estamparon su firma*: an instrument is signed by a set expression. Guideline 1. */
export const sealing: Construction = site => {
  const { words, context } = site;
  if (isNoun(words, site.at)) return null;
  const end = expressionEnd(site);
  const subject = subjectAt(site);
  if (subject.kind === 'outsider') return null;
  const behind = objectWith(words, end - 1, TEXT | Flag.mechanism | Flag.commitment, Flag.domestic, 12);
  const object = behind >= 0 ? behind : textBefore(site);
  if (object < 0 && !(declares(context) && binds(subject, context)) && !bindsJointly(subject, context, words))
    return null;
  return expressed(site, 4, end, subject, 'instrument-signed', 1, object);
};

/** *the truce took effect*, *el convenio rige desde abril*: an instrument begins to bind. Guideline 1. */
export const operating: Construction = site => {
  const end = expressionEnd(site);
  const before = textBefore(site, Flag.instrument);
  const object = before < 0 && site.spanish ? objectWith(site.words, end - 1, Flag.instrument, 0, 14) : before;
  if (object < 0 && !onSignature(site.words, end)) return null;
  return expressed(site, 5, end, subjectAt(site), 'in-force', 1, object);
};

/** *took effect on signature*: what begins to bind so is an instrument, whatever it is called before. */
const onSignature = (words: Words, from: number): boolean =>
  /^(?:on|upon|at|with|a|con|desde)$/.test(text(words, from)) &&
  [1, 2].some(next => /^(?:signature|signing|firma|suscripcion)$/.test(text(words, from + next)));

/** The level that the clause leaves of what an expression says; what only may come keeps 2. */
function expressed(
  site: Site,
  level: number,
  to: number,
  subject: Hit['subject'],
  rule: string,
  guideline: number,
  object = to < site.words.length ? to : -1,
): Hit | null {
  for (let at = site.at + 1; at < to; at++)
    if (has(site.words, at, Flag.negation)) return hit(site, 0, rule, guideline, { subject });
  if (!asserts(site)) {
    if (site.sense.forms & Form.participle && !site.group.passive) return null;
    const governed = putAs(site);
    const done = governed === 'asserted' ? level : Math.min(2, leveled(level, governed));
    return hit(site, done, rule, guideline, { subject, to, object });
  }
  const put = putAs(site);
  if (site.group.future)
    return hit(
      site,
      Math.min(declares(site.context) || (subject && isState(site.words, subject)) ? 3 : 2, leveled(level, put)),
      rule,
      guideline,
      {
        subject,
        to,
        object,
      },
    );
  return hit(site, leveled(level, put), rule, guideline, { subject, to, object });
}

/** The instrument in the clause before the verb; a domestic text there is none. */
function textBefore(site: Site, wanted: number = TEXT): number {
  const { words, group } = site;
  const from = Math.max(0, Math.min(clauseStart(words, group.start), group.start) - 14);
  for (let at = group.start - 1; at >= from && group.start - at <= 30 && !isStrong(words, at); at--) {
    if (has(words, at, Flag.mask) || /^articulos?$/.test(text(words, at))) continue;
    if (
      has(words, at, Flag.domestic) ||
      /^(?:act|code|tariff|tariffs|sanctions?|tax|decree|sanciones)$/.test(text(words, at))
    )
      return -1;
    if (has(words, at, wanted)) return at;
  }
  return -1;
}

/** What is taken up by accepting it: *the proposal was accepted*. */
const OFFERED = /^(?:proposals?|offers?|propuestas?|ofertas?|ofrecimientos?)$/;

/** *Tokyo offered, and Manila accepted, five vessels*: an offer that is taken up binds both. Guideline 2. */
export const accepting: Construction = site => {
  const { words, at, group } = site;
  if (!asserts(site) || isNoun(words, at) || group.future) return null;
  if (group.passive && OFFERED.test(text(words, group.start - 1)))
    return hit(site, leveled(3, putAs(site)), 'set-expression', 2, { subject: subjectAt(site) });
  for (let left = group.start - 1; left >= 0 && group.start - left <= 30; left--)
    if (
      /^(?:offered|offers?|pledged|proposed|ofrecio|ofrecieron|ofrecido|propuso|propuesto)$/.test(text(words, left)) &&
      !/^visit/.test(text(words, at + 2))
    )
      return hit(site, leveled(3, putAs(site)), 'set-expression', 2, { subject: subjectAt(site) });
  return null;
};
