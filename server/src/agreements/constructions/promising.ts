import { clauseStart, has, isComma, isQuote, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { betweenSeveral } from '../namesSeveral';
import type { Subject } from '../nounPhrase';
import { declares, type Hit, hit, impliesParties, type UnitContext } from '../site';
import { sayerBefore } from '../spanishClauses';
import { subjectOf } from '../subject';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { abstractSubject, comesAbout } from './abstractSubject';
import { amountAt } from './amounts';
import { goingTo } from './holding';
import { namesAim } from './intending';
import { firstWord } from './listItems';
import { goesOnOfThing, takesItsCourse } from './ofThings';
import { isState, reachesAbroad } from './otherParty';
import { inReturn, permits } from './permitting';
import { recipient, statesNamed } from './recipients';
import { promisedBehind, saidBehind, saidBy } from './saidOf';
import { byCommonAccord, organ, provided, sharedPassive, takesOn } from './standing';
import { includesGift } from './sumsIncluded';
import { benefits, opensUnderTerms, released, underTerms } from './underTerms';

/** *we will*, *both countries will*, *las Partes promoverán* in a text of the parties. Guideline 7. `at`: *will*, or the Spanish future. */
export function promising(words: Words, context: UnitContext, at: number): Hit | null {
  const spanish = words.lexicon.language === 'es';
  let verb = spanish ? spanishVerb(words, at) : at;
  if (verb < 0) return null;
  if (!spanish) {
    const going = goingTo(words, at);
    if (going > 0 && hasNegation(words, at, going)) return null;
    verb = Math.max(at, going) + 1;
    while (
      verb < words.length &&
      (has(words, verb, Flag.adverb | Flag.negation | Flag.joint) || isComma(words, verb))
    ) {
      if (isComma(words, verb)) {
        const close = words.info[verb + 1]?.undertaking || words.info[verb + 1]?.deed ? verb : commaBehind(words, verb);
        if (close < 0) return null;
        verb = close + 1;
        continue;
      }
      if (text(words, verb) === 'not' || !has(words, verb, Flag.negation)) verb++;
      else return null;
    }
  }
  if (text(words, verb) === 'be' && words.info[verb + 1]?.deed && text(words, verb + 1).endsWith('ing')) verb++;
  const info = words.info[verb];
  if (!info || has(words, verb, Flag.mask) || (isNoun(words, at) && !spanish)) return null;
  const group = verbGroup(words, at);
  const contracted = /^(?:we|they)'(?:ll|re)$/.test(text(words, at));
  const alone = /^s?he's$/.test(text(words, at));
  const inverted = text(words, at + 1) === 'we' && /^(?:too|so|thus|nor)$/.test(text(words, at - 1));
  const subject = inverted
    ? { kind: 'we' as const, from: at + 1, to: at + 2 }
    : contracted
      ? { kind: text(words, at).startsWith('we') ? ('we' as const) : ('they' as const), from: at, to: at + 1 }
      : alone
        ? { kind: 'party' as const, from: at, to: at + 1 }
        : spanish && text(words, at) === 'vamos'
          ? { kind: 'we' as const, from: at, to: at }
          : subjectOf(words, { ...group, verb: at });
  const site = { words, at: verb, group: { ...group, verb } };
  if (group.hypothetical || abstractSubject(words, subject) || (text(words, at) === 'to' && namesAim(words, subject)))
    return null;
  if (hasNegation(words, at, verb) && info.acts.some(sense => MAKING.has(sense.act))) return null;
  // *Que continuarán promoviendo …* under *DECLARAN:* opens a point, not a relative clause.
  const opens = (context.item || (spanish && context.genre === 'joint')) && group.start - 1 === firstWord(words);
  if ((RELATIVE.test(text(words, group.start - 1)) && !opens) || (spanish && tellsWhen(words, group.start)))
    return null;
  if (context.genre === 'conference' && isQuote(words, subject.from - 1)) return null;
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
  if (info.acts.some(sense => sense.act === 'intend') && !info.deed)
    return hit(site, 2, 'joint-future', 7, { subject });
  if (spanish && restated(words, verb)) return hit(site, 2, 'joint-future', 7, { subject });
  if (TELLING.test(text(words, verb + (has(words, verb + 1, Flag.determiner) ? 2 : 1)))) return null;
  if (/^(?:outline|describe|present|highlight|preview)$/.test(info.folded)) return null;
  const amount = amountAt(words, verb, 8);
  const state =
    info.stateOfThings &&
    !(info.deed && amount) &&
    !(
      text(words, verb) === 'be' &&
      /.{2}ing$/.test(text(words, verb + 1)) &&
      !/^(?:being|going|having)$/.test(text(words, verb + 1))
    ) &&
    !(info.folded === 'remain' && declares(context)) &&
    !(info.folded === 'meet' && costs(words, verb)) &&
    !(context.genre === 'joint' && (subject.kind === 'joint' || subject.kind === 'we') && takesOn(words, verb));
  const shared = sharedPassive(words, context, verb);
  if (shared) return hit(site, 3, 'joint-future', 7, { subject: null });
  if (byCommonAccord(words, verb)) return hit(site, 3, 'agree-passive', 9, { subject: null });
  const standing = provided(words, context, at, spanish && group.passive ? at : verb);
  if (standing) return standing;
  // *The conference will bring together*: what happens there.
  if (text(words, subject.to - 1) === 'conference') return hit(site, 2, 'joint-future', 7, { subject });
  // *The Commission will report*: what parties have set up works by itself.
  if (subject.kind === 'party' && organ(words, subject)) return hit(site, 2, 'joint-future', 7, { subject });
  const passive = spanish && group.reflexive && context.hinge === 'verb';
  if (
    (subject.kind === 'thing' || subject.kind === 'none') &&
    context.genre !== 'speech' &&
    opensUnderTerms(words, subject.from) &&
    released(words, verb)
  )
    return hit(site, 3, 'reported-terms', 2, { subject: null });
  if (includesGift(words, context, verb)) return hit(site, 3, 'pledged-future', 2, { subject });
  if ((subject.kind === 'thing' && !passive) || subject.kind === 'outsider') return null;
  if (spanish && group.passive) return null;
  const impersonal = spanish && group.reflexive && subject.kind === 'none';
  if (state && benefits(words, info.folded, subject)) return hit(site, 3, 'reported-terms', 2, { subject });
  if (state && spanish && permits(words, verb, subject)) return hit(site, 3, 'reported-terms', 2, { subject });
  if (state || /^(?:compete|retaliate)$/.test(info.folded) || comesAbout(words, verb, subject)) return null;
  if (spanish && group.reflexive && context.hinge === 'verb' && (subject.kind === 'none' || subject.kind === 'thing'))
    return hit(site, 3, 'joint-future', 7, { subject: null });
  const several = subject.kind === 'joint' || subject.kind === 'we' || subject.kind === 'they';
  // *- Belize: Will send two ships*
  if (!spanish && subject.kind === 'none' && context.item && declares(context) && at === firstWord(words))
    return hit(site, 3, 'joint-future', 7, { subject: null });
  if (subject.kind === 'none' && !impersonal && !(spanish && impliesParties(context))) return null;
  if (spanish && (goesOnOfThing(words, at, subject) || takesItsCourse(words, verb, group.reflexive))) return null;
  if (declares(context) || context.hinge !== 'none' || (context.genre === 'study' && context.item)) {
    if (subject.kind === 'name' && context.genre !== 'joint') return null;
    if (impersonal && context.hinge === 'none') return hit(site, 2, 'joint-future', 7, { subject });
    return hit(site, 3, 'joint-future', 7, { subject });
  }
  const named =
    subject.kind === 'joint' ||
    subject.kind === 'name' ||
    (subject.kind === 'party' && (isState(words, subject) || context.genre === 'cable'));
  if ((named || (subject.kind === 'party' && context.genre === 'report')) && underTerms(words))
    return hit(site, 3, 'reported-terms', 2, { subject });
  if (named && subject.kind !== 'name' && context.genre !== 'speech' && inReturn(words))
    return hit(site, 3, 'pledged-future', 2, { subject });
  const owed =
    text(words, at) === 'to' &&
    isState(words, subject) &&
    statesNamed(words) > 1 &&
    !(
      /^(?:join|host|accept|open|resume|sell|buy|purchase)$/.test(info.folded) &&
      !/^(?:is|are)$/.test(text(words, at - 1))
    );
  if (owed && !info.stateOfThings && context.genre !== 'speech') return hit(site, 3, 'pledged-future', 2, { subject });
  if (named && info.deed && context.genre !== 'speech' && recipient(words, verb, subject))
    return hit(site, 3, 'pledged-future', 2, { subject });
  if (
    context.genre === 'conference' &&
    (named || inReturn(words)) &&
    (info.deed || info.undertaking || undertakes(words, verb)) &&
    (amount || !GENERAL.test(info.folded))
  )
    return hit(site, 3, 'pledged-future', 2, { subject });
  if (
    (context.genre === 'conference' || (spanish && context.genre === 'speech' && subject.kind === 'joint')) &&
    (subject.kind === 'we' || subject.kind === 'joint') &&
    (together(words, at, verb) || (spanish && betweenSeveral(words, verb) >= 0))
  )
    return hit(site, 3, 'joint-future', 7, { subject });
  if (context.genre === 'conference' && info.deed && amount && givesUs(words, at, verb))
    return hit(site, 3, 'pledged-future', 2, { subject });
  const doing = (info.deed || info.undertaking || undertakes(words, verb)) && !GENERAL.test(info.folded);
  if (subject.kind === 'party' && isState(words, subject) && doing && saidBy(words, subject.from))
    return hit(site, 3, 'pledged-future', 2, { subject });
  if (
    (named || (subject.kind === 'we' && context.genre !== 'speech')) &&
    (promisedBehind(words, verb) ||
      (saidBehind(words, verb) &&
        ((doing && isState(words, subject)) || (subject.kind === 'joint' && !GENERAL.test(info.folded)))))
  )
    return hit(site, 3, 'pledged-future', 2, { subject });
  if (context.genre === 'cable' && !impersonal && info.deed && amount && subject.kind !== 'we')
    return hit(site, 3, 'pledged-future', 2, { subject });
  const far = !spanish || isState(words, subject) || reachesAbroad(words, subject);
  if (context.genre === 'report' && subject.kind !== 'name' && !impersonal && info.deed && (amount || several))
    return hit(site, amount && far ? 3 : 2, 'pledged-future', 2, { subject });
  if (spanish && context.genre === 'report' && bothWill(words, verb, subject))
    return hit(site, 3, 'joint-future', 7, { subject });
  return hit(site, 2, 'joint-future', 7, { subject });
}

/** *ambos países compartirán la patente*: in a Spanish report, too, what two parties will do together is agreed. */
const bothWill = (words: Words, verb: number, subject: Subject): boolean =>
  subject.kind === 'joint' &&
  (text(words, subject.from - 1) !== 'que' || sayerBefore(words, subject.from) >= 0) &&
  /^(?:ambos|ambas|dos|partes)$/.test(
    text(words, /^l[oa]s$/.test(text(words, subject.from)) ? subject.from + 1 : subject.from),
  ) &&
  !/^(?:reunir|encontrar|retomar|reanudar|continuar|seguir|buscar|tratar|analizar|discutir|abordar|dialogar|conversar|negociar|jugar|celebrar|medir|hablar|intentar)/.test(
    text(words, verb),
  );

/** *we're going to work together*, *vamos a construir juntos*: what who speak beside each other will both do. */
const together = (words: Words, from: number, verb: number): boolean => {
  for (let at = from; at < words.length && at - verb <= 3 && !isStrong(words, at); at++)
    if (/^(?:together|jointly|collaboration|juntos|juntas|conjuntamente)$/.test(text(words, at))) return true;
  return false;
};

/** What is not undertaken when it will not be done: *will not commit to*, *will not sign*. */
const MAKING: ReadonlySet<string> = new Set(['agree', 'commit', 'sign', 'ratify', 'accept']);

const hasNegation = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.negation)) return true;
  return false;
};

/** What a relative clause *will* do is said of the text or the programme before it. */
const RELATIVE = /^(?:which|that|que|cual|cuales|what|how)$/;

/** *luego de que el ministro cancelará*, *hasta que*, *para que*: when or to what end, rather than what is promised. */
function tellsWhen(words: Words, start: number): boolean {
  const from = clauseStart(words, start);
  return text(words, from) === 'que' && /^(?:de|hasta|desde|para|sin|tras|siempre|tan)$/.test(text(words, from - 1));
}

/** *reafirmarán*, *anunciará*: what will be said is not undertaken. */
const restated = (words: Words, verb: number): boolean => {
  const { acts, folded } = words.info[verb]!;
  return (
    folded.startsWith('anunci') ||
    (acts.some(sense => sense.act === 'reaffirm' && !sense.tail) &&
      acts.every(sense => /^(?:reaffirm|welcome|announce)$/.test(sense.act)))
  );
};

const commaBehind = (words: Words, comma: number): number => {
  for (let at = comma + 1; at < words.length && at - comma < 16 && !isStrong(words, at); at++)
    if (isComma(words, at)) return at;
  return -1;
};

/** The verb that a Spanish future, *van a*, or *han de* at `at` puts into the future; -1 where it is none. */
function spanishVerb(words: Words, at: number): number {
  if (!PERIPHRASTIC.test(text(words, at))) return at;
  if (/^(?:comenzar|empezar)/.test(text(words, at))) {
    for (let next = at + 1; next < words.length - 1 && next - at <= 11 && !isStrong(words, next); next++)
      if (
        text(words, next) === 'a' &&
        words.info[next + 1]!.forms & Form.infinitive &&
        words.info[next + 1]!.folded !== 'partir'
      )
        return next + 1;
    return -1;
  }
  const verb = text(words, at) === 'de' ? at + 1 : at + 2;
  const linked = text(words, at) === 'de' || text(words, at + 1) === 'a';
  return linked && (words.info[verb]?.forms ?? 0) & Form.infinitive ? verb : -1;
}

const PERIPHRASTIC = /^(?:va|van|vamos|de|(?:proceder|pasar|comenzar|empezar|volver)(?:a|an|emos))$/;

/** *will meet the running costs*. */
const costs = (words: Words, verb: number): boolean => {
  for (let at = verb + 1; at < verb + 6; at++) if (/^(?:costs?|expenses?|bill)$/.test(text(words, at))) return true;
  return false;
};

/** What is given in words alone: *will provide an update*. */
const TELLING = /^(?:updates?|remarks|briefings?|details|comments?|clear|stock|note|detalles|declaraciones)$/;

/** *is going to send us*, *nos va a mandar*: a speaker is given to. */
const givesUs = (words: Words, at: number, verb: number): boolean =>
  text(words, verb + 1) === 'us' || text(words, at - 1) === 'nos' || text(words, verb).endsWith('nos');

/** What speakers say that their countries will do without promising anything. */
export const GENERAL =
  /^(?:continue|work|build|promote|strengthen|support|ensure|share|seek|deepen|pursue|maintain|use|make|take|continuar|trabajar|fortalecer|apoyar|promover)/;

/** Spanish verbs of doing what was promised. */
const undertakes = (words: Words, verb: number): boolean => UNDERTAKEN.test(text(words, verb));

export const UNDERTAKEN =
  /^(?:dej|apoy|reanud|abr|construi|cre|elimin|levant|firmar|ratificar|pagar|devolver|suspender)/;

/** *The United States is providing $25 million to Fiji*: a text of a party tells what it gives. Guideline 2. */
export function providing(words: Words, context: UnitContext, at: number): Hit | null {
  const info = words.info[at]!;
  if (!info.deed || !info.folded.endsWith('ing') || !amountAt(words, at, 8)) return null;
  const group = verbGroup(words, at);
  if (!(group.progressive || group.passive) || group.negated || group.hypothetical) return null;
  const subject = subjectOf(words, group);
  // *Poland is sending 200 tanks to Ukraine*: a report names who gives and who gets.
  if (!declares(context) && !(context.genre === 'report' && isState(words, subject) && recipient(words, at, subject)))
    return null;
  const organ =
    subject.kind === 'thing' &&
    words.info[subject.to - 1]?.case !== 'lower' &&
    words.info[subject.to - 1]?.case !== 'other';
  if (!organ && subject.kind !== 'party' && subject.kind !== 'joint' && subject.kind !== 'we') return null;
  return hit({ words, at, group }, 3, 'pledged-future', 2, { subject });
}
