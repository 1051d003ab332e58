import { clauseStart, has, isComma, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { betweenSeveral } from '../namesSeveral';
import { jointNear } from '../nearby';
import { governance } from '../polarity';
import { declares, type Hit, hit, leveled, nextWord, objectWith, putAs, type Site } from '../site';
import type { Words } from '../words';
import { ofMeeting } from './ofMeeting';
import { withOutsider } from './otherParty';
import { countedObject, onADay } from './spanishInstruments';

const INSTRUMENT = Flag.instrument;
const ANY_TEXT = Flag.instrument | Flag.paper;
/** By whom, or in Spanish between whom, something was signed. */
const BY_WHOM = /^(?:by|por|entre)$/;

/** *a memorandum was signed*, *quedó suscrita la Declaración*, *se firmó el acuerdo*, *se han alcanzado acuerdos*. */
export function passiveAct(site: Site, rule: string, level: number): Hit | null {
  const { words, at, group, spanish, context } = site;
  // What is issued was agreed before: *a statement issued in Rome*.
  if (/^(?:issu|emit|releas)/.test(words.info[at]!.folded)) return null;
  // *to prevent the text from being signed*
  if (text(words, group.start) === 'being' && text(words, group.start - 1) === 'from') return hit(site, 0, rule, 1);
  // *De ser aprobado*, *para ser suscrito*, *a ser firmado*: what may come.
  if (spanish && text(words, group.start) === 'ser' && /^(?:de|para|a)$/.test(text(words, group.start - 1)))
    return null;
  const from = clauseStart(words, group.start);
  let instrument = -1;
  let quality = 0;
  for (let left = group.start - 1; left >= Math.max(0, from - 14) && group.start - left < 40; left--) {
    if (isStrong(words, left) || has(words, left, Flag.mask)) break;
    if (left < from && !has(words, from, Flag.subordinate)) break;
    const own = words.flags[left]!;
    if (own & ANY_TEXT && (quality < 2 || own & INSTRUMENT)) {
      const q = own & INSTRUMENT ? 2 : 1;
      if (q > quality) {
        instrument = left;
        quality = q;
      }
    }
    if (own & Flag.domestic && quality === 0) {
      if (spanish) break;
      return null;
    }
  }
  if (instrument < 0 && spanish) instrument = behindPlace(words, at);
  if (instrument < 0 && spanish && site.sense.act === 'sign' && group.reflexive && namedByLetters(words, at))
    return hit(site, group.future ? 2 : leveled(4, putAs(site)), rule, 1, { object: at + 2 });
  if (
    instrument < 0 &&
    spanish &&
    site.sense.act === 'adopt' &&
    countedObject(words, at) >= 0 &&
    betweenSeveral(words, at + 1) >= 0
  )
    return hit(site, group.future ? 2 : leveled(4, putAs(site)), rule, 1, { object: countedObject(words, at) });
  if (
    instrument < 0 &&
    spanish &&
    (!/^(?:de|del|en|por|con|a)$/.test(text(words, nextWord(words, at))) ||
      (site.sense.act === 'extend' && has(words, at + 3, Flag.state)))
  ) {
    instrument = objectWith(words, at, ANY_TEXT, Flag.domestic | Flag.subordinate, 8);
    if (instrument >= 0 && !has(words, instrument, INSTRUMENT) && site.sense.act === 'conclude') return null;
    const far = /^(?:con|vigencia|plazo)$/.test(text(words, at + 1) === 'con' ? 'con' : text(words, at + 2)) ? 7 : 4;
    if (instrument >= 0 && site.sense.act === 'extend' && instrument - at > far) return null;
  }
  if (instrument < 0 || (site.sense.act === 'adopt' && ofMeeting(words, instrument))) return null;
  const strong = has(words, instrument, INSTRUMENT) || programmeOf(words, instrument);
  if (withOutsider(words, at, BY_WHOM)) return null;
  const reached = !strong && !spanish && site.sense.act === 'conclude' && dealReached(site, instrument);
  if (!strong && !reached && !declares(context) && !jointNear(words, at, at) && !byParties(words, at)) return null;
  if (!strong && site.sense.act === 'adopt' && context.genre === 'joint')
    return hit(site, group.future ? 2 : leveled(3, putAs(site)), rule, 1, { object: instrument });
  if (reached) return hit(site, group.future ? 2 : leveled(level, putAs(site)), rule, 1, { object: instrument });
  if (
    !strong &&
    site.sense.act === 'conclude' &&
    UNDERSTOOD.test(text(words, instrument)) &&
    /^(?:to|on|that)$/.test(text(words, nextWord(words, at)))
  )
    return hit(site, group.future ? 2 : leveled(3, putAs(site)), rule, 2, { object: instrument });
  if (!strong && (site.sense.act === 'adopt' || site.sense.act === 'extend' || site.sense.act === 'conclude'))
    return null;
  if (instrument < group.start && text(words, instrument - 1) === 'no') return hit(site, 0, rule, 1);
  if (
    !declares(context) &&
    !(site.sense.forms & (Form.past | Form.participle | Form.future | Form.subjunctive)) &&
    !(spanish && onADay(words, group.start))
  )
    return null;
  const told =
    (site.sense.forms & Form.subjunctive) !== 0 &&
    /ran?$/.test(words.info[at]!.folded) &&
    instrument < from &&
    text(words, from) === 'que';
  const put = told ? 'asserted' : putAs(site);
  if (group.future) return hit(site, put === 'asserted' ? 2 : 0, rule, 1, { object: instrument });
  return hit(site, leveled(level, put), rule, 1, { object: instrument });
}

/** *se suscribió un APPRI entre Colombia y el Reino Unido*: an instrument by its initials. */
const namedByLetters = (words: Words, at: number): boolean =>
  has(words, at + 1, Flag.determiner) && words.info[at + 2]?.case === 'upper' && betweenSeveral(words, at + 3, 3) >= 0;

/** *se aprobó el Programa de Cooperación 2012-2014*: a programme by its title. */
const programmeOf = (words: Words, at: number): boolean =>
  /^(?:programa|plan)$/.test(text(words, at)) &&
  words.info[at]!.case === 'title' &&
  [2, 3].some(next =>
    /^(?:cooperacion|trabajo|accion|intercambio|conjunt[ao]|binacional|bilateral)$/.test(text(words, at + next)),
  );

/** *Fue firmado ayer en Montevideo el acuerdo*: the subject behind a day and a place; -1 where something else follows. */
function behindPlace(words: Words, at: number): number {
  let next = nextWord(words, at);
  if (text(words, next) !== 'en') return -1;
  next++;
  while (next - at < 10 && /^(?:title|upper)$/.test(words.info[next]?.case ?? '')) next++;
  if (!/^(?:el|la|los|las|un|una)$/.test(text(words, next))) return -1;
  const found = objectWith(words, next, INSTRUMENT, Flag.preposition | Flag.subordinate, 3);
  return found >= 0 ? found : -1;
}

/** Words for an agreement that are also words of business. */
const DEAL =
  /^(?:deals?|bargain|consensus|compromise|arrangements?|understandings?|settlements?|package|arreglo|entendimiento)$/;

/** *The deal was reached after all-night talks*: unless it is one of firms, unions, or a court. */
const dealReached = ({ words, at, context }: Site, instrument: number): boolean => {
  if (!DEAL.test(text(words, instrument)) || context.genre === 'speech') return false;
  if (!/^(?:reach|struck|clinch|seal|broker|conclu|finali|negotiat)/.test(words.info[at]!.folded)) return false;
  for (let word = 0; word < words.length; word++)
    if (
      has(words, word, Flag.outsider | Flag.domestic) ||
      /^(?:court|lawsuit|union|strike|pay|merger|takeover|plea)$/.test(text(words, word))
    )
      return false;
  return /^(?:after|in|on|at|by|late|early|overnight|this|between|last|during|under|through)$/.test(
    text(words, at + 1),
  );
};

/** What is reached without being a text: *consensus was reached to extend the moratorium*. */
const UNDERSTOOD = /^(?:consensus|understanding|compromise|arrangement|consenso|entendimiento)$/;

/** *was signed by the Foreign Minister and the Ambassador*: who acts for two parties. */
function byParties(words: Words, at: number): boolean {
  let parties = 0;
  for (let next = at + 1; next < words.length && next - at <= 26 && !isStrong(words, next); next++) {
    if (parties === 0 && !/^(?:by|por)$/.test(text(words, next))) {
      if (next - at > 7) return false;
      continue;
    }
    if (parties === 0) parties = 1;
    else if (has(words, next, Flag.office | Flag.state | Flag.collective)) {
      if (text(words, next).endsWith('s') || has(words, next, Flag.joint)) return true;
      let behind = next + 1;
      while (behind < words.length && words.info[behind]!.case === 'title') behind++;
      if (has(words, behind, Flag.conjunction)) return true;
    }
  }
  return false;
}

/** The instrument in a title between quotation marks that close at `closing`; -1 where there is none. */
function inQuotes(words: Words, closing: number): number {
  let instrument = -1;
  for (let at = closing - 1; at >= 0 && closing - at <= 60; at--) {
    if (has(words, at, INSTRUMENT) && words.info[at]!.case !== 'lower') instrument = at;
    if (/^[“«"]$/.test(text(words, at)) && (instrument >= 0 || text(words, at) !== '"')) return instrument;
  }
  return -1;
}

/** *Recordando los acuerdos alcanzados en 2001*, behind others of a preamble: only why the parties act. */
const recalled = (words: Words, instrument: number): boolean => {
  for (let at = instrument - 1; at >= 0 && instrument - at <= 4; at--)
    if (words.info[at]!.preamble && words.info[at]!.case === 'title') return true;
  return false;
};

/** *finalized a few months earlier*. */
const agoBehind = (words: Words, at: number): boolean =>
  words.lexicon.language === 'en' &&
  [3, 4, 5].some(next => /^(?:earlier|ago|before|later)$/.test(text(words, at + next)));

/** *the memorandum signed by*, *los convenios suscritos en*: a participle behind its instrument. Guideline 9. */
export function participial(site: Site, rule: string, level: number): Hit | null {
  const { words, at, group, sense } = site;
  if (!(sense.forms & Form.participle) || sense.act === 'extend' || /^emit/.test(words.info[at]!.folded)) return null;
  // *a declaration issued in Rome* was agreed before; *issued by the President and the Premier*, by both.
  if (
    /^(?:issu|releas)/.test(words.info[at]!.folded) &&
    (!/^(?:declaration|communique|charter)$/.test(text(words, group.start - 1)) ||
      site.context.heading ||
      !byParties(words, at))
  )
    return null;
  if (
    sense.act === 'conclude' &&
    !/^(?:conclu|logrado|lograda|celebr|sell|reach|finali|seal|negotiat|struck|concert|alcanz|broker|clinch)/.test(
      words.info[at]!.folded,
    )
  )
    return null;
  let start = group.start;
  // *the agreement we signed* has a subject of its own.
  if (/^(?:we|they)$/.test(text(words, start - 1))) return null;
  // *Los acuerdos están abiertos a otros países, suscritos en un ambiente cordial*.
  const aside =
    site.spanish &&
    isComma(words, start - 1) &&
    (sense.act === 'sign' || (sense.act === 'adopt' && /^[”»"]$/.test(text(words, start - 2))));
  if (start > 0 && isComma(words, start - 1)) start--;
  let instrument = -1;
  for (let left = start - 1; left >= 0 && start - left <= (aside ? 40 : 20); left--) {
    if (aside && /^[”»"*]$/.test(text(words, left))) {
      // *aprobar el “Convenio sobre …”, suscrito en Bogotá*
      instrument = inQuotes(words, left);
      break;
    }
    if (
      isStrong(words, left) ||
      (has(words, left, aside ? Flag.subordinate | Flag.future : Flag.subordinate | Flag.auxiliary | Flag.future) &&
        text(words, left) !== 'los')
    )
      break;
    if (
      words.info[left]!.acts.length &&
      !has(words, left, ANY_TEXT) &&
      words.info[left]!.acts.some(other => other.forms & (Form.past | Form.future))
    )
      break;
    if (has(words, left, INSTRUMENT) && !has(words, left, Flag.mask)) {
      instrument = left;
      break;
    }
    if (
      has(words, left, Flag.paper) &&
      start - left <= 3 &&
      (sense.act === 'sign' ||
        (sense.act === 'adopt' && !site.spanish && words.info[left]!.case === 'title') ||
        (sense.act === 'adopt' && /^instrumentos?$/.test(text(words, left))) ||
        (sense.act === 'conclude' && DEAL.test(text(words, left))))
    ) {
      instrument = left;
      break;
    }
  }
  if (instrument < 0 || recalled(words, instrument)) return null;
  if (aside && text(words, instrument).endsWith('s') !== text(words, at).endsWith('s')) return null;
  const next = text(words, at + 1);
  const paper = !has(words, instrument, INSTRUMENT);
  if (withOutsider(words, at, BY_WHOM) || has(words, at + 2, Flag.negation)) return null;
  const deal =
    DEAL.test(text(words, instrument)) &&
    /^(?:in|on|at|last|overnight|today|yesterday|this|after|through|under|en|el|ayer|hoy|con|tras)$/.test(next);
  const byThatName =
    site.spanish && /^(?:sign|adopt)$/.test(sense.act) && /^instrumentos?$/.test(text(words, instrument));
  const titled = paper && !site.spanish && words.info[instrument]!.case === 'title' && /^(?:in|at|on|last)$/.test(next);
  if (paper && !deal && !titled && !byThatName && !/^(?:by|between|with|entre|con|por)$/.test(next)) return null;
  // *la carta firmada por el poeta*
  if (paper && /^(?:por|by)$/.test(next) && objectWith(words, at + 1, PARTY, 0, 6) < 0) return null;
  if (sense.act === 'conclude' || sense.act === 'adopt') {
    if (
      !/^(?:by|between|with|in|on|at|during|last|today|yesterday|overnight|this|earlier|through|under|after|before|entre|con|en|por|para|durante|el|este|esta|anoche|ayer|hoy|tras|january|february|march|april|may|june|july|august|september|october|november|december|\d|$)/.test(
        next,
      ) &&
      !agoBehind(words, at) &&
      // *el impulso del acuerdo alcanzado para*
      !(next === 'para' && /^(?:el|del|al)$/.test(text(words, instrument - 1)))
    )
      return null;
    if (/^(?:obten|lleg|accept|acept)/.test(words.info[at]!.folded)) return null;
  }
  const put = governance(words, instrument, 6);
  if (put === 'denied' || put === 'hypothetical') return hit(site, 0, rule, 9, { object: instrument });
  if (sense.act === 'ratify' && !/^(?:by|in|on|por|en|el|last)$/.test(next)) return null;
  if (!site.spanish && inGeneral(words, instrument, at)) return hit(site, 2, rule, 9, { object: instrument });
  if (
    /^(?:to|por|a)$/.test(text(words, start - 1)) ||
    /^(?:any|cualquier|no|ningun)$/.test(text(words, instrument - 1))
  )
    return null;
  return hit(site, level, rule, 9, { object: instrument });
}

/** *All agreements signed by the members must contain this clause*: what holds of any that there may be. */
function inGeneral(words: Words, instrument: number, at: number): boolean {
  if (![1, 2, 3, 4].some(back => /^(?:all|any|every|each)$/.test(text(words, instrument - back)))) return false;
  for (let next = at + 1; next < words.length && next - at <= 12 && !isStrong(words, next); next++)
    if (/^(?:must|shall|should|may|will)$/.test(text(words, next))) return true;
  return false;
}
