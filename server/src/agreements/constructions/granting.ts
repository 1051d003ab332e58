import { has, isMark, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { asserts, type Hit, hit, leveled, putAs, type Site, subjectAt } from '../site';
import type { Words } from '../words';
import { amountAt } from './amounts';

/** What one party lets another have. */
const GRANTS =
  /^(?:requests?|extradition|overflights?|loans?|credits?|grants?|deployments?|transfers?|disbursements?|accreditation|agrement|visits?)$/;

/**
 * *approved our request to store fuel*, *approved the extradition of two suspects to Spain*, *approved a $200 million loan for
 * Malawi*: what is approved for another party is granted to it. Guideline 2. English.
 */
export function granting(site: Site): Hit | null {
  const { words, at, group, spanish } = site;
  if (spanish || !/^approv/.test(words.info[at]!.folded) || !asserts(site) || group.passive || group.future)
    return null;
  if (!(site.sense.forms & (Form.past | Form.participle)) && site.context.genre !== 'report') return null;
  let noun = at + 1;
  while (noun - at <= 7 && !GRANTS.test(text(words, noun)))
    if (
      (isMark(words, noun) && !/^[$€£]$/.test(text(words, noun))) ||
      has(words, noun++, Flag.preposition | Flag.subordinate | Flag.domestic)
    )
      return null;
  if (noun - at > 7) return null;
  const subject = subjectAt(site);
  if (
    subject.kind !== 'party' &&
    subject.kind !== 'joint' &&
    !(subject.kind === 'name' && site.context.genre === 'cable')
  )
    return null;
  if (!forAnother(site, noun)) return null;
  return hit(site, leveled(3, putAs(site)), 'set-expression', 2, { subject, object: noun });
}

/** Whether another party asked for it or has it: *our*, *U.S.*, *to Spain*, a sum for a state. */
function forAnother({ words, at, context }: Site, noun: number): boolean {
  if (context.genre === 'cable' && /^(?:visit|overflight|deployment|accreditation|extradition)/.test(text(words, noun)))
    return true;
  const ours = /^(?:our|embassy|post|post's)$/;
  for (let next = at + 1; next < noun; next++)
    if (ours.test(text(words, next)) || (has(words, next, Flag.state) && words.info[next]!.case !== 'lower'))
      return true;
  for (let next = noun + 1; next < words.length && next - noun <= 10 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.subordinate)) return false;
    if (/^(?:to|for|from|by)$/.test(text(words, next)) && state(words, next + 1))
      return !/^(?:loans?|credits?|grants?|disbursements?)$/.test(text(words, noun)) || amountAt(words, at + 1, 8);
  }
  return false;
}

const state = (words: Words, from: number): boolean => {
  const at = has(words, from, Flag.determiner) ? from + 1 : from;
  return has(words, at, Flag.state) && words.info[at]!.case !== 'lower';
};
