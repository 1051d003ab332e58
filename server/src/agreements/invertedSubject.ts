import { has, isComma, isMark, text, type VerbGroup } from './clause';
import { Flag, Form, PARTY } from './flags';
import { kindOfChunk, type Subject } from './nounPhrase';
import type { Words } from './words';

/** The subject behind a Spanish verb: *acordaron ambos presidentes*, *Acuerda Vega ampliar cooperación*; null where none follows. */
export const subjectBehind = (words: Words, group: VerbGroup): Subject | null =>
  opensHeadline(words, group)
    ? (namesBehind(words, behindManner(words, group.verb + 1)) ?? statesBehindObject(words, group.verb + 1))
    : partyBehind(words, behindManner(words, group.verb + 1));

/** *estuvo de acuerdo el presidente en que*: behind what says how. */
const behindManner = (words: Words, from: number): number => {
  let at = from;
  while (has(words, at, Flag.mask)) at++;
  return at;
};

/** *Sellan la paz Etiopía y Eritrea*: behind what they seal; null where no state stands there without a preposition. */
function statesBehindObject(words: Words, from: number): Subject | null {
  for (let at = from; at < words.length && at - from <= 7 && !isMark(words, at); at++) {
    if (has(words, at, Flag.preposition | Flag.subordinate) && text(words, at) !== 'de') return null;
    if (!has(words, at, Flag.state) || words.info[at]!.case === 'lower' || has(words, at - 1, Flag.preposition))
      continue;
    const states = namesBehind(words, at);
    return states?.kind === 'joint' ? states : null;
  }
  return null;
}

/** Whether the verb is the first word, as in the headlines of newspapers and bulletins: *Firman*, *Se comprometen*. */
export const opensHeadline = (words: Words, { start, verb }: VerbGroup): boolean =>
  (start === 0
    ? words.info[0]!.case !== 'lower'
    : /^[;:]$/.test(text(words, start - 1)) && text(words, words.length - 1) !== '.') &&
  (words.info[verb]!.forms & (Form.present | Form.past)) !== 0 &&
  (words.info[verb]!.forms & (Form.firstPlural | Form.infinitive | Form.gerund)) === 0;

/** Names and words for parties, with what joins them: *Perú y Chile*, *cancilleres de Kenia y Togo*. */
function namesBehind(words: Words, from: number): Subject | null {
  let kind: Subject['kind'] | null = null;
  let at = has(words, from, Flag.adverb) ? from + 1 : from;
  const first = at;
  let to = at;
  while (at < words.length && at - first < 16) {
    const start = at;
    while (articleAt(words, at)) at++;
    const head = at;
    while (at < words.length && (named(words, at) || (at > head && links(words, at) && named(words, at + 1)))) at++;
    if (at === head) break;
    const chunk = kindOfChunk(words, start, at, true);
    if (chunk === 'empty' || chunk === 'thing') break;
    kind = kind === null ? chunk : chunk === 'outsider' || kind === 'outsider' ? 'outsider' : 'joint';
    to = at;
    const joined = isComma(words, at) || /^[ye]$/.test(text(words, at));
    if (!joined || !(named(words, at + 1) || articleAt(words, at + 1))) break;
    at++;
  }
  return kind ? { kind, from: first, to } : null;
}

const articleAt = (words: Words, at: number): boolean =>
  !has(words, at, PARTY | Flag.preposition) &&
  (has(words, at, Flag.determiner) || NUMERAL.test(text(words, at)) || /^amb[oa]s$/.test(text(words, at))) &&
  words.info[at]!.case === 'lower';

const NUMERAL =
  /^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|veinte|treinta|cuarenta|cincuenta|\d{1,3})$/;

/** A word that can be part of a name, or a common noun for a party. */
const named = (words: Words, at: number): boolean =>
  at < words.length &&
  !isMark(words, at) &&
  (words.info[at]!.case === 'title' || words.info[at]!.case === 'upper' || has(words, at, PARTY | Flag.outsider)) &&
  !has(words, at, Flag.subordinate) &&
  !(has(words, at, Flag.instrument | Flag.paper | Flag.mechanism) && !has(words, at, PARTY)) &&
  !(words.info[at]!.forms & Form.infinitive);

const links = (words: Words, at: number): boolean => /^(?:de|del|la|las|los)$/.test(text(words, at));

/** Between the article and who it is: *el propio presidente*. */
const OWN = /^(?:propi[oa]s?|actual(?:es)?|entonces|nuev[oa]s?|respectiv[oa]s)$/;

/** In Spanish the subject may follow: *acordaron ambos presidentes*, *se comprometió el Gobierno*. */
function partyBehind(words: Words, from: number): Subject | null {
  let at = from;
  if (has(words, at, Flag.adverb)) at++;
  const first = at;
  while (
    at < words.length &&
    at - first < 3 &&
    (has(words, at, Flag.determiner | Flag.joint) || NUMERAL.test(text(words, at)) || OWN.test(text(words, at))) &&
    !has(words, at, PARTY) &&
    !has(words, at, Flag.preposition)
  )
    at++;
  if (!has(words, at, PARTY) || has(words, first, Flag.preposition)) return null;
  let to = at + 1;
  while (
    to < words.length &&
    to - at < 12 &&
    !isMark(words, to) &&
    !has(words, to, Flag.subordinate) &&
    !(words.info[to]!.forms & Form.infinitive)
  )
    to++;
  const kind = kindOfChunk(words, first, at + 1, true);
  if (kind === 'empty' || kind === 'thing') return null;
  return { kind: kind === 'party' && text(words, at + 1) === 'y' ? 'joint' : kind, from: first, to };
}
