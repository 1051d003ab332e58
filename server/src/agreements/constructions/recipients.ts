import { has, isStrong, text } from '../clause';
import { isDemonym } from '../demonyms';
import { Flag } from '../flags';
import type { Words } from '../words';

/** Whether another state than the subject is given to: *will give Kenya four boats*, *enviará ayuda a Haití*. */
export function recipient(
  words: Words,
  verb: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const own = new Set<string>();
  for (let at = from; at < to; at++) own.add(text(words, at));
  const other = (at: number): boolean =>
    has(words, at, Flag.state) && words.info[at]!.case !== 'lower' && !own.has(text(words, at));
  if (other(verb + 1)) return true;
  for (let at = verb + 1; at < words.length && at - verb <= 8 && isDeliverance(words, verb); at++)
    if (isDemonym(text(words, at)) && text(words, at).slice(0, 4) !== [...own].pop()?.slice(0, 4)) return true;
  for (let at = verb + 2; at < words.length && at - verb <= 12 && !isStrong(words, at); at++)
    if (other(at) && GIVEN_TO.test(text(words, at - 1))) return true;
  return false;
}

/** *liberará a veinte presos palestinos*: what is given to another nation's people. */
const isDeliverance = (words: Words, verb: number): boolean =>
  /^(?:libera|entrega|devolve|excarcela|repatria|levanta|retira)/.test(text(words, verb));

/** How many different states a unit names. */
export const statesNamed = (words: Words): number => {
  const names = new Set<string>();
  for (let at = 0; at < words.length; at++)
    if (has(words, at, Flag.state) && words.info[at]!.case !== 'lower' && !has(words, at - 1, Flag.state))
      names.add(text(words, at));
  return names.size;
};

const GIVEN_TO = /^(?:to|for|with|a|al|para|con)$/;
