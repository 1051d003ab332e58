import { has, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { bindsJointly, declares, type Hit, hit, objectWith, type UnitContext } from '../site';
import { subjectOf } from '../subject';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { isState, reachesAbroad } from './otherParty';
import { GENERAL } from './promising';
import { saidBy } from './saidOf';

/**
 * *Guyana recognizes the bank as the border, and Surinam in return lets its boats pass*: what one party does for what
 * another does. `at`: the word behind *in* or *a*. Guideline 2.
 */
export function reciprocal(words: Words, context: UnitContext, at: number): Hit | null {
  if (!/^(?:return|exchange|cambio)$/.test(text(words, at)) || !/^(?:in|a)$/.test(text(words, at - 1))) return null;
  if (text(words, at + 1) === 'of') return null;
  if (context.genre === 'speech') return null;
  const givers = new Set<string>();
  for (let verb = 1; verb < words.length; verb++) {
    const info = words.info[verb]!;
    if (has(words, verb, Flag.hypothetical | Flag.condition | Flag.negation | Flag.irrealis)) return null;
    if (info.case !== 'lower' || has(words, verb, Flag.determiner | Flag.preposition | Flag.adverb | Flag.mask))
      continue;
    const before = verb - 1;
    const state = stateBefore(words, before);
    if (state >= 0) givers.add(text(words, state));
  }
  if (givers.size < 2) return null;
  const group = verbGroup(words, at);
  const subject = subjectOf(words, group);
  return hit({ words, at, group }, 3, 'set-expression', 2, { subject, object: -1, from: at - 1 });
}

/** The state that ends before a verb: next to it, or behind its clitics and *in return*. */
function stateBefore(words: Words, before: number): number {
  for (let at = before; at >= 0 && before - at <= 4 && !isStrong(words, at); at--) {
    if (has(words, at, Flag.state) && words.info[at]!.case !== 'lower')
      return has(words, at - 1, Flag.preposition) && text(words, at - 1) !== 'y' ? -1 : at;
    if (!/^(?:le|les|lo|la|se|in|return|a|cambio|,|its|for|part|por|su|parte|will|would)$/.test(text(words, at)))
      return -1;
  }
  return -1;
}

/** *Queda eliminado el requisito*: in a Spanish text of the parties, what is left done by it. `at`: the participle. Guideline 2. */
export function leftDone(words: Words, context: UnitContext, at: number): Hit | null {
  if (!declares(context) || words.lexicon.language !== 'es' || !LEFT.test(text(words, at - 1))) return null;
  if (!(words.info[at]!.forms & Form.participle) || MERELY.test(text(words, at))) return null;
  const group = verbGroup(words, at);
  if (group.negated || group.hypothetical) return null;
  return hit({ words, at, group }, 3, 'decide-verb', 2, { subject: null });
}

const LEFT = /^(?:queda|quedan|quedo|quedaron|quedara|quedaran)$/;
/** What is left in a state without anybody's having settled it. */
const MERELY =
  /^(?:demostrad|evidenciad|expresad|reflejad|integrad|compuest|sujet|supeditad|condicionad|rezagad|atrapad|herid|pendient|excluid|limitad|registrad|asentad|impresionad|sorprendid|agradecid|satisfech|inaugurad|dañad|destruid|reducid)[oa]s?$/;

/**
 * *The Union said it would release 50 million euros*, *the Minister said Estonia would send 150 troops*: in a report the
 * will of a party stands one step back. `at`: *would*. Guideline 2.
 */
export function reportedWill(words: Words, context: UnitContext, at: number): Hit | null {
  if (declares(context) || text(words, at) !== 'would') return null;
  const verb = words.info[at + 1];
  if (!verb || !(verb.deed || verb.undertaking)) return null;
  if (!verb.deed && text(words, at - 1) !== 'they' && !reachesAbroad(words, { from: 0, to: 0 })) return null;
  const counted = amountAt(words, at + 1, 8);
  const spoken = context.genre === 'speech' || context.genre === 'conference';
  const bySpokesman = !counted && !spoken;
  const group = verbGroup(words, at + 1);
  const subject = subjectOf(words, group);
  // *The two presidents said they would rebuild the bridge*
  if (bySpokesman && subject.kind === 'they')
    return saidTogether(words, context, at) && !GENERAL.test(verb.folded)
      ? hit({ words, at, group }, 3, 'pledged-future', 2, { subject })
      : null;
  if (bySpokesman)
    return isState(words, subject) && !GENERAL.test(verb.folded) && saidBy(words, subject.from)
      ? hit({ words, at, group }, 3, 'pledged-future', 2, { subject })
      : null;
  if (subject.kind !== 'party' && subject.kind !== 'joint' && !(spoken && subject.kind === 'we')) return null;
  for (let left = at - 1; left >= 0 && at - left <= 10 && !isStrong(words, left); left--) {
    if (has(words, left, Flag.condition | Flag.negation)) return null;
    if (
      !counted &&
      text(words, left) === 'told' &&
      objectWith(words, left, Flag.state | Flag.office | Flag.collective, Flag.subordinate, 4) < 0
    )
      return null;
    if (/^(?:continue|pursue|seek|try)$/.test(verb.folded)) return null;
    if ((counted ? /^(?:said|announced|told|informed|confirmed|pledged|added)$/ : /^told$/).test(text(words, left)))
      return hit({ words, at, group }, 3, 'pledged-future', 2, { subject });
  }
  return null;
}

/** Whether several parties say so: *the two presidents said in a statement (that) they would*. */
function saidTogether(words: Words, context: UnitContext, would: number): boolean {
  for (let at = would - 2; at > 0 && would - at <= 9 && !isStrong(words, at); at--) {
    if (!/^(?:said|announced|confirmed|declared)$/.test(text(words, at))) continue;
    return bindsJointly(subjectOf(words, verbGroup(words, at)), context, words);
  }
  return false;
}

/**
 * *Burundi has handed over eleven suspects and Rwanda has freed two ministers*: deeds of two states that answer each other.
 * `at`: the second deed. Guideline 2.
 */
export function deedForDeed(words: Words, context: UnitContext, at: number): Hit | null {
  if (context.genre === 'study' || context.genre === 'cable') return null;
  const own = giverOf(words, at);
  if (own === null) return null;
  for (let left = at - 2; left >= 0; left--) {
    if (has(words, left, Flag.hypothetical | Flag.condition | Flag.negation | Flag.irrealis)) return null;
    if (!words.info[left]!.deed) continue;
    const other = giverOf(words, left);
    if (other === null || other === own) continue;
    const group = verbGroup(words, at);
    return hit({ words, at, group }, 3, 'set-expression', 2, { subject: subjectOf(words, group) });
  }
  return null;
}

/** The state by name that does the deed at `at`; null where it is something else, or is not done. */
function giverOf(words: Words, at: number): string | null {
  const info = words.info[at]!;
  if (info.case !== 'lower' || isNoun(words, at)) return null;
  const group = verbGroup(words, at);
  if (group.passive || group.negated || group.hypothetical || group.marked) return null;
  const { kind, from, to } = subjectOf(words, group);
  if (kind !== 'party') return null;
  for (let word = from; word < to; word++)
    if (has(words, word, Flag.state) || (has(words, word, Flag.body) && words.info[word]!.case !== 'lower'))
      return text(words, word);
  return null;
}
