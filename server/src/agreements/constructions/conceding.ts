import { has, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { abstractSubject } from './abstractSubject';
import { amountAt } from './amounts';
import { obtained } from './obtaining';
import { isState, reachesAbroad, withOutsider } from './otherParty';

/** *waived the fees*, *each side renounced its claim*, *condonó la deuda*: a party gives up what it could have kept. Guideline 2. */
export const conceding: Construction = site => {
  const { words, at, group, context } = site;
  if (!asserts(site) || isNoun(words, at) || (group.passive && !group.perfect)) return null;
  if (!site.spanish && text(words, at + 1) === 'that') return letsAnother(site);
  const subject = subjectAt(site);
  const jointly = bindsJointly(subject, context, words);
  const alone = declares(context)
    ? binds(subject, context) && subject.kind !== 'name'
    : isState(words, subject) &&
      (byInstrument(words) ||
        lends(words, at) ||
        text(words, at - 1) === 'nos' ||
        (group.future && reachesAbroad(words, subject)));
  if (!jointly && !alone) return null;
  if (objectOf(words, at, OFFICE)) return null;
  if (withOutsider(words, at) || at + 1 >= words.length || isStrong(words, at + 1)) return null;
  const towards = subject.kind === 'party' && isState(words, subject) && reachesAbroad(words, subject);
  const level = group.future && !declares(context) && !(towards && context.genre !== 'speech') ? 2 : 3;
  return hit(site, leveled(level, putAs(site)), 'concession', 2, { subject });
};

/** *conceded that the British could seize the cargo*: what one side lets another do. */
function letsAnother(site: Site): Hit | null {
  const { words, at, context } = site;
  const subject = subjectAt(site);
  if (!/^(?:party|joint|name)$/.test(subject.kind) || context.genre === 'cable') return null;
  for (let next = at + 2; next < words.length && next - at <= 8 && !isStrong(words, next); next++)
    if (/^(?:could|might|may)$/.test(text(words, next)))
      return has(words, next - 1, PARTY) && text(words, next + 1) !== 'be' && text(words, next + 1) !== 'not'
        ? hit(site, leveled(3, putAs(site)), 'concession', 2, { subject, object: at + 2 })
        : null;
  return null;
}

/** *concedió a Ecuador un préstamo de dos mil millones*: another state is given a sum. */
const lends = (words: Words, at: number): boolean => {
  if (!amountAt(words, at, 12)) return false;
  for (let next = at + 1; next <= at + 8; next++)
    if (
      has(words, next, Flag.state) &&
      words.info[next]!.case !== 'lower' &&
      (next === at + 1 || /^(?:a|al|to)$/.test(text(words, next - 1)))
    )
      return true;
  return false;
};

/** Whether the unit names the text by which something is given up: *By the treaty of 1848 Mexico ceded …*. */
const byInstrument = (words: Words): boolean => {
  for (let at = 0; at < words.length; at++)
    if (has(words, at, Flag.instrument) && !has(words, at, Flag.mask)) return true;
  return false;
};

/** What a person gives up who resigns. */
const OFFICE = /^(?:cargos?|puestos?|mandato|curul|presidencia|office|posts?|seat|title|throne|trono)$/;

const objectOf = (words: Words, verb: number, wanted: RegExp): boolean => {
  for (let at = verb + 1; at < verb + 5; at++) if (wanted.test(text(words, at))) return true;
  return false;
};

/** *the treaty obliges Australia to*, *los obligó a*: a text says what it makes its parties do. Guideline 2. */
export const effecting: Construction = site => {
  const { words, at, group, sense } = site;
  if (!asserts(site) || isNoun(words, at) || sense.tail) return null;
  const subject = subjectAt(site);
  if (group.passive) return obliged(site, subject);
  if (!spanishOrFirm(site, subject)) return null;
  if (subject.kind !== 'thing' || !holdsInstrument(site.words, subject.from, subject.to)) return null;
  if (!reachesParty(site.words, at)) return null;
  return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject: null });
};

/** Not *participation in the pact will require them to*. */
const spanishOrFirm = ({ words, spanish }: Site, subject: Subject): boolean =>
  spanish || !abstractSubject(words, subject);

const holdsInstrument = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (has(words, at, Flag.instrument) || /^(?:deal|arrangement|letter|note)$/.test(text(words, at))) return true;
  return false;
};

/** Whether the verb acts on a party: by name, by *both*, or by a pronoun on either side of it. */
function reachesParty(words: Words, verb: number): boolean {
  if (/^(?:les|los|las|nos)$/.test(text(words, verb - 1))) return true;
  for (let at = verb + 1; at < words.length && at - verb <= 5 && !isStrong(words, at); at++)
    if (
      has(words, at, Flag.state | Flag.collective) ||
      /^(?:them|us|both|each|ambos|ambas|cada)$/.test(text(words, at))
    )
      return true;
  return false;
}

/** *the parties are bound to consult*: what a text of the parties obliges them to. */
function obliged(site: Site, subject: Subject): Hit | null {
  const { words, at, context, spanish } = site;
  if (!declares(context) || subject.kind !== 'joint' || /^(?:commit|compromet)/.test(words.info[at]!.folded))
    return null;
  if (text(words, at + 1) !== (spanish ? 'a' : 'to')) return null;
  return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject });
}

/** *Under the armistice the Union obtained a consulate*: a report says what a text gave to a state, or took from it. Guideline 2. */
export const gaining: Construction = site => {
  const { words, context, group } = site;
  const word = obtained(site);
  if (word || site.sense.tail) return word;
  if (declares(context) || !asserts(site) || isNoun(words, site.at) || group.passive || group.future) return null;
  if (!(site.sense.forms & Form.past)) return null;
  const subject = subjectAt(site);
  if (!isState(words, subject) || !opensWithInstrument(words, subject.from)) return null;
  return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject });
};

/** Whether the unit opens with what was agreed: *Under the armistice of 1940*, *Por el tratado de Ancón*. */
function opensWithInstrument(words: Words, before: number): boolean {
  if (!/^(?:under|by|in|with|por|en|mediante|con)$/.test(text(words, 0))) return false;
  for (let at = 1; at < Math.min(before, 12); at++) if (has(words, at, Flag.instrument)) return true;
  return false;
}
