import { clauseStart, has, later, text } from '../clause';
import { Flag, Form } from '../flags';
import { jointNear } from '../nearby';
import { LEGISLATURE, type Subject } from '../nounPhrase';
import { doneBefore, governance } from '../polarity';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { narrated } from '../spanishClauses';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { collegiate } from './collegiate';
import { granting } from './granting';
import { between, instrumentAfter } from './instrumentAfter';
import { participial, passiveAct } from './instrumentPassives';
import { relativeInstrument, signedBySeveral, unmarkedRelative } from './instrumentsBefore';
import { wordObtained } from './obtaining';
import { armedGroup, withOutsider } from './otherParty';
import { countedPlans, DOCUMENTS, several } from './signedObjects';
import { countedObject, headlined, signedWith } from './spanishInstruments';
import { negotiated } from './spanishTurns';
import { extendedForTerm, foundingApproved, ratificationApproved, rulesAdopted } from './withoutInstrument';

const INSTRUMENT = Flag.instrument;

/** *signed a memorandum*, *was signed*, *the treaty signed by*; *firmaron*, *suscrito*. Guideline 1 and 9. */
export const signing: Construction = site => instrumentAct(site, 'instrument-signed', 4);

/** *concluded negotiations*, *reached an agreement*; *alcanzaron un acuerdo*, *llegaron a un acuerdo*. Guideline 1. */
export const concluding: Construction = site =>
  site.spanish && site.words.info[site.at]!.folded.startsWith('negoci')
    ? negotiated(site)
    : (instrumentAct(site, 'instrument-concluded', 4) ?? wordObtained(site));

/** *adopted a declaration*, *exchanged notes*; *adoptaron*, *canjearon notas*. Guideline 1. */
export const adopting: Construction = site => instrumentAct(site, 'instrument-adopted', 4);

/** *ratified the treaty*; *ratificaron el convenio*. Guideline 1. */
export const ratifying: Construction = site => instrumentAct(site, 'instrument-ratified', 5);

/** *extended the treaty*, *renewed the agreement*; *prorrogaron*. Guideline 1. */
export const extending: Construction = site => instrumentAct(site, 'instrument-extended', 4);

function instrumentAct(site: Site, rule: string, level: number): Hit | null {
  const { words, at, sense, group, spanish, context } = site;
  if (sense.forms === (Form.present | Form.firstSingular)) return null;
  if (spanish && text(words, at + 1) === 'de' && words.info[at]!.folded === 'firma') return null;
  // *to negotiate a treaty*, *secure agreements*: only in the past do they say that there is one.
  if (
    !spanish &&
    /^(?:negotiat|secur)/.test(words.info[at]!.folded) &&
    (!(sense.forms & (Form.past | Form.participle)) || group.progressive)
  )
    return null;
  // *the broker of the ceasefire*
  if (!spanish && sense.forms & Form.infinitive && has(words, at - 1, Flag.determiner)) return null;
  // *se llegaron a hacer*: only an auxiliary.
  if (spanish && text(words, at + 1) === 'a' && (words.info[at + 2]?.forms ?? 0) & Form.infinitive) return null;
  if (isNoun(words, at) && !(sense.forms & (Form.gerund | Form.infinitive))) return participial(site, rule, level);
  if (sense.tail && sense.act === 'ratify') return throughChamber(site, rule, level);
  const participle = (sense.forms & Form.participle) !== 0;
  // *Signed agreements must be kept*
  if (!spanish && at === 0 && participle && !context.item && has(words, 1, INSTRUMENT)) return null;
  const passive = participle && group.passive;
  if (passive || (spanish && group.reflexive && (group.perfect || !(sense.forms & Form.participle)))) {
    const found = passiveAct(site, rule, level);
    if (found || passive || withOutsider(words, at, /^(?:por|entre)$/)) return found;
  }
  if (participle && !group.passive && !group.perfect) {
    const found = participial(site, rule, level);
    if (found || !(sense.forms & Form.past) || (!spanish && sense.act === 'adopt' && text(words, at + 1) === 'by'))
      return found;
  }
  const founded =
    foundingApproved(site, rule) ??
    rulesAdopted(site, rule) ??
    ratificationApproved(site) ??
    (sense.act === 'adopt' ? granting(site) : null);
  if (founded) return founded;
  const term = textExtends(site);
  if (term >= 0) return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { object: term });
  const behind = instrumentAfter(site);
  const relative = behind < 0 ? relativeInstrument(site) : -1;
  const object = behind < 0 ? relative : behind;
  if (object < 0)
    return signedBySeveral(site, rule) ?? extendedForTerm(site, rule) ?? unmarkedRelative(site, rule, level);
  if (negativeObject(words, at, object)) return hit(site, 0, rule, 1);
  if (words.info[object]!.folded === words.info[at]!.folded) return null;
  const subject = subjectAt(site);
  const strong = has(words, object, INSTRUMENT);
  // *en 1992 suscribirían los convenios*
  const told = spanish && (sense.forms & Form.conditional) !== 0 && narrated(words) && !group.negated;
  if (!asserts(site) && !told) {
    if (sense.forms & Form.subjunctive)
      return hit(
        site,
        (relative >= 0 && /ran?$/.test(words.info[at]!.folded)) || achieved(words, group.start) ? level : 0,
        rule,
        1,
        { subject, object },
      );
    if (!strong && sense.act !== 'sign') return null;
    if (!declares(context) && onlyOutsiders(words, group.start)) return null;
    const put = group.negated
      ? 'denied'
      : sense.forms & Form.gerund && welcomedOf(words, group.start, subject)
        ? 'asserted'
        : doneBefore(words, group.start) && !later(words, at)
          ? 'asserted'
          : governance(words, group.start);
    return hit(site, put === 'asserted' ? level : Math.min(2, leveled(level, put)), rule, 1, { subject, object });
  }
  if (
    (subject.kind === 'outsider' && !ratifies(site, subject)) ||
    (relative < 0 &&
      subject.kind === 'thing' &&
      sense.act !== 'ratify' &&
      !(spanish && !strong) &&
      !signedByIt(site, subject) &&
      !collegiate(words, subject))
  )
    return null;
  const unnamed = spanish && relative >= 0 && subject.kind === 'thing';
  if (unnamed && !signedWith(words, at))
    return declares(context) && sense.act === 'sign'
      ? hit(site, leveled(level, putAs(site)), rule, 9, { object })
      : null;
  if (
    subject.kind === 'thing' &&
    !unnamed &&
    !declares(context) &&
    !signedByIt(site, subject) &&
    !collegiate(words, subject)
  )
    return null;
  if (!declares(context) && subject.kind !== 'joint' && withOutsider(words, at)) return null;
  if (generic(site, subject) && !(spanish && headlined(site, subject))) return null;
  if (
    !strong &&
    sense.act === 'conclude' &&
    DEALS.test(text(words, object)) &&
    (subject.kind === 'joint' ||
      subject.kind === 'they' ||
      (subject.kind === 'we' && !spanish && (sense.forms & Form.past) !== 0)) &&
    !group.future
  )
    return hit(site, leveled(level, putAs(site)), rule, 1, { subject, object });
  const ours =
    sense.act === 'sign' &&
    (subject.kind === 'we'
      ? DOCUMENTS.test(text(words, object))
      : several(words, subject) && countedPlans(words, at) === object);
  const counted = spanish && headlined(site, subject) && countedObject(words, at) >= 0;
  if (
    !strong &&
    !ours &&
    !counted &&
    !(spanish && subject.kind === 'joint' && headlined(site, subject)) &&
    !bindsJointly(subject, context, words) &&
    !(binds(subject, context) && jointNear(words, at, object))
  )
    return null;
  if (subject.kind === 'none' && !binds(subject, context) && !strong && !counted) return null;
  if (subject.kind === 'we' && context.genre === 'speech' && !strong && !ours) return null;
  const put = told ? 'asserted' : putAs(site);
  const forward = group.future && put === 'asserted';
  return hit(site, forward ? (declares(context) ? 3 : 2) : leveled(level, put), rule, 1, { subject, object });
}

/** *The accord extends a standstill arrangement*: what a text does for its parties; -1 where it is something else. */
const textExtends = (site: Site): number => {
  const { words, at, sense, spanish, context, group } = site;
  if (
    spanish ||
    sense.act !== 'extend' ||
    group.future ||
    group.passive ||
    context.genre === 'speech' ||
    !asserts(site)
  )
    return -1;
  const { kind, to } = subjectAt(site);
  if (kind !== 'thing' || !has(words, to - 1, INSTRUMENT)) return -1;
  return objectWith(words, at, INSTRUMENT | Flag.paper, Flag.domestic | Flag.subordinate, 5);
};

/** *It signed the protocol in 2004*: of whom a report speaks. */
const signedByIt = ({ words, sense, spanish, context, group }: Site, { to }: Subject): boolean =>
  !spanish &&
  text(words, to - 1) === 'it' &&
  /^(?:sign|ratify)$/.test(sense.act) &&
  (sense.forms & Form.past) !== 0 &&
  !group.future &&
  context.genre !== 'speech';

/** *the treaty was disliked, but it squeaked through the Senate*: how a parliament let an instrument pass. */
function throughChamber(site: Site, rule: string, level: number): Hit | null {
  const { words, at, group } = site;
  if (!asserts(site) || group.future) return null;
  if (![2, 3, 4].some(step => LEGISLATURE.test(text(words, at + step)))) return null;
  for (let left = group.start - 1; left >= 0 && group.start - left <= 24; left--)
    if (has(words, left, Flag.domestic)) return null;
    else if (has(words, left, INSTRUMENT)) return hit(site, leveled(level, putAs(site)), rule, 1, { object: left });
  return null;
}

/** *hemos logrado que ambos países firmaran*: what somebody brought others to do was done. */
const achieved = (words: Words, before: number): boolean => {
  const que = clauseStart(words, before);
  // *después de que los embajadores alcanzaran un acuerdo*
  if (text(words, que) === 'que' && text(words, que - 1) === 'de' && /^(?:despues|luego)$/.test(text(words, que - 2)))
    return true;
  return (
    text(words, que) === 'que' &&
    /^(?:logr(?:ado|o|amos|aron)|conseguido|consiguio|conseguimos|consiguieron|permitio)$/.test(text(words, que - 1)) &&
    !has(words, que - 2, Flag.negation)
  );
};

/** *welcomed Mali signing the charter*: whose signing is welcomed. */
const welcomedOf = (words: Words, start: number, subject: Subject): boolean =>
  (subject.kind === 'party' || subject.kind === 'joint') &&
  subject.to === start &&
  (words.info[subject.from - 1]?.acts.some(each => each.act === 'welcome' && each.forms & Form.past) ?? false);

/** *The company handed it over after reaching an agreement with the agency*: who is told of is no party. */
const onlyOutsiders = (words: Words, before: number): boolean => {
  let outsider = false;
  for (let at = 0; at < before; at++) {
    if (has(words, at, Flag.state | Flag.collective)) return false;
    if (has(words, at, Flag.outsider)) outsider = true;
  }
  return outsider;
};

const DEALS = /^(?:deal|bargain|understanding|settlement|compromise|arrangement)$/;

/** *States sign agreements to signal commitment*: a study's present about no one in particular. */
const generic = ({ sense, context, words }: Site, subject: Subject): boolean =>
  (context.genre === 'study' ||
    context.genre === 'speech' ||
    // A headline has no full stop, and its present is what just happened.
    (context.genre === 'report' && /^[.!…]$/.test(text(words, words.length - 1)))) &&
  !(sense.forms & (Form.past | Form.participle | Form.future | Form.gerund)) &&
  !namesState(words, subject) &&
  !nowDone(words, subject);

/** *Today our two governments sign*: a present that is now. */
const nowDone = (words: Words, { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++) if (/^(?:our|nuestr[oa]s|we|two|dos)$/.test(text(words, at))) return true;
  for (let at = 0; at < words.length; at++) if (/^(?:today|hoy)$/.test(text(words, at))) return true;
  return false;
};

const namesState = (words: Words, { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++)
    if (has(words, at, Flag.state | Flag.joint) && (words.info[at]!.case !== 'lower' || has(words, at, Flag.joint)))
      return true;
  return words.lexicon.language === 'es' && armedGroup(words, { kind: 'party', from, to });
};

/** *The Senate ratified the treaty*: the step of one state that completes the agreement. */
const ratifies = ({ words, sense, at }: Site, { from, to }: Subject): boolean =>
  legislature(words, from, to) && (sense.act === 'ratify' || /^(?:approv|aprob|aprueb)/.test(words.info[at]!.folded));

/** Whether a parliament is the subject: *the Senate*, *el Senado de Paraguay*. */
const legislature = (words: Words, from: number, to: number): boolean => {
  if (LEGISLATURE.test(text(words, to - 1))) return true;
  for (let at = from; at < to && !has(words, at, Flag.preposition); at++)
    if (LEGISLATURE.test(text(words, at))) return true;
  return false;
};

const negativeObject = (words: Words, at: number, object: number): boolean =>
  between(
    words,
    at,
    object,
    (word, index) => has(words, index, Flag.negation) || word === 'any' || word === 'ningun' || word === 'cualquier',
  );
