import { has, text } from './clause';
import { Flag } from './flags';
import type { Words } from './words';

/**
 * *sirvió para acordar*, *permitió firmar*, *fue el primero en ratificar*: what a Spanish infinitive at `at` names was done,
 * as the past verb or the ordinal before it says.
 */
export function broughtAbout(words: Words, at: number): boolean {
  if (words.lexicon.language !== 'es') return false;
  const before = text(words, at - 1);
  if (before === 'en') return firstTo(words, at - 1);
  // *acabamos de acordar*
  if (before === 'de' && /^(?:acab(?:o|a|an|amos|aba|aban))$/.test(text(words, at - 2)))
    return !has(words, at - 3, Flag.negation);
  const verb = before === 'para' || before === 'a' ? at - 2 : at - 1;
  if (!BRINGS.test(text(words, verb)) || (verb === at - 2) !== LINKED.test(text(words, verb))) return false;
  for (let left = verb - 1; left >= 0 && verb - left <= 2; left--) if (has(words, left, Flag.negation)) return false;
  return true;
}

const BRINGS =
  /^(?:permitio|permitieron|lograron|logro|logramos|logrado|consiguieron|consiguio|conseguimos|conseguido|sirvio|sirvieron|servido|procedieron|procedio|procedimos|procedido|alcanzaron|acabaron|terminaron)$/;
const LINKED = /^(?:sirvi|servi|proced|alcanz)/;

/** *fue el primero en*, *se convirtió en el décimo Estado en*. */
function firstTo(words: Words, link: number): boolean {
  for (let left = link - 1; left >= 0 && link - left <= 4; left--) {
    if (!ORDINAL.test(text(words, left))) continue;
    for (let verb = left - 1; verb >= 0 && left - verb <= 3; verb--)
      if (/^(?:fue|fueron|convirtio|convirtieron)$/.test(text(words, verb)))
        return !has(words, verb - 1, Flag.negation);
    return false;
  }
  return false;
}

const ORDINAL =
  /^(?:primer[oa]?s?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|noven[oa]|decim[oa]|ultim[oa]s?|unic[oa]s?)$/;

/**
 * Whether the Spanish *que* at `que` tells a fact of its own rather than what somebody wishes, denies or says: *por lo que*,
 * *luego de que*, *la importancia que le atribuyen*.
 */
export function standsAlone(words: Words, que: number): boolean {
  if (words.lexicon.language !== 'es' || text(words, que) !== 'que') return false;
  const before = text(words, que - 1);
  if (before === 'lo') return /^(?:por|con)$/.test(text(words, que - 2));
  if (before === 'de') return /^(?:luego|despues)$/.test(text(words, que - 2));
  if (/^(?:ya|asi|puesto|dado|vez|mientras|tiempo|desde|tras)$/.test(before)) return true;
  return NOUN.test(before) && (has(words, que - 2, Flag.determiner) || has(words, que - 3, Flag.determiner));
}

/** *En 1992 se suscribiría el tratado*: with a year long past, the Spanish conditional tells what came later. */
export function narrated(words: Words): boolean {
  let dated = false;
  for (let at = 0; at < words.length; at++) {
    if (has(words, at, Flag.condition)) return false;
    if (/^(?:1[5-9]\d\d|200\d|201\d)$/.test(text(words, at)) && /^(?:en|de|ano)$/.test(text(words, at - 1)))
      dated = true;
  }
  return dated;
}

/** Nouns of wishing whose relative clause tells something of them. */
const NOUN = /^(?:importancia|prioridad|interes|voluntad|oportunidad|capacidad|disposicion|apoyo|urgencia)$/;
