import { has, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import type { Subject } from '../nounPhrase';
import { doneBefore, governance } from '../polarity';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { isState } from './otherParty';

const INSTRUMENT = Flag.instrument;
/** The words behind *into* and *en*. */
export const FORCE = new Set(['force', 'effect', 'vigor', 'vigencia']);

/** *entered into force*, *entró en vigor*, *was brought into force*; *entered into an agreement*. Guideline 1. */
export const entering: Construction = site => {
  const { words, at, sense, spanish, context, group } = site;
  if (isNoun(words, at) && !(sense.forms & Form.gerund)) return null;
  let force = -1;
  for (let next = at + 1; next < words.length && next - at <= 7 && !isStrong(words, next); next++) {
    if (FORCE.has(text(words, next)) && /^(?:into|in|en)$/.test(text(words, next - 1))) {
      force = next;
      break;
    }
    if (spanish && /^(?:marcha|funcionamiento|operacion)$/.test(text(words, next)) && text(words, next - 1) === 'en') {
      const mechanism = objectWith(words, next, Flag.mechanism, 0, 8);
      const subject = subjectAt(site);
      if (mechanism < 0 || !asserts(site)) return null;
      if (!bindsJointly(subject, context, words) && !(group.reflexive && declares(context))) return null;
      return hit(site, leveled(3, putAs(site)), 'joint-establishment', 3, { subject, object: mechanism });
    }
  }
  if (force < 0) {
    if (/^enter/.test(words.info[at]!.folded) && !spanish && text(words, at + 1) === 'the') return joinedBody(site);
    if (!/^(?:enter|concert)/.test(words.info[at]!.folded) || text(words, at + 1) !== 'into') return null;
    const named = objectWith(words, at, INSTRUMENT, 0, 8);
    const object = named < 0 && !spanish ? initialsBehind(words, at + 1) : named;
    const subject = subjectAt(site);
    if (object < 0 || !binds(subject, context)) return null;
    return hit(
      site,
      asserts(site) ? leveled(4, putAs(site)) : Math.min(2, leveled(4, putAs(site))),
      'instrument-signed',
      1,
      { subject, object },
    );
  }
  const subject = subjectAt(site);
  const object = instrumentOf(words, subject, group.start);
  if (domesticSubject(words, site)) return null;
  // *the extent to which the provisions were put into effect*
  if (object < 0 && /^put/.test(words.info[at]!.folded) && !spanish) return null;
  if (!asserts(site)) {
    const put = doneBefore(words, group.start) ? 'asserted' : governance(words, group.start);
    return hit(site, put === 'asserted' ? 5 : Math.min(2, leveled(5, put)), 'in-force', 1, {
      subject,
      object,
      to: force + 1,
    });
  }
  const put = putAs(site);
  if (!(sense.forms & Form.past) && !group.perfect && awaited(words, group.start))
    return hit(site, 2, 'in-force', 1, { subject, object, to: force + 1 });
  if (group.future)
    return hit(site, put === 'asserted' ? (context.genre === 'joint' ? 3 : 2) : 0, 'in-force', 1, {
      subject,
      to: force + 1,
    });
  return hit(site, leveled(5, put), 'in-force', 1, { subject, object, to: force + 1 });
};

/** *entered into the current ADC*: an agreement by its initials; -1 where none follow. */
const initialsBehind = (words: Words, into: number): number => {
  if (!has(words, into + 1, Flag.determiner)) return -1;
  for (let at = into + 2; at <= into + 4; at++)
    if (words.info[at]?.case === 'upper' && text(words, at).length >= 3 && !has(words, at, PARTY)) return at;
  return -1;
};

/** *Chile and Peru entered the organization*: states that became members. Guideline 5. */
function joinedBody(site: Site): Hit | null {
  const { words, at, group } = site;
  if (!asserts(site) || group.future || group.passive) return null;
  let noun = at + 2;
  while (noun - at <= 4 && words.info[noun]?.case === 'title') noun++;
  const body = [noun, noun - 1].some(each =>
    /^(?:organi[sz]ation|union|alliance|bloc|league|confederation|community|pact|treaty|eurozone|coalition)$/.test(
      text(words, each),
    ),
  );
  const subject = subjectAt(site);
  if (!body || !(subject.kind === 'joint' || (subject.kind === 'party' && isState(words, subject)))) return null;
  return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: at + 1 });
}

/** *when the agreement comes into force*: what is still to come. */
const awaited = (words: Words, before: number): boolean => {
  for (let at = before - 1; at >= 0 && before - at <= 8 && !isStrong(words, at); at--)
    if (/^(?:when|once|until|before|cuando)$/.test(text(words, at))) return true;
  return false;
};

/** What enters into force: the instrument of the subject, else the last one before the verb; -1 where none is named. */
function instrumentOf(words: Words, { from, to }: Subject, before: number): number {
  let object = -1;
  for (let at = from; at < to && (object < 0 || !has(words, at, Flag.preposition)); at++)
    if (has(words, at, INSTRUMENT | Flag.paper)) object = at;
  for (let at = before - 1; object < 0 && at >= 0 && before - at <= 30 && !isStrong(words, at); at--)
    if (has(words, at, INSTRUMENT) && !has(words, at, Flag.mask)) object = at;
  return object;
}

const domesticSubject = (words: Words, site: Site): boolean => {
  for (let left = site.group.start - 1; left >= 0 && site.group.start - left < 12; left--) {
    if (has(words, left, INSTRUMENT)) return false;
    if (
      has(words, left, Flag.domestic) ||
      /^(?:code|act|reform|sanction|sanctions|tariff|tariffs|tax|taxes|regulation|regulations|rule|rules|decree|sancion|sanciones|impuesto|medidas)$/.test(
        text(words, left),
      )
    )
      return true;
  }
  return false;
};
