import { clauseStart, has, isComma, isQuote, isStrong, text, type VerbGroup, verbGroup } from './clause';
import { broughtTo } from './englishClauses';
import { Flag, Form } from './flags';
import { broughtAbout, narrated, standsAlone } from './spanishClauses';
import type { Words } from './words';

/** How a clause puts what its verb says. */
export type Polarity = 'asserted' | 'denied' | 'hypothetical' | 'intended';

const THAT = new Set(['that', 'que', 'whether', 'if']);

/** How the clause of a finite verb puts it: negation and modality of its group, conditions, denials of the outer verb. */
export function polarityOf(words: Words, group: VerbGroup): Polarity {
  if (group.negated) return 'denied';
  if (group.hypothetical) return 'hypothetical';
  if (group.perfect && text(words, group.start) === 'haber') {
    const put = governance(words, group.start, 4);
    if (put !== null && put !== 'asserted') return put;
  }
  const from = clauseStart(words, group.start);
  for (let at = from; at < group.start; at++) {
    const flags = words.flags[at]!;
    if (flags & Flag.mask) continue;
    if (flags & Flag.condition || inverted(words, at, from)) return 'hypothetical';
    if (/^(?:when(?:ever)?|once|until)$/.test(text(words, at)) && inGeneral(words, group)) return 'hypothetical';
    if (text(words, at) === 'once' && at === from && wouldFollow(words, group.verb)) return 'hypothetical';
    if (flags & Flag.negation && (at <= from + 1 || group.start - at <= 3) && !separated(words, at, group.start))
      return 'denied';
  }
  if (from > 0 && has(words, from - 1, Flag.condition)) return 'hypothetical';
  if (THAT.has(text(words, from)) && !standsAlone(words, from)) {
    let commas = 0;
    for (let at = from - 1; at >= 0 && from - at <= (commas > 0 ? 22 : 8) && !isStrong(words, at); at--) {
      const flags = words.flags[at]!;
      if (flags & Flag.mask) continue;
      if (isComma(words, at)) commas++;
      if (flags & Flag.refusal) return 'denied';
      if (flags & Flag.irrealis && !(flags & Flag.instrument) && from - at <= 3) return 'intended';
      if (words.info[at]!.acts.length && commas !== 1) break;
    }
  }
  return 'asserted';
}

/** *Once a package was agreed, it would be sent*: what waits for the first clause. */
const wouldFollow = (words: Words, from: number): boolean => {
  for (let at = from + 1; at < words.length && !isStrong(words, at); at++)
    if (isComma(words, at))
      for (let next = at + 1; next <= at + 5; next++) if (/^(?:would|will)$/.test(text(words, next))) return true;
  return false;
};

/** *when we commit to reform*: a present behind *when* tells of no one time. */
const inGeneral = (words: Words, { verb, perfect, passive, progressive }: VerbGroup): boolean =>
  (words.info[verb]!.forms & Form.present) !== 0 && !perfect && !passive && !progressive;

/** *Should the two governments sign …*: a condition by its order of words. */
const inverted = (words: Words, at: number, from: number): boolean =>
  at === from &&
  /^(?:should|were|had)$/.test(text(words, at)) &&
  words.info[at]!.case === 'title' &&
  !has(words, at + 1, Flag.auxiliary);

const separated = (words: Words, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (isComma(words, at) || has(words, at, Flag.conjunction)) return true;
  return false;
};

/** What governs an infinitive, a gerund or a noun at `at`: the nearest word to the left that says whether it is done. */
export function governance(words: Words, at: number, reach = 10): Polarity | null {
  if (broughtAbout(words, at) || broughtTo(words, at)) return 'asserted';
  let commas = 0;
  for (let left = at - 1; left >= 0 && at - left <= reach; left--) {
    if (isStrong(words, left) || isQuote(words, left)) return null;
    if (isComma(words, left) && ++commas > 1) return null;
    const flags = words.flags[left]!;
    if (flags & Flag.mask) continue;
    if (managed(words, left) || tookOccasion(words, left) || cameFirst(words, left, at))
      return has(words, left - 1, Flag.negation) ? 'denied' : 'asserted';
    if (flags & Flag.refusal) return 'denied';
    if (flags & Flag.negation) return 'denied';
    if (flags & Flag.condition) return 'hypothetical';
    if (flags & Flag.realis && !(flags & Flag.irrealis) && !SOFT.has(words.info[left]!.folded))
      return undone(words, left) ? 'denied' : 'asserted';
    if (flags & Flag.hypothetical) return 'hypothetical';
    if (flags & Flag.irrealis) return occasionTaken(words, left) ? 'asserted' : 'intended';
    if (words.info[left]!.forms & Form.conditional && !(words.lexicon.language === 'es' && narrated(words)))
      return 'hypothetical';
    const acts = words.info[left]!.acts;
    if (
      acts.length &&
      !acts.every(sense => /^(?:reaffirm|welcome|stipulate)$/.test(sense.act)) &&
      (words.info[left]!.forms & Form.past) !== 0
    )
      return verbGroup(words, left).negated ? 'denied' : 'asserted';
  }
  return null;
}

/** *no lograron cerrar*, *did not manage to sign*: what brings about is itself denied. */
const undone = (words: Words, at: number): boolean =>
  has(words, at - 1, Flag.negation) && !has(words, at, Flag.preposition);

/** *were able to sign*, *pudimos firmar*: in the past, what could be done was done. */
const managed = (words: Words, at: number): boolean =>
  /^(?:pudimos|pudieron|pudo|podido)$/.test(text(words, at)) ||
  (/^(?:sirvio|sirvieron|permitio|permitieron|served)$/.test(text(words, at)) &&
    /^(?:para|to|acordar|firmar|suscribir|concluir|concretar)$/.test(text(words, at + 1))) ||
  (/^(?:was|were)$/.test(text(words, at)) && text(words, at + 1) === 'able');

/** *used the meeting to announce*, *aprovechó la ocasión para anunciar*: what an occasion is used for is done. */
export const tookOccasion = (words: Words, at: number): boolean => {
  if (!OCCASION_TAKEN.test(text(words, at))) return false;
  for (let next = at + 1; next <= at + 4; next++)
    if (
      /^(?:meeting|occasion|opportunity|visit|moment|call|summit|speech|ocasion|oportunidad|reunion|encuentro|visita|cumbre)$/.test(
        text(words, next),
      )
    )
      return true;
  return false;
};

/** *took this opportunity*: by itself an opportunity leaves open whether it is taken. */
const occasionTaken = (words: Words, opportunity: number): boolean => {
  for (let at = opportunity - 1; at >= 0 && opportunity - at <= 3; at--) if (tookOccasion(words, at)) return true;
  return false;
};

/** *take*, *use*: in the present, too, as who speaks does what he says: *we take this opportunity to announce*. */
const OCCASION_TAKEN =
  /^(?:use[sd]?|takes?|took|seized?|aprovecho|aprovecharon|aprovechamos|aprovechan|aprovechando|utilizo|utilizaron)$/;

/** *was the first (country) to sign*, *fue el primero en firmar*. `verb`: the start of the infinitive. */
const cameFirst = (words: Words, at: number, verb: number): boolean =>
  /^(?:first|second|third|last|primer[oa]?|segund[oa]|ultim[oa])$/.test(text(words, at)) &&
  verb - at <= 6 &&
  !(verb - at > 3 && parted(words, at, verb)) &&
  (text(words, verb) === 'to' || text(words, verb - 1) === 'en');

const parted = (words: Words, from: number, to: number): boolean => {
  for (let at = from + 1; at < to - 1; at++)
    if (isComma(words, at) || has(words, at, Flag.preposition | Flag.conjunction | Flag.subordinate)) return true;
  return false;
};

/** *thanked the Prime Minister for agreeing to host*: what somebody is thanked for was done. `start`: the gerund or infinitive. */
export function thankedFor(words: Words, start: number): boolean {
  if (!/^(?:for|por)$/.test(text(words, start - 1))) return false;
  for (let at = start - 2; at >= 0 && start - at <= 14 && !isStrong(words, at); at--)
    if (
      /^(?:thank|thanks|thanked|grateful|praised|commended|applauded|congratulated|agradecio|agradecieron|agradezco|agradece|felicito|felicitaron|felicita|aplaude|aplaudio|aplauden|elogio|elogiaron|celebra)$/.test(
        text(words, at),
      )
    )
      return !has(words, at - 1, Flag.future | Flag.hypothetical);
  return false;
}

/** Prepositions that say *done* only next to the verb: *by signing*, *al firmar*. */
const SOFT = new Set(['by', 'upon', 'after', 'since', 'on', 'al', 'tras', 'having', 'despues', 'luego', 'primero']);

/** Whether the preposition directly before a gerund or an infinitive says that it was done: *after signing*, *al firmar*. */
export const doneBefore = (words: Words, at: number): boolean =>
  succeeded(words, at) || (SOFT.has(text(words, at - 1)) && (text(words, at - 1) !== 'on' || opensOn(words, at - 1)));

/** *both were involved in reaching an agreement*, *succeeded in concluding*. */
const succeeded = (words: Words, at: number): boolean =>
  text(words, at - 1) === 'in' &&
  [2, 3].some(back => /^(?:succeeded|involved|instrumental|role|success)$/.test(text(words, at - back))) &&
  ![3, 4, 5].some(back => has(words, at - back, Flag.negation | Flag.hypothetical));

/** *On signing the treaty*, *congratulated Chad on signing*, but not *dragged its feet on signing*. */
const opensOn = (words: Words, on: number): boolean => {
  if (on === 0 || isComma(words, on - 1) || isStrong(words, on - 1)) return true;
  for (let at = on - 1; at >= 0 && on - at <= 6; at--) if (/^congratulat/.test(text(words, at))) return true;
  return false;
};
