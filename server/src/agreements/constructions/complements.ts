import { isComma, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { objectWith, type Site } from '../site';
import { verbal } from './undertakings';

/** Behind a parenthesis between commas: *agreed, at Peru's request, to …*. */
export const commaTo = (words: Site['words'], comma: number): number => {
  for (let at = comma + 1; at < words.length && at - comma < 14; at++)
    if (isComma(words, at))
      return text(words, at + 1) === 'to' || text(words, at + 1) === 'that' || text(words, at + 1) === 'on'
        ? at + 1
        : -1;
  return -1;
};

/** Whether the object behind the verb at `at` is only a view: *agreed on the importance of*, *acordaron la necesidad de*. */
export const objectIsView = (words: Site['words'], at: number, reach: number): boolean => {
  const view = objectWith(words, at, Flag.view, Flag.instrument | Flag.mechanism | Flag.preposition, reach);
  return view >= 0;
};

/** *agreed on the importance of the dam, and to work together on it*: behind what they think, what they will do. */
export const andToDo = (words: Site['words'], from: number): boolean => {
  for (let at = from + 1; at < words.length - 2 && !isStrong(words, at); at++)
    if (isComma(words, at) && text(words, at + 1) === 'and' && text(words, at + 2) === 'to')
      return verbal(words, at + 3);
  return false;
};
