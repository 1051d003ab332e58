import { has, isComma, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import type { Words } from '../words';

/** Whether the unit names the agreement whose terms it reports: *Under the deal struck in Doha, Chad will …*. */
export function underTerms(words: Words): boolean {
  for (let at = 0; at < words.length; at++) {
    if (!UNDER.test(text(words, at)) && !(at === 0 && /^(?:in|en)$/.test(text(words, at)))) continue;
    for (let behind = at + 1; behind < words.length && behind - at <= 8 && !isComma(words, behind); behind++)
      if (has(words, behind, Flag.instrument) || DEAL.test(text(words, behind))) return true;
  }
  return false;
}

/** *Under the deal, 800 detainees will be released*: the unit opens with the agreement whose terms it reports. */
export const opensUnderTerms = (words: Words, before: number): boolean => {
  if (!/^(?:under|per|bajo|segun)$/.test(text(words, 0))) return false;
  for (let at = 1; at < Math.min(before, 9); at++)
    if (has(words, at, Flag.instrument) || DEAL.test(text(words, at))) return true;
  return false;
};

/** *will receive*, *recibirá*: what a party has of an agreement whose terms the unit reports. */
export const benefits = (words: Words, verb: string, { kind, from }: Subject): boolean =>
  /^(?:joint|party)$/.test(kind) &&
  (words.lexicon.language === 'es'
    ? underTerms(words) && /^(?:permitir|recibir|tendra|obtendra|pasara)/.test(verb)
    : opensUnderTerms(words, from) && /^(?:benefit|receive|get|have|become)$/.test(verb));

/** *be released*: a passive of doing. */
export const released = (words: Words, verb: number): boolean =>
  text(words, verb) === 'be' && /(?:ed|en|sent|held|paid|built|cut|set|made)$/.test(text(words, verb + 1));

const UNDER = /^(?:base|conformidad|according|under|per|part|virtud|segun|conforme|bajo|parte)$/;
const DEAL =
  /^(?:deal|document|documento|plan|articulo|communique|comunicado|text|texto|compromise|pact|pacto|arrangement|understanding|package|pactado|acordado|convenido|arreglo)$/;
