import type { TextRange } from '../markup';
import { clauseEnd, clauseStart, has, isMark, isStrong, text } from './clause';
import { dateIn } from './dates';
import type { AgreementFinding } from './finding';
import { Flag, Form } from './flags';
import { partiesOf } from './parties';
import { phraseAround, type Run, withArticles } from './phrases';
import type { Hit } from './site';
import type { Words } from './words';

/**
 * The finding that a construction's hit makes: the act, the parties, the object and the date. Ranges are of the unit's text.
 */
export function describe(words: Words, hit: Hit): AgreementFinding {
  const over = ({ from, to }: Run): TextRange => ({
    start: words.start[from]!,
    end: words.end[Math.max(from, to - 1)]!,
  });
  const object = objectOf(words, hit);
  const from = Math.min(hit.from, startOf(words, hit, object));
  const to = Math.max(object?.to ?? 0, hit.to, Math.min(clauseEnd(words, hit.to - 1), words.length));
  return {
    unit: 0,
    range: { start: 0, end: words.text.length },
    clause: over({ from, to: Math.max(to, hit.from + 1) }),
    level: hit.level,
    rule: hit.rule,
    guideline: hit.guideline,
    act: over(hit),
    parties: partiesOf(words, hit),
    object: object && over(object),
    date: LATER.test(hit.rule) ? null : dateIn(words, hit.from, hit.to),
    status: hit.status,
    ...(hit.reasons && { reasons: hit.reasons }),
  };
}

/** Rules whose act is still to come when it is told: a date there is that of the deed. */
const LATER = /^(?:joint-future|joint-instruction|pledged-future|list-item|commitment-reaffirmed)$/;

/** Where what is told begins: with the subject, its articles included; else with the instrument that the act is done to. */
function startOf(words: Words, { subject, from, to }: Hit, object: Run | null): number {
  if (subject && subject.to > subject.from && !has(words, subject.to - 1, Flag.preposition))
    return withArticles(words, headOf(words, behindAside(words, subject.from)));
  if (object && object.from < from) return withArticles(words, object.from);
  const start = clauseStart(words, from);
  let first = start;
  while (
    first < from &&
    (has(words, first, Flag.conjunction) || OPENS.test(text(words, first)) || isMark(words, first))
  )
    first++;
  const gerund = (words.info[to - 1]!.forms & Form.gerund) !== 0 || text(words, from).endsWith('ing');
  return first > start && gerund ? from : first;
}

/** Words that only tie a clause to the one before. */
const OPENS = /^(?:that|which|because|since|while|as|que|porque|pues|aunque|donde)$/;

/** Before what only qualifies: *el Presidente de Rusia*, where the subject was read from *de* on. */
function headOf(words: Words, from: number): number {
  if (!/^(?:of|de|del)$/.test(text(words, from))) return from;
  let at = from;
  while (
    at > 0 &&
    from - at < 6 &&
    !isMark(words, at - 1) &&
    !has(words, at - 1, Flag.determiner | Flag.conjunction | Flag.auxiliary)
  )
    at--;
  return at;
}

/** Behind a portion mark or another aside that stands before the subject: *(U) He*. */
function behindAside(words: Words, from: number): number {
  let at = from;
  while (text(words, at) === '(' || text(words, at) === ')') {
    const opening = text(words, at) === '(';
    at++;
    if (opening) while (at < words.length && text(words, at - 1) !== ')') at++;
  }
  return at < words.length ? at : from;
}

/** What a noun phrase around it is the object of. */
const NAMED = Flag.instrument | Flag.paper | Flag.mechanism;

/** Rules whose object is a noun: an instrument, or what was set up. */
const NOMINAL = /^(?:instrument-|act-noun|in-force|joint-establishment|accession|announcement)/;

/** What is agreed: the noun phrase of an instrument, else from its first word to the end of the clause. */
function objectOf(words: Words, hit: Hit): Run | null {
  const { subject } = hit;
  // *the mechanism was agreed*: what was agreed is the subject.
  if (hit.rule === 'agree-passive' && subject?.kind === 'thing' && subject.to > subject.from && subject.from < hit.from)
    return phraseWithoutArticles(words, subject);
  let from = hit.object;
  if (from < 0 || from >= words.length) return null;
  if (hit.rule === 'accession') from = joined(words, from);
  if ((NOMINAL.test(hit.rule) || from < hit.from) && has(words, from, NAMED))
    return phraseAround(words, from, from >= hit.to ? hit.to : 0);
  for (; from < words.length; from++) {
    if (isMark(words, from) || has(words, from, Flag.adverb)) continue;
    if (has(words, from, Flag.conjunction) && has(words, from - 1, Flag.adverb | Flag.joint) && from > hit.to) {
      from++;
      continue;
    }
    if (LINKS.test(text(words, from)) && from > hit.from) continue;
    if (from > hit.to && has(words, from - 1, Flag.conjunction) && from - hit.to <= 1) continue;
    if (has(words, from, Flag.conjunction) && from === hit.to) continue;
    break;
  }
  from = behindTime(words, from);
  if (from >= words.length) return null;
  let to = clauseEnd(words, from);
  for (let at = from + 1; at < to; at++)
    if (text(words, at) === '(' || text(words, at) === '”' || text(words, at) === '"' || attributes(words, at)) {
      to = at;
      break;
    }
  while (to > from + 1 && (isMark(words, to - 1) || isStrong(words, to - 1))) to--;
  return { from, to };
}

const phraseWithoutArticles = (words: Words, { from, to }: Run): Run => {
  let first = from;
  while (first < to - 1 && has(words, first, Flag.determiner)) first++;
  return { from: first, to };
};

/** *the first country to join the Network*: what is joined, behind its verb and article. */
function joined(words: Words, from: number): number {
  if (!words.info[from]!.acts.some(sense => sense.forms & Form.infinitive)) return from;
  let at = from + 1;
  while (at < words.length - 1 && has(words, at, Flag.determiner | Flag.preposition)) at++;
  return at < words.length ? at : from;
}

/** What leads from an act to its object. */
const LINKS =
  /^(?:to|on|upon|with|into|of|that|them|us|him|her|together|jointly|a|al|en|con|de|que|conjuntamente|juntos|juntas)$/;

/** Behind when it was agreed: *acordaron este martes el establecimiento*. */
const behindTime = (words: Words, at: number): number =>
  /^(?:este|esta|this|last|pasado)$/.test(text(words, at)) &&
  /^(?:\p{L}{3,5}day|week|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana)$/u.test(text(words, at + 1))
    ? at + (text(words, at + 2) === 'to' ? 3 : 2)
    : at;

/** *…, anunció el Presidente*: who tells of it, at the end. */
const attributes = (words: Words, comma: number): boolean =>
  text(words, comma) === ',' &&
  /^(?:said|announced|according|anuncio|anunciaron|informo|informaron|dijo|senalo|indico|segun)$/.test(
    text(words, comma + 1),
  );
