import { has, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { bareSite, type Hit, hit, objectWith, type UnitContext } from '../site';
import type { Words } from '../words';

/**
 * *Hecho en Oslo, a los dos días del mes de mayo, en dos ejemplares*, *Done at Oslo in two originals*: the sentence at the end
 * of a text with which its parties sign it. Guideline 1. `from`: the first word of the unit.
 */
export function testimony(words: Words, context: UnitContext, from: number): Hit | null {
  if (context.genre !== 'joint' && context.genre !== 'one-sided') return null;
  if (inCopies(words)) return hit(bareSite(words, from), 4, 'instrument-signed', 1);
  if (!MADE.test(text(words, from)) || !/^(?:en|a|el|at|in|on|this)$/.test(text(words, from + 1))) return null;
  let dated = false;
  for (let at = from + 2; at < words.length && at - from < 60; at++) {
    if (COPIES.test(text(words, at))) return hit(bareSite(words, from), 4, 'instrument-signed', 1, { object: at });
    if (has(words, at, Flag.future | Flag.hypothetical) || /^(?:sesiones|congreso)$/.test(text(words, at))) return null;
    if (/^(?:1[6-9]|20)\d\d$/.test(text(words, at)) || /^(?:dias|mil|day)$/.test(text(words, at))) dated = true;
  }
  return dated ? hit(bareSite(words, from), 4, 'instrument-signed', 1) : null;
}

/** *se firman dos ejemplares de un mismo tenor*. */
function inCopies(words: Words): boolean {
  let signs = false;
  for (let at = 0; at < words.length; at++) {
    if (has(words, at, Flag.future | Flag.hypothetical)) return false;
    if (/^(?:firman|suscriben|firma|suscribe|sign)$/.test(text(words, at))) signs = true;
    if (signs && /^(?:ejemplar(?:es)?|originals|copies)$/.test(text(words, at))) return true;
  }
  return false;
}

const MADE = /^(?:hech[oa]|dad[oa]|firmad[oa]|suscrit[oa]|suscript[oa]|celebrad[oa]|done|signed|executed)$/;
const COPIES =
  /^(?:ejemplar(?:es)?|original(?:es)?|copias|tenor|autenticos|duplicate|triplicate|quadruplicate|originals|copies|authentic)$/;

/**
 * What a text of the parties provides without saying who does it: *se creará un comité*, *los gastos serán compartidos por ambas
 * Partes*, *disputes will be settled through consultations*, *tendrá una vigencia de cinco años*. Guidelines 3 and 7.
 * `at`: the Spanish future, or *will*; `verb`: what it puts into the future.
 */
export function provided(words: Words, context: UnitContext, at: number, verb: number): Hit | null {
  if (context.genre !== 'joint' || words.info[verb] === undefined) return null;
  const spanish = words.lexicon.language === 'es';
  const group = verbGroup(words, verb);
  if (group.negated || group.hypothetical) return null;
  const site = { words, at: verb, group };
  if (lasts(words, verb)) return hit(site, 3, 'joint-future', 1, { subject: null });
  if (spanish && /^(?:correran?|estaran?|seran?|quedaran?)$/.test(text(words, at)) && atCostOf(words, at))
    return hit(site, 3, 'joint-future', 7, { subject: null });
  const reflexive = spanish && group.reflexive;
  const done = spanish
    ? /^seran?$/.test(text(words, at)) &&
      ((words.info[verb]!.forms & Form.participle) !== 0 || participle(words, at + 1))
    : text(words, verb) === 'be' && /(?:ed|en|set|made|held|paid|met|borne|sent|kept|put)$/.test(text(words, verb + 1));
  if (!reflexive && !done) return null;
  const founds = words.info[spanish ? verb : verb + 1]?.acts.some(sense => sense.act === 'establish') === true;
  const behind = spanish && !done ? objectWith(words, verb, Flag.mechanism, Flag.domestic | Flag.subordinate, 6) : -1;
  if (founds && behind >= 0) return hit(site, 3, 'joint-establishment', 3, { object: behind });
  return byBoth(words, verb) ? hit(site, 3, 'joint-future', 7, { subject: null }) : null;
}

/** *correrán por cuenta de la Parte*, *estarán a cargo de ambos*: who bears what. */
const atCostOf = (words: Words, at: number): boolean => {
  for (let next = at + 1; next <= at + 4; next++)
    if (/^(?:cuenta|cargo)$/.test(text(words, next))) return /^del?$/.test(text(words, next + 1));
  return false;
};

const participle = (words: Words, at: number): boolean => /(?:ad|id|t|s|ch)[oa]s?$/.test(text(words, at));

/** *tendrá una duración de dos años*, *permanecerá en vigor*, *will remain in force*. */
function lasts(words: Words, verb: number): boolean {
  const own = text(words, verb);
  const near = (wanted: RegExp): boolean => {
    for (let at = verb + 1; at <= verb + 5; at++) if (wanted.test(text(words, at))) return true;
    return false;
  };
  if (/^(?:tendran?|have)$/.test(own))
    return near(/^(?:vigencia|duracion|duration)$/) && near(/^(?:de|of|por|hasta|indefinid[oa])$/);
  return (
    /^(?:permaneceran?|mantendran?|continuaran?|estaran?|seguiran?|remain|continue|stay)$/.test(own) &&
    near(/^(?:vigor|vigencia|vigente|vigentes|force|effect)$/)
  );
}

/** How what is done is said to be done by all: by whom, by what talks, in what shares. */
function byBoth(words: Words, verb: number): boolean {
  for (let at = verb + 1; at < words.length && at - verb <= 22 && !isStrong(words, at); at++) {
    const word = text(words, at);
    if (/^(?:conjuntamente|mutuamente|reciprocamente|jointly|mutually|equally)$/.test(word)) return true;
    if (
      /^(?:comun|mutuo|mutual|common)$/.test(word) &&
      /^(?:acuerdo|consentimiento|agreement|consent|accord)$/.test(text(words, at + 1))
    )
      return true;
    if (
      /^(?:partes|shares|mitades|halves)$/.test(word) &&
      /^(?:iguales|equal)$/.test(text(words, at + (word === 'partes' ? 1 : -1)))
    )
      return true;
    if (/^(?:via|canales|channels)$/.test(word) && /^diplomatic/.test(text(words, at + 1))) return true;
    if (
      TALKS.test(word) &&
      /^(?:mediante|de|por|through|by)$/.test(text(words, at - 1) === 'directas' ? '' : linkBefore(words, at))
    )
      return true;
    if (/^(?:por|entre|by|between)$/.test(word) && partiesBehind(words, at + 1)) return true;
  }
  return false;
}

const TALKS = /^(?:negociaciones|negociacion|consultas|negotiations?|consultations?)$/;

/** The preposition before a noun and its adjectives. */
const linkBefore = (words: Words, noun: number): string => {
  for (let at = noun - 1; at >= 0 && noun - at <= 3; at--)
    if (has(words, at, Flag.preposition | Flag.subordinate)) return text(words, at);
  return '';
};

/** *ambas Partes*, *los dos gobiernos*, *cada una de las Partes*, *the two sides*. */
function partiesBehind(words: Words, from: number): boolean {
  for (let at = from; at <= from + 4; at++)
    if (
      /^(?:partes|paises|gobiernos|estados|cancillerias|ministerios|sides|parties|countries|governments|participants|both|ambos|ambas)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
}

/** *tendrán en cuenta*, *tomarán las medidas*, *se reunirán cada año*: what parties do by verbs that mostly tell of states. */
export function takesOn(words: Words, verb: number): boolean {
  const own = text(words, verb);
  const near = (wanted: RegExp, reach: number): boolean => {
    for (let at = verb + 1; at <= verb + reach; at++) if (wanted.test(text(words, at))) return true;
    return false;
  };
  if (/^(?:tomar|hara)/.test(own)) return !near(/^(?:nota|conocimiento|parte|referencia)$/, 2);
  if (/^tendr/.test(own)) return near(/^(?:cuenta|presente|cargo)$/, 3);
  if (/^(?:encontrar|reunir)/.test(own)) return text(words, verb - 1) === 'se';
  return own === 'meet' && near(OFTEN, 8);
}

const OFTEN = /^(?:annually|regularly|periodically|quarterly|semi-annually|twice|every|once|yearly|monthly)$/;

/** Whether a commission or a group is the subject, rather than an office of a state. */
export const organ = (words: Words, { from, to }: { readonly from: number; readonly to: number }): boolean => {
  let found = false;
  for (let at = from; at < to; at++) {
    if (has(words, at, Flag.state | Flag.office | Flag.collective)) return false;
    if (ORGAN.test(text(words, at))) found = true;
  }
  return found;
};

const ORGAN =
  /^(?:comision|comite|subcomision|subcomite|consejo|secretariado|comisionados|commission|committee|council|board|panel|secretariat)$/;

/** *The budget will be doubled, with each government paying half*: in a text of the parties, what will be done by all. */
export const sharedPassive = (words: Words, context: UnitContext, verb: number): boolean => {
  if (context.genre !== 'joint' || text(words, verb) !== 'be') return false;
  const done = words.info[verb + 1];
  if (!done || !/(?:ed|en)$/.test(done.folded) || !(done.deed || done.acts.length > 0 || done.undertaking))
    return false;
  for (let at = verb + 2; at < words.length; at++)
    if (
      /^(?:jointly|equally)$/.test(text(words, at)) ||
      (/^(?:each|both)$/.test(text(words, at)) && /^(?:by|with)$/.test(text(words, at - 1)))
    )
      return true;
  return false;
};

/** *se determinará de común acuerdo*, *will be fixed by mutual agreement*. */
export const byCommonAccord = (words: Words, verb: number): boolean => {
  for (let at = verb + 1; at < words.length - 1 && at - verb <= 6; at++)
    if (
      /^(?:comun|mutual)$/.test(text(words, at)) &&
      /^(?:acuerdo|agreement|consent|accord)$/.test(text(words, at + 1))
    )
      return true;
  return false;
};
