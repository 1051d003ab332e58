import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { namesSeveral } from '../namesSeveral';
import type { Subject } from '../nounPhrase';
import { bindsJointly, type Hit, hit, type Site } from '../site';

/** How far behind the verb a sentence ends that says nothing more than who agreed, and when. Words. */
const REST = 8;

/** Who agrees, where the words do not name several: these are those of whom the clause before speaks. */
const NAMELESS = /^(?:joint|none|they)$/;

/**
 * *The two navies will hold patrols, the ministers agreed*, *China y Chile suprimirán los visados, según acordaron sus
 * cancilleres*: what was agreed stands first, as what somebody will do. Guideline 2.
 */
export function agreedBehind(site: Site, subject: Subject): Hit | null {
  const { words, at, sense, group, context } = site;
  if (!(sense.forms & Form.past) || group.negated || group.passive || group.hypothetical) return null;
  const comma = commaBefore(site, subject);
  if (comma < 4 || !willBefore(site, comma)) return null;
  let end = at + 1;
  while (end < words.length && !isStrong(words, end)) end++;
  if (
    end - at > REST ||
    !(
      bindsJointly(subject, context, words) ||
      (NAMELESS.test(subject.kind) && namesSeveral(words, { kind: 'joint', from: 0, to: comma }))
    )
  )
    return null;
  // What is agreed behind the verb is no part of what stands before it.
  const next = text(words, at + 1);
  if (/^(?:to|on|upon|that|que|en|with|con)$/.test(next) || (words.info[at + 1]?.forms ?? 0) & Form.infinitive)
    return null;
  return hit(site, 3, 'agree-verb', 2, { subject, object: 0 });
}

/** The comma before the clause: before its subject, or before *as*, *según*, or the verb; -1 where there is none. */
function commaBefore({ words, group }: Site, subject: Subject): number {
  const first = subject.to > subject.from && subject.from < group.start ? subject.from : group.start;
  for (let at = first - 1; at >= 0 && first - at <= 3; at--) {
    if (isComma(words, at)) return at;
    if (!has(words, at, Flag.determiner) && !/^(?:as|segun|como|asi)$/.test(text(words, at))) return -1;
  }
  return -1;
}

/** Whether what stands before the comma says what will be done, and does not doubt it. */
function willBefore({ words }: Site, comma: number): boolean {
  let will = false;
  for (let at = 0; at < comma; at++) {
    if (isStrong(words, at) || has(words, at, Flag.negation | Flag.hypothetical | Flag.condition)) return false;
    if (has(words, at, Flag.future) || words.info[at]!.forms & Form.future) will = true;
  }
  return will;
}
