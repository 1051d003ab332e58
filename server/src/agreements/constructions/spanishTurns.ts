import { clauseEnd, clauseStart, has, isComma, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { type Construction, declares, type Hit, hit, leveled, objectWith, putAs, type Site, subjectAt } from '../site';
import type { Words } from '../words';
import { partnered, withOutsider } from './otherParty';

/** Turns of Spanish in which an act is told by another verb than its own, asked of every site. Guidelines 1 and 2. */
export const spanishTurn: Construction = site => {
  const { sense } = site;
  if (sense.act === 'sign' || sense.act === 'ratify' || sense.act === 'conclude' || sense.act === 'extend') {
    if (sense.forms & Form.participle) return absolute(site);
    if (sense.forms & (Form.infinitive | Form.gerund)) return doneIndeed(site);
  }
  return sense.forms & Form.subjunctive ? broughtOthers(site) : null;
};

/** *Firmado el tratado, los cancilleres …*, *logrado un acuerdo sobre la pesca, …*: a participle that opens its clause. */
function absolute(site: Site): Hit | null {
  const { words, at, group, context } = site;
  // In a text of the parties it says when they did something else.
  if (declares(context) || group.start !== at || group.passive || group.perfect) return null;
  const opens = at === 0 || (isComma(words, at - 1) && at > 1) || (/^(?:vez|ya)$/.test(text(words, at - 1)) && at <= 2);
  if (!opens || !/^(?:el|la|los|las|un|una)$/.test(text(words, at + 1))) return null;
  const object = objectWith(words, at + 1, Flag.instrument, Flag.domestic | Flag.preposition | Flag.subordinate, 3);
  if (object < 0 || withOutsider(words, at)) return null;
  const close = commaAfter(words, object);
  if (close < 0) return null;
  return toldAsPast(words, close + 1) ? hit(site, 4, 'instrument-signed', 9, { object }) : null;
}

const commaAfter = (words: Words, from: number): number => {
  for (let at = from + 1; at < words.length && at - from <= 16 && !isStrong(words, at); at++)
    if (isComma(words, at)) return at;
  return -1;
};

/** Whether the clause from `from` on has a finite past before any future: what came before it was done. */
function toldAsPast(words: Words, from: number): boolean {
  for (let at = from; at < words.length && !isStrong(words, at); at++) {
    if (has(words, at, Flag.future | Flag.hypothetical | Flag.condition)) return false;
    const { folded, forms } = words.info[at]!;
    if (forms & (Form.future | Form.conditional)) return false;
    if (
      (forms & Form.past && !(forms & (Form.participle | Form.present))) ||
      (/[a-z]{3}(?:aron|ieron|aba|aban)$/.test(folded) && words.info[at]!.case === 'lower')
    )
      return true;
  }
  return false;
}

/** *consideró conveniente suscribir el tratado, como en efecto lo hizo*: what was only meant was done, as the clause goes on to say. */
function doneIndeed(site: Site): Hit | null {
  const { words, at } = site;
  const object = objectWith(words, at, Flag.instrument, Flag.domestic, 14);
  if (object < 0) return null;
  // *Nos fue grato recibir al Canciller y concertar un convenio*
  for (let left = at - 1; left > 0 && at - left <= 24 && !isStrong(words, left); left--)
    if (/^(?:grato|honroso|satisfactorio)$/.test(text(words, left)) && /^(?:fue|resulto)$/.test(text(words, left - 1)))
      return hit(site, 4, 'instrument-concluded', 1, { object });
  const end = clauseEnd(words, at);
  for (let next = object + 1; next < end; next++)
    if (
      text(words, next) === 'efecto' &&
      text(words, next - 1) === 'en' &&
      /^(?:lo|asi)$/.test(text(words, next + 1)) &&
      /^(?:hizo|hicieron|hicimos|ocurrio|sucedio)$/.test(text(words, next + 2))
    )
      return hit(site, 4, 'instrument-signed', 1, { object });
  return null;
}

/** *En 2003 negociamos un acuerdo con Noruega*, *hemos negociado con el BID un convenio*: who tells of the talks as past tells of the text. */
export function negotiated(site: Site): Hit | null {
  const { words, at, group } = site;
  const ours = group.perfect && /^(?:hemos|habiamos)$/.test(text(words, group.start));
  if (!ours && !(words.info[at]!.folded === 'negociamos' && longAgo(words))) return null;
  const object = objectWith(words, at, Flag.instrument, Flag.domestic | Flag.subordinate, 8);
  if (object < 0 || !partnered(words) || withOutsider(words, at)) return null;
  return hit(site, leveled(4, putAs(site)), 'instrument-concluded', 1, { object });
}

/** Whether the unit names a year, or says *el año pasado*. */
const longAgo = (words: Words): boolean => {
  for (let at = 0; at < words.length; at++)
    if (/^(?:pasado|pasada)$|^(?:1[89]|20)\d\d$/.test(text(words, at))) return true;
  return false;
};

/** *Logró que Bruselas le prometiera*, *conseguimos que el Banco aceptara*: what another party was brought to promise. */
function broughtOthers(site: Site): Hit | null {
  const { words, group, sense } = site;
  if (!/^(?:pledge|agree|commit|accept|concede|sign|ratify)$/.test(sense.act) || group.negated) return null;
  const que = clauseStart(words, group.start);
  if (text(words, que) !== 'que' || !BROUGHT.test(text(words, que - 1))) return null;
  for (let at = que - 2; at >= 0 && que - at <= 4; at--) if (has(words, at, Flag.negation)) return null;
  const { from, to, kind } = subjectAt(site);
  if (kind === 'outsider') return null;
  for (let at = from; at < to; at++)
    if (has(words, at, PARTY) && !has(words, at, Flag.outsider))
      return hit(site, 3, 'set-expression', 2, { subject: subjectAt(site) });
  return null;
}

const BROUGHT = /^(?:logr(?:o|e|amos|aron|ado)|consigui(?:o|eron)|consegui(?:mos|do)|obtuv(?:o|imos|ieron))$/;

/** *para la suscripción del Convenio, acto que tuvo lugar el 4 de mayo*: what was to be done was done. */
export const heldThen = (words: Words, at: number): boolean => {
  for (let next = at + 3; next < words.length && next - at <= 24 && !isStrong(words, next); next++)
    if (
      text(words, next) === 'acto' &&
      text(words, next + 1) === 'que' &&
      /^(?:tuvo|se|fue)$/.test(text(words, next + 2)) &&
      /^(?:lugar|ocurrencia|efecto|realizo|celebro|efectuo|cumplio|realizado|celebrado)$/.test(text(words, next + 3))
    )
      return true;
  return false;
};
