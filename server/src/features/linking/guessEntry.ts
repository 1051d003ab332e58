import lexicon from '../../../data/entryTypes.yaml';
import { countryOrCity } from '../../linking';
import type { Settings } from '../../project';
import { folded } from '../fuzzy';

const { types: words, titles } = lexicon as { types: Record<string, string>; titles: string };

/** Words that a name of a type begins or ends with, or holds: folded, each with its type, in the order of the file. */
const typeOfWord = new Map<string, string>();
for (const [type, list] of Object.entries(words)) {
  for (const word of list.trim().split(/\s+/)) if (!typeOfWord.has(word)) typeOfWord.set(word, type);
}
const isTitle = new Set(titles.trim().split(/\s+/));

/** What can be guessed of an entity from its name and the text that names it. */
export interface EntryGuess {
  /** The name without a person's title. */
  readonly name: string;
  /** A type of the project's. */
  readonly type: string;
  /** An acronym that stands in parentheses behind the name, or a person's last name that stands alone elsewhere. */
  readonly aliases: readonly string[];
}

/**
 * Guesses the type of a name and its aliases. The first word that tells a type decides (`Ministry of the River` is no
 * place); countries and their cities are known; a name behind a title, or of two or three words that tell nothing, is taken for
 * a person's.
 */
export function guessEntry(written: string, text: string, { types }: Pick<Settings, 'types'>): EntryGuess {
  const all = written.replace(/\s+/g, ' ').trim().split(' ');
  const behind = all.slice(all.findIndex(each => !isTitle.has(bare(each))));
  // `Minister of Fisheries` is an office, not a person with a title.
  const untitled = /^\p{Lu}/u.test(behind[0] ?? '') ? behind : all;
  const hasTitle = untitled.length < all.length || isBehindTitle(written, text);
  const plain = all.map(bare);
  const told = plain.map(each => typeOfWord.get(each)).find(each => each !== undefined && types.has(each));
  const isName =
    all.length >= 2 && all.length <= 4 && all.every(each => /^\p{Lu}\p{Ll}|^(?:de|del|la|van|von)$/u.test(each));
  const type = hasTitle ? 'person' : (told ?? knownType(written, types) ?? (isName ? 'person' : 'topic'));
  const name = type === 'person' ? untitled.join(' ') : all.join(' ');
  const acronym = acronymBehind(written, text);
  const last = type === 'person' && name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : undefined;
  const aliases = [acronym, last && standsAlone(last, name, text) ? last : undefined];
  return { name, type, aliases: aliases.filter(each => each !== undefined) };
}

/** The type of a country, of a city, or of an acronym, which mostly stands for a body. */
function knownType(name: string, types: Settings['types']): string | undefined {
  const known = countryOrCity(name);
  const type =
    known === 'country' ? 'state' : known ? 'place' : /^\p{Lu}{3,}$/u.test(name) ? 'organization' : undefined;
  return type !== undefined && types.has(type) ? type : undefined;
}

const bare = (word: string): string => folded(word).replace(/[.,;:]+$/, '');

function isBehindTitle(name: string, text: string): boolean {
  const at = text.indexOf(name);
  const before = at < 0 ? null : /(\S+)\s+$/.exec(text.slice(Math.max(0, at - 30), at));
  return before !== null && isTitle.has(bare(before[1]!));
}

/** `(ADB)` directly behind a name whose words begin with its letters. */
function acronymBehind(name: string, text: string): string | undefined {
  const at = text.indexOf(name);
  const found =
    at < 0
      ? null
      : /^\s*\(\s*(?:the\s+|la\s+|el\s+)?["“«]?(\p{Lu}[\p{Lu}\p{N}.&-]{1,9})["”»]?\s*\)/u.exec(
          text.slice(at + name.length, at + name.length + 30),
        );
  return found?.[1];
}

/** Whether the word stands in the text somewhere else than in the name. */
function standsAlone(word: string, name: string, text: string): boolean {
  const rest = text.split(name).join(' ');
  const at = rest.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(rest[at - 1] ?? ' ') && !/\p{L}/u.test(rest[at + word.length] ?? ' ');
}
