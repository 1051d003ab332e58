import { has, isMark, isStrong, text } from '../clause';
import { FINITE, Flag, Form } from '../flags';
import { bareSite, declares, type Hit, hit, type UnitContext } from '../site';
import type { UnitReading } from '../unitReader';
import type { Words } from '../words';

/** The first word of what a unit says: behind bullets, numbers, quotation marks and a label such as *Labor:*. */
export function firstWord(words: Words): number {
  let at = enumerated(words) ? 2 : 0;
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

/** *a) Ampliar el horario*: a letter with its mark. */
const enumerated = (words: Words): boolean => /^[a-z]$/.test(text(words, 0)) && /^[).]$/.test(text(words, 1));

/** Whether what stands before a colon says something, where a label only names a subject. */
const predicates = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (words.info[at]!.acts.some(sense => sense.forms & (Form.past | Form.future)) || has(words, at, Flag.future))
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
  const labelled = declares(context) && labelledOutcome(words);
  if (!labelled && (!context.item || context.hinge === 'none')) return null;
  const at = firstWord(words);
  const info = words.info[at];
  if (!info || words.length - at < 4 || has(words, at, Flag.mask)) return null;
  const site = bareSite(words, at);
  const spanish = words.lexicon.language === 'es';
  const spoken = plain(words, at);
  if (spoken) return null;
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
    if (context.later) return null;
    if (
      (context.hinge === 'verb' && !tells(words, at)) ||
      (nominal(words, at) && (has(words, at, Flag.actNoun) || (!tells(words, at) && DOING.test(info.folded))))
    )
      return hit(site, 3, 'list-item', 4, { object: at });
    return null;
  }
  const verb = words.info[to]!;
  if (verb.undertaking || verb.deed) return hit(site, 3, 'list-item', 4, { object: to });
  // What an item goes on to say is prose: only its beginning completes the lead-in.
  if (context.later) return null;
  if (context.hinge === 'verb' && !sentence(words, to)) return hit(site, 3, 'list-item', 4, { object: to });
  if (/.{3}ing$/.test(verb.folded) && verb.case !== 'upper' && !/^(?:starting|beginning)$/.test(verb.folded))
    return hit(site, 3, 'list-item', 4, { object: to });
  if (/ed$/.test(verb.folded)) return hit(site, 3, 'list-item', 4, { object: to });
  if (has(words, to, Flag.actNoun)) return hit(site, 3, 'list-item', 4, { object: to });
  return null;
}

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

/** What a unit does for the list below it: *agreed to:* (`verb`), *Key achievements include:* (`outcome`), or nothing. */
export function hingeOf(words: Words, level: number, context: UnitContext): UnitReading['hinge'] {
  if (context.heading && lastMark(words) !== ':') return declares(context) && headsOutcomes(words) ? 'heading' : 'none';
  const last = lastMark(words);
  const colon = last === ':';
  let verb = false;
  let outcome = false;
  let wished = false;
  let follows = false;
  for (let at = 0; at < words.length; at++) {
    const info = words.info[at]!;
    if (colon && !has(words, at, Flag.mask)) {
      if (info.acts.some(sense => BINDING.has(sense.act))) verb = true;
      if (info.acts.some(sense => sense.act === 'intend' && sense.forms & FINITE)) wished = true;
    }
    if (info.outcome || has(words, at, Flag.commitment)) outcome = true;
    if (SHOWS.has(info.folded)) follows = true;
  }
  if (colon && ((verb && (level >= 2 || follows)) || (outcome && decides(words)))) return 'verb';
  if (colon && wished && !verb) return 'none';
  if (outcome && (colon || follows) && (colon || last === '' || last === ',' || last === '.')) return 'outcome';
  if (colon && has(words, Math.max(0, words.length - 2), Flag.future)) return 'verb';
  return 'none';
}

/** A heading that is nothing but a word for results: *Key Deliverables*, *Compromisos*. */
function headsOutcomes(words: Words): boolean {
  let outcome = false;
  let read = 0;
  for (let at = firstWord(words); at < words.length; at++) {
    if (isMark(words, at)) continue;
    if (++read > 4) return false;
    if (
      /^(?:commitments?|deliverables?|outcomes?|agreements?|compromisos?|acuerdos?|resultados?|entregables?)$/.test(
        text(words, at),
      )
    )
      outcome = true;
  }
  return outcome;
}

/** *adoptó las siguientes decisiones:*, *reached the following agreements:*: what is taken there is binding. */
const decides = (words: Words): boolean => {
  let taken = false;
  for (let at = 0; at < words.length; at++) {
    if (
      /^(?:adopted|took|taken|reached|made|adopto|adoptaron|tomo|tomaron|alcanzaron|asumieron|adoptado|alcanzado)$/.test(
        text(words, at),
      )
    )
      taken = true;
    if (
      taken &&
      /^(?:decisions?|agreements?|commitments?|resolutions?|decision(?:es)?|acuerdos?|compromisos?|resoluciones)$/.test(
        text(words, at),
      )
    )
      return true;
  }
  return false;
};

/** Acts that make the items under them undertakings. */
const BINDING: ReadonlySet<string> = new Set(['agree', 'commit', 'decide', 'pledge', 'instruct', 'reaffirm']);

/** Words with which a text turns to a list. */
const SHOWS: ReadonlySet<string> = new Set(
  (
    'include includes included including following follows below siguiente siguientes continuacion resumen senalando incluyen ' +
    'incluye son destacan detalle resalta resaltan'
  ).split(' '),
);

const lastMark = (words: Words): string => {
  for (let at = words.length - 1; at >= 0; at--) {
    if (isStrong(words, at) || text(words, at) === ',') {
      if (text(words, at) !== '*') return text(words, at);
    } else if (!isMark(words, at)) return '';
  }
  return '';
};
