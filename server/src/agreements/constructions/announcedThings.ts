import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { objectWith } from '../site';
import type { Words } from '../words';
import { reachesAbroad } from './otherParty';

/** *confirmó la donación de un buque al Ecuador*: what is given is itself a deed. `next`: the article or the noun. */
export const givesAway = (words: Words, next: number): boolean =>
  /^(?:donacion|entrega|otorgamiento|concesion|cesion)$/.test(
    text(words, has(words, next, Flag.determiner) ? next + 1 : next),
  );

/** *anunció la realización de inspecciones conjuntas*, *announced a joint patrol*: what one announces is done by both. */
export const together = (words: Words, from: number): boolean => {
  if (!/^(?:a|an|the|un|una|el|la|los|las)$/.test(text(words, from))) return false;
  for (let at = from + 1; at <= from + 5; at++)
    if (/^(?:joint|conjunt[oa]s?|binacional(?:es)?|binational)$/.test(text(words, at)))
      return reachesAbroad(words, { from: 0, to: 0 }) || TWO.test(words.text);
  return false;
};

const TWO = /\b(?:both|two|amb[oa]s|dos) (?:countries|nations|governments|sides|pa[ií]ses|naciones|gobiernos)\b/i;

/** *$2 million to be allocated to the Caribbean Energy Initiative*: the sum is for what parties share. */
export function goesInto(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from < 10 && !isStrong(words, at); at++) {
    if (!/^(?:for|to|into|towards?|para|al?)$/.test(text(words, at))) continue;
    const mechanism = objectWith(words, at, Flag.mechanism | Flag.instrument, Flag.subordinate | Flag.domestic, 6);
    if (mechanism >= 0 && words.info[mechanism]!.case !== 'lower') return true;
  }
  return false;
}

/** *anunciaron el inicio de negociaciones*, *announced the opening of talks*: what several begin. `next`: the article or the noun. */
export const begun = (words: Words, next: number): boolean =>
  /^(?:inicio|reinicio|comienzo|apertura|reanudacion|start|opening|resumption|reopening)$/.test(
    text(words, has(words, next, Flag.determiner) ? next + 1 : next),
  );
