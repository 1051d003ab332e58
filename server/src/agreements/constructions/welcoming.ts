import { has, isComma, isStrong, text } from '../clause';
import { FINITE, Flag, Form, PARTY } from '../flags';
import { kindOfChunk, type Subject } from '../nounPhrase';
import { polarityOf } from '../polarity';
import {
  bareSite,
  type Construction,
  type Hit,
  hit,
  leveled,
  putAs,
  type Site,
  siteAt,
  subjectAt,
  type UnitContext,
} from '../site';
import { nounPhraseBefore } from '../subject';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { verbal } from './undertakings';

/**
 * *welcomed Peru's decision to join*, *felicitó … por su aceptación como Estado Observador*: a welcome says 1, but a step
 * that binds already speaks through it. Acts in nouns and participles are read where they stand.
 */
export const welcoming: Construction = site => {
  const { words, at, spanish } = site;
  if (isNoun(words, at)) return null;
  const subject = subjectAt(site);
  const own = ownCommitment(site, subject);
  if (own) return own;
  const member = newMember(site);
  if (member) return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject: member, object: member.from });
  for (let next = at + 1; next < words.length && next - at <= 16 && !isStrong(words, next); next++) {
    if (isComma(words, next) && next - at > 8) break;
    if (!has(words, next, Flag.commitment | Flag.actNoun)) continue;
    const word = text(words, next);
    if (spanish && /^(?:aceptacion|incorporacion|ingreso|adhesion|admision)$/.test(word)) {
      const link = text(words, next + 1);
      if (/^(?:proceso|solicitud|aspiracion|pedido|negociacion|camino)$/.test(text(words, next - 2))) break;
      if (/^(?:como|a|al|en)$/.test(link) || (link === 'de' && admitted(words, next + 2)))
        return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: next });
    }
    if (
      !spanish &&
      /^(?:accession|admission|membership|entry)$/.test(word) &&
      /^(?:to|into|in|as)$/.test(text(words, next + 1)) &&
      !/^(?:force)$/.test(text(words, next + 2))
    )
      return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: next });
  }
  return hit(site, 1, 'welcome', 2, { subject });
};

/** *Both noted their commitment to work together*: whose commitment it is says so. Guideline 6. */
function ownCommitment(site: Site, subject: Subject): Hit | null {
  const { words, at, spanish } = site;
  if (spanish || subject.kind !== 'joint' || !/^(?:not|acknowledg|recall|mark)/.test(text(words, at))) return null;
  if (!/^(?:their|its|our)$/.test(text(words, at + 1))) return null;
  const noun = [2, 3, 4].find(step => /^(?:commitments?|pledges?)$/.test(text(words, at + step)));
  if (noun === undefined || text(words, at + noun + 1) !== 'to' || !verbal(words, at + noun + 2)) return null;
  return hit(site, leveled(3, putAs(site)), 'commitment-reaffirmed', 6, { subject, object: at + noun + 2 });
}

/** Whether a word can stand in a list of names. */
const listsNames = (words: Words, at: number, first: number): boolean =>
  at <= first + 4 ||
  words.info[at]!.case !== 'lower' ||
  isComma(words, at) ||
  has(words, at, Flag.conjunction | Flag.state | Flag.determiner);

/** *welcomed Iceland as the newest member of the partnership*: the state that was taken in; null where none was. */
export function newMember({ words, at, spanish }: Site): Subject | null {
  if (spanish || !/^(?:welcom|admit|accept)/.test(text(words, at))) return null;
  const state = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
  if (!has(words, state, Flag.state) || words.info[state]!.case === 'lower') return null;
  for (let as = state + 1; as < words.length && as <= state + 40 && listsNames(words, as - 1, state); as++)
    if (text(words, as) === 'as')
      return [1, 2, 3, 4, 5].some(step => /^(?:members?|signatory|partner)$/.test(text(words, as + step))) &&
        [1, 2, 3, 4].some(step =>
          /^(?:new|newest|latest|full|its|the|\d+(?:st|nd|rd|th)|\w+(?:th|first|second))$/.test(text(words, as + step)),
        )
        ? { kind: 'party', from: state, to: as }
        : null;
  return null;
}

/**
 * *welcomed Chad's decision to host the summit*, *felicitó la determinación del gobierno de albergar refugiados*, *expressed
 * gratitude for Oman's pledge to send ships*: who welcomes what a party took on tells that it did. `noun`: what it took on.
 */
export function welcomedStep(words: Words, context: UnitContext, noun: number): Hit | null {
  if (context.genre === 'speech' || !TAKEN_ON.test(text(words, noun))) return null;
  const spanish = words.lexicon.language === 'es';
  const owner = spanish ? ownerBehind(words, noun) : ownerBefore(words, noun);
  if (!owner) return null;
  let link = spanish ? owner.to : noun + 1;
  if (text(words, link) === 'not') link++;
  if (text(words, link) !== (spanish ? 'de' : 'to') || words.info[link + 1]?.case !== 'lower') return null;
  if (!verbal(words, link + 1)) return null;
  const verb = welcomeBefore(words, spanish ? noun : owner.from);
  if (verb < 0) return null;
  const { group } = siteAt(words, context, verb, { act: 'welcome', forms: words.info[verb]!.forms, tail: null });
  if (group.future || polarityOf(words, group) !== 'asserted') return null;
  return hit(bareSite(words, noun), 3, 'commitment-reaffirmed', 6, { subject: owner, object: link + 1 });
}

/** The verb or noun of welcome that a step stands under; -1 where it is only told of. */
function welcomeBefore(words: Words, noun: number): number {
  for (let at = noun - 1; at >= 0 && noun - at <= 16 && !isStrong(words, at); at--) {
    if (has(words, at, Flag.irrealis) && !has(words, at, Flag.commitment | Flag.realis)) return -1;
    if (THANKS.test(text(words, at))) return at;
    if (words.info[at]!.acts.some(sense => sense.act === 'welcome' && sense.forms & (FINITE | Form.gerund))) return at;
  }
  return -1;
}

const THANKS =
  /^(?:thanked|thanks|praised|gratitude|appreciation|recognition|satisfaction|agradecio|agradecieron|gratitud|agradecimiento|satisfaccion|beneplacito)$/;

const TAKEN_ON = /^(?:decision|determination|commitment|pledge|promise|compromiso|determinacion|promesa)$/;

/** *the Republic of Korea's decision*; *thanked Poland for its decision*. */
function ownerBefore(words: Words, noun: number): Subject | null {
  if (/^(?:its|their|his|her)$/.test(text(words, noun - 1)) && text(words, noun - 2) === 'for') {
    const thanked = nounPhraseBefore(words, noun - 2, 0);
    return thanked.kind === 'party' || thanked.kind === 'joint' ? thanked : null;
  }
  let at = noun - 1;
  while (at > 0 && noun - at <= 2 && !owns(words, at)) at--;
  if (!owns(words, at)) return null;
  let from = at;
  while (from > 0 && at - from < 6 && belongs(words, from - 1)) from--;
  const kind = kindOfChunk(words, from, at + 1, false);
  return kind === 'party' || kind === 'joint' ? { kind, from, to: at + 1 } : null;
}

/** Whether a word before a name is part of it: *the Government of*, *President*. */
const belongs = (words: Words, at: number): boolean =>
  words.info[at]!.case === 'title' ||
  has(words, at, Flag.determiner | Flag.state) ||
  text(words, at) === 'of' ||
  has(words, at, Flag.office);

const owns = (words: Words, at: number): boolean =>
  at >= 0 && /['’]s?$/.test(words.text.slice(words.start[at]!, words.end[at]!)) && has(words, at, PARTY);

/** *la determinación del Gobierno de Chile (de …)*: the owner ends before the next *de* with an infinitive. */
function ownerBehind(words: Words, noun: number): Subject | null {
  if (!/^(?:de|del)$/.test(text(words, noun + 1))) return null;
  for (let to = noun + 2; to < words.length && to - noun <= 10 && !isStrong(words, to); to++) {
    if (text(words, to) !== 'de' || !((words.info[to + 1]?.forms ?? 0) & Form.infinitive)) continue;
    const kind = kindOfChunk(words, noun + 2, to, true);
    return kind === 'party' || kind === 'joint' ? { kind, from: noun + 2, to } : null;
  }
  return null;
}

/** *la incorporación de Panamá como Estado Asociado*. */
const admitted = (words: Words, from: number): boolean => {
  for (let at = from; at < from + 4; at++)
    if (has(words, at, Flag.state) && /^(?:como|a|al|en)$/.test(text(words, at + 1))) return true;
  return false;
};
