import { governance, has, isComma, isMark, isQuote, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  isNoun,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  siteAt,
  subjectAt,
  type UnitContext,
} from '../site';
import type { Words } from '../words';
import { towardsAnother, withOutsider } from './otherParty';

const OPINION = Flag.view;

/** *agreed to*, *agreed on*, *agreed that … will*; *acordaron*, *se acordó*, *convinieron en*, *coincidieron en crear*. Guideline 2. */
export const agreeing: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  const named = agreedBefore(site);
  if (named) return named;
  if (
    sense.forms === Form.present + Form.firstSingular ||
    (!asserts(site) && !(sense.forms & (Form.infinitive | Form.gerund)))
  )
    return null;
  if (isNoun(words, at) && !(sense.forms & Form.infinitive)) return null;
  const subject = subjectAt(site);
  const put = putAs(site);
  const complement = spanish ? spanishComplement(site) : englishComplement(site);
  if (complement === 0) return null;
  const impersonal = spanish && group.reflexive && subject.kind !== 'outsider';
  const passive = group.passive && !group.perfect;
  if (!asserts(site)) return hit(site, Math.min(2, leveled(complement, put)), 'agree-verb', 2, { subject });
  if (passive || impersonal) {
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
  if (context.genre === 'speech' && subject.kind === 'we' && !(sense.forms & Form.past))
    return hit(site, Math.min(2, leveled(complement, put)), 'agree-verb', 2, { subject });
  if (!declares(context) && (electoral(words, subject) || initials(site, subject))) return null;
  if (!binds(subject, context) && !(subject.kind === 'we' && context.genre === 'speech')) return null;
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

/** *a ceasefire agreed last week*, *la tregua pactada entre ambos*: what was agreed stands before its participle. Guideline 9. */
function agreedBefore(site: Site): Hit | null {
  const { words, at, sense, group } = site;
  if (!(sense.forms & Form.participle) || sense.forms & Form.firstPlural || group.passive || group.perfect || at === 0)
    return null;
  const instrument = has(words, at - 1, Flag.instrument | Flag.paper);
  const next = text(words, at + 1);
  const time = /^(?:in|last|on|at|this|earlier|en|el|ayer|hoy|durante)$/.test(next);
  const by = /^(?:by|between|with|por|entre|con)$/.test(next);
  if (by && withOutsider(words, at, /^(?:by|between|with|por|entre|con)$/)) return null;
  const parties = by && objectWith(words, at + 1, Flag.state | Flag.collective | Flag.office, Flag.outsider, 5) >= 0;
  if (
    !(instrument && (time || parties)) &&
    !(parties && !has(words, at - 1, Flag.state | Flag.collective | Flag.office | Flag.pronoun))
  )
    return null;
  if (text(words, at - 1) === 'as' || isMark(words, at - 1)) return null;
  const put = governance(words, at - 1, 6);
  if (put === 'denied' || put === 'hypothetical' || /^(?:any|no|cualquier|ningun)$/.test(text(words, at - 2)))
    return null;
  return hit(site, 3, 'agree-passive', 9, { object: at - 1 });
}

/**
 * *will be paid in four parts, as agreed with the Secretariat*, *según lo convenido por los ministros*: alone a set phrase,
 * but with who agreed it says by what understanding the rest is done. Guideline 9. `at`: a word of the phrase.
 */
export function asAgreed(words: Words, context: UnitContext, at: number): Hit | null {
  if (!/^(?:agreed|acordado|convenido|pactado)$/.test(text(words, at)) || at < 6) return null;
  if (!/^(?:with|between|by|por|entre|con)$/.test(text(words, at + 1))) return null;
  if (objectWith(words, at + 1, Flag.state | Flag.collective | Flag.body | Flag.office, Flag.outsider, 5) < 0)
    return null;
  const site = siteAt(words, context, at, { act: 'agree', forms: Form.participle, tail: null });
  for (let left = 0; left < at; left++)
    if (has(words, left, Flag.hypothetical | Flag.negation | Flag.condition)) return null;
  return hit(site, 3, 'agree-passive', 9, { object: 0 });
}

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
    const to = isComma(words, next) ? commaTo(words, next) : -1;
    if (to < 0) return 0;
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
  if (word === 'with' || word === 'about' || word === 'but' || word === 'when' || word === 'wholeheartedly') return 0;
  if (word === 'to') return tame(site, words.info[next + 1]?.folded ?? '') ? 2 : 3;
  if (word === 'not') return 3;
  if (word === 'on' || word === 'upon') return objectIsView(words, next, 4) ? 1 : 3;
  if (/^(?:this|last|earlier|yesterday|today)$/.test(word) && objectWord(words, next, 'to', 5) >= 0) return 3;
  if (word === 'that') return promise(words, next + 1) ? 3 : 1;
  if (word === 'there' || word === 'it' || word === 'this' || word === 'they' || word === 'we' || word === 'he')
    return promise(words, next) ? 3 : 1;
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

/** *The two parties agreed to field a joint slate*: parties of another kind. */
const electoral = (words: Words, { from, to }: Subject): boolean => {
  if (!/^(?:parties|partidos)$/.test(text(words, to - 1)) || from === to) return false;
  for (let at = 0; at < words.length; at++)
    if (
      /^(?:elections?|slate|candidates?|ballot|cabinet|coalition|elecciones|candidat[oa]s?|lista|coalicion)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
};

/** A few initials that no lexicon has are as often a party's or a firm's: *the PP agreed to support the government*. */
const initials = ({ words, context, at }: Site, subject: Subject): boolean =>
  subject.kind === 'name' &&
  words.info[subject.to - 1]!.case === 'upper' &&
  words.info[subject.to - 1]!.folded.length <= 4 &&
  !towardsAnother(words, context, subject, at);

/** What binds nobody: to think about something; in a cable's reporting also to see each other again. */
const tame = ({ context }: Site, verb: string): boolean =>
  /^(?:consider|disagree|differ|look|think|speak|talk|listen)$/.test(verb) ||
  (context.genre === 'cable' && /^(?:meet|discuss|see|do|review|study)$/.test(verb)) ||
  verb === 'stay' ||
  verb === 'remain';

function spanishComplement(site: Site): number {
  const { words, at } = site;
  const coincide = words.info[at]!.folded.startsWith('coincid');
  let next = nextWord(words, at);
  if (next >= words.length) return coincide ? 0 : 1;
  if (isComma(words, next)) next = Math.max(next, commaTo(words, next));
  if (isStrong(words, next)) return text(words, next) === ':' && next + 2 < words.length ? 3 : 2;
  if (coincide) {
    if (text(words, next) !== 'en') return 0;
    return words.info[next + 1] && words.info[next + 1]!.forms & Form.infinitive && !APPRAISE.has(text(words, next + 1))
      ? 3
      : 1;
  }
  if (has(words, next, Flag.mask)) return 0;
  if (
    !declares(site.context) &&
    TALKING.test(text(words, text(words, next) === 'a' || text(words, next) === 'en' ? next + 1 : next))
  )
    return 2;
  return objectIsView(words, next - 1, 4) ? 1 : 3;
}

/** Infinitives of talking and thinking. */
const TALKING = /^(?:reunirse|dialogar|conversar|considerar|estudiar|analizar|evaluar|hablar|verse)$/;

/** Infinitives that only state a view: *coincidieron en señalar*, *en rechazar*. */
const APPRAISE = new Set(
  'señalar senalar destacar rechazar subrayar reconocer considerar condenar afirmar resaltar calificar valorar lamentar expresar manifestar reiterar indicar recordar'.split(
    ' ',
  ),
);

/** Behind a parenthesis between commas: *agreed, at Peru's request, to …*. */
const commaTo = (words: Site['words'], comma: number): number => {
  for (let at = comma + 1; at < words.length && at - comma < 14; at++)
    if (isComma(words, at))
      return text(words, at + 1) === 'to' || text(words, at + 1) === 'that' || text(words, at + 1) === 'on'
        ? at + 1
        : -1;
  return -1;
};

const objectWord = (words: Site['words'], from: number, word: string, reach: number): number => {
  for (let at = from; at < words.length && at - from <= reach && !isStrong(words, at); at++)
    if (text(words, at) === word) return at;
  return -1;
};

const objectIsView = (words: Site['words'], at: number, reach: number): boolean => {
  const view = objectWith(words, at, OPINION, Flag.instrument | Flag.mechanism | Flag.preposition, reach);
  return view >= 0;
};

/** Whether the clause from `from` promises: *will*, *would*, *shall*. */
function promise(words: Site['words'], from: number): boolean {
  for (let at = from; at < words.length && at - from <= 25 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.future)) return text(words, at + 1) !== 'be' || !has(words, at + 2, Flag.view);
    if (text(words, at) === 'would') return true;
    if (has(words, at, Flag.hypothetical)) return false;
    if (at > from && has(words, at, Flag.auxiliary) && !has(words, at - 1, Flag.subordinate)) return false;
  }
  return false;
}

/** Whether a complement without *that* is a clause of opinion: *agreed the talks were useful*. */
function opinion(words: Site['words'], from: number): boolean {
  for (let at = from + 1; at < words.length && at - from <= 14 && !isStrong(words, at) && !isComma(words, at); at++) {
    if (has(words, at, Flag.subordinate) && text(words, at) !== 'that') return false;
    if (has(words, at, Flag.auxiliary)) return true;
    if (has(words, at, Flag.future) || text(words, at) === 'would') return false;
    if (has(words, at, Flag.hypothetical) || text(words, at) === 'needed') return true;
  }
  return false;
}

/** *decided to*, *resolved to*; *decidieron*, *resolvieron*: only where several parties do. Guideline 2. */
export const deciding: Construction = site => {
  const { words, at, group, spanish, context } = site;
  if (!asserts(site) || isNoun(words, at)) return null;
  const next = nextWord(words, at);
  const subject = subjectAt(site);
  const impersonal =
    (group.passive && !group.perfect && text(words, group.start - 1) === 'it') ||
    (spanish && group.reflexive && subject.kind === 'none');
  if (impersonal && declares(context) && !group.future) {
    const told = spanish
      ? true
      : text(words, next) === 'to' || (text(words, next) === 'that' && promise(words, next + 1));
    if (told) return hit(site, leveled(3, putAs(site)), 'decide-verb', 2, { subject });
  }
  const jointly = bindsJointly(subject, context, words) || jointAdverb(site);
  if (!jointly || subject.kind === 'outsider' || subject.kind === 'thing') return null;
  if (group.future && !declares(context)) return hit(site, 2, 'decide-verb', 2, { subject });
  if (spanish) {
    if (has(words, next, Flag.mask)) return null;
    const infinitive = (words.info[next]?.forms ?? 0) & Form.infinitive;
    const level =
      infinitive ||
      text(words, next) === 'que' ||
      text(words, next) === 'como' ||
      has(words, next, Flag.instrument | Flag.mechanism | Flag.actNoun | Flag.determiner)
        ? 3
        : isStrong(words, next)
          ? 2
          : 1;
    return hit(site, leveled(level, putAs(site)), 'decide-verb', 2, { subject });
  }
  if (group.passive && !group.perfect) return hit(site, 2, 'decide-verb', 2, { subject });
  const word = text(words, next);
  const level =
    word === 'to' || word === 'on' || word === 'upon' || (word === 'that' && promise(words, next + 1)) || word === 'not'
      ? 3
      : word === ':'
        ? 2
        : 0;
  return level === 0 ? null : hit(site, leveled(level, putAs(site)), 'decide-verb', 2, { subject });
};

const jointAdverb = (site: Site): boolean => {
  for (let at = site.group.start; at < site.at; at++) if (has(site.words, at, Flag.joint)) return true;
  return has(site.words, site.at + 1, Flag.joint);
};
