import { has, isComma, isStrong, later, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { LEGISLATURE } from '../nounPhrase';
import { governance, type Polarity } from '../polarity';
import { bareSite, declares, type Hit, hit, leveled, objectWith, type UnitContext } from '../site';
import type { Words } from '../words';
import { FORCE } from './entering';
import { ownStep, takenIn } from './entryNouns';
import { ofMeeting } from './ofMeeting';
import { partnered } from './otherParty';
import { amongParties } from './spanishInstruments';
import { heldThen } from './spanishTurns';

const INSTRUMENT = Flag.instrument;

/** *the signing of the memorandum*, *la suscripción del convenio*, *the entry into force of*. Guideline 1 and 9. */
export function actNoun(words: Words, context: UnitContext, at: number): Hit | null {
  const spanish = words.lexicon.language === 'es';
  const word = text(words, at);
  const site = bareSite(words, at);
  if (context.heading && clauseTitle(words)) return null;
  if (RELATIONS.test(text(words, at + 2)) || RELATIONS.test(text(words, at + 3))) {
    for (let left = at - 1; left >= 0 && at - left <= 6; left--) if (JUBILEE.test(text(words, left))) return null;
  }
  if (spanish && !declares(context) && (inGeneral(words, at) || asTopic(words, at))) return null;
  const own = ownStep(words, context, at) ?? takenIn(words, context, at);
  if (own) return own;
  const entry = word === 'entry' || word === 'entrada';
  let level = 4;
  let object = -1;
  let reach = at + 1;
  if (entry) {
    const force = text(words, at + 1) === 'into' || text(words, at + 1) === 'en' ? at + 2 : -1;
    if (force < 0 || !FORCE.has(text(words, force))) return null;
    level = 5;
    reach = force + 1;
    object = objectWith(words, force, INSTRUMENT, 0, 10);
    if (object < 0 && objectWith(words, force, Flag.domestic, 0, 8) >= 0) return null;
    if (object < 0 && context.heading) return null;
    if (object < 0 && !declares(context) && instrumentBefore(words, at) < 0) return null;
  } else {
    const of = nextPreposition(words, at);
    if (of < 0)
      return possessed(words, at)
        ? hit(site, leveled(4, governanceOfNoun(words, at) ?? 'asserted'), 'act-noun', 9)
        : null;
    const act = FOUNDING.test(word) || setGoing(words, at) ? Flag.mechanism : 0;
    object = objectWith(words, of, INSTRUMENT | act, Flag.subordinate | Flag.domestic, spanish ? 8 : 12);
    if (object < 0 && !word.startsWith('puest')) {
      const named = objectWith(words, of, Flag.paper, Flag.domestic | Flag.subordinate, spanish ? 4 : 7);
      if (named >= 0 && !ofMeeting(words, named) && words.info[named]!.case === 'title') object = named;
    }
    if (object < 0 && ADOPTING.test(word) && declares(context))
      object = notOfMeeting(words, objectWith(words, of, Flag.paper, Flag.domestic | Flag.subordinate, 8));
    if (object < 0 && SIGNING.test(word)) {
      object = objectWith(words, of, Flag.paper, Flag.domestic | Flag.subordinate, 4);
      // *la suscripción de contratos*, *firma muchas de sus cartas*: of whom, nobody says.
      if (spanish && object >= 0 && words.info[object]!.case === 'lower' && !declares(context) && !amongParties(words))
        object = -1;
    }
    if (
      spanish &&
      object >= 0 &&
      context.genre === 'speech' &&
      /^(?:convenios?|actas?|cartas?)$/.test(text(words, object)) &&
      !(words.info[object]!.case === 'title' && words.info[at]!.case === 'lower') &&
      !partnered(words)
    )
      return null;
    if (
      object < 0 &&
      /^(?:by|por)$/.test(text(words, of)) &&
      objectWith(words, of, Flag.state | Flag.collective, 0, 5) >= 0
    )
      object = instrumentBefore(words, at);
    if (object < 0 && /^(?:conclusion|finali[sz]ation|conclusion)/.test(word))
      object = /^negoti|^negoci/.test(text(words, of + 1)) ? of + 1 : -1;
    if (object < 0) return null;
    if (act && !has(words, object, INSTRUMENT)) {
      if (!declares(context) && context.hinge === 'none') return null;
      level = 3;
    }
    if (/^ratific/.test(word)) level = 5;
    if (GIVING.test(word)) return null;
  }
  if (/^(?:sin|without|no|any|ningun|ninguna|cualquier)$/.test(text(words, at - 1)) || negatedPhrase(words, at))
    return hit(site, 0, 'act-noun', 9, { to: reach, object });
  if (spanish && heldThen(words, at)) return hit(site, level, 'act-noun', 9, { to: reach, object });
  const heading =
    context.genre === 'speech' &&
    words.info[at]!.case === 'title' &&
    !has(words, at - 1, Flag.determiner | Flag.preposition);
  const put = heading ? 'intended' : governanceOfNoun(words, at);
  if (put !== null && put !== 'asserted') return hit(site, leveled(2, put), 'act-noun', 9, { to: reach, object });
  if (planned(words, at)) return hit(site, 2, 'act-noun', 9, { to: reach, object });
  if (spanish && !signedWith(words, at) && toCome(words, at)) return hit(site, 2, 'act-noun', 9, { to: reach, object });
  if (later(words, at) && put !== 'asserted' && !(spanish && signedWith(words, at)))
    return hit(site, 2, 'act-noun', 9, { to: reach, object });
  return hit(site, level, 'act-noun', 9, { to: reach, object });
}

/** *en lo que hace a la ratificación*, *en los aspectos relativos a la entrada en vigor*: of what something is said. */
function asTopic(words: Words, at: number): boolean {
  let to = at - 1;
  while (to >= 0 && at - to <= 8 && !/^(?:a|al)$/.test(text(words, to))) to--;
  return /^(?:hace|respecto|cuanto|relativ[oa]s?|referentes?|referid[oa]s?|atinentes?|concernientes?)$/.test(
    text(words, to - 1),
  );
}

/** *la celebración de convenios internacionales*, *la aprobación del Convenio* that a parliament is asked for: what a study says of no one act. */
function inGeneral(words: Words, at: number): boolean {
  if (text(words, at) === 'aprobacion') return !/^(?:tras|con|desde|luego|despues)$/.test(text(words, at - 2));
  if (at === 0 || (at > 2 && text(words, at) !== 'celebracion')) return false;
  const next = text(words, at + 1) === 'de' ? text(words, at + 2) : '';
  return (
    /^(?:convenios|acuerdos|tratados|convenciones|instrumentos)$/.test(next) &&
    !/^(?:suscrit|firmad|celebrad)/.test(text(words, at + 3))
  );
}

/** *ENTRADA EN VIGOR Y TERMINACIÓN*: the title of a clause names no instrument. */
const clauseTitle = (words: Words): boolean => {
  if (words.length > 8) return false;
  for (let at = 0; at < words.length; at++) if (has(words, at, INSTRUMENT | Flag.paper)) return false;
  return true;
};

const RELATIONS = /^(?:relations|relaciones|ties|diplomatic|diplomaticas)$/;
const JUBILEE =
  /^(?:anniversary|bicentennial|centennial|centenary|jubilee|aniversario|bicentenario|centenario|years|anos)$/;

/** The instrument a little before the noun; -1 where there is none. */
const instrumentBefore = (words: Words, at: number): number => {
  for (let left = at - 1; left >= 0 && at - left <= 14; left--) if (has(words, left, INSTRUMENT)) return left;
  return -1;
};

/** *Aprobación de la agenda*: what a meeting sets down for itself is no agreement. */
const notOfMeeting = (words: Words, object: number): number => (object >= 0 && ofMeeting(words, object) ? -1 : object);

const FOUNDING = /^(?:establish|creat|launch|formation|inaug|lanz|estable|conform|instal|constit|creacion)/;
/** Deeds that are no acts of an instrument: they count where they are announced. */
const GIVING =
  /^(?:waiver|abolition|removal|reopening|donation|delivery|provision|deployment|exencion|eliminacion|supresion|levantamiento|reapertura|donacion|entrega|devolucion|despliegue)/;
const ADOPTING = /^(?:adopt|approv|aprob|endors|conclus|finali)/;
const SIGNING = /^(?:lodg|deposit|depos|sign|firma|suscri|rubri|initial|subscri)/;

/** *la puesta en marcha del Gabinete Binacional*. */
const setGoing = (words: Words, at: number): boolean =>
  text(words, at) === 'puesta' &&
  text(words, at + 1) === 'en' &&
  /^(?:marcha|funcionamiento|operacion)$/.test(text(words, at + 2));

/** Whether the clause's verb is past: what stands behind *upon* was then done. */
const tells = (words: Words, at: number): boolean => {
  for (let left = at - 1; left >= 0 && at - left <= 12 && !isStrong(words, left); left--) {
    if (has(words, left, Flag.future | Flag.hypothetical)) return false;
    if (/(?:ed|rose|fell|came|became|grew|went)$/.test(text(words, left)) && !has(words, left - 1, Flag.determiner))
      return true;
  }
  return false;
};

const nextPreposition = (words: Words, at: number): number => {
  if (setGoing(words, at)) return text(words, at + 3).startsWith('de') ? at + 3 : -1;
  // *la ratificación en Perú y Chile del convenio*
  if (text(words, at + 1) === 'en' && (has(words, at + 2, Flag.state) || LEGISLATURE.test(text(words, at + 2))))
    for (let next = at + 3; next < words.length && next - at <= 12 && !isStrong(words, next); next++)
      if (text(words, next) === 'del') return next;
  for (let next = at + 1; next < words.length && next - at <= 3; next++) {
    if (/^(?:of|by|de|del|por)$/.test(text(words, next))) return next;
    if (!isComma(words, next)) continue;
    for (let close = next + 1; close < words.length && close - next <= 14 && !isStrong(words, close); close++)
      if (isComma(words, close) && /^(?:of|by|de|del|por)$/.test(text(words, close + 1))) return close + 1;
    return -1;
  }
  return -1;
};

export const negatedPhrase = (words: Words, at: number): boolean => {
  for (let left = at - 1; left >= 0 && at - left <= 3; left--) if (has(words, left, Flag.negation)) return true;
  return false;
};

/** *Con la firma del convenio ambas academias intercambiarán …*: what comes of a signing that was done. */
const signedWith = (words: Words, at: number): boolean =>
  /^(?:firma|suscripcion|rubrica|ratificacion)$/.test(text(words, at)) &&
  at >= 2 &&
  text(words, at - 2) === 'con' &&
  at <= 6;

/** *La firma del acuerdo está prevista*, *the signing of the accord is scheduled for June*: what is only set down for later. */
function planned(words: Words, at: number): boolean {
  for (let next = at + 1; next < words.length && next - at <= 20 && !isStrong(words, next); next++)
    if (
      // *ratification of the treaty required nine states*: what it takes.
      (next - at <= 6 &&
        /^(?:requires?|required|needs|needed)$/.test(text(words, next)) &&
        !has(words, next - 1, Flag.auxiliary | Flag.subordinate)) ||
      (PLANNED.test(text(words, next)) &&
        BEING.test(text(words, text(words, next - 1) === 'en' ? next - 2 : next - 1))) ||
      (next - at <= 14 && /^(?:un)?(?:certain|likely)$|^doubtful$/.test(text(words, next)))
    )
      return true;
  return false;
}

export const PLANNED =
  /^(?:prevista|programada|agendada|planeada|proyectada|pendiente|duda|riesgo|suspenso|peligro|aplazada|postergada|scheduled|planned|due|expected|pending|postponed)$/;
const BEING = /^(?:esta|estaba|quedo|sigue|fue|is|was|remains|been)$/;

/** *La ratificación del acuerdo, que …, impulsará*: whether the verb of the clause that a Spanish noun opens is a future. */
function toCome(words: Words, at: number): boolean {
  if (at > 2 || !has(words, at - 1, Flag.determiner)) return false;
  for (let next = at + 1; next < words.length && next - at <= 45 && !isStrong(words, next); next++) {
    const { forms } = words.info[next]!;
    if (forms & Form.future) return !has(words, next - 1, Flag.subordinate);
    if (/^(?:espera|esperan|busca|buscan|pretende|pretenden)$/.test(text(words, next))) return true;
    if (forms & Form.past && !(forms & Form.participle) && !has(words, next - 1, Flag.subordinate | Flag.determiner))
      return false;
  }
  return false;
}

/** *Ghana's signature*, *la firma peruana*: the act of one state that makes it a party. */
const possessed = (words: Words, at: number): boolean =>
  /^(?:signature|ratification|accession|adhesion|ratificacion)$/.test(text(words, at)) &&
  !(text(words, at) === 'accession' && /^(?:to|as)$/.test(text(words, at + 1)) && !completed(words, at)) &&
  ((has(words, at - 1, Flag.state) && /['’]s?$/.test(words.text.slice(words.start[at - 1]!, words.end[at - 1]!))) ||
    (words.lexicon.language === 'es' && has(words, at + 1, Flag.body) && words.info[at + 1]!.case === 'lower'));

/** *ratified Sweden's accession to*, *Ghana's accession to the convention in 1994*, rather than one that is sought. */
const completed = (words: Words, at: number): boolean => {
  for (let left = at - 1; left >= 0 && at - left <= 5; left--)
    if (
      /^(?:ratified|approved|completed|formalized|accepted|welcomed|marked|after|since|with)$/.test(text(words, left))
    )
      return true;
  return pastYear(words, at);
};

/** *prior to the signing of the compact in 2009*: a year that is told was past. */
const BEFORE = /^(?:before|prior|previously|antes|previo|previa|until|hasta)$/;
const pastYear = (words: Words, at: number): boolean => {
  for (let next = at + 1; next < words.length && next - at <= 12 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.subordinate)) return false;
    if (/^(?:19\d\d|20[01]\d)$/.test(text(words, next)) && !later(words, at)) return true;
  }
  return false;
};

/** What is soon is not yet: *the early signing of*, *la pronta ratificación*. */
const SOON =
  /^(?:early|swift|speedy|prompt|eventual|future|forthcoming|upcoming|imminent|pronta?|proxim[oa]|temprana|futura?|inminente)$/;

/** *participará en la firma*, *asistirán a la suscripción*: what somebody will be at is still to come. */
const attendedLater = (words: Words, at: number): boolean => {
  for (let left = at - 1; left >= 0 && at - left <= 4; left--)
    if (/^(?:participara|asistira|presenciara|presidira|encabezara|acudira|viajara)n?$/.test(text(words, left)))
      return true;
  return false;
};

/** Whether the noun's surroundings hope for it (*look forward to the signing*) or wait for it (*upon ratification*). */
export function governanceOfNoun(words: Words, at: number): Polarity | null {
  for (let left = at - 1; left >= 0 && at - left <= 3; left--) {
    const word = text(words, left);
    // *a la entrada en vigor*: when it comes.
    if (word === 'a' && left === at - 2 && /^entrada$/.test(text(words, at))) return 'intended';
    if (
      /^(?:upon|before|until|pending|for|toward|towards|antes|hasta|para|momento|fecha|partir|proceso|procesos|tramite|tramites|previo|previa|sobre|about|previously|prior|cerca|hacia|near|close|closer)$/.test(
        word,
      )
    )
      return (word === 'upon' && tells(words, at)) || (BEFORE.test(word) && pastYear(words, at))
        ? 'asserted'
        : 'intended';
    if (SOON.test(word)) return 'intended';
    // *proceso de firma y ratificación*
    if (/^(?:correspondiente|posterior|subsiguiente)$/.test(word)) continue;
    if (has(words, left, Flag.conjunction) && has(words, left - 1, Flag.actNoun))
      return governanceOfNoun(words, left - 1);
    // *para continuar la firma de convenios*
    if (
      words.lexicon.language === 'es' &&
      words.info[left]!.forms & Form.infinitive &&
      words.info[left]!.case === 'lower'
    )
      return governance(words, left, 5) ?? 'intended';
    if (!has(words, left, Flag.determiner | Flag.preposition | Flag.adverb)) break;
  }
  const put = governance(words, at, 7);
  if (put !== null) return put;
  if (words.lexicon.language === 'es' && attendedLater(words, at)) return 'intended';
  const group = verbGroup(words, at);
  return group.hypothetical ? 'hypothetical' : null;
}
