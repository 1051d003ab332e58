import type { TextRange } from '../markup';
import { closes, openingBefore } from './brackets';
import { clauseEnd, clauseStart, has, isComma, isMark, text } from './clause';
import { Flag, PARTY } from './flags';
import { kindOfChunk } from './nounPhrase';
import type { Run } from './phrases';
import type { Hit } from './site';
import type { Words } from './words';

/** Names and words of parties in the subject; else the states in the clause: *the agreement between Peru and Chile*. */
export function partiesOf(words: Words, hit: Hit): TextRange[] {
  const { subject } = hit;
  const named =
    subject && subject.to > subject.from && subject.kind !== 'thing' && subject.kind !== 'outsider'
      ? inSubject(words, subject)
      : [];
  return once(words, named.length ? named : statesAround(words, hit)).map(run => rangeOf(words, run));
}

/** Each party of a subject: *Peru and the United States* are two, *the Presidents of Peru and Chile* as well. */
function inSubject(words: Words, { from, to }: Run): Run[] {
  const members = membersOf(words, from, to);
  if (members.length > 1) return members;
  const shared = sharedHead(words, from, to);
  if (shared.length > 1) return shared;
  return split(words, from, to);
}

/** Whose *governments* or *presidents* they are: *the Governments of Chad and Niger*. */
function membersOf(words: Words, from: number, to: number): Run[] {
  for (let at = from + 1; at < to; at++) {
    if (isComma(words, at) || has(words, at, Flag.conjunction)) return [];
    if (!/^(?:of|de|del)$/.test(text(words, at))) continue;
    const several =
      has(words, at - 1, Flag.collective | Flag.office) &&
      !has(words, at - 1, Flag.state) &&
      text(words, at - 1).endsWith('s');
    return several ? split(words, at + 1, to) : [];
  }
  return [];
}

/** *the French and Spanish governments*: the names before the noun that they share. */
function sharedHead(words: Words, from: number, to: number): Run[] {
  const last = to - 1;
  if (!has(words, last, Flag.collective) || !text(words, last).endsWith('s') || words.info[last]!.case !== 'lower')
    return [];
  return namesIn(words, from, last, Flag.state);
}

/** The coordinated parts of a noun phrase; what names nobody belongs to the part before it: *the Office for Trade and Customs*. */
function split(words: Words, from: number, to: number): Run[] {
  const parts: { from: number; to: number }[] = [];
  let start = from;
  // *the treaty between Norway and Iceland*: a text that names its parties.
  let textFirst = false;
  const close = (end: number): void => {
    const part = trimmed(words, start, end);
    const before = parts[parts.length - 1];
    if (!part) return;
    if (isParty(words, part, before)) parts.push(part);
    else if (before) before.to = part.to;
    else if (hasState(words, part)) textFirst = true;
  };
  for (let at = from; at < to; at++) {
    if (text(words, at) === '(') while (at < to && !closes(text(words, at))) at++;
    if (!has(words, at, Flag.conjunction) && !isComma(words, at)) continue;
    close(at);
    start = at + 1;
  }
  close(to);
  if (textFirst) return [];
  if (parts.length) return parts;
  const whole = trimmed(words, from, to);
  return whole ? [whole] : [];
}

const hasState = (words: Words, { from, to }: Run): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.state)) return true;
  return false;
};

/** Whether a part can be a party: a word for one, or a name that does not go on with the part before. */
function isParty(words: Words, { from, to }: Run, before: Run | undefined): boolean {
  const spanish = words.lexicon.language === 'es';
  let head = from;
  while (head < to && !has(words, head, Flag.preposition)) head++;
  const kind = kindOfChunk(words, from, Math.max(head, from + 1), spanish);
  if (kind === 'thing' || kind === 'outsider' || kind === 'empty') return false;
  if (kind !== 'name') return true;
  if (/ly$|mente$/.test(text(words, from)) && to - from === 1) return false;
  for (let at = before?.from ?? 0; at < (before?.to ?? 0); at++) if (has(words, at, Flag.preposition)) return false;
  return true;
}

/** A part without articles, prepositions, marks and asides at its ends; null where nothing is left. */
function trimmed(words: Words, from: number, to: number): { from: number; to: number } | null {
  let first = from;
  let last = to;
  for (let moved = true; moved && first < last; ) {
    moved = false;
    if (text(words, first) === '(') {
      while (first < last && !closes(text(words, first))) first++;
      first++;
      moved = true;
    } else if (isLoose(words, first) || governs(words, first)) {
      first++;
      moved = true;
    }
  }
  while (first < last && (isLoose(words, last - 1) || closes(text(words, last - 1))))
    last = closes(text(words, last - 1)) ? Math.max(first, openingBefore(words, last - 1)) : last - 1;
  return first < last ? { from: first, to: last } : null;
}

/** What is no part of a name at its ends. */
const isLoose = (words: Words, at: number): boolean =>
  isMark(words, at) && !closes(text(words, at))
    ? true
    : has(words, at, Flag.determiner | Flag.adverb | Flag.preposition | Flag.auxiliary) &&
      !has(words, at, PARTY | Flag.pronoun | Flag.joint);

/** The verb of *helped ensure Spain made*, which stands before its clause. */
const governs = (words: Words, at: number): boolean =>
  words.info[at]!.case === 'lower' && words.info[at]!.undertaking && words.lexicon.language === 'en';

/** The states that a clause names as those who deal with each other; where something took place is none of them. */
function statesAround(words: Words, hit: Hit): Run[] {
  const names = namesIn(words, clauseStart(words, hit.from), clauseEnd(words, hit.from), Flag.state);
  const parties: Run[] = [];
  let aside = -1;
  for (const name of names) {
    let before = name.from - 1;
    while (before >= 0 && has(words, before, Flag.determiner) && !/^(?:al|del)$/.test(text(words, before))) before--;
    const listed = isComma(words, before) || has(words, before, Flag.conjunction);
    const away = PLACE.test(text(words, governorOf(words, before))) || (listed && aside >= 0 && before - aside <= 2);
    if (away || inParentheses(words, name.from) || inTitle(words, name.from)) aside = name.to;
    else parties.push(name);
  }
  return parties;
}

/** The preposition that governs a name: of *in the old harbour of Oslo*, the first. */
function governorOf(words: Words, before: number): number {
  if (!/^(?:of|de|del)$/.test(text(words, before))) return before;
  for (let at = before - 1; at >= 0 && before - at <= 6; at--) {
    if (
      isMark(words, at) ||
      has(words, at, Flag.conjunction | Flag.auxiliary | Flag.collective | Flag.office | Flag.instrument)
    )
      return before;
    if (has(words, at, Flag.preposition) && !/^(?:of|de|del)$/.test(text(words, at))) return at;
  }
  return before;
}

/** Prepositions of a place or a direction. */
const PLACE = /^(?:in|at|from|to|into|near|en|desde|hasta|hacia|a|al)$/;

/** *the Lima Declaration*, *la Declaración de Lima*, *Acuerdos de Paz de Brasilia*: a text named after a place. */
function inTitle(words: Words, at: number): boolean {
  if (!/^(?:of|de)$/.test(text(words, at - 1))) return false;
  for (let left = at - 2; left >= 0 && at - left <= 6; left--) {
    if (words.info[left]!.case === 'title' && has(words, left, Flag.instrument | Flag.paper | Flag.commitment))
      return true;
    if (words.info[left]!.case !== 'title' && !/^(?:of|de)$/.test(text(words, left))) return false;
  }
  return false;
}

function inParentheses(words: Words, at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 12; left--) {
    if (closes(text(words, left))) return false;
    if (text(words, left) === '(') return true;
  }
  return false;
}

/** The runs of words in `[from, to)` that name one of `flags`: *United States of America* is one. */
function namesIn(words: Words, from: number, to: number, flags: number): Run[] {
  const is = (at: number): boolean =>
    at < to &&
    has(words, at, flags) &&
    words.info[at]!.case !== 'lower' &&
    !has(words, at, Flag.mask) &&
    // *the United States-Peru Dialogue* names a dialogue.
    !text(words, at).includes('-');
  const names: Run[] = [];
  for (let at = from; at < to; at++) {
    if (!is(at)) continue;
    let end = at + 1;
    while (is(end) || (/^(?:of|de|del)$/.test(text(words, end)) && is(end + 1))) end++;
    names.push({ from: at, to: end });
    at = end - 1;
  }
  return names;
}

/** Each name once. */
function once(words: Words, runs: readonly Run[]): Run[] {
  const seen = new Set<string>();
  return runs.filter(({ from, to }) => {
    let spelled = '';
    for (let at = from; at < to; at++) spelled += ` ${text(words, at).replace(/'s?$/, '')}`;
    return !seen.has(spelled) && seen.add(spelled);
  });
}

/** Where a party stands; of *Peru's* only the name. */
function rangeOf(words: Words, { from, to }: Run): TextRange {
  const start = words.start[from]!;
  const end = words.end[to - 1]!;
  const possessive = /['’]s?$/.exec(words.text.slice(start, end));
  return { start, end: possessive ? end - possessive[0].length : end };
}
