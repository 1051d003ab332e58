import type { Entry, Glossary } from '../../glossary';
import type { Value } from '../../markup';
import { fold } from '../characters';
import { namesOf } from '../entryNames';
import { countriesIn, countryOfState } from './countries';
import { isConcept, termsOf } from './terms';

/** What an entry says of itself that a text may confirm. */
export interface Profile {
  readonly entry: Entry;
  /** Words of its names, folded. */
  readonly nameWords: ReadonlySet<string>;
  /** Its names of several words, folded, and its description, folded, punctuation as blanks. */
  readonly longNames: readonly string[];
  readonly description: string;
  /** Terms of its names, description and fields, 1 each, and of the names of related entries, which tell less. */
  readonly terms: ReadonlyMap<string, number>;
  /** Those of them that are names (written with a capital): they tell the most. */
  readonly properTerms: ReadonlySet<string>;
  /** Those of them that name its countries: the evidence of countries weighs these. */
  readonly countryTerms: ReadonlySet<string>;
  /** Entries that it names in its fields, and those that they name; 1 for the first, less for the second. */
  readonly related: ReadonlyMap<string, number>;
  /** Countries that it has to do with, and how surely (0 to 1). */
  readonly countries: ReadonlyMap<string, number>;
  readonly dates: ProfileDates;
}

export interface ProfileDates {
  readonly born?: number;
  /** Year from which it is there: founded, signed, held. */
  readonly from?: number;
  /** Year in which it ends or dies. */
  readonly to?: number;
  /** Spans of years in which it had its part: terms of office, years in the description. */
  readonly terms: readonly (readonly [number, number])[];
}

/** Reads profiles of a glossary's entries, each once. */
export function profiles(glossary: Glossary | undefined): (entry: Entry) => Profile {
  const known = new Map<string, Profile>();
  return entry => {
    let profile = known.get(entry.id);
    if (!profile) {
      profile = readProfile(entry, glossary);
      known.set(entry.id, profile);
    }
    return profile;
  };
}

/** Fields that name or describe the entry itself, and are read by themselves. */
const ownFields = new Set(['id', 'type', 'name', 'names', 'aliases', 'description', 'same-as', 'cite', 'note']);

function readProfile(entry: Entry, glossary: Glossary | undefined): Profile {
  const names = namesOf(entry).map(each => each.text);
  const written = scalars(entry);
  const related = new Map<string, number>();
  for (const { text } of written) if (text !== entry.id && glossary?.get(text)) related.set(text, 1);
  for (const id of [...related.keys()]) {
    for (const { text } of scalars(glossary!.get(id)!)) {
      if (text !== entry.id && !related.has(text) && glossary!.get(text)) related.set(text, 0.5);
    }
  }
  const described = `${entry.description ?? ''} ${written.map(each => each.text).join(' ')} ${entry.type}`;
  const terms = new Map([...names, described].flatMap(termsOf).map(each => [each, 1]));
  const properTerms = new Set([...names, ...properWords(described)].flatMap(termsOf).filter(each => !isConcept(each)));
  const countries = new Map<string, number>();
  // A city in a name is no sign by itself: Santiago is in many countries.
  const countryTerms = new Set<string>();
  const point = (text: string, strength: number, isName = true) => {
    for (const { country, isCity, start, end } of countriesIn(text)) {
      if (isName && isCity) continue;
      countries.set(country, Math.max(strength, countries.get(country) ?? 0));
      if (!isCity) for (const term of termsOf(text.slice(start, end))) countryTerms.add(term);
    }
  };
  for (const each of names) point(each, 1);
  const own = entry.type === 'state' ? countryOfState(names) : undefined;
  if (own) countries.set(own, 1);
  point(described, 0.9, false);
  const states = [...related.keys()].filter(id => glossary!.get(id)!.type === 'state').length;
  for (const [id, closeness] of related) {
    const other = glossary!.get(id)!;
    // Of many parties each says less.
    const strength = (0.9 * closeness) / Math.max(1, Math.sqrt(states / 2));
    const state = other.type === 'state' ? countryOfState(namesOf(other).map(each => each.text)) : undefined;
    if (state) countries.set(state, Math.max(strength, countries.get(state) ?? 0));
    for (const { text } of namesOf(other)) {
      if (closeness === 1) for (const term of termsOf(text)) if (!terms.has(term)) terms.set(term, ofRelated);
      point(text, strength);
    }
  }
  return {
    entry,
    nameWords: new Set(names.flatMap(wordsOf)),
    longNames: names
      .map(each => wordsOf(each).join(' '))
      .filter(each => /^(?!(?:the|la|el|los|las) \p{L}+$).+ .+/u.test(each)),
    description: entry.description ? ` ${wordsOf(entry.description).join(' ')} ` : '',
    terms,
    properTerms,
    countryTerms,
    related,
    countries,
    dates: datesOf(entry, written),
  };
}

/** What a term counts that only a related entry has. */
const ofRelated = 0.5;

/** Words with a capital that is not the sentence's. */
const properWords = (text: string): string[] => text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu) ?? [];

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The scalars of an entry's further fields, with the field's name. */
function scalars(entry: Entry): { key: string; text: string }[] {
  const found: { key: string; text: string }[] = [];
  const visit = (key: string, value: Value | null) => {
    if (value?.kind === 'scalar') found.push({ key, text: value.spelling });
    else if (value?.kind === 'list') for (const each of value.items) visit(key, each);
    else if (value) for (const each of value.fields) visit(each.key, each.value);
  };
  for (const { key, value } of entry.data.fields) if (!ownFields.has(key)) visit(key, value);
  return found;
}

const beginnings = new Set(['founded', 'signed', 'date', 'established', 'opened', 'in-force']);
const endings = new Set(['ended', 'died', 'dissolved', 'closed']);
const openings = new Set(['from', 'since', 'start', 'term', 'terms', 'in-office', 'office-term', 'years', 'period']);
const closings = new Set(['to', 'until', 'end']);

function datesOf(entry: Entry, written: readonly { key: string; text: string }[]): ProfileDates {
  let born: number | undefined;
  let from: number | undefined;
  let to: number | undefined;
  let opening: number | undefined;
  const terms: [number, number][] = [];
  for (const { key, text } of written) {
    const years = (text.match(/\b\d{4}\b/g) ?? []).map(Number);
    const [year] = years;
    if (year === undefined) continue;
    if (key === 'born') born = year;
    else if (beginnings.has(key)) from = Math.min(year, from ?? year);
    else if (endings.has(key)) to = years.at(-1);
    else if (closings.has(key) && opening !== undefined) terms.push([opening, year]);
    else if (openings.has(key) && years.length > 1) terms.push([year, years[1]!]);
    else if (openings.has(key)) opening = year;
  }
  if (opening !== undefined && terms.length === 0) terms.push([opening, 9999]);
  for (const [, first, last] of (entry.description ?? '').matchAll(
    /\b(1[5-9]\d\d|20\d\d)\b(?:\s*(?:[-–—/]|to|until|a|hasta)\s*(1[5-9]\d\d|20\d\d)\b)?/g,
  )) {
    terms.push([Number(first), Number(last ?? first)]);
  }
  return { born, from, to, terms };
}
