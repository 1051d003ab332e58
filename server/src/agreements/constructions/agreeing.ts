import { has, isComma, isMark, isQuote, isStrong, text } from '../clause';
import { broughtTo } from '../englishClauses';
import { Flag, Form, PARTY } from '../flags';
import type { Subject } from '../nounPhrase';
import { thankedFor } from '../polarity';
import {
  asserts,
  binds,
  type Construction,
  declares,
  hit,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { broughtAbout } from '../spanishClauses';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { agreedBefore, agreedTo } from './agreedBefore';
import { agreedBehind } from './agreedBehind';
import { behindPartner, requested } from './agreedPartner';
import { askedHow, capitalNoun, leftSettled, meets, severalUnnamed, spanishComplement } from './agreeingSpanish';
import { andToDo, commaTo, objectIsView } from './complements';
import { besideOutsider, electoral, reachesAbroad, towardsAnother, withOutsider } from './otherParty';
import { amongOthers } from './spanishInstruments';
import { arranged, opinion, promise } from './thatClauses';
import { ofHome } from './toReporters';

/** *agreed to*, *agreed on*, *agreed that … will*; *acordaron*, *se acordó*, *convinieron en*, *coincidieron en crear*. Guideline 2. */
export const agreeing: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (!spanish && at === 0 && words.info[at]!.case === 'title' && words.info[at + 1]?.case === 'title') return null;
  if (spanish && capitalNoun(words, at)) return null;
  // *los puntos por ser acordados*, *cómo nos ponemos de acuerdo*: what is still open.
  if (
    spanish &&
    (text(words, group.start - 1) === 'por' || askedHow(words, group.start)) &&
    !thankedFor(words, group.start)
  )
    return null;
  // *me acordé de esa charla*: somebody remembers.
  if (spanish && sense.forms & Form.firstSingular && text(words, at - 1) === 'me') return null;
  if (spanish && has(words, at + 1, Flag.outsider) && !has(words, at + 1, PARTY)) return null;
  // *nos conviene este mecanismo*: what is good for somebody.
  if (spanish && /^convien/.test(words.info[at]!.folded) && /^(?:me|te|les?|nos)$/.test(text(words, at - 1)))
    return null;
  const named = agreedBefore(site);
  if (named) return named;
  if (
    sense.forms === Form.present + Form.firstSingular ||
    (!asserts(site) && !(sense.forms & (Form.infinitive | Form.gerund)))
  )
    return null;
  const subject = subjectAt(site);
  if (asserts(site) && asTheyAgreed(site)) return hit(site, leveled(3, putAs(site)), 'agree-verb', 9, { subject });
  const behind = agreedBehind(site, subject);
  if (behind) return behind;
  if (isNoun(words, at) && !(sense.forms & Form.infinitive) && !thankedFor(words, group.start)) return null;
  const put = putAs(site);
  if (cleft(site, subject) && asserts(site) && subject.kind !== 'outsider')
    return hit(site, leveled(3, putAs(site)), 'agree-verb', 2, { subject });
  if (agreedTo(site, subject)) return hit(site, leveled(3, putAs(site)), 'agree-verb', 9, { subject });
  const complement = spanish ? spanishComplement(site, subject) : englishComplement(site);
  if (complement === 0) return null;
  const impersonal = spanish && (group.reflexive || leftSettled(site)) && subject.kind !== 'outsider';
  const passive = group.passive && (!group.perfect || (spanish && text(words, at - 1) === 'sido'));
  const brought =
    sense.forms & Form.infinitive &&
    (broughtAbout(words, group.start) || (broughtTo(words, group.start) && subject.kind !== 'thing')) &&
    subject.kind !== 'outsider';
  if (brought) return hit(site, leveled(complement, put), 'agree-verb', 2, { subject });
  if (!asserts(site)) return hit(site, Math.min(2, leveled(complement, put)), 'agree-verb', 2, { subject });
  if (passive || impersonal) {
    if (impersonal && context.genre === 'report' && amongOthers(words)) return null;
    // *los usuales que se pactan*: what a study says of contracts in general.
    if (impersonal && context.genre === 'study' && !(sense.forms & Form.past) && sense.forms & Form.present)
      return null;
    if (
      passive &&
      !spanish &&
      subject.kind === 'thing' &&
      text(words, nextWord(words, at)) === 'that' &&
      complement < 3
    )
      return null;
    return hit(site, leveled(Math.max(complement, passive ? 3 : complement), put), 'agree-passive', 2, { subject });
  }
  if (!declares(context) && subject.kind !== 'joint' && withOutsider(words, at)) return null;
  if (subject.kind === 'speaker' && !towardsAnother(words, context, subject, at)) return null;
  if (context.genre === 'speech' && subject.kind === 'we' && !(sense.forms & Form.past) && !group.perfect)
    return hit(site, Math.min(2, leveled(complement, put)), 'agree-verb', 2, { subject });
  if (!declares(context) && spanish && besideOutsider(words, subject)) return null;
  if (!declares(context) && (electoral(words, subject) || initials(site, subject))) return null;
  // *The government agreed to raise wages*: to its own people.
  if (
    !spanish &&
    context.genre === 'report' &&
    subject.kind === 'party' &&
    ofHome(words, at) &&
    !reachesAbroad(words, { from: 0, to: 0 })
  )
    return null;
  if (
    spanish &&
    (subject.kind === 'name' ? context.genre === 'report' : context.genre === 'speech') &&
    amongOthers(words)
  )
    return null;
  if (
    !binds(subject, context) &&
    !organAgrees(site, subject, complement) &&
    !(subject.kind === 'we' && context.genre === 'speech') &&
    !(spanish && meets(words, subject)) &&
    !severalUnnamed(site, subject)
  )
    return null;
  if (text(words, at) === 'conviene' && subject.kind === 'none') return null;
  if (
    subject.kind === 'name' &&
    complement === 3 &&
    context.genre === 'cable' &&
    sense.forms & Form.present &&
    !(sense.forms & Form.past)
  )
    return null;
  const level = group.future && !declares(context) ? Math.min(2, complement) : complement;
  return hit(site, leveled(level, put), 'agree-verb', 2, { subject });
};

/** The level that what follows *agree* leaves: an undertaking, an opinion, or nothing (0: no finding). */
function englishComplement(site: Site): number {
  const { words, at } = site;
  let next = nextWord(words, at);
  if (text(words, next) === 'in' && text(words, next + 1) === 'principle') return 2;
  if (has(words, next, Flag.mask)) {
    if (text(words, next) !== 'in') return 0;
    return 2;
  }
  if (next >= words.length || isComma(words, next)) {
    const to = isComma(words, next) ? (requested(words, next) ? next + 1 : commaTo(words, next)) : -1;
    if (to < 0)
      return words.info[at]!.folded.startsWith('concur') &&
        objectWith(words, next, Flag.instrument | Flag.paper, PARTY, 5) >= 0
        ? 3
        : 0;
    next = to;
  }
  const word = text(words, next);
  if (isStrong(words, next))
    return word === ':' && isQuote(words, next + 1)
      ? 0
      : word === ':' && next + 2 < words.length
        ? 3
        : word === ':'
          ? 2
          : 0;
  if (word === 'as') return 2;
  if (word === 'with') {
    const to = behindPartner(words, next);
    // *the language that was agreed with Bern in 2004*
    if (to < 0)
      return site.group.passive && objectWith(words, next, PARTY, Flag.outsider | Flag.subordinate, 4) >= 0 ? 3 : 0;
    if (text(words, to) === 'on') return objectIsView(words, to, 4) ? 1 : 3;
    return text(words, to) === 'to' || promise(words, to + 1) ? 3 : 1;
  }
  if (word === 'about' || word === 'but' || word === 'when' || word === 'wholeheartedly') return 0;
  if (
    word === 'to' &&
    text(words, next + 1) === 'look' &&
    text(words, next + 2) === 'into' &&
    !/^(?:it|this|that)$/.test(text(words, next + 3))
  )
    return 3;
  if (word === 'to') return tame(site, words.info[next + 1]?.folded ?? '') ? 2 : 3;
  if (word === 'not') return 3;
  if (/^(?:on|upon)$/.test(word) && /^(?:nothing|none|little|few)$/.test(text(words, next + 1))) return 0;
  if (/^(?:on|upon)$/.test(word) && sharesViews(words, next)) return 1;
  if (word === 'on' || word === 'upon') return objectIsView(words, next, 4) && !andToDo(words, next) ? 1 : 3;
  if (/^(?:this|last|earlier|yesterday|today)$/.test(word) && objectWord(words, next, 'to', 5) >= 0) return 3;
  if (word === 'that')
    return text(words, next + 1) !== 'if' && (promise(words, next + 1) || arranged(site, next + 1)) ? 3 : 1;
  if (word === 'there' || word === 'it' || word === 'this' || word === 'they' || word === 'we' || word === 'he')
    return promise(words, next) &&
      !(word === 'it' && text(words, next + 1) === 'would' && text(words, next + 2) === 'be')
      ? 3
      : 1;
  if (word === 'by' || word === 'at' || word === 'in' || word === 'during' || word === 'between' || word === 'among') {
    const to = objectWord(words, next, 'to', 8);
    return to >= 0 || site.group.passive
      ? 3
      : objectWord(words, next, 'that', 8) >= 0
        ? promise(words, next)
          ? 3
          : 1
        : 1;
  }
  if (has(words, next, Flag.auxiliary)) return 0;
  if (isStrong(words, next) || has(words, next, Flag.conjunction)) return 1;
  return opinion(words, next) ? 1 : 3;
}

/** *The Contact Group agreed on a statement*: parties decide in a body that bears a name. */
const organAgrees = ({ words, spanish, context }: Site, { kind, to }: Subject, complement: number): boolean =>
  !spanish &&
  kind === 'thing' &&
  complement === 3 &&
  context.genre !== 'speech' &&
  has(words, to - 1, Flag.mechanism) &&
  words.info[to - 1]!.case === 'title';

/** *What we agreed today is that no ship will be stopped*, *lo que acordamos es abrir el paso*. */
export const cleft = ({ words, at, group, spanish }: Site, subject: Subject): boolean => {
  let before = spanish ? group.start - 1 : subject.from - 1;
  if (spanish && text(words, before) === 'si') before--;
  const opens = spanish
    ? text(words, before) === 'que' && text(words, before - 1) === 'lo'
    : text(words, before) === 'what' && subject.to > subject.from;
  if (!opens) return false;
  for (let next = at + 1; next < words.length - 1 && next - at <= 7 && !isStrong(words, next); next++)
    if (/^(?:is|was|es|fue)$/.test(text(words, next)))
      return (
        /^(?:that|to|que)$/.test(text(words, next + 1)) ||
        (spanish && (words.info[next + 1]!.forms & Form.infinitive) !== 0)
      );
  return false;
};

/** *We agree on most things*, *agreed on many issues*: nothing that anybody will do. `on`: the preposition. */
const sharesViews = (words: Words, on: number): boolean => {
  let next = on + 1;
  while (
    /^(?:a|lot|of|the|most|many|much|several|almost|nearly|all|these|those|this|that|other)$/.test(text(words, next)) &&
    !ends(words, next + 1)
  )
    next++;
  return (
    /^(?:things|issues|matters|subjects|topics|points|regard|everything|this|that|it)$/.test(text(words, next)) &&
    (next - on > 1 || /^(?:everything|this|that|it)$/.test(text(words, next))) &&
    ends(words, next + 1)
  );
};

/** Whether the phrase before `at` goes no further. */
const ends = (words: Words, at: number): boolean =>
  at >= words.length || isMark(words, at) || has(words, at, Flag.conjunction);

/** A few initials that no lexicon has are as often a party's or a firm's: *the PP agreed to support the government*. */
const initials = ({ words, context, at }: Site, subject: Subject): boolean =>
  subject.kind === 'name' &&
  words.info[subject.to - 1]!.case === 'upper' &&
  words.info[subject.to - 1]!.folded.length <= 4 &&
  !towardsAnother(words, context, subject, at);

/** *as they had agreed*, *tal como habían pactado*: what is told was done by agreement. */
const asTheyAgreed = ({ words, group, at, sense, spanish }: Site): boolean => {
  if (
    at + 1 < words.length &&
    !isMark(words, at + 1) &&
    !has(words, at + 1, Flag.preposition) &&
    !/^(?:hace|los|las|ambos|ambas|ayer|hoy|esta|este|an|last|this|earlier|yesterday|today)$/.test(text(words, at + 1))
  )
    return false;
  if (
    !group.perfect &&
    !(spanish && sense.forms & Form.plural && sense.forms & Form.past) &&
    !/^(?:we|they|lo)$/.test(text(words, group.start - 1)) &&
    !(sense.forms & Form.firstPlural && sense.forms & Form.past)
  )
    return false;
  for (let left = group.start - 1; left >= 0 && group.start - left <= 4; left--) {
    if (/^(?:as|como|segun)$/.test(text(words, left))) return left > 3;
    if (isMark(words, left)) return false;
  }
  return false;
};

/** What binds nobody: to think about something; in a cable's reporting also to see each other again. */
const tame = ({ context }: Site, verb: string): boolean =>
  /^(?:disagree|differ|look|think|speak|talk|listen)$/.test(verb) ||
  (context.genre === 'cable' && /^(?:meet|discuss|see|do)$/.test(verb)) ||
  verb === 'stay' ||
  verb === 'remain';

const objectWord = (words: Site['words'], from: number, word: string, reach: number): number => {
  for (let at = from; at < words.length && at - from <= reach && !isStrong(words, at); at++)
    if (text(words, at) === word) return at;
  return -1;
};
