import { has, isMark, isStrong, text } from '../clause';
import { FINITE, Flag } from '../flags';
import { declares, type UnitContext } from '../site';
import type { UnitReading } from '../unitReader';
import type { Words } from '../words';
import { firstWord } from './listItems';

/**
 * What a unit does for the list below it: *agreed to:* (`verb`), *Key achievements include:* (`outcome`), *signed the
 * following documents:* (`signed`), *Its main provisions are as follows:* (`terms`), or nothing.
 */
export function hingeOf(words: Words, level: number, context: UnitContext): UnitReading['hinge'] {
  const last = lastMark(words);
  const colon = last === ':' || (last === ';' && words.length <= 6);
  if (context.heading && !colon) return declares(context) && headsOutcomes(words) ? 'heading' : 'none';
  let verb = false;
  let outcome = false;
  let wished = false;
  let follows = false;
  for (let at = 0; at < words.length; at++) {
    const info = words.info[at]!;
    if (colon && !has(words, at, Flag.mask)) {
      if (info.acts.some(sense => BINDING.has(sense.act))) verb = true;
      if (info.acts.some(sense => sense.act === 'intend' && sense.forms & FINITE)) wished = true;
    }
    if (info.outcome || has(words, at, Flag.commitment)) outcome = true;
    if (SHOWS.has(info.folded)) follows = true;
  }
  if (colon && listsSigned(words)) return 'signed';
  if (colon && ((verb && (level >= 2 || follows)) || (outcome && decides(words)))) return 'verb';
  if ((colon || follows) && listsTerms(words, colon, follows)) return 'terms';
  if (colon && declares(context) && DECLARING.test(lastWord(words))) return 'declared';
  if (colon && wished && !verb) return 'none';
  if (outcome && (colon || follows) && (colon || last === '' || last === ',' || last === '.')) return 'outcome';
  if (colon && endsInFuture(words)) return 'verb';
  if (colon && announces(words) && (follows || ANNOUNCED.test(lastWord(words)))) return 'outcome';
  return 'none';
}

/** *The two sides will jointly:*. */
const endsInFuture = (words: Words): boolean => {
  let at = words.length - 1;
  while (at > 0 && (isMark(words, at) || has(words, at, Flag.adverb))) at--;
  return has(words, at, Flag.future);
};

const ANNOUNCED = /^(?:announced|announce|anunciaron|anuncian|anunciamos)$/;

/** *The leaders announced the following:*. */
const announces = (words: Words): boolean => {
  for (let at = 0; at < words.length; at++)
    if (/^(?:announced|announce|unveiled|anunciaron|anuncian|anunciamos)$/.test(text(words, at))) return true;
  return false;
};

/** Verbs whose list holds views as well as undertakings: *DECLARAN:*. */
const DECLARING =
  /^(?:declaran|declaramos|declara|declararon|proclaman|manifiestan|manifestaron|expresan|expresaron|resuelven|resolvieron|declare|declares|declared|proclaim|resolve|resolved)$/;

/** The last word of a lead-in, before its marks and *that*. */
const lastWord = (words: Words): string => {
  for (let at = words.length - 1; at >= 0; at--)
    if (!isMark(words, at) && !/^(?:que|that|lo|siguiente)$/.test(text(words, at))) return text(words, at);
  return '';
};

/** *suscribieron los siguientes instrumentos:*, *the signing of the following agreements:*: what follows are instruments made. */
function listsSigned(words: Words): boolean {
  let made = false;
  for (let at = 0; at < words.length; at++) {
    if (has(words, at, Flag.future | Flag.hypothetical | Flag.negation | Flag.irrealis) && !has(words, at, Flag.mask))
      return false;
    if (words.info[at]!.acts.some(sense => SIGNING.has(sense.act)) || SIGNED.test(text(words, at))) made = true;
  }
  if (!made) return false;
  for (let at = Math.max(0, words.length - 7); at < words.length; at++)
    if (
      /^(?:instrument|document|agreement|acuerdo|convenio|texto?|memorand|tratado|treat|accord|pact|protocol)/.test(
        text(words, at),
      )
    )
      return true;
  return false;
}

const SIGNING: ReadonlySet<string> = new Set(['sign', 'seal', 'ratify']);
const SIGNED = /^(?:signing|signature|firma|suscripcion|rubrica|canje)$/;

/** *Its main provisions are as follows:*, *Under the accord:*, *El acta dispone:*: what follows is what a text provides. */
function listsTerms(words: Words, colon: boolean, follows: boolean): boolean {
  let text_ = false;
  for (let at = 0; at < words.length; at++) {
    const word = text(words, at);
    if (has(words, at, Flag.hypothetical | Flag.negation) && !has(words, at, Flag.mask)) return false;
    if (TERMS.test(word) && (colon || follows)) return true;
    if (has(words, at, Flag.instrument) || TEXTS.test(word)) text_ = true;
    if (colon && text_ && (PROVIDES.test(word) || UNDER.test(text(words, 0))) && words.length - at <= 6) return true;
  }
  return false;
}

const TERMS = /^(?:provisions|clauses|clausulas|estipulaciones)$/;
const TEXTS = /^(?:text|texto|document|documento|deal|arrangement|understanding|arreglo|entendimiento)$/;
const PROVIDES =
  /^(?:provides?|provided|stipulates?|stipulated|requires?|states|says|dispone|establece|preve|estipula|contempla|fija)$/;
const UNDER = /^(?:under|according|per|segun|conforme|bajo)$/;

/** A heading that is nothing but a word for results: *Key Deliverables*, *Compromisos*. */
function headsOutcomes(words: Words): boolean {
  let outcome = false;
  let read = 0;
  for (let at = firstWord(words); at < words.length; at++) {
    if (isMark(words, at)) continue;
    if (++read > 4) return false;
    if (
      /^(?:commitments?|deliverables?|outcomes?|agreements?|compromisos?|acuerdos?|resultados?|entregables?)$/.test(
        text(words, at),
      )
    )
      outcome = true;
  }
  return outcome;
}

/** *adoptó las siguientes decisiones:*, *reached the following agreements:*: what is taken there is binding. */
const decides = (words: Words): boolean => {
  let taken = false;
  for (let at = 0; at < words.length; at++) {
    if (
      /^(?:adopted|took|taken|reached|made|adopto|adoptaron|tomo|tomaron|alcanzaron|asumieron|adoptado|alcanzado)$/.test(
        text(words, at),
      )
    )
      taken = true;
    if (
      taken &&
      /^(?:decisions?|agreements?|commitments?|resolutions?|decision(?:es)?|acuerdos?|compromisos?|resoluciones)$/.test(
        text(words, at),
      )
    )
      return true;
  }
  return false;
};

/** Acts that make the items under them undertakings. */
const BINDING: ReadonlySet<string> = new Set(['agree', 'commit', 'decide', 'pledge', 'instruct', 'reaffirm']);

/** Words with which a text turns to a list. */
const SHOWS: ReadonlySet<string> = new Set(
  (
    'include includes included including following follows below siguiente siguientes continuacion resumen senalando incluyen ' +
    'incluye son destacan detalle resalta resaltan'
  ).split(' '),
);

const lastMark = (words: Words): string => {
  for (let at = words.length - 1; at >= 0; at--) {
    if (isStrong(words, at) || text(words, at) === ',') {
      if (text(words, at) !== '*') return text(words, at);
    } else if (!isMark(words, at)) return '';
  }
  return '';
};
