import type { CslItem } from '../reference';
import { creators, familyName, plainText } from '../shortCitation';

/** Without accents, case, signs and doubled blanks: what two spellings of one name have in common. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SMALL = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'e',
  'of',
  'the',
  'and',
  'for',
  'on',
  'a',
  'en',
  'para',
  'por',
]);

/** Names of countries as institutions have them; the words behind them are left out with the small ones. */
const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ee ?uu|eua|estados unidos)(?: de (?:norte ?)?america)?\b/g, 'estados unidos'],
  [/\b(?:u s a?|usa?|united states)(?: of america)?\b/g, 'united states'],
  [/\b(?:u k|uk)\b/g, 'united kingdom'],
];

/**
 * What two spellings of an institution's name have in common beyond `plainName`: its words without the small ones, countries
 * in full. `Embajada de Colombia en EE. UU.` and `Embajada de Colombia en los Estados Unidos de América` are one.
 */
export function institutionName(name: string): string {
  let plain = plainName(name.replace(/[([][^()[\]]*[)\]]/g, ' '));
  for (const [written, country] of COUNTRIES) plain = plain.replace(written, country);
  return plain
    .split(' ')
    .filter(each => !SMALL.has(each))
    .join(' ');
}

/** `Ministerio de Relaciones Exteriores` → `mre`; empty for a name of one word. `Co-operation` is one. */
export function acronymOf(name: string): string {
  const words = plainName(name.replace(/(?<=\p{L})-(?=\p{Ll})/gu, ''))
    .split(' ')
    .filter(each => !SMALL.has(each));
  return words.length > 1 ? words.map(each => each[0]).join('') : '';
}

/** How a work may be named where an author is: its creators in order, or one name for the whole. */
export interface WorkNames {
  /** Plain family names (or institutions) of the creators. */
  readonly creators: readonly string[];
  /** Plain given names, for `Tentori, David`. */
  readonly given: ReadonlySet<string>;
  /** Plain names for the whole: institutions and their acronyms, the title where there is no author, the newspaper. */
  readonly whole: ReadonlySet<string>;
}

const known = new WeakMap<CslItem, WorkNames>();

/** The names of a work; read once for each item. */
export function namesOf(item: CslItem): WorkNames {
  let names = known.get(item);
  if (!names) known.set(item, (names = readNames(item)));
  return names;
}

function readNames(item: CslItem): WorkNames {
  const people = creators(item);
  const whole = new Set<string>();
  const text = (variable: string) => (typeof item[variable] === 'string' ? plainText(item[variable] as string) : '');
  for (const person of people) {
    const name = familyName(person);
    if (people.length === 1) whole.add(plainName(name));
    if (people.length === 1 && !person.given) {
      whole.add(acronymOf(name));
      // `Ministerio de Relaciones Exteriores (MRE)`
      for (const match of name.matchAll(/\(([^()]{2,12})\)/g)) whole.add(plainName(match[1]!));
      whole.add(plainName(name.replace(/\([^()]*\)/g, ' ')));
      whole.add(institutionName(name));
    }
  }
  for (const variable of people.length === 0
    ? ['title', 'title-short', 'container-title', 'publisher', 'authority']
    : ['container-title']) {
    whole.add(plainName(text(variable)));
  }
  if (people.length === 0) for (const variable of ['publisher', 'authority']) whole.add(acronymOf(text(variable)));
  // a despatch is cited by its number: `L-Washington20160705`
  if (/\p{L}.*\d/u.test(text('number'))) whole.add(plainName(text('number')));
  whole.delete('');
  const given = new Set(people.flatMap(each => (each.given ? plainName(each.given).split(' ') : [])));
  const named = people.map(each => plainName(familyName(each).replace(/[([][^()[\]]*[)\]]/g, ' ')));
  return { creators: named.filter(each => each !== ''), given, whole };
}

/** Whether a work's only creator is an institution that the author as printed names in part, not in full or by its acronym. */
export function isShortened(author: string, item: CslItem): boolean {
  const [creator, ...others] = creators(item);
  if (!creator || others.length > 0 || creator.given) return false;
  const { whole } = namesOf(item);
  return !whole.has(plainName(author)) && !whole.has(institutionName(author));
}

/** The names in an author as printed: `Smith, Jones and Lee`, `Abugattas et al.`; `more` where others are left unnamed. */
export function printedNames(author: string): { readonly names: readonly string[]; readonly more: boolean } {
  const more = /\bet\s+al\b|\b(?:y|and)\s+(?:otr[oa]s|others|col(?:s|aboradores|legas|leagues)?)\b|\bcols?\./i.test(
    author,
  );
  const named = author.replace(
    /,?\s*(?:\bet\s+al\b\.?|(?:\b(?:y|and)\s+)(?:otr[oa]s|others|cols?\b\.?|colaboradores|colegas|colleagues)).*$/i,
    '',
  );
  const names = named
    .split(/\s*(?:,|;|&|\s(?:and|y|e)\s)\s*/)
    .map(plainName)
    .filter(each => each !== '');
  return { names, more };
}
