import { isComma, text } from '../clause';
import { Flag } from '../flags';
import { objectWith, type Site } from '../site';

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
