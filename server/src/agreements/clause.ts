import { Flag, Form } from './flags';
import { narrated } from './spanishClauses';
import type { Words } from './words';

/** A verb with what stands directly before it. Indexes into the words. */
export interface VerbGroup {
  /** The first word of the group: an auxiliary, an adverb, *to*, or the verb itself. */
  readonly start: number;
  readonly verb: number;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** *will*, *shall*, or a Spanish future form. */
  readonly future: boolean;
  /** Stands behind a form of *be* or *ser*, *quedar*, *estar*. */
  readonly passive: boolean;
  /** A gerund behind a form of *be*: *is providing*. */
  readonly progressive: boolean;
  readonly perfect: boolean;
  /** Stands behind *to*: an infinitive. */
  readonly marked: boolean;
  /** Stands behind Spanish *se* or *nos*. */
  readonly reflexive: boolean;
}

/** Marks that end a clause. Commas do not, by themselves. */
const STRONG = new Set([';', ':', '—', '–', '.', '!', '?', '--', '…', '•']);
const QUOTES = new Set(['"', '“', '”', '«', '»']);
const BE = new Set(
  (
    "we're they're i'm " +
    'be is are was were been being am remain remains remained get got ser es son fue fueron sido siendo era eran sea sean será serán ' +
    'sera seran está están esta estan estaban estaba estamos quedar quedo quedaron queda quedan quedando fuera fueran fuese'
  ).split(' '),
);
const HAVE = new Set(
  "dejamos dejo dejaron dejado dejan deja has have had having ha han hemos habia habian habiamos haber habiendo hubo haya hayan hayamos habran he we've they've".split(
    ' ',
  ),
);

/** Subjunctives of *be*: what they say is wished, not told. */
const WISHED = /^sean?$/;

/** Futures of the Spanish auxiliaries. */
const WILL_BE = /^(?:seran?|habran?)$/;

/** The word at an index in lower case without accents; empty outside the unit, so that looking beyond it needs no care. */
export const text = (words: Words, at: number): string => words.info[at]?.folded ?? '';
export const has = (words: Words, at: number, flag: number): boolean => ((words.flags[at] ?? 0) & flag) !== 0;
export const masked = (words: Words, at: number): boolean => has(words, at, Flag.mask);
export const isMark = (words: Words, at: number): boolean => has(words, at, Flag.mark);
export const isQuote = (words: Words, at: number): boolean => QUOTES.has(text(words, at));
export const isComma = (words: Words, at: number): boolean => text(words, at) === ',';
export const isStrong = (words: Words, at: number): boolean => {
  const mark = text(words, at);
  return STRONG.has(mark) && !(mark === '–' && hyphenates(words, at));
};

/** A dash between two names: *Perú – Chile*. */
const hyphenates = (words: Words, at: number): boolean => {
  const before = has(words, at - 1, Flag.state) ? 'title' : words.info[at - 1]?.case;
  const after = words.info[at + 1]?.case;
  return (before === 'title' || before === 'upper') && (after === 'title' || after === 'upper') && at > 1;
};

/** Reads the group of the verb at `verb`, leftwards. */
export function verbGroup(words: Words, verb: number): VerbGroup {
  const spanish = words.lexicon.language === 'es';
  const forms = words.info[verb]!.forms;
  let start = verb;
  let negated = false;
  let hypothetical =
    (forms & Form.conditional) !== 0 && (forms & (Form.past | Form.present)) === 0 && !(spanish && narrated(words));
  let future = (forms & Form.future) !== 0;
  let passive = false;
  let perfect = false;
  let marked = false;
  let reflexive = (forms & Form.reflexive) !== 0;
  for (let at = verb - 1; at >= 0 && verb - at <= 8; at--) {
    const word = words.info[at]!.folded;
    const flags = words.flags[at]!;
    if (flags & Flag.mask) {
      const manner = mannerStart(words, at);
      if (manner < 0) break;
      at = manner;
      start = at;
      continue;
    }
    if (word === 'to' && !spanish) {
      marked = true;
      start = at;
      if (has(words, at - 1, Flag.negation) && text(words, at - 1) === 'not') {
        negated = text(words, verb - 1) === 'not';
        start = at - 1;
      }
      break;
    }
    if (
      spanish &&
      at === verb - 1 &&
      /^las?$/.test(word) &&
      forms & Form.past &&
      forms & (Form.plural | Form.firstPlural)
    ) {
      start = at;
      continue;
    }
    if (flags & Flag.negation && word !== 'without' && word !== 'sin') negated = true;
    // *eventually agreed*: in the past, what came about at last.
    else if (word === 'eventually' && forms & Form.past) {
      start = at;
      continue;
    } else if (flags & Flag.hypothetical && !(flags & (Flag.determiner | Flag.preposition))) hypothetical = true;
    else if (flags & Flag.future) future = true;
    else if (flags & Flag.auxiliary) {
      if (BE.has(word)) passive = true;
      if (WISHED.test(word)) hypothetical = true;
      if (spanish && WILL_BE.test(word)) future = true;
      if (HAVE.has(word)) perfect = true;
      if (word === 'se' || word === 'nos' || (word === 'me' && forms & Form.firstSingular)) reflexive = true;
      if (spanish && (word === 'los' || word === 'lo' || word === 'esta') && at !== verb - 1) break;
      if (spanish && (word === 'los' || word === 'la' || word === 'lo')) break;
    } else if (flags & Flag.adverb) {
      if (
        ((word === 'both' || word === 'all') && !has(words, at - 1, Flag.auxiliary)) ||
        word === 'today' ||
        word === 'yesterday' ||
        word === 'well' ||
        word === 'hoy' ||
        word === 'ayer'
      )
        break;
    } else if (word === 'since' && has(words, at - 1, Flag.auxiliary)) {
      continue;
    } else if (word === ',') {
      const opening = parenthesis(words, at);
      if (opening < 0) break;
      at = opening;
      continue;
    } else break;
    start = at;
  }
  if (!passive && !perfect && forms & Form.participle && sharesPassive(words, start, verb)) passive = true;
  const progressive = passive && (forms & Form.gerund) !== 0 && (forms & Form.participle) === 0;
  if (progressive) passive = false;
  return { start, verb, negated, hypothetical, future, passive, progressive, perfect, marked, reflexive };
}

/** *los ministros de común acuerdo decidieron*, *por unanimidad*: where a set phrase begins that says how it was done; -1 for others. */
const mannerStart = (words: Words, at: number): number =>
  (/^(?:unanimidad|consenso|consensus)$/.test(text(words, at)) && /^(?:por|by)$/.test(text(words, at - 1))) ||
  (text(words, at) === 'turn' && text(words, at - 1) === 'in')
    ? at - 1
    : text(words, at) === 'acuerdo' && text(words, at - 1) === 'comun' && text(words, at - 2) === 'de'
      ? at - 2
      : -1;

/** *did, however, reach*; *han, además, convenido*: the comma before an adverb that stands between an auxiliary and its verb; -1 for none. */
function parenthesis(words: Words, closing: number): number {
  for (let at = closing - 1; at > 0 && closing - at <= 4; at--)
    if (text(words, at) === ',') return has(words, at - 1, Flag.auxiliary | Flag.future) && closing - at > 1 ? at : -1;
  return -1;
}

/** *was opened for signature and signed by nine states*: the *be* of the first participle serves the second, which has no object. */
function sharesPassive(words: Words, start: number, verb: number): boolean {
  if (start < 3 || !has(words, start - 1, Flag.conjunction)) return false;
  const behind = verb + 1;
  if (behind < words.length && !has(words, behind, Flag.preposition) && !isMark(words, behind)) return false;
  for (let at = start - 2; at >= 0 && start - at <= 12; at--) {
    if (isMark(words, at) || has(words, at, Flag.subordinate)) return false;
    if (BE.has(text(words, at)))
      return (
        (words.info[at + 1]!.forms & Form.participle) !== 0 || /(?:ed|ad[oa]s?|id[oa]s?)$/.test(text(words, at + 1))
      );
  }
  return false;
}

/** The first word of the clause that holds `at`: behind a strong mark, a subordinating word, or a comma with a conjunction. */
export function clauseStart(words: Words, at: number): number {
  for (let left = at - 1; left >= 0; left--) {
    if (isStrong(words, left)) return left + 1;
    if (isComma(words, left) && has(words, left + 1, Flag.conjunction) && at - left > 1) return left + 1;
    if (has(words, left, Flag.subordinate)) return left;
  }
  return 0;
}

/** One past the last word of the clause that holds `at`. */
export function clauseEnd(words: Words, at: number): number {
  for (let right = at + 1; right < words.length; right++)
    if (isStrong(words, right) && text(words, right) !== '*') return right;
  return words.length;
}

/** Whether the clause looks ahead: *will sign*, *is expected to*. */
export function later(words: Words, at: number): boolean {
  const end = Math.min(clauseEnd(words, at), at + 16);
  for (let index = clauseStart(words, at); index < end; index++) {
    if (index > at + 2 && (has(words, index, Flag.subordinate) || isComma(words, index))) break;
    if (has(words, index, Flag.future)) return true;
    // *could not have come at a better time*: what it is said of came.
    if (has(words, index, Flag.hypothetical))
      return !/^(?:have|haber)$/.test(text(words, text(words, index + 1) === 'not' ? index + 2 : index + 1));
  }
  return false;
}

/** Whether the unit ends as a sentence does; a headline has no full stop. */
export const hasStop = (words: Words): boolean => /^[.!?…]$/.test(text(words, words.length - 1));
