import countryData from '../../../data/countries.yaml';
import type { Entry } from '../../glossary';
import { countryName, stationNamed } from '../../source';
import { fold } from '../characters';
import { createMatcher } from '../matcher';

/** A word or name of a text that points to a country: its name, its people, its capital. */
export interface CountryMention {
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1, lower case. */
  readonly country: string;
  /** It is a city that points to its country. */
  readonly isCity: boolean;
  /** A city whose name other countries have too: it counts where the country is sure otherwise. */
  readonly isDoubtful: boolean;
}

/** Every pointer to a country in a text, in order. */
export function countriesIn(text: string): CountryMention[] {
  matcher ??= createMatcher(countryEntries());
  return matcher.find(text).map(({ start, end, names }) => {
    const { entry, ordinal } = names[0]!;
    const { words, cities: count } = wordCounts.get(entry.id)!;
    const isDoubtful = ordinal > words + count;
    return { start, end, country: entry.id, isCity: ordinal > words, isDoubtful };
  });
}

/** The country of a diplomatic post: `LIMA`, `AMEMBASSY PANAMA`, `USMISSION GENEVA`; none for the Department itself. */
export function countryOfPost(post: string): string | undefined {
  const station = stationNamed(post);
  if (station?.name === 'STATE') return undefined;
  const known = station && countryOfState([countryName(station.country) ?? '']);
  if (known) return known;
  const city = fold(post).replace(/^(?:am(?:embassy|consul)|usmission|usint|usoffice|ucirf|sec(?:state|def))\s+/, '');
  return cities().get(city.trim()) ?? cities().get(city.replace(/ /g, ''));
}

/** The country that a state's entry is, by any of its names; also by those that are other words too. */
export function countryOfState(names: readonly string[]): string | undefined {
  stateIndex ??= new Map(
    [...countries].flatMap(([id, { names: sure, also = [] }]) =>
      [...sure, ...also].map(each => [fold(each), id] as const),
    ),
  );
  for (const each of names) {
    const country = stateIndex.get(fold(each));
    if (country) return country;
  }
  return undefined;
}

/** What a name is in every text: a country, or a city that no other country has; `undefined`: neither. */
export function countryOrCity(name: string): 'country' | 'city' | undefined {
  if (countryOfState([name])) return 'country';
  const [found] = countriesIn(name);
  const isWhole = found?.start === 0 && found.end === name.length;
  return isWhole && found.isCity && !found.isDoubtful ? 'city' : undefined;
}

/** Whether a word is for a people or its things: `Peruvian`, `peruana`. */
export function isPeopleWord(word: string): boolean {
  peopleWords ??= new Set([...countries.values()].flatMap(each => each.people.flatMap(forms).map(fold)));
  return peopleWords.has(fold(word));
}

interface Country {
  readonly names: readonly string[];
  readonly people: readonly string[];
  readonly cities: readonly string[];
  readonly posts?: readonly string[];
  /** Names of the country that are other words too. */
  readonly also?: readonly string[];
}

const countries = new Map(Object.entries(countryData as Record<string, Country>));
/** How many of a country's aliases are words for it, and how many cities that are its alone; the rest are doubtful. */
const wordCounts = new Map<string, { words: number; cities: number }>();
let matcher: ReturnType<typeof createMatcher> | undefined;
let stateIndex: Map<string, string> | undefined;
let peopleWords: ReadonlySet<string> | undefined;
let cityIndex: Map<string, string> | undefined;

function countryEntries(): Entry[] {
  const nothing = { names: new Map<string, string>(), sameAs: [], type: 'state' };
  const range = { start: 0, end: 0 };
  const origin = { uri: '', range, idRange: range };
  return [...countries].map(([id, { names, people, cities: places, posts = [] }]) => {
    const words = [...names, ...people.flatMap(forms)];
    wordCounts.set(id, { words: words.length, cities: places.length });
    const aliases = [...words, ...places, ...posts].map(text => ({ text }));
    return { ...nothing, id, name: words[0] ?? id, aliases, origin, data: { kind: 'mapping', fields: [], range } };
  });
}

/** A word for a people with its plural and feminine: `peruano`, `peruanos`, `peruana`, `peruanas`. */
function forms(word: string): string[] {
  if (word.endsWith('o')) return ['o', 'os', 'a', 'as'].map(ending => word.slice(0, -1) + ending);
  if (/[áéí]s$/.test(word)) return ['', 'es', 'a', 'as'].map(ending => word + ending);
  return [word, `${word}s`];
}

function cities(): ReadonlyMap<string, string> {
  cityIndex ??= new Map(
    [...countries].flatMap(([id, { cities: places, posts = [] }]) =>
      [...places, ...posts].flatMap(each => [
        [fold(each), id] as const,
        [fold(each).replace(/[^\p{L}]/gu, ''), id] as const,
      ]),
    ),
  );
  return cityIndex;
}
