import { has, isStrong, masked, text } from './clause';
import { Flag, Form } from './flags';
import type { Act } from './lexicon';
import { governance, polarityOf } from './polarity';
import { siteAt, type UnitContext } from './site';
import { tailEnd } from './tails';
import type { Words } from './words';

/** The acts without which there is no agreement. */
const MAKING: ReadonlySet<Act> = new Set<Act>([
  'agree',
  'commit',
  'decide',
  'sign',
  'conclude',
  'adopt',
  'ratify',
  'enter',
  'extend',
  'join',
  'settle',
  'seal',
]);

/**
 * The words with which a unit says that no agreement was made: *did not sign*, *refused to ratify*, *no agreement was
 * reached*, *no se llegó a un acuerdo*, *sin acuerdo*. Indexes of words, the end exclusive; null where it says no such thing.
 * What is only not yet done, may not be done, or will not be done is no denial.
 */
export function denialOf(words: Words, context: UnitContext): { readonly from: number; readonly to: number } | null {
  let negation = -1;
  for (let at = 0; at < words.length; at++) {
    if (masked(words, at)) continue;
    if (has(words, at, Flag.negation | Flag.refusal)) negation = at;
    if (negation < 0) continue;
    if (has(words, at, Flag.instrument) && lacking(words, at)) return { from: negation, to: at + 1 };
    for (const sense of words.info[at]!.acts) {
      if (!MAKING.has(sense.act) || (sense.tail && tailEnd(words, at, sense.tail) < 0)) continue;
      const from = deniedFrom(words, context, at, sense.forms);
      if (from >= 0) return { from: Math.min(negation, from), to: at + 1 };
    }
  }
  return null;
}

/** Where the verb group begins that tells of what was not done; -1 where it tells of something else. */
function deniedFrom(words: Words, context: UnitContext, at: number, forms: number): number {
  const { group } = siteAt(words, context, at, { act: 'agree', forms, tail: null });
  const { start } = group;
  const couldNot = within(words, start - 1, at, /^(?:could|couldn't|pudo|pudieron)$/);
  // What somebody denies stands in the subjunctive in Spanish.
  const reported = within(words, start, at, /^(?:hubieran?|hay[ae]n?)$/);
  if (group.future || (group.hypothetical && !couldNot && !reported)) return -1;
  const told =
    couldNot ||
    reported ||
    (forms & Form.past) !== 0 ||
    ((forms & Form.participle) !== 0 && (group.passive || group.perfect)) ||
    within(words, start, at, /^(?:did|didn't)$/);
  if (told) {
    const denied = group.negated || polarityOf(words, { ...group, hypothetical: false }) === 'denied';
    return denied && !within(words, start - 2, at + 1, UNFINISHED) ? Math.min(start, couldNot ? start : at) : -1;
  }
  if (!(forms & (Form.infinitive | Form.gerund))) return -1;
  return governance(words, start) === 'denied' && refused(words, start) ? start : -1;
}

/** *no agreement*, *sin acuerdo*: an instrument that there is not. */
function lacking(words: Words, at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 2; left--)
    if (/^(?:no|without|sin|ningun|ninguna)$/.test(text(words, left)))
      return exists(words, at) || /^(?:sin|without)$/.test(text(words, left));
  return false;
}

/** Whether the clause says that the thing was, or came about: *there was no agreement*, *no hubo acuerdo*, *no agreement was reached*. */
function exists(words: Words, at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 5 && !isStrong(words, left); left--)
    if (/^(?:was|were|hubo|habia|existio|came|produced|reached|signed)$/.test(text(words, left))) return true;
  for (let next = at + 1; next < words.length && next - at <= 5 && !isStrong(words, next); next++)
    if (/^(?:was|were|emerged|resulted|came|followed)$/.test(text(words, next))) return true;
  return false;
}

/** *has not yet signed*, *aún no ha ratificado*: what is still to come is not denied. */
const UNFINISHED = /^(?:yet|still|aun|todavia)$/;

const within = (words: Words, from: number, to: number, pattern: RegExp): boolean => {
  for (let at = Math.max(0, from); at < to; at++) if (pattern.test(text(words, at))) return true;
  return false;
};

/** A refusal that was told: *refused*, *failed*, *se negó*, *could not*, *sin*. */
function refused(words: Words, before: number): boolean {
  for (let left = before - 1; left >= 0 && before - left <= 10 && !isStrong(words, left); left--) {
    if (/^(?:without|sin|unable|pudo|pudieron)$/.test(text(words, left))) return true;
    if (has(words, left, Flag.refusal)) return /(?:ed|o|on|ure|al)$/.test(text(words, left));
  }
  return false;
}
