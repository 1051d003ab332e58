import { has, isQuote, isStrong, text } from '../clause';
import { isDemonym } from '../demonyms';
import { Flag, PARTY } from '../flags';
import type { Subject } from '../nounPhrase';
import { declares, objectWith, type Site, type UnitContext } from '../site';

/**
 * In a report a promise counts when it is made to another party: one's own voters are none. In a declaration the other
 * party is whom the text is issued with. Who is spoken to stands behind the verb, or before it with *to* or *with*.
 */
export function towardsAnother(words: Site['words'], context: UnitContext, subject: Subject, verb: number): boolean {
  if (subject.kind === 'speaker') return spokenTo(words);
  if (declares(context) || subject.kind === 'joint') return true;
  // *su homólogo se comprometió*: who is a counterpart deals with another.
  for (let at = subject.from; at < subject.to; at++)
    if (/^(?:homolog[oa]|contraparte|par)$/.test(text(words, at))) return true;
  if (subject.kind === 'we' && context.genre === 'conference' && partnered(words)) return true;
  // Who speaks beside another speaks of what that one did.
  if (context.genre === 'conference' && subject.kind === 'party') return true;
  for (let at = 0; at < words.length; at++) {
    if (at >= subject.from && at < subject.to) continue;
    const named = has(words, at, Flag.state) && words.info[at]!.case !== 'lower';
    if (beforeWhom(words, at)) return true;
    if ((named || OTHERS.test(text(words, at))) && (at > verb || meant(words, at))) return true;
  }
  return false;
}

/** *ante la ONU*, *ante Obama*: before whom one commits oneself. */
const beforeWhom = (words: Site['words'], at: number): boolean => {
  if (text(words, at) !== 'ante') return false;
  const who = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
  return /^(?:title|upper)$/.test(words.info[who]?.case ?? '') && !has(words, who, Flag.domestic | Flag.outsider);
};

/** Whether the unit is about more than the speaker's own country: another state by name, other nations, what is shared. */
export function reachesAbroad(words: Site['words'], { from, to }: Pick<Subject, 'from' | 'to'>): boolean {
  for (let at = 0; at < words.length; at++) {
    if (at >= from && at < to) continue;
    const named = has(words, at, Flag.state) && words.info[at]!.case !== 'lower';
    const worldwide = words.info[at]!.case === 'title' && /^(?:world|mundial)$/.test(text(words, at));
    if (
      named ||
      worldwide ||
      (text(words, at) === 'each' && text(words, at + 1) === 'other') ||
      (has(words, at, Flag.body) && words.info[at]!.case === 'upper') ||
      ABROAD.test(text(words, at))
    )
      return true;
  }
  return false;
}

const ABROAD =
  /^(?:nations|allies|neighbors|neighbours|worldwide|refugees?|hemisphere|abroad|foreign|peacekeep\w+|treaty|treaties|accord|pact|global|prime|naciones|aliados|vecinos|vecino|mundial|refugiad[oa]s?|hemisferio|tratado|pacto)$/;

/** *with the Republic of Palau*, *con nuestros vecinos*, *President Ruiz and I*, *our two countries*: with whom something was done. */
export function partnered(words: Site['words']): boolean {
  for (let at = 0; at < words.length; at++) {
    const word = text(words, at);
    if (/^(?:with|con)$/.test(word)) {
      if (/^ustede?s?$/.test(text(words, at + 1))) continue;
      if (objectWith(words, at, Flag.state | Flag.office, Flag.outsider | Flag.subordinate | Flag.preposition, 4) >= 0)
        return true;
      for (let next = at + 1; next <= at + 3; next++) if (PARTNERS.test(text(words, next))) return true;
    } else if (/^(?:al|la)$/.test(word) && /^(?:presidente|presidenta|primera?|canciller)$/.test(text(words, at + 1))) {
      // *le dije al presidente Lula que aceptamos*
      const name = /^primer/.test(text(words, at + 1)) ? at + 3 : at + 2;
      if ((word === 'al' || text(words, at - 1) === 'a') && words.info[name]?.case === 'title') return true;
    } else if (word === 'junto' && /^(?:a|al)$/.test(text(words, at + 1))) {
      if (objectWith(words, at + 1, Flag.state | Flag.office, Flag.outsider, 3) >= 0) return true;
    } else if (/^(?:i|yo)$/.test(word) && has(words, at - 1, Flag.conjunction)) {
      for (let left = at - 2; left >= 0 && at - left <= 5; left--)
        if (has(words, left, Flag.office | Flag.state) && words.info[left]!.case !== 'lower') return true;
        else if (has(words, left, Flag.office) && /^(?:presidente|ministro|canciller|primer)$/.test(text(words, left)))
          return true;
    } else if (
      /^(?:two|dos|both)$/.test(word) &&
      /^(?:our|nuestros|nuestras|both)$/.test(text(words, at - 1)) &&
      has(words, at + 1, Flag.collective)
    )
      return true;
  }
  return false;
}

const PARTNERS = /^(?:partners|allies|neighbou?rs|counterparts|nations|vecinos|aliados|socios|naciones|homologos)$/;

/** Whether a speaker turns to the other party: *you*, *usted*, *ante el presidente*. */
const spokenTo = (words: Site['words']): boolean => {
  for (let at = 0; at < words.length; at++) if (ADDRESSED.test(text(words, at))) return true;
  return false;
};

const ADDRESSED =
  /^(?:usted|ustedes|excelencia|excellency|counterpart|homologo|homologa|president|presidente|presidenta|minister|ministro|ministra|canciller|chancellor)$/;

/** Whether a name before the verb is whom the act is meant for. */
function meant(words: Site['words'], at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left <= 3; left--) {
    if (isQuote(words, left)) return false;
    if (/^(?:with|to|told|con|ante|a|al)$/.test(text(words, left))) return true;
    if (!has(words, left, Flag.determiner | Flag.office | Flag.body | Flag.preposition)) return false;
  }
  return false;
}

/** A state by its name commits itself to others, where a government may do so to its own people. */
export const isState = (words: Site['words'], { from, to }: Subject): boolean =>
  to > from &&
  !has(words, from, Flag.office) &&
  ((has(words, to - 1, Flag.state) && words.info[to - 1]!.case !== 'lower') || nationalGovernment(words, to - 1));

/** Who fights a state, and commits itself to it: *las FARC*, *el ELN*, *la guerrilla*. */
export const armedGroup = (words: Site['words'], { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++)
    if (
      /^(?:farc|farc-ep|eln|eta|epl|hamas|hezbola|talibanes|guerrillas?|rebeldes|insurgentes|paramilitares)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
};

/** *el Gobierno uruguayo*, *la Cancillería peruana*. `last`: the adjective. */
const nationalGovernment = (words: Site['words'], last: number): boolean =>
  words.lexicon.language === 'es' &&
  isDemonym(text(words, last)) &&
  /^(?:gobierno|estado|cancilleria|ejecutivo|embajada)$/.test(text(words, last - 1));

const OTHERS =
  /^(?:us|me|we|ambassador|embassy|emboff|emboffs|poloff|poloffs|econoff|ecouns|polcouns|charge|dcm|ambassadors|allies|neighbors|neighbours|vecino|vecinos|vecina|embajador|embajada|aliados|par|pares|homologos?|homologas?|counterpart|usted|ustedes)$/;

/** Whether *with* or *by* behind the verb names somebody who is no party: *agreed with the unions*, *launched by the private sector*. */
export function withOutsider(words: Site['words'], verb: number, link = /^(?:with|con)$/): boolean {
  for (let at = verb + 1; at < words.length && at - verb <= 14 && !isStrong(words, at); at++) {
    if (!link.test(text(words, at))) continue;
    for (let behind = at + 1; behind < words.length && behind - at <= 5; behind++) {
      if (has(words, behind, Flag.outsider) && words.info[behind]!.case === 'lower') return true;
      if (/^sus?$/.test(text(words, behind)) && OWN.test(text(words, behind + 1))) return true;
      if (has(words, behind, PARTY)) return false;
      if (has(words, behind, Flag.subordinate) || isStrong(words, behind)) return false;
    }
  }
  return false;
}

/** *El Gobierno y la oposición*, *el ministro y los sindicatos*: a party together with who is none, where no state is named. */
export function besideOutsider(words: Site['words'], { from, to }: Subject): boolean {
  let outsider = false;
  for (let at = from; at < to; at++) {
    if (has(words, at, Flag.outsider) && words.info[at]!.case === 'lower') outsider = true;
  }
  if (!outsider) return false;
  for (let at = 0; at < words.length; at++)
    if ((has(words, at, Flag.state) && words.info[at]!.case !== 'lower') || isDemonym(text(words, at))) return false;
  return true;
}

/** With whom one deals at home: *con su gabinete*. */
const OWN = /^(?:gabinete|ministros|equipo|partido|bancada|asesores|colaboradores|consejo)$/;

/** *The two parties agreed to field a joint slate*: parties of another kind. */
export const electoral = (words: Site['words'], { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:coalition|coalicion)$/.test(text(words, at)) && words.info[at]!.case === 'lower') return true;
  if (!/^(?:party|parties|partido|partidos)$/.test(text(words, to - 1)) || from === to) return false;
  for (let at = 0; at < words.length; at++)
    if (
      /^(?:elections?|slate|congress|parliament|lawmakers|amendments|congreso|platform|lists?|senate|budget|candidates?|ballot|cabinet|coalition|elecciones|candidat[oa]s?|lista|coalicion)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
};
