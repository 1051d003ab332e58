import { clauseStart, has, isComma, isMark, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import {
  asserts,
  bindsJointly,
  declares,
  type Hit,
  hit,
  leveled,
  nextWord,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import type { Words } from '../words';
import { signedFor } from './signedObjects';
import { isTaken } from './spanishInstruments';

const INSTRUMENT = Flag.instrument;
const ANY_TEXT = Flag.instrument | Flag.paper;

/** *a deal the two presidents sealed*: a relative clause without a word of its own. */
export function unmarkedRelative(site: Site, rule: string, level: number): Hit | null {
  const { words, at, spanish, context } = site;
  if (spanish || !asserts(site) || site.group.future) return null;
  const subject = subjectAt(site);
  if (!/^(?:joint|party|we|they)$/.test(subject.kind)) return null;
  const noun = subject.from - 1;
  if (noun < 0 || !has(words, noun, ANY_TEXT) || isMark(words, noun)) return null;
  if (at + 1 < words.length && !isMark(words, at + 1) && !goesOn(words, at + 1)) return null;
  const several = subject.kind !== 'party' || declares(context);
  return several ? hit(site, leveled(level, putAs(site)), rule, 9, { subject, object: noun }) : null;
}

/** Whether the clause ends before `at`: *the document they signed moves the purchases*. */
const goesOn = (words: Words, at: number): boolean =>
  has(words, at, Flag.preposition | Flag.adverb | Flag.auxiliary | Flag.future) ||
  (words.info[at]!.case === 'lower' && /[a-z]{3}s$/.test(text(words, at)) && words.flags[at] === 0);

/** *Benin and Togo signed in 2005*, *eso lo firmaron los dos ministros*: what several parties signed was named before. */
export function signedBySeveral(site: Site, rule: string): Hit | null {
  const { words, at, sense, spanish, group, context } = site;
  if (spanish && sense.act === 'ratify') return ratifiedIt(site, rule);
  if (sense.act !== 'sign' || !asserts(site) || group.passive) return null;
  const subject = subjectAt(site);
  if (spanish && !group.future && subject.kind !== 'outsider' && words.info[at]!.case === 'lower' && signedFor(words))
    return hit(site, leveled(4, putAs(site)), rule, 1, { subject });
  if (subject.kind !== 'joint' || subject.to === subject.from || !bindsJointly(subject, context, words)) return null;
  const next = nextWord(words, at);
  const object = spanish && /^l[oa]s?$/.test(text(words, at - 1));
  const nothing = next >= words.length || isStrong(words, next) || isComma(words, next);
  const place = /^(?:in|on|at|last|yesterday|today|en|el|ayer|hoy)$/.test(text(words, next));
  if (!object && !(nothing || place)) return null;
  return hit(site, leveled(group.future ? 2 : 4, putAs(site)), rule, 1, { subject });
}

/** *Muchos otros países lo han ratificado*: states ratified what was named before. */
function ratifiedIt(site: Site, rule: string): Hit | null {
  const { words, at, group } = site;
  if (!asserts(site) || group.passive || group.future) return null;
  const verb = /^l[oa]s?$/.test(text(words, at - 1)) ? at - 1 : at - 2;
  if (
    !/^l[oa]s?$/.test(text(words, verb)) ||
    !(at + 1 === words.length || isMark(words, at + 1) || has(words, at + 1, Flag.preposition))
  )
    return null;
  for (let left = verb - 1; left >= 0 && verb - left <= 4 && !isMark(words, left); left--)
    if (
      /^(?:paises|estados|naciones|gobiernos)$/.test(text(words, left)) ||
      (has(words, left, Flag.state) && words.info[left]!.case !== 'lower')
    )
      return hit(site, leveled(5, putAs(site)), rule, 1, { subject: subjectAt(site) });
  return null;
}

/** *the memorandum that the ministers signed*, *el tratado que se suscribiera*: the instrument stands before its clause. */
export function relativeInstrument(site: Site): number {
  const { words, group, spanish } = site;
  const from = clauseStart(words, group.start);
  if (!/^(?:that|which|que)$/.test(text(words, from))) return -1;
  const taken = words.info[site.at]!.folded.startsWith('tom');
  for (let left = from - 1; left >= 0 && from - left <= (spanish ? 13 : 9) && !isStrong(words, left); left--) {
    if (has(words, left, taken ? ANY_TEXT : INSTRUMENT)) return taken && !isTaken(words, left) ? -1 : left;
    if (words.info[left]!.forms & (Form.past | Form.future) && words.info[left]!.acts.length) return -1;
    // *lo es que*: another clause comes between.
    if (
      /^(?:es|son|fue|era|hay)$/.test(text(words, left)) &&
      !/^(?:primer[oa]|segund[oa]|ultim[oa])$/.test(text(words, from - 1))
    )
      return -1;
  }
  return -1;
}
