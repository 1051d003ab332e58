import { Flag, Form } from './flags';
import { broughtAbout, narrated, standsAlone } from './spanishClauses';
import type { Words } from './words';

/** How a clause puts what its verb says. */
export type Polarity = 'asserted' | 'denied' | 'hypothetical' | 'intended';

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
    'sera seran está están esta estan estaban estaba quedar quedo quedaron queda quedan quedando fuera fueran fuese'
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
    if (flags & Flag.mask) break;
    if (word === 'to' && !spanish) {
      marked = true;
      start = at;
      if (has(words, at - 1, Flag.negation) && text(words, at - 1) === 'not') {
        negated = text(words, verb - 1) === 'not';
        start = at - 1;
      }
      break;
    }
    if (flags & Flag.negation && word !== 'without' && word !== 'sin') negated = true;
    else if (flags & Flag.hypothetical && !(flags & (Flag.determiner | Flag.preposition))) hypothetical = true;
    else if (flags & Flag.future) future = true;
    else if (flags & Flag.auxiliary) {
      if (BE.has(word)) passive = true;
      if (WISHED.test(word)) hypothetical = true;
      if (spanish && WILL_BE.test(word)) future = true;
      if (HAVE.has(word)) perfect = true;
      if (word === 'se' || word === 'nos') reflexive = true;
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

const THAT = new Set(['that', 'que', 'whether', 'if']);

/** How the clause of a finite verb puts it: negation and modality of its group, conditions, denials of the outer verb. */
export function polarityOf(words: Words, group: VerbGroup): Polarity {
  if (group.negated) return 'denied';
  if (group.hypothetical) return 'hypothetical';
  if (group.perfect && text(words, group.start) === 'haber') {
    const put = governance(words, group.start, 4);
    if (put !== null && put !== 'asserted') return put;
  }
  const from = clauseStart(words, group.start);
  for (let at = from; at < group.start; at++) {
    const flags = words.flags[at]!;
    if (flags & Flag.mask) continue;
    if (flags & Flag.condition || inverted(words, at, from)) return 'hypothetical';
    if (flags & Flag.negation && (at <= from + 1 || group.start - at <= 3) && !separated(words, at, group.start))
      return 'denied';
  }
  if (from > 0 && has(words, from - 1, Flag.condition)) return 'hypothetical';
  if (THAT.has(text(words, from)) && !standsAlone(words, from)) {
    let commas = 0;
    for (let at = from - 1; at >= 0 && from - at <= (commas > 0 ? 22 : 8) && !isStrong(words, at); at--) {
      const flags = words.flags[at]!;
      if (flags & Flag.mask) continue;
      if (isComma(words, at)) commas++;
      if (flags & Flag.refusal) return 'denied';
      if (flags & Flag.irrealis && !(flags & Flag.instrument) && from - at <= 3) return 'intended';
      if (words.info[at]!.acts.length && commas !== 1) break;
    }
  }
  return 'asserted';
}

/** *Should the two governments sign …*: a condition by its order of words. */
const inverted = (words: Words, at: number, from: number): boolean =>
  at === from &&
  /^(?:should|were|had)$/.test(text(words, at)) &&
  words.info[at]!.case === 'title' &&
  !has(words, at + 1, Flag.auxiliary);

const separated = (words: Words, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (isComma(words, at) || has(words, at, Flag.conjunction)) return true;
  return false;
};

/** What governs an infinitive, a gerund or a noun at `at`: the nearest word to the left that says whether it is done. */
export function governance(words: Words, at: number, reach = 10): Polarity | null {
  if (broughtAbout(words, at)) return 'asserted';
  let commas = 0;
  for (let left = at - 1; left >= 0 && at - left <= reach; left--) {
    if (isStrong(words, left) || isQuote(words, left)) return null;
    if (isComma(words, left) && ++commas > 1) return null;
    const flags = words.flags[left]!;
    if (flags & Flag.mask) continue;
    if (managed(words, left) || tookOccasion(words, left) || cameFirst(words, left, at))
      return has(words, left - 1, Flag.negation) ? 'denied' : 'asserted';
    if (flags & Flag.refusal) return 'denied';
    if (flags & Flag.negation) return 'denied';
    if (flags & Flag.condition) return 'hypothetical';
    if (flags & Flag.realis && !(flags & Flag.irrealis) && !SOFT.has(words.info[left]!.folded)) return 'asserted';
    if (flags & Flag.hypothetical) return 'hypothetical';
    if (flags & Flag.irrealis) return occasionTaken(words, left) ? 'asserted' : 'intended';
    if (words.info[left]!.forms & Form.conditional && !(words.lexicon.language === 'es' && narrated(words)))
      return 'hypothetical';
    const acts = words.info[left]!.acts;
    if (
      acts.length &&
      !acts.every(sense => sense.act === 'reaffirm' || sense.act === 'welcome') &&
      (words.info[left]!.forms & Form.past) !== 0
    )
      return verbGroup(words, left).negated ? 'denied' : 'asserted';
  }
  return null;
}

/** *were able to sign*, *pudimos firmar*: in the past, what could be done was done. */
const managed = (words: Words, at: number): boolean =>
  /^(?:pudimos|pudieron|pudo)$/.test(text(words, at)) ||
  (/^(?:sirvio|sirvieron|permitio|permitieron|served)$/.test(text(words, at)) &&
    /^(?:para|to|acordar|firmar|suscribir|concluir|concretar)$/.test(text(words, at + 1))) ||
  (/^(?:was|were)$/.test(text(words, at)) && text(words, at + 1) === 'able');

/** *used the meeting to announce*, *aprovechó la ocasión para anunciar*: what an occasion is used for is done. */
const tookOccasion = (words: Words, at: number): boolean => {
  if (!OCCASION_TAKEN.test(text(words, at))) return false;
  for (let next = at + 1; next <= at + 4; next++)
    if (
      /^(?:meeting|occasion|opportunity|visit|moment|call|summit|speech|ocasion|oportunidad|reunion|encuentro|visita|cumbre)$/.test(
        text(words, next),
      )
    )
      return true;
  return false;
};

/** *took this opportunity*: by itself an opportunity leaves open whether it is taken. */
const occasionTaken = (words: Words, opportunity: number): boolean => {
  for (let at = opportunity - 1; at >= 0 && opportunity - at <= 3; at--) if (tookOccasion(words, at)) return true;
  return false;
};

/** *take*, *use*: in the present, too, as who speaks does what he says: *we take this opportunity to announce*. */
const OCCASION_TAKEN =
  /^(?:use[sd]?|takes?|took|seized?|aprovecho|aprovecharon|aprovechamos|aprovechan|aprovechando|utilizo|utilizaron)$/;

/** *was the first (country) to sign*, *fue el primero en firmar*. `verb`: the start of the infinitive. */
const cameFirst = (words: Words, at: number, verb: number): boolean =>
  /^(?:first|second|third|last|primer[oa]?|segund[oa]|ultim[oa])$/.test(text(words, at)) &&
  verb - at <= 3 &&
  (text(words, verb) === 'to' || text(words, verb - 1) === 'en');

/** *thanked the Prime Minister for agreeing to host*: what somebody is thanked for was done. `start`: the gerund or infinitive. */
export function thankedFor(words: Words, start: number): boolean {
  if (!/^(?:for|por)$/.test(text(words, start - 1))) return false;
  for (let at = start - 2; at >= 0 && start - at <= 14 && !isStrong(words, at); at--)
    if (
      /^(?:thank|thanks|thanked|praised|commended|applauded|congratulated|agradecio|agradecieron|agradezco|felicito|felicitaron)$/.test(
        text(words, at),
      )
    )
      return !has(words, at - 1, Flag.future | Flag.hypothetical);
  return false;
}

/** Prepositions that say *done* only next to the verb: *by signing*, *al firmar*. */
const SOFT = new Set(['by', 'upon', 'after', 'since', 'on', 'al', 'tras', 'having', 'despues', 'luego', 'primero']);

/** Whether the preposition directly before a gerund or an infinitive says that it was done: *after signing*, *al firmar*. */
export const doneBefore = (words: Words, at: number): boolean => SOFT.has(text(words, at - 1));

/** Whether the clause looks ahead: *will sign*, *is expected to*. */
export function later(words: Words, at: number): boolean {
  const end = Math.min(clauseEnd(words, at), at + 16);
  for (let index = clauseStart(words, at); index < end; index++) {
    if (index > at + 2 && (has(words, index, Flag.subordinate) || isComma(words, index))) break;
    if (has(words, index, Flag.future | Flag.hypothetical)) return true;
  }
  return false;
}
