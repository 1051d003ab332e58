import { has, isComma, isMark, isStrong, text } from '../clause';
import { Flag, Form, PARTY } from '../flags';
import { statesIn } from '../namesSeveral';
import { kindOfChunk, type Subject } from '../nounPhrase';
import { governance } from '../polarity';
import { bareSite, type Hit, hit, type UnitContext } from '../site';
import type { Words } from '../words';
import { verbal } from './undertakings';

/** Nouns of taking something on. */
const TAKEN_ON =
  /^(?:commitments?|pledges?|promises?|undertakings?|assurances?|guarantees?|decisions?|compromisos?|promesas?|decision|decisiones|garantias?)$/;

/** With these, one party binds itself; a decision is one only where several take it. */
const FIRM = /^(?:commitment|pledge|promise|undertaking|assurance|guarantee|compromiso|promesa|garantia)/;

/**
 * *the pledge given by both ministers to exchange lists*, *the June decision by the four ministers to do away with exit
 * cards*, *la decisión de ambos gobiernos de eliminar*: what parties took on, by the noun. Guideline 9. `at`: the noun.
 */
export function undertakingOf(words: Words, context: UnitContext, at: number): Hit | null {
  const noun = text(words, at);
  const spanish = words.lexicon.language === 'es';
  const had = spanish && thereIs(words, at);
  if (!TAKEN_ON.test(noun) || (context.genre === 'speech' && !had) || blamed(words, at)) return null;
  const owner = ownerBehind(words, at, spanish) ?? (spanish ? null : ownerBefore(words, at));
  if (!owner) return null;
  const foreign = had && statesIn(words, owner.subject.from, owner.subject.to) > 0;
  const firm = FIRM.test(noun) && (owner.made || foreign || context.hinge !== 'none');
  if (owner.subject.kind !== 'joint' && !(firm && (owner.made || foreign))) return null;
  if (!firm && !severalIn(words, owner.subject)) return null;
  const verb = infinitiveBehind(words, owner.behind, spanish);
  if (verb < 0) return null;
  const put = had ? 'asserted' : governance(words, at, 5);
  if (put === 'denied' || put === 'hypothetical' || put === 'intended') return null;
  return hit(bareSite(words, at), 3, 'commitment-reaffirmed', 9, { subject: owner.subject, object: verb });
}

/** *Hay un compromiso del gobierno de*, *obtuvo el compromiso de*: what one has of another. */
const thereIs = (words: Words, noun: number): boolean => {
  const verb = has(words, noun - 1, Flag.determiner) ? noun - 2 : noun - 1;
  return /^(?:hay|existe|tenemos|tiene|obtuvo|obtuvimos|obtuvieron|logro|logramos|consiguio|conseguimos|recibio|recibimos)$/.test(
    text(words, verb),
  );
};

/** *condemn the decision by both leaders to*: what others took on, and who speaks is against. */
export function blamed(words: Words, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && noun - at <= 5 && !isStrong(words, at); at--)
    if (BLAME.test(text(words, at))) return true;
  return false;
}

const BLAME =
  /^(?:decepcion|indign|preocupad|condemn|deplor|denounc|critici[sz]|regret|lament|protest|reject|oppos|resist|conden|rechaz|critic|repudi)/;

interface Owner {
  readonly subject: Subject;
  /** Where what was taken on may stand. */
  readonly behind: number;
  /** A participle says that it was made: *given by*, *asumido por*. */
  readonly made: boolean;
}

const MADE =
  /^(?:made|given|undertaken|taken|assumed|announced|asumid[oa]s?|contraid[oa]s?|adquirid[oa]s?|tomad[oa]s?|dad[oa]s?|hech[oa]s?|formulad[oa]s?)$/;

/** The parties behind the noun: *(given) by the two governments*, *(asumido) por ambos ministros*, *de los tres ministerios*. */
function ownerBehind(words: Words, noun: number, spanish: boolean): Owner | null {
  const made = MADE.test(text(words, noun + 1));
  const link = made ? noun + 2 : noun + 1;
  if (!(spanish ? (made ? /^(?:por|entre)$/ : /^(?:de|del)$/) : /^(?:by|between|of)$/).test(text(words, link)))
    return null;
  let to = link + 1;
  while (
    to < words.length &&
    to - link <= (spanish ? 9 : 16) &&
    (!isMark(words, to) || (!spanish && isComma(words, to) && has(words, to - 1, Flag.state))) &&
    !has(words, to, Flag.subordinate | Flag.auxiliary) &&
    !/^(?:to|in|on|last|this|from|at|ayer|hoy|el|en)$/.test(
      spanish && text(words, to) === 'el' && to === link + 1 ? '' : text(words, to),
    ) &&
    !(spanish && text(words, to) === 'de' && (words.info[to + 1]?.forms ?? 0) & Form.infinitive)
  )
    to++;
  const end = firstPreposition(words, link + 1, to);
  const chunk = kindOfChunk(words, link + 1, end, spanish);
  if (chunk !== 'joint' && chunk !== 'party') return null;
  // *by Norway and Brazil*: each is one, together they are several.
  const kind = statesIn(words, link + 1, to) > 1 ? 'joint' : chunk;
  return { subject: { kind, from: link + 1, to }, behind: to, made };
}

const firstPreposition = (words: Words, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) if (has(words, at, Flag.preposition)) return at;
  return to;
};

/** *the two leaders' decision to*. */
function ownerBefore(words: Words, noun: number): Owner | null {
  const last = /^['’]$/.test(text(words, noun - 1)) ? noun - 2 : noun - 1;
  if (last < 1 || !/['’]s?$/.test(words.text.slice(words.start[last]!, words.end[last]! + 1))) return null;
  if (!has(words, last, PARTY)) return null;
  let from = last;
  while (
    from > 0 &&
    last - from < 4 &&
    has(words, from - 1, Flag.determiner | Flag.joint | Flag.office | Flag.collective | Flag.adverb)
  )
    from--;
  while (from > 0 && /^(?:two|three|four|the|both)$/.test(text(words, from - 1))) from--;
  const kind = kindOfChunk(words, from, last + 1, false);
  return kind === 'joint' ? { subject: { kind, from, to: last + 1 }, behind: noun + 1, made: false } : null;
}

/** Whether the words name more than one party: in a report *the ministers* may be one government's. */
const severalIn = (words: Words, { from, to }: Subject): boolean => {
  if (statesIn(words, from, to) > 1) return true;
  for (let at = from; at < to; at++)
    if (
      has(words, at, Flag.joint) ||
      /^(?:two|three|four|five|dos|tres|cuatro|cinco|both|ambos|ambas|countries|sides|parties|governments|paises|partes|gobiernos)$/.test(
        text(words, at),
      )
    )
      return true;
  return false;
};

/** The infinitive that says what was taken on, a few words of time behind the parties; -1 where none follows. */
function infinitiveBehind(words: Words, from: number, spanish: boolean): number {
  for (let at = from; at < words.length && at - from <= 4 && !isStrong(words, at); at++) {
    if (spanish && text(words, at) === 'de' && (words.info[at + 1]?.forms ?? 0) & Form.infinitive) return at + 1;
    if (!spanish && text(words, at) === 'to' && verbal(words, at + 1)) return at + 1;
    if (has(words, at, Flag.auxiliary | Flag.subordinate)) return -1;
  }
  return -1;
}
