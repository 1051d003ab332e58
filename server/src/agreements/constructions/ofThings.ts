import { has, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import type { Subject } from '../nounPhrase';
import { subjectOf } from '../subject';
import type { Words } from '../words';

/**
 * *Estas inversiones generarán empleos, diversificarán cadenas y reducirán el riesgo*: a Spanish future without a subject of its own goes
 * on with the one before it, and what a thing will do nobody takes on. `at`: the future.
 */
export function goesOnOfThing(words: Words, at: number, { kind }: Subject): boolean {
  if (kind !== 'none') return false;
  for (let before = at - 1; before > 0 && !isStrong(words, before); before--) {
    const { forms } = words.info[before]!;
    if (!(forms & Form.future) || has(words, before, Flag.determiner)) continue;
    const subject = subjectOf(words, verbGroup(words, before));
    if (subject.kind !== 'none') return subject.kind === 'thing' || subject.kind === 'outsider';
  }
  return false;
}

/** *El DEAN se estructurará en torno a*, *se centrará en*: how something goes by itself. */
export const takesItsCourse = (words: Words, verb: number, reflexive: boolean): boolean =>
  reflexive && /^(?:centrar|estructurar|enfocar|concentrar|basar|desarrollar|regir)/.test(text(words, verb));
