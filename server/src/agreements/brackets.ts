import { text } from './clause';
import type { Words } from './words';

export const closes = (mark: string): boolean => mark === ')' || mark === ']';
export const opens = (mark: string): boolean =>
  mark === '(' || mark === '[' || mark === '"' || mark === '“' || mark === '«';

/** The bracket that opens what the one at `closing` closes; `closing` where there is none. */
export const openingBefore = (words: Words, closing: number): number => {
  for (let at = closing - 1; at >= 0 && closing - at < 30; at--)
    if (text(words, at) === '(' || text(words, at) === '[') return at;
  return closing;
};
