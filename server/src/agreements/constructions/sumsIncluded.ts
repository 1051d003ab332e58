import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { declares, type UnitContext } from '../site';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { verbal } from './undertakings';

/**
 * *Key projects will include up to $24 million for dredging*, *will also include a new commitment to provide*: in a text of the
 * parties, what is counted among the things to be given. `verb`: *include*. English.
 */
export function includesGift(words: Words, context: UnitContext, verb: number): boolean {
  if (!declares(context) || text(words, verb) !== 'include') return false;
  if (amountAt(words, verb + 1, 5) && /[$€£]/.test(words.text)) return true;
  for (let at = verb + 1; at < words.length && at - verb <= 6 && !isStrong(words, at); at++)
    if (has(words, at, Flag.commitment)) return text(words, at + 1) === 'to' && verbal(words, at + 2);
  return false;
}
