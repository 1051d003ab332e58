import { closes, openingBefore, opens } from './brackets';
import { clauseStart, has, isComma, isMark, isStrong, masked, text, type VerbGroup, verbGroup } from './clause';
import { Flag, Form } from './flags';
import { subjectBehind } from './invertedSubject';
import { kindOfChunk, NONE, readPhrase, type Subject } from './nounPhrase';
import { sayerBefore, trails } from './spanishClauses';
import type { Words } from './words';

/** The subject of a verb group: before it, else (in Spanish) behind it. */
export function subjectOf(words: Words, group: VerbGroup): Subject {
  const contracted = /^(we|they|i)'/.exec(text(words, group.start));
  if (contracted) {
    const kind = contracted[1] === 'i' ? 'speaker' : (contracted[1] as 'we' | 'they');
    return { kind, from: group.start, to: group.start + 1 };
  }
  const it = /^(?:it|they)$/.test(text(words, group.start - 1)) ? saidOfItself(words, group.start - 1) : null;
  if (it) return it;
  const before = nounPhraseBefore(words, group.start, 0);
  if (words.lexicon.language === 'es') {
    const forms = words.info[group.verb]!.forms;
    if (spokenByOne(words, group)) return { kind: 'speaker', from: group.start, to: group.start };
    if (spokenByUs(words, group) || (forms & Form.firstPlural && !(forms & Form.guessed && forms & Form.present)))
      return before.kind === 'joint' || before.kind === 'outsider' ? before : { ...before, kind: 'we' };
    if (before.kind === 'none' || before.kind === 'thing') {
      const behind = subjectBehind(words, group);
      if (behind) return behind;
      const main = forms & Form.gerund ? trails(words, group.start) : -1;
      if (main >= 0) return subjectOf(words, verbGroup(words, main));
      const sayer = before.kind === 'none' ? sayerBefore(words, group.start) : -1;
      if (sayer >= 0) return nounPhraseBefore(words, sayer, 0);
      if (goesOnWithQue(words, group.start)) return earlierSubject(words, group.start);
      if (before.kind === 'none' && (spokenByThem(words, group) || (forms & Form.past && forms & Form.plural)))
        return earlierSubject(words, group.start);
    }
  }
  return before;
}

/** *Poland says (that) it will send*: *it* is who says so. */
function saidOfItself(words: Words, it: number): Subject | null {
  const verb = text(words, it - 1) === 'that' ? it - 2 : it - 1;
  if (!/^(?:says?|said|announced?|confirmed|declared|stated|indicated)$/.test(text(words, verb))) return null;
  const sayer = nounPhraseBefore(words, verb, 0);
  return sayer.kind === (text(words, it) === 'it' ? 'party' : 'joint') ? sayer : null;
}

/** *Ministers meeting in Baku*: the gerund behind the noun that the phrase before `at` goes on from; -1 where there is none. */
function reducedRelative(words: Words, at: number): number {
  for (let left = at; left > 0 && at - left <= 6; left--) {
    if (isMark(words, left)) return -1;
    if (
      words.info[left]!.case === 'lower' &&
      text(words, left).endsWith('ing') &&
      has(words, left + 1, Flag.preposition)
    )
      return has(words, left - 1, Flag.collective | Flag.office | Flag.state) ? left : -1;
  }
  return -1;
}

/** *he dado*, *me comprometo*: a Spanish verb of the first person singular. */
function spokenByOne(words: Words, { start, verb }: VerbGroup): boolean {
  const forms = words.info[verb]!.forms;
  if (forms === (Form.present | Form.firstSingular)) return /^(?:me|lo|le|les|os|te)$/.test(text(words, verb - 1));
  if (forms === (Form.past | Form.firstSingular)) return true;
  for (let at = start; at < verb; at++) if (text(words, at) === 'he') return true;
  return false;
}

/** *han zanjado*: the auxiliary tells that several act. */
function spokenByThem(words: Words, { start, verb }: VerbGroup): boolean {
  for (let at = start; at < verb; at++) if (/^(?:han|habian)$/.test(text(words, at))) return true;
  return false;
}

/** The plural subject of a verb before in the sentence, which goes on: *ambos se hicieron partes y, en 1995, accedieron*. */
function earlierSubject(words: Words, before: number): Subject {
  for (let at = before - 1; at >= 0 && !isStrong(words, at); at--) {
    const forms = words.info[at]!.forms;
    if (!(forms & Form.past && forms & Form.plural)) continue;
    const found = nounPhraseBefore(words, verbGroup(words, at).start, 0);
    if (found.kind === 'joint') return found;
  }
  return NONE;
}

/** *dijo que … y que convinieron*: the second clause of what is told has no subject of its own. */
const goesOnWithQue = (words: Words, start: number): boolean =>
  text(words, start - 1) === 'que' && /^[ye]$/.test(text(words, start - 2));

/** *hemos acordado*: the auxiliary tells who speaks. */
function spokenByUs(words: Words, { start, verb }: VerbGroup): boolean {
  for (let at = start; at < verb; at++) if (/^(?:hemos|habiamos)$/.test(text(words, at))) return true;
  return false;
}

/** The noun phrase that ends before `right` and what it is. */
export function nounPhraseBefore(words: Words, right: number, depth: number): Subject {
  let at = right - 1;
  if (depth > 2) return NONE;
  // *Los ministros este martes acordaron*, *the ministry this year will host*: when stands between.
  if (TIME.test(text(words, at)) && /^(?:this|next|last|este|esta)$/.test(text(words, at - 1)) && at > 2) at -= 2;
  while (at >= 0 && closes(text(words, at))) {
    const opening = openingBefore(words, at);
    // *b) Dispusieron*: a point's letter is no subject.
    if (opening === at) return NONE;
    at = opening - 1;
  }
  if (at < 0) return NONE;
  // *las Farc, por su parte, han*, *las Farc por su parte, han*: a set phrase between.
  if (isComma(words, at) && masked(words, at - 1)) {
    let left = at - 1;
    while (left >= 0 && masked(words, left)) left--;
    if (left >= 0) return nounPhraseBefore(words, isComma(words, left) ? left : left + 1, depth + 1);
  }
  if (isComma(words, at)) {
    const opening = commaBefore(words, at);
    if (opening < 0) return NONE;
    const lead = nounPhraseBefore(words, opening, depth + 1);
    // *Norway, together with Brazil, will pay*.
    return lead.kind === 'party' && /^(?:together|along|jointly|junto)$/.test(text(words, opening + 1))
      ? { ...lead, kind: 'joint' }
      : lead;
  }
  if (DASH.test(text(words, at))) {
    const opening = dashBefore(words, at);
    return opening < 0 ? NONE : nounPhraseBefore(words, opening, depth + 1);
  }
  if (has(words, at, Flag.conjunction)) return leadSubject(words, at, depth);
  if (isStrong(words, at) || (isMark(words, at) && !opens(text(words, at)))) return NONE;
  if (has(words, at, Flag.subordinate)) {
    const relative = text(words, at);
    if (
      relative === 'that' ||
      relative === 'which' ||
      relative === 'who' ||
      relative === 'que' ||
      relative === 'quienes' ||
      relative === 'quien' ||
      relative === 'cuales' ||
      relative === 'cual'
    ) {
      if (saidInText(words, at)) return leadSubjectFrom(words, sentenceStart(words, at), at, depth);
      if (
        text(words, at - 1) === 'lo' ||
        (has(words, at - 1, Flag.determiner) && has(words, at - 2, Flag.preposition)) ||
        has(words, at - 1, Flag.preposition)
      )
        return NONE;
      let antecedent = at;
      while (
        antecedent > 0 &&
        (isComma(words, antecedent - 1) ||
          has(words, antecedent - 1, Flag.determiner) ||
          has(words, antecedent - 1, Flag.preposition))
      )
        antecedent--;
      const found = nounPhraseBefore(words, antecedent, depth + 1);
      if (words.lexicon.language !== 'en') return found;
      if (found.kind === 'none') return behindPreposition(words, antecedent);
      const behind = found.kind === 'thing' ? behindPreposition(words, antecedent) : NONE;
      return behind.kind !== 'none' && /^(?:with|by|to|from|for)$/.test(text(words, behind.from - 1)) ? behind : found;
    }
    return NONE;
  }
  const last = text(words, at);
  // *Los 28 aprobaron*: the members of a union by their number.
  if (/^(?:los|the)$/.test(text(words, at - 1)) && MEMBERS.test(last))
    return { kind: 'joint', from: at - 1, to: at + 1 };
  if ((last === 'i' || last === 'yo') && has(words, at - 1, Flag.conjunction) && at > 1 && !isComma(words, at - 2))
    return { kind: 'joint', from: Math.max(0, at - 3), to: at + 1 };
  if (/^(?:us|them)$/.test(last) && text(words, at - 1) === 'of' && COUNTED.test(text(words, at - 2)))
    return { kind: 'joint', from: has(words, at - 3, Flag.determiner) ? at - 3 : at - 2, to: at + 1 };
  if (/^(?:both|all|ambos|ambas)$/.test(last))
    return at === 0 || isMark(words, at - 1) || has(words, at - 1, Flag.conjunction | Flag.subordinate)
      ? last === 'all'
        ? NONE
        : { kind: 'joint', from: at, to: at + 1 }
      : nounPhraseBefore(words, at, depth + 1);
  if (PRONOUNS.has(last)) return { kind: PRONOUNS.get(last)!, from: at, to: at + 1 };
  const phrase = readPhrase(words, at);
  if (phrase.kind !== 'none' || words.lexicon.language === 'es') return phrase;
  const gerund = reducedRelative(words, at);
  return gerund < 0 ? phrase : nounPhraseBefore(words, gerund, depth + 1);
}

/** *with the two allies that agreed*: of whom a clause tells that belongs to a noun behind a preposition. */
function behindPreposition(words: Words, to: number): Subject {
  let from = to - 1;
  while (from > 0 && to - from <= 4 && !has(words, from - 1, Flag.preposition) && !isMark(words, from - 1)) from--;
  if (from >= to || !has(words, from - 1, Flag.preposition)) return NONE;
  const kind = kindOfChunk(words, from, to, false);
  return kind === 'joint' || kind === 'party' ? { kind, from, to } : NONE;
}

const TIME =
  /^(?:year|month|week|morning|afternoon|evening|summer|fall|spring|winter|ano|mes|semana|manana|tarde|noche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;

/** So many that they can only be the members of a body of states. */
const MEMBERS = /^(?:27|28|29|30|32|33|35|veintisiete|veintiocho|siete|ocho|veinte)$/;

/** *emitieron un comunicado en el que acuerdan*: who says it in a text is who issued it. */
const saidInText = (words: Words, que: number): boolean =>
  words.lexicon.language === 'es' &&
  text(words, que - 2) === 'en' &&
  [3, 4, 5].some(back => has(words, que - back, Flag.instrument | Flag.paper));

/** *both of us*, *the two of them*. */
const COUNTED = /^(?:both|all|each|two|three|four)$/;

const PRONOUNS: ReadonlyMap<string, Subject['kind']> = new Map([
  ['we', 'we'],
  ['nosotros', 'we'],
  ['they', 'they'],
  ['i', 'speaker'],
  ['yo', 'speaker'],
  ['ellos', 'they'],
]);

/**
 * The subject of the first clause, for a verb that is joined to it: *met in Lima and agreed to*. Behind a comma the
 * verb goes on with the main clause: *said that talks were slow, and promised to*.
 */
function leadSubject(words: Words, conjunction: number, depth: number): Subject {
  const outer = isComma(words, conjunction - 1)
    ? leadSubjectFrom(words, sentenceStart(words, conjunction), conjunction, depth)
    : NONE;
  if (outer.kind !== 'none') return outer;
  const inner = leadSubjectFrom(words, clauseStart(words, conjunction), conjunction, depth);
  // *discussed the rules that would apply and tasked their teams*: the past goes on with the past.
  return (inner.kind === 'thing' || inner.kind === 'none') &&
    pastBehind(words, conjunction) &&
    modalBefore(words, conjunction)
    ? leadSubjectFrom(words, sentenceStart(words, conjunction), conjunction, depth)
    : inner;
}

const pastBehind = (words: Words, conjunction: number): boolean =>
  words.lexicon.language === 'en' && ((words.info[conjunction + 1]?.forms ?? 0) & Form.past) !== 0;

const modalBefore = (words: Words, conjunction: number): boolean => {
  for (let at = clauseStart(words, conjunction); at < conjunction; at++)
    if (has(words, at, Flag.future | Flag.hypothetical)) return true;
  return false;
};

/** The subject of the first finite verb from `from` on. */
function leadSubjectFrom(words: Words, from: number, conjunction: number, depth: number): Subject {
  for (let at = Math.max(from, conjunction - 40); at < conjunction; at++) {
    const info = words.info[at]!;
    const verb =
      has(words, at, Flag.auxiliary | Flag.future) ||
      info.acts.some(sense => (sense.forms & (Form.past | Form.present)) !== 0) ||
      (info.forms & (Form.past | Form.future)) !== 0 ||
      (words.lexicon.language === 'en' &&
        info.case === 'lower' &&
        (info.folded.endsWith('ed') || (words.flags[at] === 0 && text(words, at + 1) === 'that')));
    if (!verb || at === from || has(words, at - 1, Flag.determiner | Flag.preposition)) continue;
    const found = nounPhraseBefore(words, at, depth + 1);
    if (found.kind !== 'none') return found;
  }
  // *We continue to support the plan, and commit to*
  return text(words, from) === 'we' ? { kind: 'we', from, to: from + 1 } : NONE;
}

const sentenceStart = (words: Words, at: number): number => {
  for (let left = at - 1; left >= 0; left--) if (isStrong(words, left)) return left + 1;
  return 0;
};

const DASH = /^(?:—|–|--)$/;

/** The dash that opens what the one at `dash` closes: *we — together with India — launched*. */
const dashBefore = (words: Words, dash: number): number => {
  for (let at = dash - 1; at >= 0 && dash - at < 14; at--) {
    if (DASH.test(text(words, at))) return at;
    if (isStrong(words, at)) return -1;
  }
  return -1;
};

const commaBefore = (words: Words, comma: number): number => {
  for (let at = comma - 1; at >= 0 && comma - at < 30 && !isStrong(words, at); at--)
    if (isComma(words, at) && !inDate(words, at)) return at;
  return -1;
};

/** The comma of *April 12, 2006*. */
const inDate = (words: Words, comma: number): boolean =>
  /^\d{1,2}$/.test(text(words, comma - 1)) && /^(?:1[6-9]|20)\d\d$/.test(text(words, comma + 1));
