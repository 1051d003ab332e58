import { has, isMark, text } from '../clause';
import { Flag, PARTY } from '../flags';
import type { Words } from '../words';

/** *Bern requested, and Oslo agreed, that*: what was asked for is granted. */
export const requested = (words: Words, comma: number): boolean => {
  if (text(words, comma + 1) !== 'that') return false;
  for (let at = comma - 1; at >= 0 && comma - at <= 8; at--)
    if (/^(?:requested|asked|proposed|demanded|suggested|insisted)$/.test(text(words, at))) return true;
  return false;
};

/** The *to*, *on* or *that* behind whom somebody agrees with: *agreed with the President to launch*; -1 where none follows. */
export const behindPartner = (words: Words, preposition: number): number => {
  let party = false;
  for (let at = preposition + 1; at < words.length && at - preposition <= 9; at++) {
    if (party && /^(?:to|on|that)$/.test(text(words, at)) && !(text(words, at) === 'that' && views(words, at - 1)))
      return text(words, at) !== 'to' || (words.info[at + 1]?.case === 'lower' && !has(words, at + 1, Flag.determiner))
        ? at
        : -1;
    if (isMark(words, at) || has(words, at, Flag.view | Flag.subordinate)) return -1;
    if (has(words, at, PARTY) || words.info[at]!.case === 'title') party = true;
  }
  return -1;
};

/** *agreed with the Minister's assessment that*. */
const views = (words: Words, at: number): boolean => words.info[at]!.case === 'lower' && !has(words, at, PARTY);
