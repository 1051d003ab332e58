import { closes, openingBefore } from './brackets';
import { has, isComma, isMark, text } from './clause';
import { clausal, owned, pairsStates } from './coordination';
import { Flag, Form, PARTY } from './flags';
import type { Words } from './words';

/** Who does what the verb says, as far as the words show. */
export interface Subject {
  /**
   * `joint`: two parties or a word for several; `we`; `they`; `speaker`: *I*; `party`: one; `name`: a proper name that no lexicon has;
   * `outsider`: somebody who is no party; `thing`: anything else; `none`: the clause has no subject of its own.
   */
  readonly kind: 'joint' | 'we' | 'they' | 'speaker' | 'party' | 'name' | 'outsider' | 'thing' | 'none';
  /** Words of the subject, end exclusive; equal where there is none. */
  readonly from: number;
  readonly to: number;
}

export const NONE: Subject = { kind: 'none', from: 0, to: 0 };
const NUMBER = /^\d/;

type ChunkKind = Subject['kind'] | 'empty';

/** Reads chunks leftwards from `at` (inclusive): heads are coordinated, chunks behind a preposition only qualify. */
export function readPhrase(words: Words, at: number): Subject {
  const to = at + 1;
  const spanish = words.lexicon.language === 'es';
  let heads = 0;
  let kind: ChunkKind = 'empty';
  let outsiders = false;
  let parties = false;
  let from = to;
  let right = at;
  for (let steps = 0; right >= 0 && steps < 12; steps++) {
    let left = right;
    let stop: 'preposition' | 'conjunction' | 'end' = 'end';
    for (; left >= 0; left--) {
      const flags = words.flags[left]!;
      if (closes(text(words, left))) {
        left = openingBefore(words, left);
        continue;
      }
      if (left === at && (/^(?:19|20)\d\d$/.test(text(words, left)) || numbered(words, left))) continue;
      if (flags & Flag.mask || isMark(words, left) || NUMBER.test(text(words, left))) break;
      if (flags & Flag.preposition) {
        stop = 'preposition';
        break;
      }
      if (flags & Flag.conjunction) {
        stop = 'conjunction';
        break;
      }
      if (flags & (Flag.subordinate | Flag.auxiliary | Flag.future)) break;
      if (isVerbLike(words, left, spanish)) break;
      if (flags & Flag.determiner) {
        left--;
        if (has(words, left, Flag.preposition) && !(spanish && has(words, left, Flag.determiner))) stop = 'preposition';
        else if (has(words, left, Flag.conjunction)) stop = 'conjunction';
        break;
      }
    }
    const chunk = kindOfChunk(words, left + 1, right + 1, spanish);
    if (left >= 0 && isComma(words, left) && (heads > 0 || pairsStates(words, left)) && has(words, left + 1, PARTY))
      stop = 'conjunction';
    const opening = !spanish || left <= 0 || isMark(words, left - 1) || has(words, left - 1, Flag.conjunction);
    const own = stop === 'preposition' && heads === 0 && opening ? stateBehindNoun(words, left + 1, right) : -1;
    if (own >= 0) return { kind: 'party', from: own, to };
    if (stop === 'preposition' && heads === 0 && chunk !== 'empty' && TEMPORAL.test(text(words, left))) stop = 'end';
    // *cooperation between Kenya and Chad will*: whom it is between is not who does it.
    if (stop === 'preposition' && heads > 0 && !spanish && /^(?:between|among)$/.test(text(words, left))) {
      heads = 0;
      kind = 'empty';
    }
    if (stop === 'preposition') {
      if (chunk === 'outsider') outsiders = true;
      if (chunk === 'party' || chunk === 'joint') parties = true;
      right = left - 1;
      if (spanish && has(words, left, Flag.determiner) && left > 0 && has(words, left - 1, Flag.preposition)) right--;
      if (
        right < 0 ||
        isMark(words, right) ||
        isVerbLike(words, right, spanish) ||
        has(words, right, Flag.subordinate | Flag.auxiliary)
      ) {
        if (kind === 'empty') return { kind: 'none', from: to, to };
        break;
      }
      from = left;
      continue;
    }
    // *The President and the Minister's top priority is*: one thing of two.
    if (chunk === 'thing' && heads === 0 && !spanish && owned(words, left + 1, right))
      return { kind: 'thing', from: left + 1, to };
    if (chunk !== 'empty') {
      heads++;
      kind = kind === 'empty' ? chunk : merge(kind, chunk);
      from = left + 1;
    }
    if (
      stop === 'conjunction' && chunk !== 'empty' && !isMark(words, left)
        ? left > 0 && !clausal(words, left)
        : stop === 'conjunction' && isMark(words, left)
    ) {
      right = left - 1;
      if (right >= 0 && isComma(words, right)) right--;
      continue;
    }
    break;
  }
  if (kind === 'empty') return NONE;
  if (outsiders && !parties && kind !== 'we' && kind !== 'they') kind = 'outsider';
  return { kind, from, to };
}

/** The number of *el artículo 3*, *Article 5*. */
const numbered = (words: Words, at: number): boolean =>
  NUMBER.test(text(words, at)) && /^(?:articulo|article|numeral|anexo|annex)$/.test(text(words, at - 1));

/** *In a side letter Ukraine gave*: a state that only stands next to the noun before it; -1 where the phrase ends otherwise. */
const stateBehindNoun = (words: Words, from: number, last: number): number =>
  last - from >= 1 &&
  has(words, last, Flag.state) &&
  words.info[last]!.case === 'title' &&
  words.info[last - 1]!.case === 'lower' &&
  !has(words, last - 1, Flag.determiner | Flag.preposition | Flag.conjunction | Flag.adverb | Flag.joint) &&
  has(words, last - 1, Flag.instrument | Flag.paper | Flag.thing | Flag.mechanism | Flag.domestic)
    ? last
    : -1;

/** Prepositions that also open a clause of time: *after Moscow pledged fuel*. */
const TEMPORAL = /^(?:after|since|as)$/;

const merge = (one: Subject['kind'], other: Subject['kind']): Subject['kind'] => {
  const parties = (kind: Subject['kind']) => kind === 'party' || kind === 'joint' || kind === 'name' || kind === 'we';
  if (one === 'name' && other === 'name') return 'name';
  if (parties(one) && parties(other)) return 'joint';
  if (one === 'outsider' || other === 'outsider') {
    const rest = one === 'outsider' ? other : one;
    return rest === 'party' || rest === 'joint' ? 'party' : 'outsider';
  }
  return parties(other) ? 'joint' : one;
};

/** What a run of words without prepositions is, by its head: the last noun in English, the first in Spanish. */
export function kindOfChunk(words: Words, from: number, to: number, spanish: boolean): ChunkKind {
  let flags = 0;
  let head = -1;
  let negative = false;
  let outsider = false;
  for (let at = from; at < to; at++) {
    if (text(words, at) === '(') {
      while (at < to && text(words, at) !== ')') at++;
      continue;
    }
    if (words.info[at]!.case === 'other' && !has(words, at, PARTY)) continue;
    const own = flagsIn(words, at);
    if (own & Flag.negation) negative = true;
    if (own & (Flag.determiner | Flag.adverb) && !(own & (PARTY | Flag.pronoun))) continue;
    flags |= own;
    if (own & Flag.outsider && (words.info[at]!.case === 'lower' || at === 0)) outsider = true;
    if (spanish && head >= 0 && !(words.flags[head]! & KNOWN) && own & KNOWN) head = at;
    if (head < 0 || !spanish || (words.flags[head]! & (Flag.joint | Flag.adverb) && !(words.flags[head]! & PARTY)))
      head = at;
  }
  if (head < 0) return 'empty';
  if (negative) return 'thing';
  const own = flagsIn(words, head);
  const word = words.info[head]!.folded;
  const proper = words.info[head]!.case !== 'lower';
  if (word === 'we' || word.startsWith("we'") || word === 'nosotros') return 'we';
  if (word === 'they' || word.startsWith("they'") || word === 'ellos') return 'they';
  if (LEGISLATURE.test(word) && !(own & Flag.state))
    return proper && word === 'asamblea' && text(words, head + 1) === 'general' ? 'party' : 'outsider';
  if (own & (Flag.body | Flag.mechanism | (spanish ? 0 : Flag.collective)) && legislates(words, from, to))
    return 'outsider';
  if (/^forces?$/.test(word) && text(words, head - 1) === 'task') return 'thing';
  if (ORGAN.test(word)) return /^(?:press|news|party)$/.test(text(words, head - 1)) ? 'thing' : 'joint';
  if (OURS.test(text(words, from)) && OWN.test(word)) return 'joint';
  if (own & Flag.outsider && !(own & PARTY)) return 'outsider';
  if (own & Flag.outsider && !proper) return 'outsider';
  if (outsider && !(flags & Flag.state)) return 'outsider';
  // *the three NSAs*: several who have a title.
  const titled = !own && proper && word.endsWith('s') && to - from >= 2;
  if (titled && /^(?:two|three|four|dos|tres|cuatro)$/.test(text(words, head - 1))) return 'joint';
  // *the two National Security Advisors*
  if (titled && !spanish && head - from <= 5)
    for (let at = from; at < head; at++) if (/^(?:two|three|four)$/.test(text(words, at))) return 'joint';
  const thing = own & (Flag.instrument | Flag.mechanism | Flag.thing | Flag.paper | Flag.actNoun);
  if (thing && !(own & PARTY)) return 'thing';
  if (word === 'party' && to - from > 1 && (proper || POLITICAL.test(text(words, head - 1)))) return 'outsider';
  if (spanish && own & Flag.state && counted(words, from, head)) return 'joint';
  if (own & Flag.state && own & Flag.collective && proper) return 'party';
  if (own & Flag.collective) return several(words, from, to, word) ? 'joint' : 'party';
  if (
    own & Flag.body &&
    !(own & (Flag.state | Flag.office)) &&
    /...s$/.test(word) &&
    words.info[head]!.case !== 'upper'
  )
    return 'joint';
  if (spanish && own & Flag.office && !proper && word.endsWith('es')) return 'joint';
  if (own & PARTY) return 'party';
  if (flags & PARTY && proper) return flags & Flag.outsider ? 'outsider' : 'party';
  // *xxxxxxxxxxxx committed to follow up*: a name that was taken out of a cable.
  if (/^x{4,}$/.test(word)) return 'name';
  if (proper && !(own & (Flag.determiner | Flag.preposition))) return flags & Flag.outsider ? 'outsider' : 'name';
  if (spanish && flags & PARTY && flags & Flag.joint) return 'joint';
  if (own & (Flag.pronoun | Flag.joint)) return 'joint';
  return 'thing';
}

/** Bodies that decide for one state alone: what they agree is no agreement between parties; they ratify, though. */
export const LEGISLATURE =
  /^(?:congress|parliament|senate|house|assembly|legislature|lawmakers?|legislators?|congreso|parlamento|senado|asamblea|camara|legislativo|legislatura|diputados|senadores|cortes|knesset|duma|bundestag)$/;

/** A word's flags as part of a party's name: there, *Labor* is no trade union. */
const flagsIn = (words: Words, at: number): number =>
  words.info[at]!.case !== 'lower' && PORTFOLIO.test(text(words, at))
    ? words.flags[at]! & ~Flag.outsider
    : words.flags[at]!;

const legislates = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (LEGISLATURE.test(text(words, at)) && !has(words, at, Flag.state)) return true;
  return false;
};

/** *las dos Coreas*: several states by one name. */
const counted = (words: Words, from: number, head: number): boolean => {
  for (let at = from; at < head; at++) if (/^(?:dos|tres|ambas)$/.test(text(words, at))) return true;
  return false;
};

/** What parties are that run for office. */
const POLITICAL =
  /^(?:ruling|governing|opposition|political|conservative|liberal|socialist|communist|labou?r|democratic|republican|green|nationalist|left-wing|right-wing)$/;

/** Whose teams are those of the parties. */
const OURS = /^(?:our|their|nuestr[oa]s|sus)$/;

/** What speaks for a party where it is theirs: *their institutes*, *nuestras academias*. */
const OWN =
  /^(?:teams|friends|institutes|academies|universities|banks|ports|airlines|armies|navies|guards|police|ministries|agencies|equipos|amigos|institutos|academias|universidades|bancos|puertos)$/;

/** Organs in which parties decide together. */
const ORGAN = /^(?:summit|conference|cumbre|troika|cuarteto|sexteto|quartet)$/;

/** What a ministry is named after, though it is no party by itself: *the Department of Labor*. */
const PORTFOLIO = /^(?:labor|labour|industry|business|trabajo|industria)$/;

/** What a head noun can be known as. */
const KNOWN = PARTY | Flag.outsider | Flag.instrument | Flag.mechanism | Flag.thing | Flag.paper | Flag.actNoun;

const several = (words: Words, from: number, to: number, word: string): boolean =>
  word.endsWith('s') ||
  /^(?:two|three|four|five)$/.test(word) ||
  (to - from > 1 && EACH_OF_SEVERAL.has(text(words, from)));

/** Words with which a noun in the singular stands for all parties: *each state*, *cada Parte*. */
const EACH_OF_SEVERAL: ReadonlySet<string> = new Set(['both', 'ambos', 'each', 'either', 'every', 'cada']);

/** A word that ends the noun phrase to its right because it is a verb. */
export function isVerbLike(words: Words, at: number, spanish: boolean): boolean {
  const info = words.info[at]!;
  if (words.flags[at]! & (PARTY | Flag.instrument | Flag.mechanism | Flag.determiner | Flag.actNoun)) return false;
  if (info.case !== 'lower') return false;
  if (spanish) return (info.forms & (Form.past | Form.future | Form.infinitive | Form.gerund)) !== 0;
  if (attributive(words, at)) return false;
  return (
    info.folded.endsWith('ed') ||
    info.folded.endsWith('ing') ||
    info.folded === 'said' ||
    info.folded === 'says' ||
    info.folded === 'told' ||
    info.acts.some(sense => (sense.forms & (Form.past | Form.gerund)) !== 0)
  );
}

/** *the armed group*, *a negotiating team*: a participle between an article and its noun. */
const attributive = (words: Words, at: number): boolean =>
  has(words, at - 1, Flag.determiner) &&
  words.info[at + 1]?.case === 'lower' &&
  !has(
    words,
    at + 1,
    Flag.preposition |
      Flag.determiner |
      Flag.conjunction |
      Flag.subordinate |
      Flag.auxiliary |
      Flag.adverb |
      Flag.future,
  ) &&
  /(?:ed|ing)$/.test(text(words, at)) &&
  text(words, at + 1) !== 'to';
