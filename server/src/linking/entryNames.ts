import commonWordLists from '../../data/common-words.yaml';
import type { Alias, Entry } from '../glossary';
import { fold } from './characters';

/** What the matcher must know of a name beyond its letters. */
export const NameTrait = {
  /** Letter case counts. */
  exact: 1,
  /** Only in some documents or in one language. */
  restricted: 2,
  /** All capitals, and a common word but for them: `IT`, `PER`. */
  commonWord: 4,
} as const;

/** How many names an entry has: its name, its names by language, its aliases. */
export const nameCount = (entry: Entry): number => 1 + entry.names.size + entry.aliases.length;

/** One of an entry's names as an alias: 0 is `name`, then `names` in their order, then `aliases`. */
export function nameAt(entry: Entry, ordinal: number): Alias {
  if (ordinal === 0) return { text: entry.name };
  const alias = entry.aliases[ordinal - 1 - entry.names.size];
  if (alias && ordinal > entry.names.size) return alias;
  let left = ordinal;
  for (const text of entry.names.values()) if (--left === 0) return { text };
  return { text: '' };
}

/** Every name of an entry, in that order. */
export function namesOf(entry: Entry): Alias[] {
  return [{ text: entry.name }, ...[...entry.names.values()].map(text => ({ text })), ...entry.aliases];
}

/** The language that the entry says a name is of; `undefined` where it says none. */
export function languageOfName(entry: Entry, ordinal: number): string | undefined {
  if (ordinal === 0) return undefined;
  if (ordinal > entry.names.size) return entry.aliases[ordinal - 1 - entry.names.size]?.language;
  return [...entry.names.keys()][ordinal - 1];
}

/** Bits of `NameTrait`. */
export function nameTraits(entry: Entry, ordinal: number): number {
  const { text, match, language, documents } = nameAt(entry, ordinal);
  const capitals = isAllCapitals(text);
  return (
    (capitals || match === 'exact' ? NameTrait.exact : 0) |
    (language !== undefined || documents !== undefined ? NameTrait.restricted : 0) |
    (capitals && isCommonWord(text) ? NameTrait.commonWord : 0)
  );
}

/** Whether a text has letters and none of them is lower case: an acronym. */
export function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** Whether a text, folded, is a common word of one of the languages (any, where none is given). */
export function isCommonWord(text: string, languages: readonly string[] = [...commonWords.keys()]): boolean {
  const folded = fold(text).trim();
  return languages.some(each => commonWords.get(each.slice(0, 2))?.has(folded));
}

const commonWords = new Map(
  Object.entries(commonWordLists as Record<string, string>).map(([language, words]) => [
    language,
    new Set(words.trim().split(/\s+/).map(fold)),
  ]),
);
