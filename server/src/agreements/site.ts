import { has, hasStop, isComma, isStrong, text, type VerbGroup, verbGroup } from './clause';
import { causes, completes } from './englishClauses';
import type { AgreementFinding, AgreementLevel } from './finding';
import { Flag, Form } from './flags';
import type { Sense } from './lexicon';
import { namesSeveral } from './namesSeveral';
import type { Subject } from './nounPhrase';
import { governance, type Polarity, polarityOf, thankedFor } from './polarity';
import { trails } from './spanishClauses';
import { subjectOf } from './subject';
import { ofName, twoPersons } from './twoPersons';
import type { Words } from './words';

/** What sort of text speaks, which decides whose words bind whom. */
export type Genre = 'joint' | 'one-sided' | 'report' | 'cable' | 'speech' | 'conference' | 'study' | 'treaty';

/** What a unit's reading needs to know of its surroundings: two units with equal text and context read alike. */
export interface UnitContext {
  readonly genre: Genre;
  /** It is a list item, or a sentence of one. */
  readonly item: boolean;
  /** Of an item, not its first sentence. */
  readonly later: boolean;
  readonly heading: boolean;
  /**
   * The lead-in that it stands under: a verb of agreeing (`verb`), a word for results (`outcome`), what was signed
   * (`signed`), what a text provides (`terms`), or a verb of declaring (`declared`).
   */
  readonly hinge: 'none' | 'verb' | 'outcome' | 'signed' | 'terms' | 'declared';
}

/** A place in a unit where a word could state an act. */
export interface Site {
  readonly words: Words;
  readonly context: UnitContext;
  readonly at: number;
  readonly sense: Sense;
  readonly group: VerbGroup;
  readonly spanish: boolean;
  /** Who does it, once somebody asked. */
  subject?: Subject;
}

/** A site without a verb: the word at `at` alone. */
export const bareSite = (words: Words, at: number): Pick<Site, 'words' | 'at' | 'group'> => ({
  words,
  at,
  group: {
    start: at,
    verb: at,
    negated: false,
    hypothetical: false,
    future: false,
    passive: false,
    progressive: false,
    perfect: false,
    marked: false,
    reflexive: false,
  },
});

/** What a construction finds. Indexes are of words, ends exclusive. */
export interface Hit {
  readonly level: AgreementLevel;
  readonly rule: string;
  readonly guideline: number;
  readonly from: number;
  readonly to: number;
  readonly subject: Subject | null;
  /** The first word of what is agreed; -1 where nothing follows. */
  readonly object: number;
  readonly status: AgreementFinding['status'];
  /** Of what was weighed, the features that speak for it most, the strongest first. */
  readonly reasons?: readonly string[];
}

export type Construction = (site: Site) => Hit | null;

export const siteAt = (words: Words, context: UnitContext, at: number, sense: Sense): Site => ({
  words,
  context,
  at,
  sense,
  group: verbGroup(words, at),
  spanish: words.lexicon.language === 'es',
});

/** Genres in which a party's own word stands without a reporter. */
export const declares = (context: UnitContext): boolean => context.genre === 'joint' || context.genre === 'one-sided';

/** Whether the text, or the list that the unit stands in, gives verbs without a subject one. */
export const impliesParties = (context: UnitContext): boolean =>
  context.genre === 'joint' || context.hinge !== 'none' || (context.genre === 'study' && context.item);

/** Whether somebody who can bind a party is the subject. */
export function binds(subject: Subject, context: UnitContext): boolean {
  switch (subject.kind) {
    case 'joint':
    case 'party':
      return true;
    case 'we':
      return context.genre !== 'speech';
    case 'they':
    case 'speaker':
      return true;
    case 'name':
      return context.genre !== 'study';
    case 'none':
      return impliesParties(context) || (context.genre === 'one-sided' && context.item);
    default:
      return false;
  }
}

/**
 * Whether several parties are the subject. In a declaration *the ministers* are those of the parties; in a report they may
 * be one government's, so there the words must name two, or say *both*.
 */
export function bindsJointly(subject: Subject, context: UnitContext, words: Words): boolean {
  switch (subject.kind) {
    case 'joint':
      return (
        declares(context) ||
        context.hinge !== 'none' ||
        namesSeveral(words, subject) ||
        // *Anuncian Merkel y Hollande plan de rescate*
        (words.lexicon.language === 'es' && context.genre === 'report' && !hasStop(words) && twoPersons(words, subject))
      );
    case 'we':
      return (
        declares(context) ||
        context.hinge !== 'none' ||
        context.genre === 'conference' ||
        (context.genre === 'study' && context.item)
      );
    case 'name':
      return (
        ((context.genre === 'report' && !context.heading) ||
          (words.lexicon.language === 'en' && declares(context) && !ofName(words, subject))) &&
        twoPersons(words, subject)
      );
    case 'they':
      return declares(context);
    case 'none':
      return impliesParties(context);
    default:
      return false;
  }
}

/** Whether the verb at the site asserts: a finite form, or a participle behind *have* or *be*. */
export function asserts(site: Site): boolean {
  const { forms } = site.sense;
  const { group } = site;
  if (forms & (Form.gerund | (site.spanish ? Form.infinitive : 0)) && thankedFor(site.words, group.start)) return true;
  if (site.spanish && forms & Form.gerund && trails(site.words, group.start) >= 0) return true;
  // *los acuerdos que ha venido suscribiendo Chile*
  if (site.spanish && forms & Form.gerund && /^(?:venido|vienen?|venimos)$/.test(text(site.words, site.at - 1)))
    return true;
  if (group.progressive)
    return (
      (!site.spanish && group.perfect && text(site.words, site.at - 1) === 'been') ||
      (declares(site.context) && !site.spanish) ||
      site.context.genre === 'conference' ||
      site.context.genre === 'speech'
    );
  if (forms & (Form.past | Form.future))
    return (
      !group.marked && !(site.spanish && group.passive && !(forms & Form.future) && (forms & Form.participle) === 0)
    );
  if (forms & Form.participle && (group.passive || group.perfect)) return true;
  if (forms & Form.present)
    return (
      !group.marked &&
      !(group.passive && !(forms & Form.participle)) &&
      !(
        forms & Form.infinitive &&
        !site.spanish &&
        causes(site.words, group.start) &&
        completes(site.words, subjectAt(site).from)
      )
    );
  return false;
}

/** How the site puts its act: finite verbs by their clause, infinitives and gerunds by what governs them. */
export function putAs(site: Site): Polarity | null {
  const { words, group, sense } = site;
  if (asserts(site)) {
    if (sense.forms & Form.infinitive && !site.spanish && baseIsGoverned(site)) return coordinated(site);
    return polarityOf(words, group);
  }
  if (sense.forms & Form.subjunctive) return 'hypothetical';
  if (group.negated) return 'denied';
  if (group.hypothetical) return 'hypothetical';
  return governance(words, group.start);
}

/** An English base form is a present only behind a plural subject; behind *and* or a comma it may still be an infinitive. */
function baseIsGoverned(site: Site): boolean {
  const { words, group } = site;
  const before = group.start - 1;
  return (
    before >= 0 &&
    (has(words, before, Flag.conjunction) || isComma(words, before)) &&
    !has(words, before - 1, Flag.pronoun)
  );
}

/** Behind *and*, a base form is an infinitive where *to* or a modal stands before it, else a present. */
function coordinated(site: Site): Polarity {
  const { words, group } = site;
  // *We support the plan, and commit to working with both*
  if (
    isComma(words, group.start - 2) &&
    /^(?:agree|commit|pledge)$/.test(site.sense.act) &&
    subjectAt(site).kind === 'we'
  )
    return polarityOf(words, group);
  for (let at = group.start - 2; at >= 0 && group.start - at <= 30 && !isStrong(words, at); at--) {
    if (has(words, at, Flag.future | Flag.hypothetical)) return polarityOf(words, { ...group, start: at });
    if (text(words, at) === 'to' && !has(words, at + 1, Flag.determiner | Flag.state))
      return governance(words, at) ?? 'intended';
  }
  return polarityOf(words, group);
}

/** The comma that closes an aside behind a verb, *signed, at that time, a treaty*; `verb` where there is none. */
function behindAside(words: Words, verb: number): number {
  if (!isComma(words, verb + 1)) return verb;
  for (let at = verb + 3; at < words.length && at - verb <= 9 && !isStrong(words, at); at++)
    if (isComma(words, at))
      return has(words, verb + 2, Flag.preposition | Flag.adverb) && has(words, at + 1, Flag.determiner) ? at : verb;
  return verb;
}

/**
 * The first word with one of `flags` behind `verb`, before the clause ends or another verb takes over. Words with `against`
 * stop the search. -1 where there is none.
 */
export function objectWith(words: Words, verb: number, flags: number, against = 0, reach = 14): number {
  let quotes = 0;
  const at = behindAside(words, verb);
  for (let right = at + 1; right < words.length && right - at <= reach; right++) {
    if (isStrong(words, right) && text(words, right) !== '*') return -1;
    const own = words.flags[right]!;
    if (own & Flag.mask) continue;
    if (text(words, right) === '“' || text(words, right) === '"') {
      if (++quotes > 2) return -1;
      continue;
    }
    if (own & flags) return right;
    if (own & against) return -1;
    if (own & (Flag.future | Flag.hypothetical) && right - at > 2) return -1;
  }
  return -1;
}

/** The first content word behind `at`: adverbs and auxiliaries are passed. */
export function nextWord(words: Words, at: number): number {
  let next = at + 1;
  while (next < words.length && has(words, next, Flag.adverb) && !has(words, next, Flag.preposition)) next++;
  return next;
}

export const hit = (
  site: { words: Words; group: VerbGroup; at: number },
  level: number,
  rule: string,
  guideline: number,
  rest: { subject?: Subject | null; object?: number; to?: number; from?: number; status?: Hit['status'] } = {},
): Hit => ({
  level: level as AgreementLevel,
  rule,
  guideline,
  from: rest.from ?? site.group.start,
  to: rest.to ?? site.at + 1,
  subject: rest.subject ?? null,
  object: rest.object ?? (site.at + 1 < site.words.length ? site.at + 1 : -1),
  status: rest.status ?? (level === 5 ? 'in-force' : level === 4 ? 'signed' : level === 3 ? 'agreed' : 'proposed'),
});

/** The level that is left of `level` when the clause does not assert it. */
export const leveled = (level: number, put: Polarity | null): number =>
  put === 'asserted' ? level : put === 'denied' ? 0 : put === 'hypothetical' ? 0 : Math.min(level, 2);

export const subjectAt = (site: Site): Subject => (site.subject ??= subjectOf(site.words, site.group));
