import { has, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { asserts, type Construction, hit, leveled, putAs, subjectAt } from '../site';
import { tailEnd } from '../tails';
import { isNoun } from '../usedAsNoun';

/** *the visit produced four agreements*, *las negociaciones culminaron en un tratado*: what talks led to was made there. Guideline 1. */
export const yielding: Construction = site => {
  const { words, at, sense, group } = site;
  if (!(sense.forms & (Form.past | Form.participle)) || isNoun(words, at) || !asserts(site) || group.future)
    return null;
  if (group.passive) return null;
  const subject = subjectAt(site);
  if (
    (subject.kind !== 'thing' && subject.kind !== 'joint') ||
    !TALKS.test(text(words, headOf(words, subject.from, subject.to)))
  )
    return null;
  const end = sense.tail ? tailEnd(words, at, sense.tail) : at + 1;
  for (let next = end; next < words.length && next - end <= 6 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.negation | Flag.domestic | Flag.subordinate | Flag.hypothetical)) return null;
    // *terminó con el compromiso de los 34 países de*
    if (/^(?:compromiso|commitment|pledge)$/.test(text(words, next)) && /^(?:de|to|by)$/.test(text(words, next + 1)))
      return hit(site, leveled(3, putAs(site)), 'commitment-reaffirmed', 9, { to: end, object: next });
    if (has(words, next, Flag.instrument) && !has(words, next, Flag.mask))
      return hit(site, leveled(4, putAs(site)), 'instrument-concluded', 1, { to: end, object: next });
  }
  return null;
};

/** What parties meet in. */
const TALKS =
  /^(?:talks|trip|tour|visit|visits|summit|meeting|meetings|negotiations?|round|rounds|dialogue|conference|mediation|process|visita|visitas|cumbre|reunion|reuniones|encuentro|negociacion(?:es)?|ronda|rondas|dialogo|conferencia|mediacion|conversaciones|proceso)$/;

/** The head of a phrase: in Spanish and in English before its first preposition. */
function headOf(words: Parameters<typeof text>[0], from: number, to: number): number {
  let head = from;
  for (let at = from; at < to && !has(words, at, Flag.preposition); at++) if (TALKS.test(text(words, at))) head = at;
  return head;
}
