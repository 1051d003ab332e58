import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { opensHeadline } from '../invertedSubject';
import type { Subject } from '../nounPhrase';
import { declares, nextWord, objectWith, type Site } from '../site';
import { tailEnd } from '../tails';
import type { Words } from '../words';
import { commaTo, objectIsView } from './complements';
import { amongParties } from './spanishInstruments';

/** *Acordaron además crear una comisión*: in Spanish, parties named before need not be named again. */
export const severalUnnamed = ({ words, at, group, sense, spanish }: Site, subject: Subject): boolean => {
  if (!spanish || subject.kind !== 'none') return false;
  if (sense.forms & Form.plural && sense.forms & Form.past) return true;
  if (!opensHeadline(words, group) || !(sense.forms & (Form.past | Form.present))) return false;
  return sense.forms & Form.plural
    ? amongParties(words)
    : objectWith(words, at, Flag.mechanism | Flag.joint, Flag.domestic | Flag.outsider, 8) >= 0;
};

/** *ESFUERZO PARA SALVAR PACTO SOBRE CHIPS*: in capitals the noun looks like the verb, but for what stands before it. */
export const capitalNoun = (words: Words, at: number): boolean =>
  words.info[at]!.case === 'upper' &&
  has(words, at, Flag.instrument) &&
  (at === 0 ||
    (words.info[at - 1]!.forms & Form.infinitive) !== 0 ||
    has(words, at - 1, Flag.preposition) ||
    /^(?:sobre|de|del|entre)$/.test(text(words, at + 1)));

/** *La cumbre de Quito acordó*: who meet there agree. */
export const meets = (words: Words, { kind, from }: Subject): boolean =>
  kind === 'thing' &&
  [0, 1].some(next => /^(?:reunion|cumbre|conferencia|cita|encuentro)$/.test(text(words, from + next)));

/** *cómo nos ponemos de acuerdo*: with its accent it asks. */
export const askedHow = (words: Words, start: number): boolean => {
  for (let at = start - 1; at >= 0 && start - at <= 2; at--)
    if (words.text.slice(words.start[at], words.end[at]).toLowerCase() === 'cómo') return true;
  return false;
};

/** *Quedó establecido que la ronda será en Lima*: who settled it is not named. */
export const leftSettled = ({ words, at, sense }: Site): boolean =>
  sense.tail !== null && /^qued/.test(text(words, at)) && ((words.info[at + 1]?.forms ?? 0) & Form.participle) !== 0;

/** The level that what follows *acordar*, *convenir* or *coincidir* leaves: an undertaking, an opinion, or nothing (0: no finding). */
export function spanishComplement(site: Site, subject: Subject): number {
  const { words, at } = site;
  const coincide = words.info[at]!.folded.startsWith('coincid');
  let next = site.sense.tail
    ? tailEnd(words, at, site.sense.tail) - 1
    : nextWord(words, subject.from > at ? subject.to - 1 : at);
  // *Los barcos pasarán sin inspección, acordaron ambos gobiernos*: what was agreed stands before.
  if (subject.from > at && isComma(words, site.group.start - 1) && (next >= words.length || isStrong(words, next)))
    return subject.kind === 'joint' && looksAhead(words, site.group.start) ? 3 : 1;
  if (next >= words.length) return coincide ? 0 : 1;
  if (isComma(words, next)) next = Math.max(next, commaTo(words, next));
  if (isStrong(words, next)) return text(words, next) === ':' && next + 2 < words.length ? 3 : 2;
  if (coincide) {
    if (text(words, next) !== 'en') return 0;
    return words.info[next + 1] && words.info[next + 1]!.forms & Form.infinitive && !APPRAISE.has(text(words, next + 1))
      ? 3
      : 1;
  }
  // *Se acordó por parte de los ministros la creación*: who agreed stands before what was agreed.
  if (site.group.reflexive && text(words, next) === 'por' && text(words, next + 1) === 'parte') return 3;
  while (MANNER.test(text(words, next)) && has(words, next, Flag.mask)) next++;
  if (has(words, next, Flag.mask)) return 0;
  if (text(words, next) === 'que') {
    // *aceptó que no se aplicaran*, but *aceptó que hubo errores*
    if (words.info[at]!.folded.startsWith('acept')) return statesFact(words, next + 1) ? 0 : 3;
    if (leftSettled(site)) return looksForward(words, next + 1) ? 3 : 0;
    if (/^(?:est|quedar?on|quedo|quedamos)/.test(words.info[at]!.folded) && has(words, at + 1, Flag.mask))
      return looksForward(words, next + 1) ? 3 : 1;
  }
  const spoken = site.context.genre === 'speech' || site.context.genre === 'conference';
  if (
    !declares(site.context) &&
    !spoken &&
    /^(?:seguir|continuar)$/.test(text(words, next)) &&
    /^(?:dialogando|conversando|hablando|negociando)$/.test(text(words, next + 1))
  )
    return 2;
  if (
    !declares(site.context) &&
    !spoken &&
    !words.info[at]!.folded.startsWith('acept') &&
    TALKING.test(text(words, text(words, next) === 'a' || text(words, next) === 'en' ? next + 1 : next))
  )
    return 2;
  // *acordaron profundizar sus relaciones*: a deed, whatever it is about.
  if (words.info[next]!.forms & Form.infinitive)
    return APPRAISE.has(text(words, next)) && !/^(?:reconocer|rechazar)$/.test(text(words, next)) ? 1 : 3;
  const that = text(words, next) === 'en' ? next + 1 : next;
  if (text(words, that) === 'que' && statesView(words, that + 1)) return 1;
  return objectIsView(words, next - 1, 4) ? 1 : 3;
}

/** *que la situación es preocupante*: what things are like, and no term: *que el plazo es de un año*. */
function statesView(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 10 && !isStrong(words, at); at++) {
    const { forms } = words.info[at]!;
    if (forms & (Form.future | Form.subjunctive | Form.conditional) || has(words, at, Flag.hypothetical)) return false;
    if (/^(?:es|son|está|están|sigue|siguen)$/.test(words.text.slice(words.start[at], words.end[at])))
      return (
        !/^(?:de|del|el|la|los|las|un|una|\d+)$/.test(text(words, at + 1)) &&
        !((words.info[at + 1]?.forms ?? 0) & Form.participle)
      );
  }
  return false;
}

/** *que hubo errores*, *que el plazo era corto*: what was or is so, whatever anybody does. */
function statesFact(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 8 && !isStrong(words, at); at++)
    if (
      words.info[at]!.forms & Form.past ||
      /^(?:es|son|hay|hubo|fue|era|eran|ha|han|existen?|habia)$/.test(text(words, at))
    )
      return true;
  return false;
}

/** *en que se va a abrir*, *en que las tropas se retirarán*, *en que firmen*: what is still to be done. */
function looksForward(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 12 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.hypothetical | Flag.view)) return false;
    if (words.info[at]!.forms & (Form.future | Form.subjunctive | Form.conditional) || has(words, at, Flag.future))
      return true;
    if (/^(?:es|son|hay|esta|estan|era|fue)$/.test(text(words, at))) return false;
  }
  return false;
}

const looksAhead = (words: Words, before: number): boolean => {
  for (let at = 0; at < before; at++) if (words.info[at]!.forms & (Form.future | Form.infinitive)) return true;
  return false;
};

/** *por unanimidad*, *de común acuerdo*, *por consenso*: how it was agreed, before what. */
const MANNER = /^(?:por|unanimidad|consenso|de|comun|acuerdo)$/;

/** Infinitives of talking and thinking. */
const TALKING = /^(?:reunirse|dialogar|conversar|considerar|estudiar|analizar|evaluar|hablar|verse)$/;

/** Infinitives that only state a view: *coincidieron en señalar*, *en rechazar*. */
const APPRAISE = new Set(
  'señalar senalar destacar rechazar subrayar reconocer considerar condenar afirmar resaltar calificar valorar lamentar expresar manifestar reiterar indicar recordar'.split(
    ' ',
  ),
);
