import { has, isComma, isStrong, text } from './clause';
import { Flag, Form } from './flags';
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
  for (let left = verb - 1; left >= 0 && verb - left <= 2; left--)
    if (has(words, left, Flag.negation | Flag.condition)) return false;
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

/**
 * *La mandataria informó que acordó con*: who says so is who does it, as the verb behind *que* names nobody. `start`: its first word.
 * The verb of saying; -1 where there is none.
 */
export function sayerBefore(words: Words, start: number): number {
  if (text(words, start - 1) !== 'que') return -1;
  for (let at = start - 2; at >= 0 && start - at <= 4; at--)
    if (SAYS.test(text(words, at)) && words.info[at]!.case === 'lower')
      return has(words, at - 1, Flag.auxiliary) && !/^(?:ha|han)$/.test(text(words, at - 1))
        ? -1
        : groupStart(words, at);
    else if (!has(words, at, Flag.adverb)) return -1;
  return -1;
}

const groupStart = (words: Words, verb: number): number =>
  /^(?:ha|han)$/.test(text(words, verb - 1)) ? verb - 1 : verb;

const SAYS =
  /^(?:dijo|dijeron|dice|dicen|dicho|inform(?:o|aron|a|an|ado)|coment(?:o|aron|a|ado)|senal(?:o|aron|a|an|ado)|anunci(?:o|aron|a|an|ado)|indic(?:o|aron|a|an|ado)|explic(?:o|aron|a|ado)|agreg(?:o|aron|a)|anadio|precis(?:o|aron|a)|confirm(?:o|aron|a|an|ado)|asegur(?:o|aron|a|ado)|declar(?:o|aron|a|ado)|revel(?:o|aron|a|ado)|record(?:o|aron)|recuerda|detall(?:o|aron|a)|manifest(?:o|aron)|manifiesta|sostuvo|expres(?:o|aron|a)|apunt(?:o|aron)|conto)$/;

/**
 * *se reunieron en Lima, comprometiéndose a*, *firmaron el acta, acordando que*: a gerund behind the comma of a clause goes on with
 * what was told. `start`: the gerund. The past verb of the clause; -1 where there is none, or it denies or only wishes.
 */
export function trails(words: Words, start: number): number {
  let left = start - 1;
  while (left > 0 && has(words, left, Flag.adverb)) left--;
  if (!isComma(words, left) && !/^[ye]$/.test(text(words, left))) return -1;
  let main = -1;
  for (let at = left - 1; at >= 0 && !isStrong(words, at); at--) {
    if (has(words, at, Flag.negation | Flag.hypothetical | Flag.condition | Flag.irrealis)) return -1;
    const { forms } = words.info[at]!;
    if (main < 0 && forms & Form.past && !(forms & Form.participle) && words.info[at]!.case === 'lower') main = at;
  }
  return main;
}
