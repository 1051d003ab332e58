import { has, isMark, isQuote, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { LEGISLATURE } from '../nounPhrase';
import { asserts, declares, type Hit, hit, leveled, putAs, type Site, subjectAt } from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';

/** What one party gives another that asked for it. */
const ASSENT =
  /^(?:agreement|approval|consent|acceptance|permission|clearance|assurances?|commitments?|promises?|pledges?|undertakings?|guarantees?|go-ahead|authori[sz]ation|concessions?|acquiescence|assent)$/;

/**
 * *secured from the Minister a promise to*, *won Egyptian consent*, *obtained GOK approval for the visit*: who tells that a
 * party's word was obtained tells that it was given. Guideline 2. English.
 */
export function obtained(site: Site): Hit | null {
  const { words, at, group, spanish } = site;
  if (spanish || isNoun(words, at) || (group.passive && !group.perfect)) return null;
  let noun = at + 1;
  while (noun < words.length && noun - at <= 8 && !ASSENT.test(text(words, noun)))
    if ((isMark(words, noun) && !isQuote(words, noun)) || has(words, noun++, Flag.subordinate | Flag.negation))
      return null;
  if (noun >= words.length || noun - at > 8) return null;
  const subject = subjectAt(site);
  const it = text(words, subject.to - 1) === 'it';
  if (subject.kind === 'outsider' || (subject.kind === 'thing' && !it)) return null;
  if (!given(site, noun) && !granted(site, noun)) return null;
  if (!asserts(site)) {
    if (!(site.sense.forms & (Form.infinitive | Form.gerund))) return null;
    const put = putAs(site);
    return hit(site, put === 'asserted' ? 3 : Math.min(2, leveled(3, put)), 'set-expression', 2, { to: noun + 1 });
  }
  const level = group.future && !declares(site.context) ? 2 : 3;
  return hit(site, leveled(level, putAs(site)), 'set-expression', 2, { subject, object: noun, to: noun + 1 });
}

/** Whether a party gives it, rather than a parliament or a court: *Egyptian consent*, *the Minister's promise*, *a pledge from Accra*. */
function given({ words, at }: Site, noun: number): boolean {
  let party = false;
  for (let next = at + 1; next < words.length && next - noun <= 9 && !isStrong(words, next); next++) {
    if (next > noun && (has(words, next, Flag.subordinate) || /^(?:to|for)$/.test(text(words, next)))) break;
    if (LEGISLATURE.test(text(words, next)) || has(words, next, Flag.domestic)) return false;
    if (has(words, next, Flag.outsider) && words.info[next]!.case === 'lower') return false;
    if (next < noun ? partyBefore(words, next) : has(words, next, Flag.state | Flag.office | Flag.collective))
      party = true;
  }
  return party;
}

/** *secured agreement for continued cooperation*: in a cable, of whom it reports. */
const granted = ({ words, at, context, sense }: Site, noun: number): boolean =>
  context.genre === 'cable' && sense.tail !== null && noun === at + 1 && /^(?:for|to|on)$/.test(text(words, noun + 1));

const partyBefore = (words: Words, at: number): boolean => has(words, at, PARTY) || words.info[at]!.case === 'title';

/** *obtuvo de Alemania el compromiso de*, *había conseguido de Obama una promesa*: the word of another party is got. Guideline 2. */
export function wordObtained(site: Site): Hit | null {
  const { words, at, group, spanish, sense } = site;
  if (
    !spanish ||
    isNoun(words, at) ||
    group.passive ||
    group.reflexive ||
    !(sense.forms & (Form.past | Form.participle | Form.present))
  )
    return null;
  if (!OBTAINS.test(words.info[at]!.folded) || group.future || !(group.perfect || !(sense.forms & Form.participle)))
    return null;
  let word = -1;
  let giver = false;
  for (let next = at + 1; next < words.length && next - at <= 14 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.negation | Flag.subordinate)) break;
    if (word < 0 && next - at <= 8 && WORD.test(text(words, next))) word = next;
    if (has(words, next, Flag.outsider | Flag.domestic)) return null;
    if (
      has(words, next, Flag.state | Flag.office | Flag.collective) &&
      /^(?:de|del|a|al|por|parte)$/.test(linkBefore(words, next))
    )
      giver = true;
    if (words.info[next]!.case === 'title' && text(words, next - 1) === 'de') giver = true;
  }
  if (word < 0 || !giver) return null;
  const subject = subjectAt(site);
  return subject.kind === 'outsider' || subject.kind === 'thing'
    ? null
    : hit(site, leveled(3, putAs(site)), 'set-expression', 2, { subject, object: word, to: word + 1 });
}

const linkBefore = (words: Words, at: number): string =>
  has(words, at - 1, Flag.preposition)
    ? text(words, at - 1)
    : has(words, at - 1, Flag.determiner)
      ? text(words, at - 2)
      : '';

const OBTAINS = /^(?:obt(?:uv|en|ien)|cons(?:igu|egu)|logr|arranc|recib)/;
const WORD =
  /^(?:compromisos?|promesas?|empeno|consentimiento|anuencia|garantias?|seguridades|conformidad|concesion(?:es)?)$/;
