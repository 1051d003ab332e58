import termData from '../../../data/cable-terms.yaml';
import routingData from '../../../data/routing-indicators.yaml';
import tagData from '../../../data/tags.yaml';

interface Terms {
  readonly precedence: Readonly<Record<string, PrecedenceTerm>>;
  readonly signals: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, { readonly name: string; readonly letters: string }>>;
  readonly captions: Readonly<Record<string, string>>;
  readonly orders: Readonly<Record<string, { readonly effective: string; readonly meaning: string }>>;
  readonly schedules: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One letter of the precedence line. */
export interface PrecedenceTerm {
  readonly prosign: string;
  /** Words that stand behind an addressee; the plainest last. */
  readonly words: readonly string[];
  readonly meaning: string;
}

const terms = termData as Terms;
const mapOf = <T>(data: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(data));

/** By precedence letter: `Z`, `O`, `P`, `R`. */
export const precedences = mapOf(terms.precedence);
/** Operating signals of three letters and what they say. */
export const signals = mapOf(terms.signals);
/** Captions (handling marks on lines of their own) and what they say. */
export const captions = mapOf(terms.captions);
/** Executive orders on classified information, by number. */
export const orders = mapOf(terms.orders);
/** Ways to declassify other than on a date. */
export const schedules = mapOf(terms.schedules);
/** Reasons to classify, by section (`1.4`, `1.5`) and letter in lower case. */
export const reasons: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(terms.reasons).map(([section, letters]) => [section, mapOf(letters)]),
);

const addresses = mapOf(routingData as Readonly<Record<string, string | readonly string[]>>);

/** The plain-language addresses of a routing indicator, the usual one first; none where it is not known. */
export function addressesOf(routingIndicator: string): readonly string[] {
  const found = addresses.get(routingIndicator);
  return found === undefined ? [] : typeof found === 'string' ? [found] : found;
}

export type TagKind = 'subject' | 'program' | 'geographic' | 'organization';

export interface TagCode {
  readonly kind: TagKind;
  /** `null` where the code is in use but its meaning is not confirmed. */
  readonly name: string | null;
}

const tagKinds: readonly TagKind[] = ['subject', 'program', 'geographic', 'organization'];
const tagFile = tagData as Readonly<Record<TagKind | 'categories', Readonly<Record<string, string>>>> & {
  readonly unnamed: Readonly<Partial<Record<TagKind, readonly string[]>>>;
  readonly mistaken: Readonly<Record<string, { readonly of: string; readonly code: string }>>;
};
const tagCodes: ReadonlyMap<string, TagCode> = new Map([
  ...tagKinds.flatMap(kind =>
    (tagFile.unnamed[kind] ?? []).map((code): [string, TagCode] => [code.toUpperCase(), { kind, name: null }]),
  ),
  ...[...tagKinds]
    .reverse()
    .flatMap(kind =>
      Object.entries(tagFile[kind]).map(([code, name]): [string, TagCode] => [code.toUpperCase(), { kind, name }]),
    ),
]);
const categories = mapOf(tagFile.categories);
const mistakenTags = mapOf(tagFile.mistaken);

/** What a TAGS code stands for; `undefined` for one that is not known. */
export const tagCode = (code: string): TagCode | undefined => tagCodes.get(code.toUpperCase());
/** Every code of a kind. */
export const tagCodesOf = (kind: TagKind): readonly string[] =>
  [...tagCodes].filter(([, code]) => code.kind === kind).map(([code]) => code);
/** The category of a subject code, which its first letter gives. */
export const tagCategory = (code: string): string | undefined => categories.get(code.slice(0, 1).toUpperCase());
/** The code that a drafter meant who wrote the code of another list: `RS` for `RU`. */
export const intendedTag = (code: string): { readonly of: string; readonly code: string } | undefined =>
  mistakenTags.get(code.toUpperCase());
/** The name of a country by its geographic TAGS code. */
export const countryName = (code: string): string | null => {
  const found = tagCode(code);
  return found?.kind === 'geographic' ? found.name : null;
};

/** The level of a classification or of a portion mark, in rising order; `null` where it is none. */
export type Level = 'U' | 'C' | 'S' | 'TS';
export const levels: readonly Level[] = ['U', 'C', 'S', 'TS'];

/** `SBU`, `UNCLAS`, `C/NF`, `SECRET`, `LIMITED OFFICIAL USE` → the level of classification that it says. */
export function levelOf(mark: string): Level | null {
  const words = mark.toUpperCase().trim();
  if (/^(?:TS|TOP SECRET)\b/.test(words)) return 'TS';
  if (/^(?:S|SECRET)(?![A-Z])/.test(words)) return 'S';
  if (/^(?:C|CONFIDENTIAL)(?![A-Z])/.test(words)) return 'C';
  if (/^(?:U|SBU|LOU|FOUO|UNCLAS|UNCLASSIFIED|LIMITED OFFICIAL USE|FOR OFFICIAL USE ONLY)(?![A-Z])/.test(words))
    return 'U';
  return null;
}

/** A level in words. */
export const levelName = (level: Level): string => terms.levels[level]!.name;
/** The five letters behind `ZNY` or `ZNR` that say the level. */
export const levelLetters = (level: Level): string => terms.levels[level]!.letters;
