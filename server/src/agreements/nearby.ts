import { has, isStrong, text } from './clause';
import { Flag } from './flags';
import type { Words } from './words';

/** Whether the words from the verb at `at` to a little behind its `object` say that it is shared: *joint*, *with*, *entre*. */
export const jointNear = (words: Words, at: number, object: number): boolean => {
  for (let index = at; index < words.length && index < object + 12 && !isStrong(words, index); index++)
    if (has(words, index, Flag.joint) || text(words, index) === 'with' || text(words, index) === 'con') return true;
  return false;
};

/** Whether a word with `flag` stands within `reach` words on either side. */
export const near = (words: Words, at: number, flag: number, reach: number): boolean => {
  for (let index = Math.max(0, at - reach); index < Math.min(words.length, at + reach); index++)
    if (has(words, index, flag) && !has(words, index, Flag.mask)) return true;
  return false;
};
