import { has, isComma, isStrong, text } from '../clause';
import { isDemonym } from '../demonyms';
import { Flag, Form } from '../flags';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  type Construction,
  declares,
  type Hit,
  hit,
  impliesParties,
  leveled,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import { isState, reachesAbroad } from './otherParty';
import { blamed } from './undertakingNouns';
import { valueOnly, verbal } from './undertakings';

/** *reaffirmed their commitment to*, *reiteraron su compromiso de*: guideline 6; a bare value leaves level 1. */
export const reaffirming: Construction = site => {
  const { words, at, sense, context, spanish, group } = site;
  if (isNoun(words, at)) return null;
  if (sense.forms & Form.participle && !(sense.forms & Form.past) && group.passive) return null;
  if (!(sense.forms & (Form.past | Form.present | Form.gerund | Form.future | Form.participle))) return null;
  const told = reaffirmedThat(site);
  if (told) return told;
  const noun = commitmentAfter(site);
  if (noun < 0 || blamed(words, noun)) return null;
  if (/^ma[dk]/.test(words.info[at]!.folded) && !makes(site, noun)) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'outsider') return null;
  if (
    context.genre === 'speech' &&
    /^ma[dk]/.test(words.info[at]!.folded) &&
    !reachesAbroad(words, subject) &&
    !madeWith(site, subject)
  )
    return null;
  const gerund = (sense.forms & Form.gerund) !== 0;
  const put = gerund ? 'asserted' : putAs(site);
  const word = text(words, noun);
  if (!spanish && text(words, noun + 1) === 'of' && /^promise/.test(word)) return null;
  const firm = FIRM.test(word);
  const link = linkBehindNoun(words, noun, spanish);
  if (link < 0) {
    const possessed =
      extendedCommitment(words, at, noun) ||
      (/^ma[dk]/.test(words.info[at]!.folded) &&
        subject.kind === 'joint' &&
        /s$/.test(word) &&
        (noun + 1 >= words.length || isStrong(words, noun + 1) || /^(?:at|in|under)$/.test(text(words, noun + 1)))) ||
      madeWith(site, subject);
    return hit(
      site,
      leveled(possessed || (firm && context.hinge !== 'none') ? 3 : 1, put),
      'commitment-reaffirmed',
      6,
      { subject, to: noun + 1 },
    );
  }
  if (spanish && has(words, link + 1, Flag.determiner) && has(words, link + 2, Flag.outsider)) return null;
  const value = valueOnly(words, link + 1) && !defends(words, link + 1) && !doing(words, link + 1);
  const thing =
    subject.kind === 'thing' || (subject.kind === 'none' && !impliesParties(context) && !gerund && !spanish);
  const coming = (group.future && !declares(context)) || ownAffair(site, subject, noun);
  const level = coming ? 1 : value || thing || (!firm && !/^decisi|^acuerdo/.test(word)) ? 1 : 3;
  return hit(site, leveled(level, put), 'commitment-reaffirmed', 6, { subject, object: link + 1, to: noun + 1 });
};

/** *We reaffirm that these assets will remain frozen*: in a text of the parties, what they say again that they will do. */
function reaffirmedThat(site: Site): Hit | null {
  const { words, at, spanish, context, sense } = site;
  if (spanish || !declares(context) || sense.act !== 'reaffirm' || text(words, at + 1) !== 'that' || !asserts(site))
    return null;
  if (!/^(?:reaffirm|reiterat|stat|declar|confirm)/.test(text(words, at))) return null;
  const subject = subjectAt(site);
  if (subject.kind !== 'we' && subject.kind !== 'joint') return null;
  for (let will = at + 2; will < words.length - 1 && will - at <= 30 && !isStrong(words, will); will++) {
    if (has(words, will, Flag.hypothetical | Flag.condition)) return null;
    if (!has(words, will, Flag.future)) continue;
    return /^(?:remain|continue|keep|uphold|maintain|provide|support|work)$/.test(text(words, will + 1))
      ? hit(site, leveled(3, putAs(site)), 'joint-future', 7, { subject, object: at + 2 })
      : null;
  }
  return null;
}

/** *to joint cooperation to bolster*, *to Europe's security and to accelerating*: a value, and what is done for it. */
function doing(words: Site['words'], from: number): boolean {
  if (words.lexicon.language !== 'en') return false;
  for (let at = from; at < words.length - 1 && at - from <= 14 && !isStrong(words, at); at++) {
    if (
      /^(?:cooperation|work|efforts)$/.test(text(words, at)) &&
      at - from <= 2 &&
      /^(?:to|in)$/.test(text(words, at + 1))
    )
      return verbal(words, at + 2);
    if (text(words, at) === 'and' && text(words, at + 1) === 'to' && /.{3}ing$/.test(text(words, at + 2))) return true;
  }
  return false;
}

/** *underscored the Administration's commitment to modernizing roads*: one government to nobody abroad. */
const ownAffair = ({ words, context }: Site, subject: Subject, noun: number): boolean =>
  context.genre !== 'joint' &&
  !(context.genre === 'cable' && /^(?:to|not)$/.test(text(words, noun + 1)) && hisOwn(words, noun)) &&
  (subject.kind !== 'joint' || ofOffice(words, noun)) &&
  subject.kind !== 'we' &&
  !/^(?:our|their|nuestro|nuestros)$/.test(text(words, noun - 1)) &&
  !has(words, noun - 1, Flag.joint) &&
  !(subject.kind === 'party' && isState(words, subject)) &&
  context.hinge === 'none' &&
  !namesAbroad(words);

/** *reiterated his firm commitment to*: in a cable, to those who report it. */
const hisOwn = (words: Site['words'], noun: number): boolean =>
  [1, 2].some(back => /^(?:his|her|its|their)$/.test(text(words, noun - back)));

/** *the President's commitment*, *the Administration's strong commitment*. */
const ofOffice = (words: Site['words'], noun: number): boolean => {
  for (let at = noun - 1; at >= 0 && noun - at <= 3; at--)
    if (/['’]s?$/.test(words.text.slice(words.start[at]!, words.end[at]!)))
      return has(words, at, Flag.office | Flag.body) && !has(words, at, Flag.state);
  return false;
};

const namesAbroad = (words: Site['words']): boolean => {
  for (let at = 0; at < words.length; at++)
    if (
      (has(words, at, Flag.state) && words.info[at]!.case !== 'lower') ||
      /^(?:two|both|countries|nations|sides|dos|paises|ambos|ambas|naciones)$/.test(text(words, at)) ||
      (isDemonym(text(words, at)) && !has(words, at - 1, Flag.collective | Flag.office | Flag.body))
    )
      return true;
  return reachesAbroad(words, { from: 0, to: 0 });
};

/** *commitment to Palau's security*: what one state undertakes for another. */
const defends = (words: Site['words'], from: number): boolean => {
  for (let at = from; at < from + 5 && at < words.length; at++)
    if (
      has(words, at, Flag.state) &&
      /['’]s?$/.test(words.text.slice(words.start[at]!, words.end[at]!)) &&
      /^(?:security|defen[sc]e)$/.test(text(words, at + 1))
    )
      return true;
  return false;
};

/** *With this charter twelve states have made commitments*: what they are stands in the text that the unit opens with. */
const madeWith = ({ words, at, group, sense, spanish }: Site, subject: Subject): boolean => {
  if (spanish || subject.kind !== 'joint' || !(group.perfect || sense.forms & Form.past)) return false;
  if (!/^ma[dk]/.test(words.info[at]!.folded) || !/^(?:with|by|in|through|under)$/.test(text(words, 0))) return false;
  for (let next = 1; next < Math.min(subject.from, 8); next++) if (has(words, next, Flag.instrument)) return true;
  return false;
};

/** *made a commitment to*, but not *making good on a commitment*, *to making commitments*. */
const makes = ({ words, at, sense, group }: Site, noun: number): boolean =>
  FIRM.test(text(words, noun)) &&
  !/^(?:some|any|no|good)$/.test(text(words, at + 1)) &&
  !(sense.forms & Form.gerund && (group.marked || has(words, group.start - 1, Flag.preposition)));

const FIRM = /^(?:commitment|pledge|promise|undertaking|guarantee|obligation|compromiso|promesa|obligacion)/;

/** A word for a commitment among the objects of the verb, before a clause or somebody else's doing intervenes. */
function commitmentAfter(site: Site): number {
  const { words, at, spanish } = site;
  let found = -1;
  for (let next = at + 1; next < words.length && next - at <= 26; next++) {
    if (isStrong(words, next) || has(words, next, Flag.future)) break;
    if (has(words, next, Flag.subordinate) && text(words, next - 1) !== 'asi') break;
    if (
      has(words, next, Flag.irrealis) &&
      !has(words, next, Flag.view | Flag.commitment) &&
      (has(words, next - 1, Flag.conjunction) || isComma(words, next - 1)) &&
      !has(words, next + 1, Flag.conjunction)
    )
      break;
    const verbal = has(words, next - 1, Flag.auxiliary) && !has(words, next - 1, Flag.determiner);
    if (has(words, next, Flag.commitment) && !has(words, next, Flag.mask) && !verbal) {
      if (FIRM.test(text(words, next))) return next;
      const article =
        has(words, next - 1, Flag.determiner) || (spanish && /^(?:sus?|nuestra)$/.test(text(words, next - 2)));
      if (found < 0 && article && /^(?:to|de)$/.test(text(words, next + 1))) found = next;
    }
    if (
      words.info[next]!.acts.length &&
      !has(words, next - 1, Flag.determiner) &&
      next - at > 1 &&
      words.info[next]!.acts.some(
        sense =>
          sense.forms & Form.past && (sense.act === 'reaffirm' || sense.act === 'welcome' || sense.act === 'agree'),
      )
    )
      break;
    if (/^(?:importance|importancia|gratitude)$/.test(text(words, next)) && !ownBehind(words, next)) break;
  }
  return found;
}

/** *the importance of the ties, and their shared commitment to*: the commitment is an object of its own. */
const ownBehind = (words: Site['words'], from: number): boolean => {
  for (let at = from + 1; at < words.length && at - from <= 16; at++)
    if (has(words, at, Flag.conjunction) && /^(?:their|its|his|her|our|su|sus|nuestro)$/.test(text(words, at + 1)))
      return has(words, at + 2, Flag.commitment) || has(words, at + 3, Flag.commitment);
  return false;
};

function linkBehindNoun(words: Site['words'], noun: number, spanish: boolean): number {
  for (let next = noun + 1; next < words.length && next - noun <= 14; next++) {
    if (isStrong(words, next)) return -1;
    const word = text(words, next);
    if (
      spanish
        ? /^(?:de|a|con|para|en|por|del|al|que)$/.test(word) &&
          !(
            word === 'de' &&
            has(words, next + 1, Flag.determiner | Flag.joint) &&
            next - noun < 2 &&
            has(words, next + 2, Flag.collective | Flag.state)
          )
        : word === 'to' ||
          word === 'towards' ||
          word === 'toward' ||
          word === 'for' ||
          (word === 'on' && /.{3}ing$/.test(text(words, next + 1))) ||
          (word === 'of' &&
            /^obligation/.test(text(words, noun)) &&
            has(words, next + 1, Flag.determiner | Flag.collective | Flag.state))
    )
      return text(words, next + 1) === 'not' ? next + 1 : next;
    if (!spanish && word === 'not') continue;
    if (
      spanish &&
      !has(
        words,
        next,
        Flag.adverb |
          Flag.joint |
          Flag.collective |
          Flag.state |
          Flag.determiner |
          Flag.preposition |
          Flag.conjunction |
          Flag.view,
      ) &&
      words.info[next]!.case === 'lower' &&
      next - noun > 3
    )
      return -1;
  }
  return -1;
}

/** *the U.S. extended deterrence commitment*: what is undertaken stands before the noun. */
const extendedCommitment = (words: Site['words'], verb: number, noun: number): boolean =>
  noun - verb >= 4 &&
  words.info[noun - 1]!.case === 'lower' &&
  !has(words, noun - 1, Flag.joint | Flag.determiner | Flag.adverb) &&
  !/^(?:broken|past|previous|unfulfilled|earlier|strong|firm|steadfast|enduring|unwavering|longstanding|full|deep|ironclad)$/.test(
    text(words, noun - 1),
  );
