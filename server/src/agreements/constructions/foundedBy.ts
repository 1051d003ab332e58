import { has, isComma, isMark, text } from '../clause';
import { Flag, Form } from '../flags';
import { statesIn } from '../namesSeveral';
import { kindOfChunk, type Subject } from '../nounPhrase';
import { governance } from '../polarity';
import { declares, type Hit, hit, objectWith, type Site } from '../site';
import type { Words } from '../words';
import { withOutsider } from './otherParty';

/** *a commission, set up by treaty in 1978*: the text says by what understanding. */
function foundedByText(site: Site): Hit | null {
  const { words, at, sense } = site;
  const noun = isComma(words, at - 1) ? at - 2 : at - 1;
  if (noun < 0 || !has(words, noun, Flag.mechanism)) return null;
  const link = sense.tail ? at + 2 : at + 1;
  if (!/^(?:by|under|through|por|mediante)$/.test(text(words, link))) return null;
  const instrument = objectWith(words, link, Flag.instrument, Flag.subordinate | Flag.domestic | Flag.outsider, 3);
  return instrument < 0 ? null : hit(site, 3, 'joint-establishment', 3, { object: noun });
}

/** *the Framework, launched by our governments in 2021*: who founded it stands behind the participle. */
export function launchedBy(site: Site): Hit | null {
  const { words, at, sense, group, spanish } = site;
  if (!(sense.forms & Form.participle) || group.passive || group.perfect || group.start !== at) return null;
  const understood = foundedByText(site);
  if (understood) return understood;
  const by = behindDate(words, at + 1);
  // *un Consejo constituido por los representantes*: of whom it is made up.
  if (by === at + 1 && /^(?:constitu|integr|conform|compon|form)/.test(words.info[at]!.folded)) return null;
  if (text(words, by) !== (spanish ? 'por' : 'by') || withOutsider(words, at, /^(?:by|por)$/)) return null;
  const noun = spanish
    ? titleBefore(words, isComma(words, at - 1) ? at - 2 : at - 1)
    : isComma(words, at - 1)
      ? at - 2
      : at - 1;
  if (noun < 0 || !has(words, noun, Flag.mechanism | Flag.paper)) return null;
  const end = phraseEnd(words, by + 1);
  const several = kindOfChunk(words, by + 1, end, spanish) === 'joint' || statesIn(words, by + 1, by + 9) > 1;
  if (!several || governance(words, noun, 6) === 'hypothetical') return null;
  return hit(site, 3, 'joint-establishment', 3, { subject: { kind: 'joint', from: by + 1, to: end }, object: noun });
}

/** *la Alianza del Pacífico, creada*: the noun that a name before a comma begins with. */
const titleBefore = (words: Words, last: number): number => {
  for (let at = last; at >= 0 && last - at <= 6; at--) {
    if (has(words, at, Flag.mechanism | Flag.paper)) return at;
    if (isMark(words, at) || has(words, at, Flag.auxiliary | Flag.subordinate | Flag.conjunction)) break;
  }
  return last;
};

/** *creada en 2011 por*, *launched in June 2019 by*: behind when. */
function behindDate(words: Words, from: number): number {
  if (!/^(?:in|on|en|el)$/.test(text(words, from))) return from;
  for (let at = from + 1; at <= from + 6 && !isMark(words, at); at++)
    if (/^(?:1[6-9]|20)\d\d$/.test(text(words, at))) return at + 1;
  return from;
}

/** Where a noun phrase without prepositions ends that begins at `from`. */
const phraseEnd = (words: Words, from: number): number => {
  let to = from;
  while (
    to < words.length &&
    to - from < 6 &&
    !isMark(words, to) &&
    !has(words, to, Flag.preposition | Flag.conjunction | Flag.subordinate)
  )
    to++;
  return to;
};

/** *APEC was formed in 1989 in Australia*: a body of states by its name, and when or by whom it was set up. English. */
export const bodyFormed = ({ words, at, group, spanish, context }: Site, { from, to }: Subject): boolean => {
  if (spanish || declares(context) || group.future || !/^(?:in|by|at|on)$/.test(text(words, at + 1))) return false;
  // *Asia Pacific Cooperation, or APEC, was formed*
  for (let word = Math.max(0, Math.min(from, group.start - 3)); word < Math.max(to, group.start); word++)
    if (BODIES.test(text(words, word))) return true;
  return false;
};

const BODIES =
  /^(?:apec|asean|nato|un|u\.n\.|oas|opec|ecowas|caricom|mercosur|unasur|celac|sica|gcc|osce|csce|oecd|wto|iaea|saarc|comesa|sadc|aukus|quad|g-?7|g-?8|g-?20)$/;
