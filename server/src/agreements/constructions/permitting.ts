import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import type { Words } from '../words';
import { isState } from './otherParty';
import { underTerms } from './underTerms';

/** Whether the deed answers another: *in return*, *a cambio*. */
export const inReturn = (words: Words): boolean => {
  for (let at = 0; at < words.length; at++)
    if (/^(?:return|exchange|cambio)$/.test(text(words, at)) && /^(?:in|a)$/.test(text(words, at - 1))) return true;
  return false;
};

/**
 * *Irán permitirá a los inspectores visitar*, *En virtud del acuerdo, Honduras recibirá*: a verb that mostly tells of a state of things
 * says what a party takes on where it is let to another, by a text or in return. `verb`: a Spanish future.
 */
export function permits(words: Words, verb: number, subject: Subject): boolean {
  if (
    !/^(?:permitir|recibir|tendra|obtendra|pasara|beneficiara)/.test(text(words, verb)) ||
    !/^(?:joint|party)$/.test(subject.kind)
  )
    return false;
  if (underTerms(words) || inReturn(words)) return true;
  return text(words, verb).startsWith('permitir') && isState(words, subject) && lets(words, verb);
}

/** *permitirá a la agencia*, *permitirá el paso de las tropas*: whom or what a state lets in. */
function lets(words: Words, verb: number): boolean {
  for (let at = verb + 1; at < words.length && at - verb <= 6 && !isStrong(words, at); at++) {
    if (/^(?:paso|ingreso|entrada|acceso|transito|visita|visitas|uso)$/.test(text(words, at))) return true;
    const to = has(words, at - 1, Flag.determiner) && text(words, at - 1) !== 'al' ? at - 2 : at - 1;
    if (/^(?:a|al)$/.test(text(words, to)) && has(words, at, Flag.state | Flag.body | Flag.office)) return true;
  }
  return false;
}
