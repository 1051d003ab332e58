import { has, isComma, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { namesSeveral } from '../namesSeveral';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  nextWord,
  putAs,
  type Site,
  subjectAt,
  type UnitContext,
} from '../site';
import { subjectOf } from '../subject';
import { tailEnd } from '../tails';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { amountAt } from './amounts';
import { isState } from './otherParty';

/** What is called a text without saying which. */
const TEXTS =
  /^(?:text|texto|document|documento|deal|acta|arrangement|arreglo|understanding|entendimiento|terms|terminos)$/;

/**
 * *The accord provides that each side withdraw*, *el texto prevé que cada parte publique*: a text says what its parties do.
 * Guideline 2.
 */
export const stipulating: Construction = site => {
  const { words, at, sense, group } = site;
  if (!asserts(site) || isNoun(words, at) || group.passive || group.future) return null;
  const subject = subjectAt(site);
  const listed = listedOutcome(site, subject);
  if (listed) return listed;
  if (!sense.tail || !/^(?:que|that)$/.test(text(words, tailEnd(words, at, sense.tail) - 1)))
    return providingFor(site, subject);
  if (site.spanish && group.reflexive) return providedIn(site);
  if (subject.kind !== 'thing' || !namesText(words, subject.from, subject.to)) return null;
  const that = tailEnd(words, at, sense.tail) - 1;
  if (!bindsParty(words, that + 1)) return null;
  return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject: null, object: that + 1, to: that + 1 });
};

/** *Key achievements include an agreement on ports*, *today's announcements include $3 million*: a list told in a sentence. Guideline 4. */
function listedOutcome(site: Site, subject: Subject): Hit | null {
  const { words, at, spanish, context } = site;
  if (spanish || !declares(context) || !/^includ/.test(text(words, at))) return null;
  let outcome = false;
  for (let word = subject.from; word < subject.to; word++) if (words.info[word]!.outcome) outcome = true;
  if (!outcome) return null;
  for (let next = at + 1; next < words.length - 1 && next - at <= 8 && !isStrong(words, next); next++)
    if (has(words, next, Flag.instrument)) return hit(site, leveled(3, putAs(site)), 'list-item', 4, { object: next });
  return amountAt(words, at + 1, 6) ? hit(site, leveled(3, putAs(site)), 'list-item', 4) : null;
}

/**
 * *The deal envisages the dissolution of the militia*, *el pacto contempla la retirada de las tropas*: by a noun of doing a
 * report says what a text makes its parties do.
 */
function providingFor(site: Site, subject: Subject): Hit | null {
  const { words, at, sense, context } = site;
  if (declares(context) || context.genre === 'speech' || subject.kind !== 'thing') return null;
  if (!namesText(words, subject.from, subject.to)) return null;
  const behind = nextWord(words, sense.tail ? tailEnd(words, at, sense.tail) - 1 : at);
  // *call for Chile to repay the loan*
  if (!site.spanish && text(words, behind - 1) === 'for' && toDo(words, behind))
    return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject: null, object: behind });
  let noun = behind;
  while (noun - at <= 5 && (has(words, noun, Flag.determiner | Flag.joint) || PLAIN.test(text(words, noun)))) noun++;
  if (
    !(
      DOING.test(text(words, noun)) ||
      (has(words, noun, Flag.mechanism) && (has(words, noun + 1, Flag.joint) || has(words, noun - 1, Flag.joint))) ||
      has(words, noun, Flag.actNoun | Flag.commitment)
    ) ||
    NO_DEED.test(text(words, noun))
  )
    return null;
  return hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject: null, object: noun });
}

/** Whether a party and an infinitive follow: *Chile to repay*, *each side to withdraw*. */
function toDo(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 6 && !isStrong(words, at); at++)
    if (text(words, at) === 'to') return at > from && bindsParty(words, from);
  return false;
}

/** What stands before a noun and changes nothing. */
const PLAIN =
  /^(?:full|complete|total|gradual|immediate|inmediat[oa]|mutual|possible|new|nuev[oa]|phased|progressive|progresiv[oa])$/;
/** Nouns of doing by their endings, and the commonest others. */
const DOING =
  /(?:cion|ciones|miento|mientos|tion|tions|ment|withdrawal|release|dismantling|lifting|return|cut|cuts|freeze|closure|handover|demolition|retirada|retiro|entrega|intercambio|desarme|cierre|reduccion|rebaja|cese|regreso|envio|pago|compra|venta|uso|reparto|despliegue|desmontaje|canje)$/;
const NO_DEED =
  /^(?:provision|provisions|section|sections|information|introduction|mention|definition|disposicion|disposiciones|seccion|secciones|definicion|mencion|informacion|introduccion|situacion|poblacion|region|document|documents|payment|documento|element|momento|instrumento)$/;

/** *En el artículo III del Acuerdo se establece que cada Parte publicará*: where a text says it. */
function providedIn(site: Site): Hit | null {
  const { words, at, sense, group } = site;
  let named = false;
  for (let left = group.start - 1; left >= 0 && group.start - left <= 10; left--) {
    if (/^(?:ley|constitucion|decreto|codigo)$/.test(text(words, left))) return null;
    if (has(words, left, Flag.instrument) || TEXTS.test(text(words, left))) named = true;
    if (named && /^(?:en|segun|por)$/.test(text(words, left))) {
      const that = tailEnd(words, at, sense.tail!) - 1;
      return bindsParty(words, that + 1) || owes(words, that + 1)
        ? hit(site, leveled(3, putAs(site)), 'reported-terms', 2, { subject: null, object: that + 1, to: that + 1 })
        : null;
    }
  }
  return null;
}

/** Whether the clause from `from` says what has to be done or will be. */
function owes(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 16 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.negation | Flag.condition)) return false;
    if (words.info[at]!.forms & Form.future || /^(?:deben?|deberan?)$/.test(text(words, at))) return true;
  }
  return false;
}

const namesText = (words: Words, from: number, to: number): boolean => {
  let named = false;
  for (let at = from; at < to; at++) {
    if (has(words, at, Flag.domestic) && !/^(?:articulo|article)$/.test(text(words, at))) return false;
    if (
      has(words, at, Flag.instrument) ||
      TEXTS.test(text(words, at)) ||
      /^(?:articulo|article)$/.test(text(words, at))
    )
      named = true;
  }
  return (
    !ofLaw(words) &&
    named &&
    (ARTICLE.test(text(words, from - 1)) ||
      ARTICLE.test(text(words, from)) ||
      /^(?:terms|provisions)$/.test(text(words, from)))
  );
};

const ARTICLE = /^(?:the|this|el|la|este|esta|dicho|dicha|los|las)$/;

/** *El artículo 5 de la ley*: what binds one state alone. */
function ofLaw(words: Words): boolean {
  for (let at = 0; at < words.length; at++)
    if (/^(?:ley|leyes|constitucion|decreto|codigo|constitution|law|act|code|statute)$/.test(text(words, at)))
      return true;
  return false;
}

/** Whether the clause is about who the text binds: *each side*, *ambos países*, a state, or what will be done by it. */
function bindsParty(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 9 && !isStrong(words, at); at++) {
    if (has(words, at, Flag.negation | Flag.condition)) return false;
    if (has(words, at, Flag.state | Flag.collective | Flag.body)) return true;
    if (/^(?:each|both|neither|cada|ambos|ambas)$/.test(text(words, at))) return true;
  }
  return false;
}

/**
 * *Under the second, Panama opens its hospitals*, *Por el convenio, Chile cede*: a report says what a state gives by a text.
 * `at`: a deed in the present. Guideline 2.
 */
export function givenUnder(words: Words, context: UnitContext, at: number): Hit | null {
  if (declares(context) || !OPENS.test(text(words, 0)) || words.info[at]!.case !== 'lower') return null;
  const spanish = words.lexicon.language === 'es';
  if (
    spanish
      ? !/[ae]n?$/.test(text(words, at)) || words.info[at]!.forms & (Form.past | Form.participle)
      : !/s$/.test(text(words, at))
  )
    return null;
  let named = false;
  let comma = 1;
  for (; comma < words.length && comma <= 9 && !isComma(words, comma); comma++)
    if (has(words, comma, Flag.instrument) || TEXTS.test(text(words, comma)) || ORDINAL.test(text(words, comma)))
      named = true;
  if (!named || comma >= at || !isComma(words, comma)) return null;
  const group = verbGroup(words, at);
  const subject = subjectOf(words, group);
  if (group.start !== at || !(isState(words, subject) || (subject.kind === 'joint' && namesSeveral(words, subject))))
    return null;
  return hit({ words, at, group }, 3, 'reported-terms', 2, { subject });
}

const OPENS = /^(?:under|by|in|por|en|mediante|con|segun|conforme)$/;
const ORDINAL = /^(?:first|second|third|fourth|latter|primero|primera|segundo|segunda|tercero|tercera|cuarto|ultimo)$/;
