import { text } from './clause';
import { Flag, Form } from './flags';
import type { Words } from './words';

/** Whether the word is used as a noun: *a pledge*, *their hopes*, *cooperation and exchange of data*. */
export const isNoun = (words: Words, at: number): boolean => {
  if (text(words, at + 1) === 'of') return true;
  const before = at - 1;
  if (before < 0) return false;
  const flags = words.flags[before]!;
  // *lo firmaron*: the pronoun is no article.
  if (
    /^l[oa]s?$/.test(text(words, before)) &&
    words.info[at]!.forms & Form.past &&
    words.info[at]!.forms & (Form.plural | Form.firstPlural)
  )
    return false;
  // *we've all committed*: the auxiliary before it makes it a verb.
  if (text(words, before) === 'all' && (words.flags[before - 1] ?? 0) & Flag.auxiliary) return false;
  if (flags & Flag.determiner && !(flags & Flag.pronoun)) return true;
  if (words.lexicon.language === 'es' && words.info[at]!.forms & Form.infinitive) return false;
  return flags & Flag.preposition ? text(words, before) !== 'to' : false;
};
