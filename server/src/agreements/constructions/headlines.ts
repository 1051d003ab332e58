import { has, text } from '../clause';
import { Flag, Form } from '../flags';
import { bareSite, type Hit, hit, type UnitContext } from '../site';
import type { Words } from '../words';

/**
 * *Trade targets set with Oslo*, *FISHING TERMS AGREED WITH LIMA*: an English headline leaves out the *were* of a passive and
 * names with whom. Guideline 2. Null where the unit is no headline.
 */
export function settledWith(words: Words, context: UnitContext): Hit | null {
  if (words.lexicon.language === 'es' || (context.genre !== 'report' && context.genre !== 'study')) return null;
  if (words.length > 16 || words.length < 4 || /^[.!?…:;,]$/.test(text(words, words.length - 1))) return null;
  for (let at = 1; at < words.length - 2; at++) {
    if (!SETTLED.test(text(words, at)) || !MATTER.test(text(words, at - 1)) || text(words, at + 1) !== 'with') continue;
    const party = has(words, at + 2, Flag.determiner) ? at + 3 : at + 2;
    if (!has(words, party, Flag.state) || words.info[party]!.case === 'lower') return null;
    for (let left = 0; left < at; left++)
      if (has(words, left, Flag.negation | Flag.irrealis | Flag.hypothetical | Flag.refusal | Flag.future)) return null;
    return hit(bareSite(words, at), 3, 'agree-passive', 2, { object: at - 1 });
  }
  return null;
}

const SETTLED = /^(?:set|agreed|reached|fixed|settled|restored|signed|sealed|struck|clinched|renewed)$/;
const MATTER =
  /^(?:targets?|goals?|dates?|terms|prices?|quotas?|limits?|truce|ties|relations|deals?|pacts?|accords?|treaty|agreements?|swap|exchange|settlement)$/;

/**
 * *said the formal adoption was a historic moment*: of an act that stands with its article alone something past is told, so it
 * was done. Guideline 9. `at`: the noun. English.
 */
export function toldOfAct(words: Words, context: UnitContext, at: number): Hit | null {
  if (context.genre !== 'report' && context.genre !== 'cable') return null;
  if (!/^(?:adoption|signing|ratification)$/.test(text(words, at)) || context.heading) return null;
  const article = /^(?:formal|official|solemn|final)$/.test(text(words, at - 1)) ? at - 2 : at - 1;
  if (text(words, article) !== 'the' || !TOLD.test(text(words, at + 1))) return null;
  for (let next = at + 2; next < words.length && next - at <= 4; next++)
    if (has(words, next, Flag.negation | Flag.refusal | Flag.irrealis) || UNDONE.test(text(words, next))) return null;
  return hit(bareSite(words, at), 4, 'act-noun', 9, { object: at });
}

const TOLD = /^(?:represented|marked|was|were|came|took|ended|crowned|capped|followed|opened|brought)$/;
const UNDONE = /^(?:unlikely|uncertain|still|months|weeks|days|years|premature|near|close|imminent|to|being|set)$/;

/**
 * *The arrangement will continue to be in effect until February*: an instrument goes on for a term. Guideline 1. `at`: *effect* or *force*.
 */
export function goesOnInForce(words: Words, at: number): Hit | null {
  if (words.lexicon.language === 'es' || text(words, at - 1) !== 'in') return null;
  if (!/^(?:until|through|for)$/.test(text(words, at + 1))) return null;
  const verb = text(words, at - 2) === 'be' && text(words, at - 3) === 'to' ? at - 4 : at - 2;
  if (!/^(?:continues?|remains?|stays?)$/.test(text(words, verb))) return null;
  if (text(words, verb - 1) !== 'will' && !(words.info[verb]!.forms & Form.present)) return null;
  let instrument = -1;
  for (let left = verb - 1; left >= 0 && verb - left <= 24; left--) {
    if (has(words, left, Flag.negation | Flag.condition | Flag.domestic)) return null;
    if (has(words, left, Flag.instrument) || /^(?:arrangement|deal|understanding)$/.test(text(words, left)))
      instrument = left;
  }
  return instrument < 0 ? null : hit(bareSite(words, verb), 4, 'instrument-extended', 1, { object: instrument });
}
