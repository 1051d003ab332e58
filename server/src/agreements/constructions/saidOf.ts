import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import type { Words } from '../words';

/** *the Foreign Minister said Ecuador will host*: who speaks for a state says what it will do. `from`: the state. */
export function saidBy(words: Words, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 4 && !isStrong(words, at); at--)
    if (/^(?:said|told|confirmed|announced|stated|dijo|confirmo|anuncio|informo)$/.test(text(words, at))) {
      for (let left = at - 1; left >= 0 && at - left <= 5; left--) {
        if (isStrong(words, left) || has(words, left, Flag.outsider)) return false;
        if (has(words, left, Flag.office | Flag.body | Flag.collective)) return true;
      }
      return false;
    }
  return false;
}

/** *…, the Minister promised*: at the end stands that it was promised. */
export const promisedBehind = (words: Words, verb: number): boolean => behindComma(words, verb, 'pledge');

/** *…, the Minister confirmed*: at the end stands who says so. */
export const saidBehind = (words: Words, verb: number): boolean => behindComma(words, verb, 'announce');

/** Whether who says so speaks for a party: *dijo el secretario de Estado*. */
const spokesman = (words: Words, comma: number, said: number): boolean => {
  for (let at = comma + 1; at < words.length && at - said <= 5; at++)
    if (has(words, at, Flag.outsider)) return false;
    else if (has(words, at, Flag.office | Flag.body)) return true;
  return false;
};

function behindComma(words: Words, verb: number, act: string): boolean {
  for (let at = verb + 1; at < words.length; at++) {
    if (!isComma(words, at)) continue;
    for (let next = at + 1; next < words.length && next - at <= 5 && !isComma(words, next); next++)
      if (
        (words.info[next]!.acts.some(sense => sense.act === act && sense.forms & Form.past) &&
          words.length - next <= 14) ||
        (act === 'announce' && /^(?:said|dijo)$/.test(text(words, next)) && spokesman(words, at, next)) ||
        // *…, Diallo told the Ambassador*
        (act === 'announce' && text(words, next) === 'told' && words.length - next <= 8)
      )
        return true;
  }
  return false;
}
