import { clauseEnd, has, hasStop, isComma, isStrong, masked, text } from './clause';
import { becoming, joining } from './constructions/acceding';
import { actNoun } from './constructions/actNouns';
import { asAgreed } from './constructions/agreedBefore';
import { agreeing } from './constructions/agreeing';
import { agreementTo } from './constructions/agreementNouns';
import { byMeansOf, givesNow } from './constructions/byMeans';
import { committing } from './constructions/committing';
import { conceding, effecting, gaining } from './constructions/conceding';
import { deciding } from './constructions/deciding';
import { announcing } from './constructions/declaring';
import { entering, FORCE } from './constructions/entering';
import { accepting, binding, operating, sealing, settling } from './constructions/expressions';
import { founding } from './constructions/founding';
import { goesOnInForce, settledWith, toldOfAct } from './constructions/headlines';
import { hingeOf } from './constructions/hinges';
import { amongAgreed, goingTo, having, inEffect } from './constructions/holding';
import { instructing } from './constructions/instructing';
import { adopting, concluding, extending, ratifying, signing } from './constructions/instruments';
import { intending } from './constructions/intending';
import { firstWord, listItem } from './constructions/listItems';
import { partnered } from './constructions/otherParty';
import { pledging } from './constructions/pledging';
import { promiseNamed } from './constructions/promisesNamed';
import { promising, providing } from './constructions/promising';
import { reaffirming } from './constructions/reaffirming';
import { deedForDeed, leftDone, reciprocal, reportedWill } from './constructions/reciprocal';
import { headlineNoun } from './constructions/spanishHeadlines';
import { spanishTurn } from './constructions/spanishTurns';
import { testimony } from './constructions/standing';
import { givenUnder, stipulating } from './constructions/stipulating';
import { undertakingOf } from './constructions/undertakingNouns';
import { welcomedStep, welcoming } from './constructions/welcoming';
import { yielding } from './constructions/yielding';
import { denialOf } from './denials';
import { Flag, Form } from './flags';
import { isHomeAffair } from './homeAffairs';
import type { Act } from './lexicon';
import { type Construction, type Hit, type Site, siteAt, type UnitContext } from './site';
import { tailEnd } from './tails';
import { type WeighingLayer, weighed } from './weighing/weigh';
import type { Words } from './words';

/** What a unit says of agreements, and what it does for the list below it. */
export interface UnitReading {
  /** The strongest construction; null where none fires. */
  readonly hit: Hit | null;
  readonly hinge: 'none' | 'verb' | 'outcome' | 'heading' | 'signed' | 'terms' | 'declared';
  /** The words that say that no agreement was made. Indexes, the end exclusive. */
  readonly denial: { readonly from: number; readonly to: number } | null;
}

const SILENT: UnitReading = { hit: null, hinge: 'none', denial: null };

/** Which construction reads a verb of which act. */
const CONSTRUCTIONS: Readonly<Partial<Record<Act, Construction>>> = {
  agree: agreeing,
  commit: committing,
  pledge: pledging,
  decide: deciding,
  sign: signing,
  conclude: concluding,
  adopt: adopting,
  ratify: ratifying,
  enter: entering,
  extend: extending,
  establish: founding,
  join: joining,
  become: becoming,
  announce: announcing,
  reaffirm: reaffirming,
  instruct: instructing,
  welcome: welcoming,
  bind: binding,
  settle: settling,
  seal: sealing,
  operate: operating,
  accept: accepting,
  concede: conceding,
  effect: effecting,
  gain: gaining,
  yield: yielding,
  intend: intending,
  stipulate: stipulating,
};

/**
 * Reads one unit: every word that could state an act is asked once; the highest level wins, then the first in the text. What
 * they leave is asked of the `layer`.
 */
export function readUnit(words: Words, around: UnitContext, layer: WeighingLayer = weighed): UnitReading {
  const context = around.genre === 'speech' && partnered(words) ? asConference(around) : around;
  if (!words.telling && !context.heading && !(context.item && context.hinge !== 'none')) return SILENT;
  if (context.genre === 'treaty' || questions(words)) return SILENT;
  let best: Hit | null = null;
  const keep = (hit: Hit | null): void => {
    if (hit && (!best || hit.level > best.level)) best = hit;
  };
  const sites: Site[] = [];
  const from = firstWord(words);
  const operative = behindPreamble(words, from);
  keep(testimony(words, context, from));
  keep(settledWith(words, context));
  for (let at = operative; at < words.length; at++) {
    if (masked(words, at)) {
      keep(asAgreed(words, context, at));
      continue;
    }
    const info = words.info[at]!;
    for (const sense of info.acts) {
      if (sense.tail && tailEnd(words, at, sense.tail) < 0) continue;
      if (named(words, at, from, sense.forms)) continue;
      const site = siteAt(words, context, at, sense);
      sites.push(site);
      keep(CONSTRUCTIONS[sense.act]?.(site) ?? null);
      if (site.spanish) keep(spanishTurn(site));
    }
    const flags = words.flags[at]!;
    if (
      flags & Flag.future ||
      (info.forms & Form.future && words.lexicon.language === 'es') ||
      obliges(words, at) ||
      goingTo(words, at) > 0
    )
      keep(promising(words, context, at));
    if (info.deed) {
      keep(providing(words, context, at));
      keep(deedForDeed(words, context, at));
      keep(givenUnder(words, context, at));
      keep(givesNow(words, context, at));
    }
    if (info.folded === 'would') keep(reportedWill(words, context, at));
    if (info.forms & Form.participle) keep(leftDone(words, context, at));
    if (info.folded === 'return' || info.folded === 'exchange' || info.folded === 'cambio')
      keep(reciprocal(words, context, at));
    if (flags & Flag.actNoun) keep(actNoun(words, context, at) ?? toldOfAct(words, context, at));
    if (flags & Flag.instrument) {
      keep(agreementTo(words, context, at));
      keep(amongAgreed(words, at));
      keep(byMeansOf(words, context, at));
      keep(headlineNoun(words, context, at));
    }
    if (flags & (Flag.instrument | Flag.paper)) keep(having(words, context, at));
    if (flags & Flag.commitment) {
      keep(amongAgreed(words, at));
      keep(welcomedStep(words, context, at));
      keep(undertakingOf(words, context, at) ?? promiseNamed(words, context, at));
    }
    if (info.folded === 'vigente' || FORCE.has(info.folded)) keep(inEffect(words, at) ?? goesOnInForce(words, at));
  }
  if (best) best = leadInOnly(words, best);
  const ofReport = context.genre === 'report';
  const home = ofReport && levelOf(best) >= 3 && isHomeAffair(words);
  if (home) best = null;
  const hinge = hingeOf(words, levelOf(best), context);
  if (levelOf(best) < 3) keep(listItem(words, context));
  const denial = denialOf(words, context);
  // What leads in a list states nothing itself, unless a construction finds it.
  const leads = hinge !== 'none' && text(words, words.length - 1) === ':';
  const weighs = !leads && !denial && !home;
  if (weighs && (words.telling || (context.item && context.hinge !== 'none'))) {
    const found = layer(words, context, sites, levelOf(best));
    if (found && !(ofReport && isHomeAffair(words))) keep(found);
  }
  return { hit: best, hinge, denial };
}

const levelOf = (hit: Hit | null): number => hit?.level ?? 0;

/** A speaker who names whom he deals with tells what both do, as at a press conference. */
const asConference = (context: UnitContext): UnitContext => ({ ...context, genre: 'conference' });

/** The *to* of *are to withdraw* and the *de* of *han de explotarlo*, which say what somebody has to do. */
const obliges = (words: Words, at: number): boolean =>
  words.lexicon.language === 'es'
    ? text(words, at) === 'de' && /^(?:ha|han|hemos|habra|habran|habremos)$/.test(text(words, at - 1))
    : text(words, at) === 'to' &&
      ((/^(?:is|are)$/.test(text(words, at - 1)) && words.info[at + 1]?.case === 'lower') || headlined(words, at));

/** *Kenya to send 600 police to Haiti*: the future of a headline, behind a state that opens it. */
const headlined = (words: Words, to: number): boolean =>
  to <= 4 &&
  words.length <= 18 &&
  has(words, to - 1, Flag.state) &&
  words.info[to + 1]?.deed === true &&
  !hasStop(words);

/** An English base form with a capital inside a sentence is part of a name: *the Methane Pledge*. */
const named = (words: Words, at: number, from: number, forms: number): boolean =>
  at > from && (forms & Form.infinitive) !== 0 && words.info[at]!.case === 'title' && words.lexicon.language === 'en';

/** *agreed to:* and *acuerdan:* name nothing themselves: what they lead to does. */
function leadInOnly(words: Words, hit: Hit): Hit {
  if (hit.level < 3 || text(words, words.length - 1) !== ':') return hit;
  return words.length - 1 - hit.to <= 2 || (hit.level === 3 && namesNothing(words, hit.to))
    ? { ...hit, level: 2, status: 'proposed' }
    : hit;
}

/** Whether only what turns to the list follows: *the following main points:*, *los siguientes puntos:*. */
function namesNothing(words: Words, from: number): boolean {
  for (let at = from; at < words.length - 1; at++)
    if (
      !has(words, at, Flag.determiner | Flag.adverb | Flag.preposition) &&
      !isComma(words, at) &&
      !words.info[at]!.outcome &&
      !/^(?:following|siguientes?|points?|puntos?|main|principales|set|items?|matters?|temas)$/.test(text(words, at))
    )
      return false;
  return true;
}

const questions = (words: Words): boolean => {
  if (tagged(words)) return false;
  for (let at = words.length - 1; at >= 0 && at >= words.length - 3; at--) if (text(words, at) === '?') return true;
  return false;
};

/** *hubo un tratado, ¿no?*: what only asks whether one is followed. */
const tagged = (words: Words): boolean =>
  text(words, words.length - 1) === '?' &&
  /^(?:no|verdad|si|cierto|eh)$/.test(text(words, words.length - 2)) &&
  text(words, words.length - 3) === '¿' &&
  words.length > 8;

/** Where the text behind a preamble's participle begins: *Recalling the Treaty, the Parties agreed …*. */
function behindPreamble(words: Words, from: number): number {
  if (!words.info[from]?.preamble) return from;
  if (has(words, from + 1, Flag.auxiliary)) return from;
  const end = clauseEnd(words, from);
  for (let at = from + 1; at < end; at++) {
    if (!isComma(words, at)) continue;
    for (let next = at + 1; next < end && next - at < 14; next++) {
      if (isComma(words, next)) break;
      if (words.info[next]!.preamble) continue;
      const finite =
        words.info[next]!.acts.some(sense => sense.forms & (Form.past | Form.present)) ||
        has(words, next, Flag.auxiliary | Flag.future);
      if (finite && !has(words, next - 1, Flag.determiner | Flag.preposition)) return at + 1;
    }
  }
  return isStrong(words, end - 1) || end < words.length
    ? text(words, end) === '.' || text(words, end) === ':'
      ? from
      : words.length
    : words.length;
}
