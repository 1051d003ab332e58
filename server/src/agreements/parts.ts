import type { TextRange } from '../markup';
import { clauseEnd, clauseStart, has, isComma, isMark, isStrong, text } from './clause';
import { dateIn } from './dates';
import type { AgreementFinding } from './finding';
import { Flag } from './flags';
import type { Hit } from './site';
import type { Words } from './words';

/**
 * The finding that a construction's hit makes: the act, the parties, the object and the date. Ranges are of the unit's text.
 */
export function describe(words: Words, hit: Hit): AgreementFinding {
  const over = (from: number, to: number): TextRange => ({
    start: words.start[from]!,
    end: words.end[Math.max(from, to - 1)]!,
  });
  const from =
    hit.subject && hit.subject.to > hit.subject.from
      ? Math.min(hit.subject.from, hit.from)
      : clauseStart(words, hit.from);
  const object = objectOf(words, hit);
  const to = Math.max(object?.to ?? 0, hit.to, Math.min(clauseEnd(words, hit.to - 1), words.length));
  const date = dateIn(words, hit.from, hit.to);
  return {
    unit: 0,
    range: { start: 0, end: words.text.length },
    clause: over(Math.min(from, hit.from), Math.max(to, hit.from + 1)),
    level: hit.level,
    rule: hit.rule,
    guideline: hit.guideline,
    act: over(hit.from, hit.to),
    parties: partiesOf(words, hit),
    object: object ? over(object.from, object.to) : null,
    date,
    status: hit.status,
  };
}

/** What is agreed: from its first word to the end of the clause, without closing marks and citations in parentheses. */
function objectOf(words: Words, hit: Hit): { from: number; to: number } | null {
  let from = hit.object;
  if (from < 0 || from >= words.length) return null;
  while (from < words.length && (isMark(words, from) || (has(words, from, Flag.preposition) && from > hit.from)))
    from++;
  if (from >= words.length) return null;
  let to = clauseEnd(words, from);
  for (let at = from + 1; at < to; at++)
    if (text(words, at) === '(' || text(words, at) === '”' || text(words, at) === '"') {
      to = at;
      break;
    }
  while (to > from + 1 && (isMark(words, to - 1) || isStrong(words, to - 1))) to--;
  return { from, to };
}

const PARTY = Flag.state | Flag.collective | Flag.body | Flag.office;

/** Names and words of parties in the subject; else of the states in the clause: *the agreement between Peru and Chile*. */
function partiesOf(words: Words, hit: Hit): TextRange[] {
  const subject = hit.subject;
  if (subject && subject.to > subject.from && subject.kind !== 'thing' && subject.kind !== 'outsider') {
    const named = namesIn(words, subject.from, subject.to, Flag.state | Flag.body);
    return named.length > 1 ? named : split(words, subject.from, subject.to);
  }
  const from = clauseStart(words, hit.from);
  return namesIn(words, from, clauseEnd(words, hit.from), Flag.state);
}

/** Each coordinated part of a noun phrase: *Peru and the United States* gives two ranges. */
function split(words: Words, from: number, to: number): TextRange[] {
  const parts: TextRange[] = [];
  let start = from;
  const close = (end: number): void => {
    let first = start;
    while (
      first < end &&
      (has(words, first, Flag.determiner | Flag.adverb | Flag.preposition) || isMark(words, first)) &&
      !has(words, first, PARTY | Flag.pronoun | Flag.joint)
    )
      first++;
    if (first < end) parts.push({ start: words.start[first]!, end: words.end[end - 1]! });
  };
  for (let at = from; at < to; at++) {
    if (has(words, at, Flag.conjunction) || isComma(words, at)) {
      close(at);
      start = at + 1;
    }
  }
  close(to);
  return parts;
}

/** The runs of words in `[from, to)` that name one of `flags`: *United States* is one. */
function namesIn(words: Words, from: number, to: number, flags: number): TextRange[] {
  const names: TextRange[] = [];
  for (let at = from; at < to; at++) {
    if (!has(words, at, flags) || words.info[at]!.case === 'lower' || has(words, at, Flag.mask)) continue;
    let end = at + 1;
    while (end < to && has(words, end, flags) && words.info[end]!.case !== 'lower') end++;
    names.push({ start: words.start[at]!, end: words.end[end - 1]! });
    at = end - 1;
  }
  return names;
}
