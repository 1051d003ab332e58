import { has, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';

import { bindsJointly, declares, objectWith, type Site, subjectAt } from '../site';
import type { Words } from '../words';
import { collegiate } from './collegiate';
import { ofMeeting } from './ofMeeting';
import { countedPlans, properObject, titledObject } from './signedObjects';
import { arrivedAt, celebratesAnother, countedObject, isTaken } from './spanishInstruments';

const INSTRUMENT = Flag.instrument;
const ANY_TEXT = Flag.instrument | Flag.paper;

/** Where the instrument is that the verb acts on: behind it, before its clause or the object's own clause ends. */
export function instrumentAfter(site: Site): number {
  const { words, at, sense } = site;
  if (sense.act === 'conclude' && (text(words, at + 1) === 'that' || text(words, at + 1) === 'que')) return -1;
  if (sense.act === 'conclude' && /^(?:lleg|arrib)/.test(words.info[at]!.folded)) return arrivedAt(words, at);
  const reach = sense.act === 'conclude' || sense.act === 'extend' ? 9 : 16;
  const against = Flag.domestic | Flag.subordinate | Flag.view;
  const object = objectWith(words, at, ANY_TEXT, sense.act === 'sign' ? Flag.subordinate : against, reach);
  const domestic = objectWith(words, at, Flag.domestic, Flag.subordinate, reach);
  if (domestic >= 0 && (object < 0 || domestic < object)) return -1;
  if (sense.act === 'adopt' && object >= 0) {
    if (ofMeeting(words, object) || forPurpose(words, at, object)) return -1;
    const verb = words.info[at]!.folded;
    if (/^(?:accept|acept)/.test(verb)) return -1;
    if (verb.startsWith('aval') && !declares(site.context) && subjectAt(site).kind !== 'joint') return -1;
    if (
      !site.spanish &&
      /^(?:issu|releas)/.test(verb) &&
      [object, object + 1].some(each => /^(?:communique|declaration|charter|plan)$/.test(text(words, each)))
    )
      return !site.group.passive && bindsJointly(subjectAt(site), site.context, words) ? object : -1;
    if (/^(?:emit|issu|releas)/.test(verb))
      return !site.group.passive &&
        words.info[object]!.case === 'title' &&
        (/^(?:declara|carta|charter|acta)/.test(text(words, object)) ||
          (/^communique/.test(text(words, object)) && text(words, object - 1) === 'joint'))
        ? object
        : -1;
    if (/^(?:exchang|swap|canje|intercambi)/.test(verb))
      return /^(?:note|letter|instrument|memor|nota|carta|ratific)/.test(text(words, object)) ? object : -1;
    if (/^deposit/.test(verb)) return objectWith(words, at, 0x7fffffff & (Flag.instrument | Flag.paper), 0, 4);
    if (
      /^(?:approv|aprob|aprueb|endors)/.test(verb) &&
      !has(words, object, INSTRUMENT) &&
      /^(?:statements?|text|terms|document|documento|estados?)$/.test(text(words, object))
    )
      return -1;
    if (
      /^(?:approv|aprob|aprueb|endors|adopt)/.test(verb) &&
      /^(?:plan|program|programa|resolution|resolucion|strategy|estrategia|package|agenda|document|documento)/.test(
        text(words, object),
      )
    )
      return declares(site.context) ||
        bindsJointly(subjectAt(site), site.context, words) ||
        collegiate(words, subjectAt(site))
        ? object
        : -1;
  }
  if (sense.act === 'conclude') {
    const preposition = between(
      words,
      at,
      object,
      (word, index) =>
        (/^(?:in|en)$/.test(word) &&
          words.info[index + 1]?.case !== 'title' &&
          !/^(?:1[5-9]|20)\d\d$/.test(text(words, index + 1))) ||
        word === 'with' ||
        word === 'on' ||
        (word === 'con' && objectWith(words, index, PARTY, Flag.outsider | Flag.preposition, 3) < 0) ||
        word === 'sobre' ||
        word === 'under' ||
        word === 'by' ||
        word === 'through' ||
        word === 'traves' ||
        word === 'para' ||
        word === 'for',
    );
    if (
      /^(?:lleg|arrib)/.test(words.info[at]!.folded) &&
      text(words, at + 1) === 'a' &&
      words.info[at + 2] &&
      words.info[at + 2]!.forms & Form.infinitive
    )
      return -1;
    if (preposition && !(object >= 0 && has(words, object, INSTRUMENT) && endsTalks(words, at))) return -1;
    const verb = words.info[at]!.folded;
    if (
      /^(?:celebr|obten|obtuv|consig|conseg|logr|complet|cerr|cierr)/.test(verb) &&
      object >= 0 &&
      (!has(words, object, INSTRUMENT) || object - at > (/^(?:lleg|arrib)/.test(verb) ? 7 : 5))
    )
      return -1;
    if (verb.startsWith('tom') && !isTaken(words, object)) return -1;
    if (verb.startsWith('celebr') && site.spanish && celebratesAnother(words, at, object)) return -1;
    if (/^(?:lleg|arrib)/.test(verb) && !between(words, at, Math.max(object, at + 3), word => word === 'a')) return -1;
  }
  if (sense.act === 'extend' && object >= 0) {
    if (!has(words, object, INSTRUMENT) && !(!site.spanish && text(words, object) === 'deal')) return -1;
    if (
      between(
        words,
        at,
        object,
        (word, index) =>
          has(words, index, Flag.preposition | Flag.commitment) &&
          word !== 'of' &&
          // *renovamos con Chile el acuerdo*
          !(word === 'con' && objectWith(words, index, PARTY, Flag.outsider | Flag.preposition, 3) >= 0),
      )
    )
      return -1;
  }
  if (sense.act === 'ratify' && object >= 0) {
    if (
      !(has(words, object, INSTRUMENT) || (!site.spanish && text(words, object) === 'deal')) ||
      between(words, at, object, (_, index) => has(words, index, Flag.commitment | Flag.view))
    )
      return -1;
  }
  if (object < 0 && sense.act === 'sign')
    return Math.max(properObject(words, at), countedPlans(words, at), site.spanish ? countedObject(words, at) : -1);
  if (object < 0 && sense.act === 'adopt' && bindsJointly(subjectAt(site), site.context, words))
    return titledObject(words, at);
  return object;
}

/** *adopted measures to promote the programme*: what stands in a clause of purpose is not what was adopted. */
const forPurpose = (words: Words, at: number, object: number): boolean =>
  between(
    words,
    at,
    object,
    (word, index) =>
      (words.lexicon.language === 'es' &&
        (words.info[index]!.forms & Form.infinitive) !== 0 &&
        words.info[index]!.case === 'lower') ||
      (word === 'to' &&
        !has(words, index + 1, Flag.determiner | Flag.state) &&
        words.info[index + 1]!.case === 'lower'),
  );

/** *concluded (the) negotiations on an agreement*: the end of the talks is the agreement. */
const endsTalks = (words: Words, at: number): boolean =>
  NEGOTIATIONS.test(text(words, has(words, at + 1, Flag.determiner) ? at + 2 : at + 1));

const NEGOTIATIONS = /^(?:negotiations?|negociacion(?:es)?)$/;

export function between(
  words: Words,
  from: number,
  to: number,
  test: (word: string, index: number) => boolean,
): boolean {
  for (let index = from + 1; index < to; index++) if (test(text(words, index), index)) return true;
  return false;
}
