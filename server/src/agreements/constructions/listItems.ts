import { has, isMark, isQuote, isStrong, text } from '../clause';
import { FINITE, Flag, Form } from '../flags';
import { bareSite, declares, type Hit, hit, type UnitContext } from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { undertakes } from './bareItems';

/** The first word of what a unit says: behind bullets, numbers, quotation marks and a label such as *Labor:*. */
export function firstWord(words: Words): number {
  let at = numbered(words);
  while (at < words.length && (isMark(words, at) || (words.info[at]!.case === 'other' && !has(words, at, ~Flag.mark))))
    at++;
  for (let colon = at + 1; colon < Math.min(words.length, at + 7); colon++) {
    if (text(words, colon) === ':' && colon + 2 < words.length) {
      const labelled = words.info[at]!.case !== 'lower';
      if (labelled && !predicates(words, at, colon)) return firstAfter(words, colon + 1);
    }
  }
  return at;
}

/** Behind a letter or an ordinal with its mark: *a) Ampliar el horario*, *Segundo. Abrir*, *"B. FORMALIZAR*. */
function numbered(words: Words): number {
  const from = isQuote(words, 0) ? 1 : 0;
  if (articled(words)) return from + 3;
  if (/^[a-z]$/.test(text(words, from)) && /^[).]$/.test(text(words, from + 1))) return from + 2;
  return ORDINAL.test(text(words, from)) && /^(?:[).:;–—-]|--)$/.test(text(words, from + 1)) && words.length > from + 3
    ? from + 2
    : 0;
}

/** *Artículo Primero. Establecer*, *Article 2: Create*. */
const articled = (words: Words): boolean =>
  /^(?:articulo|article|clausula|clause|punto)$/.test(text(words, 0)) &&
  /^(?:\d{1,2}[o°]?|[ivx]{1,4})$/.test(text(words, 1)) === !ORDINAL.test(text(words, 1)) &&
  /^(?:[).:;–—-]|--)$/.test(text(words, 2));

const ORDINAL =
  /^(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|noven[oa]|decim[oa]|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** Whether what stands before a colon says something, where a label only names a subject. */
const predicates = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (
      words.info[at]!.acts.some(
        sense => sense.forms & (Form.past | Form.future) || sense.forms === (Form.present | Form.plural),
      ) ||
      has(words, at, Flag.future) ||
      /^(?:hubo|hay)$/.test(text(words, at))
    )
      return true;
  return false;
};

const firstAfter = (words: Words, from: number): number => {
  let at = from;
  while (at < words.length && isMark(words, at)) at++;
  return at < words.length ? at : from;
};

/**
 * An item that names an action under an operative lead-in: *– Strengthen cooperation …* under *agreed to:*. Guideline 4.
 * Asked only where no verb of the item spoke for itself.
 */
export function listItem(words: Words, context: UnitContext): Hit | null {
  const labelled = declares(context) && (labelledOutcome(words) || articled(words));
  const bare =
    context.genre === 'joint' &&
    context.item &&
    !context.later &&
    context.hinge === 'none' &&
    undertakes(words, firstWord(words));
  if (!labelled && !bare && (!context.item || context.hinge === 'none')) return null;
  const at = firstWord(words);
  const info = words.info[at];
  if (
    !info ||
    words.length - at < 4 ||
    (text(words, words.length - 1) === ':' && !deedFirst(words, at)) ||
    has(words, at, Flag.mask)
  )
    return null;
  const site = bareSite(words, at);
  if (context.hinge === 'signed') return signedItem(words, at, context);
  if (context.hinge === 'terms') return termsItem(words, at, context);
  if (context.hinge === 'declared')
    return ownCommitment(words, at) ||
      (info.forms & Form.infinitive &&
        info.case !== 'upper' &&
        !context.later &&
        !plain(words, at) &&
        !info.acts.some(sense => QUIET.has(sense.act)))
      ? hit(site, 3, 'list-item', 4, { object: at })
      : null;
  if (
    context.hinge === 'outcome' &&
    !context.later &&
    ENTRY.test(text(words, at)) &&
    /^(?:of|de|del|to|a|al)$/.test(text(words, at + 1))
  )
    return hit(site, 4, 'accession', 5, { object: at + 1 });
  const spanish = words.lexicon.language === 'es';
  if (plain(words, at) || isTitle(words, at)) return null;
  const to = text(words, at) === 'to' ? at + 1 : at;
  if (labelled && !(spanish ? info.forms & Form.infinitive : info.undertaking || info.deed)) return null;
  if (context.hinge === 'outcome' && declares(context) && SUM.test(words.text))
    return hit(site, 3, 'list-item', 4, { object: at });
  if (spanish) {
    if (info.forms & Form.infinitive) return hit(site, 3, 'list-item', 4, { object: at });
    if (info.forms & Form.firstPlural && !info.acts.some(sense => QUIET.has(sense.act)) && !VIEWS.test(info.folded))
      return hit(site, 3, 'list-item', 4, { object: at });
    if (info.forms & Form.firstPlural) return null;
    const behind = ourActBehindComma(words, at);
    if (behind >= 0)
      return hit({ ...site, at: behind, group: { ...site.group, start: behind, verb: behind } }, 3, 'list-item', 4);
    if (context.later || stated(words, at)) return null;
    if (
      (context.hinge === 'verb' && !tells(words, at)) ||
      (nominal(words, at) && (has(words, at, Flag.actNoun) || (!tells(words, at) && DOING.test(info.folded))))
    )
      return hit(site, 3, 'list-item', 4, { object: at });
    return null;
  }
  const verb = words.info[to]!;
  if (verb.undertaking || verb.deed) {
    // *Support will be directed to farmers*: a noun that only looks like a verb.
    if (to === at && has(words, to + 1, Flag.future | Flag.auxiliary)) return null;
    return hit(site, 3, 'list-item', 4, { object: to });
  }
  // What an item goes on to say is prose: only its beginning completes the lead-in.
  if (context.later || COUNTED.test(text(words, to))) return null;
  if (context.hinge === 'verb' && !sentence(words, to)) return hit(site, 3, 'list-item', 4, { object: to });
  if (/.{3}ing$/.test(verb.folded) && verb.case !== 'upper' && !/^(?:starting|beginning)$/.test(verb.folded))
    return hit(site, 3, 'list-item', 4, { object: to });
  if (/ed$/.test(verb.folded)) return hit(site, 3, 'list-item', 4, { object: to });
  if (has(words, to, Flag.actNoun)) return hit(site, 3, 'list-item', 4, { object: to });
  return null;
}

/** *Support Clean Rivers and Better Harvests.*: a heading that looks like an item, every word of it with a capital. */
const isTitle = (words: Words, from: number): boolean => {
  if (words.lexicon.language === 'es' || words.length - from > 12) return false;
  for (let at = from; at < words.length; at++)
    if (words.info[at]!.case === 'lower' && !/^(?:and|of|the|for|in|to|with|on|a|an|through)$/.test(text(words, at)))
      return false;
  return true;
};

/** *Su compromiso de culminar la obra*: what they declare is a commitment. */
const ownCommitment = (words: Words, from: number): boolean =>
  /^(?:sus?|nuestros?|their|our)$/.test(text(words, from)) &&
  [1, 2].some(
    next =>
      /^(?:compromisos?|commitment)$/.test(text(words, from + next)) &&
      /^(?:de|to)$/.test(text(words, from + next + 1)) &&
      (words.lexicon.language === 'en' || (words.info[from + next + 2]?.forms ?? 0) & Form.infinitive),
  );

/** *Adhesión de Belice al mecanismo*: a party's own step among results. */
const ENTRY = /^(?:accession|admission|membership|adhesion|incorporacion|ingreso|admision)$/;

/** *- Convenio de cooperación entre …* under what was signed. Guideline 1. */
function signedItem(words: Words, from: number, context: UnitContext): Hit | null {
  if (context.later) return null;
  let at = from;
  while (at < from + 3 && has(words, at, Flag.determiner | Flag.preposition)) at++;
  for (let next = at; next < words.length && next - at <= 6 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.negation | Flag.auxiliary | Flag.future)) return null;
    if (has(words, next, Flag.instrument | Flag.paper | Flag.actNoun))
      return hit(bareSite(words, next), 4, 'list-item', 4, { object: next });
  }
  return null;
}

/** *-- Each navy names a duty officer* under what a text provides: what is done or will be done, unless it is past or a wish. */
function termsItem(words: Words, from: number, context: UnitContext): Hit | null {
  if (context.later || plain(words, from)) return null;
  for (let at = from; at < words.length; at++) {
    const info = words.info[at]!;
    if (has(words, at, Flag.subordinate) && at > from + 2) break;
    if (info.acts.some(sense => sense.act === 'intend' && sense.forms & FINITE) && !isNoun(words, at)) return null;
    if (
      has(words, at, Flag.hypothetical | Flag.condition) &&
      !/^(?:shall|may|must|pueden?|deben?|podran?|deberan?)$/.test(info.folded)
    )
      return null;
  }
  return hit(bareSite(words, from), 3, 'list-item', 4, { object: from });
}

/** What opens a count: *Nine out of ten …*. */
const COUNTED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|many|some|nearly|almost|about)$/;

/** *Carry out, within five years, the following projects:* names a deed, though a list follows. */
const deedFirst = (words: Words, at: number): boolean => {
  const info = words.info[at]!;
  return (info.forms & Form.infinitive) !== 0 || info.undertaking || info.deed;
};

/** A sum that opens an item: *$25 million for coastal resilience*. */
const SUM = /^[\s•*–-]*(?:(?:US|A|NZ|C|CA)?[$€£]\s?\d|\d[\d.,]* (?:million|billion|millones) )/;

/** *ACUERDO 1: Realizar una campaña conjunta*: the label says what the item is. */
const labelledOutcome = (words: Words): boolean =>
  /^(?:acuerdo|compromiso|decision|agreement|commitment)$/.test(text(words, 0)) &&
  (text(words, 1) === ':' || text(words, 2) === ':') &&
  words.length > 5;

/** *En el marco de …, creamos …*: the act of the first persons behind what leads in. */
function ourActBehindComma(words: Words, from: number): number {
  for (let at = from + 2; at < words.length && at - from < 24; at++) {
    if (isStrong(words, at)) return -1;
    const info = words.info[at]!;
    if (
      text(words, at - 1) === ',' &&
      info.forms & Form.firstPlural &&
      info.acts.some(sense => !sense.tail) &&
      !info.acts.some(sense => QUIET.has(sense.act))
    )
      return at;
  }
  return -1;
}

/** Whether an English item is a sentence of its own: a finite auxiliary, or *we*, before any clause of its nouns. */
function sentence(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from < 24; at++) {
    // *Since 1966 workers have come*: what an item begins with leads no clause of its nouns.
    if (has(words, at, Flag.subordinate) && at > from) return false;
    if (
      has(words, at, Flag.auxiliary) &&
      has(words, at - 1, Flag.state | Flag.collective) &&
      text(words, at + 1).endsWith('ing')
    )
      return false;
    if (has(words, at, Flag.auxiliary | Flag.future | Flag.hypothetical | Flag.pronoun) && !has(words, at, Flag.mask))
      return true;
  }
  return false;
}

/** Whether the item tells what somebody did, rather than naming what is to be done. */
function tells(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++)
    if (words.info[at]!.forms & Form.past && !(words.info[at]!.forms & Form.firstPlural)) return true;
  return false;
}

const QUIET = new Set(['reaffirm', 'welcome', 'intend', 'deny']);
/** First persons plural that only look on: *reconocemos*, *consideramos*. */
const VIEWS =
  /^(?:reconoc|consider|expres|observ|lament|conden|agradec|exhort|inst[ao]|valor|tom[ao]|record|destac|resalt|celebr|salud|reafirm|reiter|coincid|felicit|enfati|subray|mir|tenem|hem|estam|som|vem|cre[eao]|compart|quer|desea|esper|busc)/;

/** Wishes, views and refusals make an item weak. */
function plain(words: Words, at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + 3); next++)
    if (
      has(words, next, Flag.view | Flag.negation | Flag.hypothetical) &&
      !has(words, next, Flag.mask) &&
      !(next > at && words.info[next]!.case === 'title')
    )
      return true;
  return false;
}

/** *Los ministros reconocen que …*, *Anexo C*: an item that begins with who or what, and names nothing to be done. */
const stated = (words: Words, from: number): boolean =>
  /^(?:anexos?|otr[oa]s?)$/.test(text(words, from)) ||
  (has(words, from, Flag.determiner) &&
    !wished(words, from) &&
    (!nominal(words, from) || text(words, from + 1) === 'presente' || negatedVerb(words, from)));

/** *El puente esté abierto antes de junio*, where ministers are told to see to it. */
const wished = (words: Words, from: number): boolean => {
  for (let at = from; at < words.length && at - from <= 16; at++)
    if (
      words.info[at]!.forms & Form.subjunctive ||
      /^(?:esté|estén|sean?)$/i.test(words.text.slice(words.start[at]!, words.end[at]!))
    )
      return true;
  return false;
};

const negatedVerb = (words: Words, from: number): boolean => {
  for (let at = from; at <= from + 4; at++) if (has(words, at, Flag.negation)) return true;
  return false;
};

/** Endings of Spanish nouns of doing. */
const DOING = /(?:cion|miento|sion)$/;

/** Whether the item begins with a noun of doing: *Fortalecimiento de*, *Creación de*. */
function nominal(words: Words, at: number): boolean {
  let next = at;
  while (has(words, next, Flag.determiner) && next < words.length) next++;
  return (
    /(?:cion|miento|aje|ura|sion)$/.test(text(words, next)) ||
    has(words, next, Flag.actNoun | Flag.mechanism | Flag.instrument)
  );
}
