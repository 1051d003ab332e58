import { has, isComma, isMark, isStrong, text } from './clause';
import { Flag, Form } from './flags';
import { isVerbLike } from './nounPhrase';
import type { Words } from './words';

/** A run of words. Indexes, the end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What a noun phrase is about that an agreement can be about. */
const NAMED = Flag.instrument | Flag.paper | Flag.mechanism;

/** The longest that a noun phrase is taken for, on either side of its head. */
const REACH = 12;

/** Before the articles, numerals and possessives that stand before a noun phrase: *the two governments*, *los dos gobiernos*. */
export function withArticles(words: Words, from: number): number {
  let start = from;
  while (start > 0 && isArticle(words, start - 1)) start--;
  return start;
}

const isArticle = (words: Words, at: number): boolean =>
  ARTICLES.test(text(words, at)) || (has(words, at, Flag.determiner) && !/^(?:al|del|y)$/.test(text(words, at)));

const ARTICLES = /^(?:both|two|three|four|five|el|la|los|las|ambos|ambas|dos|tres|cuatro|cinco)$/;

/**
 * The noun phrase around the noun at `head`, without articles: *bilateral Tax Information Exchange Agreement with Belize*
 * from its *Agreement*. It does not reach before `floor`, and ends before what tells of it.
 */
export function phraseAround(words: Words, head: number, floor = 0): Run {
  const spanish = words.lexicon.language === 'es';
  return {
    from: spanish ? spanishStart(words, head, floor) : englishStart(words, head, floor),
    to: phraseEnd(words, head),
  };
}

function englishStart(words: Words, head: number, floor: number): number {
  let from = head;
  while (from > floor && head - from < REACH) {
    const before = from - 1;
    if (text(words, before) === 'of' && has(words, before - 1, NAMED) && before > floor) from -= 2;
    else if (modifies(words, before)) from--;
    else if (
      text(words, before) === 'and' &&
      isTitle(words, from) &&
      before > floor &&
      isTitle(words, before - 1) &&
      modifies(words, before - 1)
    )
      from -= 2;
    else break;
  }
  return from;
}

const isTitle = (words: Words, at: number): boolean => words.info[at]!.case === 'title';

/** Whether an English word can stand before a noun within its phrase. */
const modifies = (words: Words, at: number): boolean =>
  !isMark(words, at) &&
  !isArticle(words, at) &&
  !has(
    words,
    at,
    Flag.preposition | Flag.conjunction | Flag.subordinate | Flag.auxiliary | Flag.future | Flag.pronoun | Flag.adverb,
  ) &&
  !isVerbLike(words, at, false) &&
  !(words.info[at]!.case === 'lower' && words.info[at]!.acts.length > 0);

/** In Spanish the noun comes first; before it stands what it is part of (*Declaración Conjunta*), and few adjectives. */
function spanishStart(words: Words, head: number, floor: number): number {
  let from = head;
  while (from > floor) {
    const before = from - 1;
    if (has(words, before, NAMED) && !has(words, before, Flag.preposition)) from--;
    else if (text(words, before) === 'de' && before > floor && has(words, before - 1, NAMED)) from -= 2;
    else if (
      /^(?:nuev[oa]s?|primer|primera|gran|important(?:e|es)|citad[oa]|mencionad[oa]|presente)$/.test(
        text(words, before),
      )
    )
      from--;
    else break;
  }
  return from;
}

/** One past the last word of the phrase of the noun at `head`: before a clause, a finite verb, a date, an aside. */
function phraseEnd(words: Words, head: number): number {
  const spanish = words.lexicon.language === 'es';
  let to = head + 1;
  for (; to < words.length; to++) {
    if (isStrong(words, to) && text(words, to) !== '–') break;
    if (/^[(”»"]$/.test(text(words, to))) break;
    if (isComma(words, to)) {
      if (lists(words, to)) continue;
      break;
    }
    if (has(words, to, Flag.subordinate) && !(spanish && text(words, to) === 'como')) break;
    if (has(words, to, Flag.future | Flag.hypothetical) && words.info[to]!.case === 'lower') break;
    if (has(words, to, Flag.auxiliary) && !/^(?:los|lo|le|les)$/.test(text(words, to))) break;
    if (!spanish && has(words, to, Flag.pronoun)) break;
    if (words.info[to]!.case === 'lower' && to > head + 1 && tells(words, to, spanish)) break;
    if (dates(words, to)) break;
    if (has(words, to, Flag.conjunction) && to + 1 < words.length && goesOn(words, to + 1, spanish)) break;
  }
  while (
    to > head + 1 &&
    (isMark(words, to - 1) ||
      has(words, to - 1, Flag.preposition | Flag.conjunction | Flag.determiner | Flag.adverb | Flag.subordinate))
  )
    to--;
  return to;
}

/** Whether another clause begins: *and entered into force*, *y le va a llevar*. */
const goesOn = (words: Words, at: number, spanish: boolean): boolean =>
  words.info[at]!.case === 'lower' &&
  (has(words, at, Flag.pronoun | Flag.future) ||
    (has(words, at, Flag.auxiliary) && !/^(?:lo|los)$/.test(text(words, at))) ||
    tells(words, at, spanish));

/** Whether a finite verb goes on behind the phrase. */
const tells = (words: Words, at: number, spanish: boolean): boolean =>
  spanish
    ? (words.info[at]!.stateOfThings &&
        !has(words, at, NAMED | Flag.thing | Flag.preposition | Flag.determiner) &&
        (words.info[at]!.forms & Form.infinitive) === 0) ||
      ((words.info[at]!.forms & (Form.past | Form.future)) !== 0 && (words.info[at]!.forms & Form.participle) === 0)
    : words.info[at]!.acts.some(sense => sense.forms & Form.past && !(sense.forms & Form.participle));

/** A comma between names: *between Chad, Niger and Mali*. */
const lists = (words: Words, comma: number): boolean =>
  has(words, comma - 1, Flag.state) && has(words, comma + 1, Flag.state) && words.info[comma + 1]!.case !== 'lower';

/** *on May 9*, *in 2007*, *el 4 de mayo*, *en 2019*: when, rather than what. */
const dates = (words: Words, at: number): boolean =>
  (/^(?:on|in|since|en|desde|last|this)$/.test(text(words, at)) && TIME.test(text(words, at + 1))) ||
  (/^(?:on|in|el|en)$/.test(text(words, at)) && /^(?:el|ano|early|late)$/.test(text(words, at + 1))) ||
  (text(words, at) === 'el' && TIME.test(text(words, at + 1)));

const TIME =
  /^(?:(?:1[6-9]|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|pasado)$/;
