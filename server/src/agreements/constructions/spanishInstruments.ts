import { has, isComma, isMark, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { opensHeadline } from '../invertedSubject';
import { LEGISLATURE, type Subject } from '../nounPhrase';
import { objectWith, type Site } from '../site';
import type { Words } from '../words';

/**
 * The instrument that *llegar* and *arribar* lead to: *llegaron a un acuerdo*, *llegaron este domingo, tras una noche
 * larga, a un principio de acuerdo*; -1 where they lead elsewhere. `at`: the verb.
 */
export function arrivedAt(words: Words, at: number): number {
  for (let next = at + 1; next < words.length && next - at <= 18; next++) {
    if (isComma(words, next)) {
      const close = commaBehind(words, next);
      if (close < 0) return -1;
      next = close;
      continue;
    }
    if (isMark(words, next) || has(words, next, Flag.subordinate | Flag.future)) return -1;
    if (text(words, next) !== 'a' && text(words, next) !== 'al') continue;
    const object = objectWith(words, next, Flag.instrument, Flag.subordinate | Flag.domestic | Flag.view, 4);
    if (object < 0) return -1;
    for (let between = next + 1; between < object; between++) {
      if (words.info[between]!.forms & Form.infinitive) return -1;
      if (has(words, between, Flag.preposition) && text(words, between) !== 'de') return -1;
    }
    return object;
  }
  return -1;
}

const commaBehind = (words: Words, comma: number): number => {
  for (let at = comma + 1; at < words.length && at - comma < 14 && !isStrong(words, at); at++)
    if (isComma(words, at)) return at;
  return -1;
};

/** What one takes by the verb *tomar* that parties agree: *tomaron el acuerdo de*, *los acuerdos que tomamos*. */
export const isTaken = (words: Words, object: number): boolean =>
  /^(?:acuerdos?|compromisos?)$/.test(text(words, object));

/** *suscribir 30 proyectos*: so many signed papers; -1 where no number counts them. */
export const countedObject = (words: Words, at: number): number =>
  COUNT.test(text(words, at + 1)) && /^(?:proyectos|programas|compromisos|planes)$/.test(text(words, at + 2))
    ? at + 2
    : -1;

const COUNT = /^(?:\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|varios)$/;

/** *celebrar el aniversario del tratado*: what is celebrated is not the instrument. */
export function celebratesAnother(words: Words, at: number, object: number): boolean {
  for (let between = at + 1; between < object; between++)
    if (/^(?:de|del)$/.test(text(words, between)) && !has(words, between - 1, Flag.instrument | Flag.paper))
      return true;
  return false;
}

/** *el convenio que firmó con el ministro de Italia*: who signed is not named, but with whom. `at`: the verb. */
export function signedWith(words: Words, at: number): boolean {
  for (let next = at + 1; next < words.length && next - at <= 8 && !isStrong(words, next); next++)
    if (text(words, next) === 'con')
      return objectWith(words, next, PARTY, Flag.outsider | Flag.subordinate | Flag.preposition, 3) >= 0;
  return false;
}

/** *Firman primer tratado en la ONU*, *Firman cancilleres memorando*: a headline without article, on states or those who speak for them. */
export function headlined({ words, group, sense, context }: Site, subject: Subject): boolean {
  if (sense.act === 'adopt') return opensHeadline(words, group) && parliament(words, group.verb);
  if (!opensHeadline(words, group)) return false;
  if (!context.heading && text(words, words.length - 1) === '.') return false;
  if (subject.kind === 'joint' || subject.kind === 'party') return true;
  return subject.kind === 'none' && (sense.forms & Form.plural) !== 0 && amongParties(words);
}

/** *Aprueba Senado tratado*: a parliament behind the verb of a headline. */
const parliament = (words: Words, verb: number): boolean =>
  [1, 2].some(next => LEGISLATURE.test(text(words, verb + next)));

/** Whether the unit names states or those who speak for them, and nobody else. */
export function amongParties(words: Words): boolean {
  let parties = false;
  for (let at = 0; at < words.length; at++) {
    if (has(words, at, Flag.outsider | Flag.domestic) && !has(words, at, PARTY)) return false;
    if (has(words, at, Flag.state | Flag.collective | Flag.body) || INTERNATIONAL.test(text(words, at))) parties = true;
  }
  return parties;
}

/** Whether the unit names somebody who is no party, and no party. */
export function amongOthers(words: Words): boolean {
  let others = false;
  for (let at = 0; at < words.length; at++) {
    if (has(words, at, Flag.state | Flag.collective | Flag.joint) && text(words, at) !== 'entre') return false;
    if (has(words, at, Flag.outsider) && words.info[at]!.case === 'lower') others = true;
  }
  return others;
}

const INTERNATIONAL =
  /^(?:fronteras?|fronteriz[oa]s?|comercio|canciller(?:es)?|internacional(?:es)?|mundial(?:es)?|regional(?:es)?|bilateral(?:es)?|binacional(?:es)?)$/;

/** *El 3 de octubre se suscribe en Lima el acta*: a day before the verb, which tells the past as present. */
export const onADay = (words: Words, verb: number): boolean =>
  [1, 2, 3, 4].some(
    back =>
      /^\d{1,2}$/.test(text(words, verb - back - 2)) &&
      text(words, verb - back - 1) === 'de' &&
      text(words, verb - back - 3) === 'el' &&
      !has(words, verb - 1, Flag.subordinate),
  );
