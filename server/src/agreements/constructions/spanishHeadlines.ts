import { has, hasStop, isMark, text } from '../clause';
import { Flag } from '../flags';
import { betweenSeveral } from '../namesSeveral';
import { bareSite, type Hit, hit, type UnitContext } from '../site';
import type { Words } from '../words';
import { firstWord } from './listItems';

/**
 * *Acuerdo entre México y Japón para impulsar …*, *Histórico pacto de Serbia y Kosovo sobre*: a headline without a verb tells what
 * was agreed. The title of a text names its parties in full, and is none. Guideline 9. `at`: the noun.
 */
export function headlineNoun(words: Words, context: UnitContext, at: number): Hit | null {
  if (words.lexicon.language !== 'es' || context.genre !== 'report' || hasStop(words)) return null;
  if (!AGREED.test(text(words, at)) || words.length > 22) return null;
  const first = firstWord(words);
  if (
    at !== first &&
    !(at === first + 1 && /^(?:historic[oa]|nuev[oa]|primer|gran|inedit[oa])$/.test(text(words, first)))
  )
    return null;
  const between = betweenSeveral(words, at + 1, 6);
  if (between < 0) return null;
  for (let next = at + 1; next < words.length; next++)
    if (FULL.test(text(words, next)) || has(words, next, Flag.negation | Flag.hypothetical | Flag.irrealis))
      return null;
  for (let next = between + 2; next < words.length; next++)
    if (/^(?:para|sobre|por|contra|de)$/.test(text(words, next)) && next + 1 < words.length && !isMark(words, next + 1))
      return hit(bareSite(words, at), 3, 'agreement-noun', 9, { object: next });
  return null;
}

const AGREED = /^(?:acuerdos?|pacto|tregua|alianza|entendimiento|convenios?|memorando|memorandum)$/;

/** How a text's own title names its parties. */
const FULL = /^(?:gobierno|republica|reino|ministerio|secretaria|concernientes?|relativ[oa])$/;
