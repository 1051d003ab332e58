import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import { nextWord } from '../site';
import type { Words } from '../words';

/** *firmaron 51 proyectos de cooperación*: what parties sign by the dozen; -1 where there is none. */
export function countedPlans(words: Words, at: number): number {
  for (let next = at + 1; next < words.length && next - at <= 5 && !isStrong(words, next); next++)
    if (/^(?:proyectos|programas|planes|iniciativas|projects|program(?:me)?s|plans)$/.test(text(words, next)))
      return /^(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/.test(
        text(words, next - 1),
      )
        ? next
        : -1;
  return -1;
}

/** Two who sign: several by a word, or two names. */
export const several = (words: Words, subject: Subject): boolean => {
  if (subject.kind === 'joint') return true;
  for (let at = subject.from; at < subject.to; at++)
    if (subject.kind === 'name' && has(words, at, Flag.conjunction)) return true;
  return false;
};

/** What a speaker says that *we* have signed. */
export const DOCUMENTS = /^(?:documents?|instruments?|documentos?|instrumentos?)$/;

/** *aprobaron las Medidas Convenidas para la Protección*: what several adopt bears a title. */
export const titledObject = (words: Words, at: number): number => {
  if (!/^(?:adopt|aprob|aprueb|approv)/.test(words.info[at]!.folded)) return -1;
  const next = nextWord(words, at);
  return has(words, next, Flag.determiner) &&
    words.info[next + 1]?.case === 'title' &&
    words.info[next + 2]?.case === 'title' &&
    !has(words, next + 1, Flag.state | Flag.office | Flag.body | Flag.domestic)
    ? next + 1
    : -1;
};

/** *Por la parte mexicana firmó el secretario*, *firmaron, por Chile, la ministra y, por Panamá, el canciller*: for whom somebody signs. */
export function signedFor(words: Words): boolean {
  for (let at = 0; at < words.length - 1; at++) {
    if (text(words, at) !== 'por') continue;
    const party = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
    if (text(words, party) === 'parte' && text(words, at + 1) === 'la' && !/^(?:de|del)$/.test(text(words, at + 3)))
      return true;
    if (party === at + 1 && has(words, party, Flag.state) && words.info[party]!.case !== 'lower') return true;
  }
  return false;
}

/** *signed the COMCASA*: an article and a name in capitals. */
export function properObject(words: Words, at: number): number {
  let next = at + 1;
  if (!/^(?:the|el|la)$/.test(text(words, next))) return -1;
  next++;
  if (/^(?:peace|paz|minutes|armistice)$/.test(text(words, next))) return next;
  const info = words.info[next];
  return info && info.case === 'upper' && info.folded.length > 3 && !has(words, next, Flag.state | Flag.body)
    ? next
    : -1;
}
