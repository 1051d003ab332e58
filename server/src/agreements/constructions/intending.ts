import { text } from '../clause';
import { Flag, Form } from '../flags';
import { asserts, binds, type Construction, hit, impliesParties, leveled, nextWord, putAs, subjectAt } from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { verbal } from './undertakings';

/** *intends to host*, *plan to open*, *esperan firmar*: a party's intention, level 2 of the scale; for who asks for that level. */
export const intending: Construction = site => {
  const { words, at, spanish, context, group } = site;
  if (!asserts(site) || isNoun(words, at) || (group.passive && !group.perfect)) return null;
  const next = nextWord(words, at);
  const followed = spanish
    ? ((words.info[next]?.forms ?? 0) & Form.infinitive) !== 0
    : text(words, next) === 'to' && verbal(words, next + 1) && (words.flags[next + 1]! & Flag.determiner) === 0;
  if (!followed) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'name' || !binds(subject, context) || (subject.kind === 'none' && !impliesParties(context)))
    return null;
  return hit(site, Math.min(2, leveled(2, putAs(site))), 'intention', 2, { subject });
};

/** *The top priority of the two governments is to end the drought*: what they are after, rather than what they have to do. */
export const namesAim = (words: Words, { from, to }: { readonly from: number; readonly to: number }): boolean => {
  for (let at = Math.max(0, from - 4); at < to; at++)
    if (
      /^(?:priority|goal|aim|objective|purpose|task|idea|point|role|responsibility|challenge|key|answer)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
};
