import { has, hasStop, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { namesSeveral } from '../namesSeveral';
import { polarityOf } from '../polarity';
import { bareSite, type Hit, hit, leveled, type UnitContext } from '../site';
import { subjectOf } from '../subject';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { isState } from './otherParty';

/**
 * *Honduras y Belice fijaron sus límites mediante un tratado*: what several did by an instrument, whatever it was, they agreed.
 * `at`: the instrument. Guideline 9.
 */
export function byMeansOf(words: Words, context: UnitContext, at: number): Hit | null {
  if (words.lexicon.language !== 'es' || context.genre === 'speech') return null;
  if (!leadsTo(words, at)) return null;
  for (let verb = 0; verb < words.length; verb++) {
    const { forms } = words.info[verb]!;
    if (!(forms & Form.past && forms & Form.plural) || forms & Form.participle) continue;
    const group = verbGroup(words, verb);
    const subject = subjectOf(words, group);
    if (subject.kind !== 'joint' || !namesSeveral(words, subject) || group.future) continue;
    return hit({ words, at: verb, group }, leveled(3, polarityOf(words, group)), 'reported-terms', 9, {
      subject,
      object: at,
    });
  }
  return null;
}

/** *mediante un*, *por medio del*, *a través de este*: what stands before the instrument by which something is done. */
function leadsTo(words: Words, at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 3; left--) {
    if (/^(?:mediante|medio|traves)$/.test(text(words, left))) return true;
    if (!has(words, left, Flag.determiner | Flag.preposition) && words.info[left]!.case !== 'lower') return false;
    if (isStrong(words, left)) return false;
  }
  return false;
}

/**
 * *Japón dona equipos a Bolivia*: the present of a headline tells what one state gave another. `at`: the verb. Guideline 2.
 */
export function givesNow(words: Words, context: UnitContext, at: number): Hit | null {
  if (context.genre !== 'report' || hasStop(words) || words.length > 22) return null;
  const info = words.info[at]!;
  if (!GIVES.test(info.folded) || at === 0) return null;
  const group = verbGroup(words, at);
  const subject = subjectOf(words, group);
  if (!isState(words, subject) || group.negated || group.hypothetical) return null;
  const sum = amountAt(words, at + 1, 4);
  for (let next = at + 1; next < words.length && !isStrong(words, next); next++)
    if (
      has(words, next, Flag.state) &&
      words.info[next]!.case !== 'lower' &&
      (/^(?:a|al|to|for)$/.test(text(words, next - 1)) ||
        (next === at + 1 && words.lexicon.language === 'en') ||
        (sum && /^(?:en|de)$/.test(text(words, next - 1))))
    )
      return hit({ ...bareSite(words, at), group }, 3, 'pledged-future', 2, { subject });
  return null;
}

const GIVES =
  /^(?:donan?|entregan?|otorgan?|conceden?|envian?|prestan?|aportan?|condonan?|transfieren?|devuelven?|donates?|gives?|grants?|lends?|sends?|hands?|returns?)$/;
