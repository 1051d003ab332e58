import type { TextRange } from '../../markup';
import { folded } from './words';

/** What a text's own list of works says of who wrote when. */
export interface ListedWorks {
  /** How many entries begin with a name and have a year. */
  readonly size: number;
  /** Whether an entry begins with the name; with `year`, one of that year. */
  has(name: string, year?: string): boolean;
}

/** A line of a list: what stands before the year in it, and the year. */
const ENTRY =
  /(?<=^|[\r\n])[ \t]*(?:[-*•–]\s|\[?\d{1,3}[\].]\s?)?[ \t]*([^\r\n]{2,240}?)[([\s]((?:1[4-9]|20)\d\d|s\.\s?f|n\.\s?d|in press|en prensa|forthcoming)/gu;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** The creator stands in the first words. */
const HEAD = 90;

/** The entries of the lists, by the words with a capital before their year and by the first letters of these. */
export function listedWorks(text: string, lists: readonly TextRange[]): ListedWorks {
  const years = new Map<string, Set<string>>();
  let size = 0;
  for (const { start, end } of lists) {
    for (const [, lead, year] of text.slice(start, end).matchAll(ENTRY)) {
      const words = (lead!.slice(0, HEAD).match(WORD) ?? []).filter(each => /^\p{Lu}/u.test(each));
      if (words.length === 0) continue;
      size += 1;
      for (const key of [...words.map(folded), initials(words)])
        if (key) (years.get(key) ?? years.set(key, new Set()).get(key)!).add(year!);
    }
  }
  return {
    size,
    has(name, year) {
      const words = name.match(WORD)?.filter(each => !SMALL.test(each)) ?? [];
      return (
        words.length > 0 &&
        words.every(each => {
          const known = years.get(folded(each));
          return known !== undefined && (year === undefined || known.has(year));
        })
      );
    },
  };
}

const SMALL = /^(?:de|del|la|las|los|el|of|the|and|y|van|von|der|den)$/i;
const initials = (words: readonly string[]): string =>
  words.length > 1 ? folded(words.map(each => each[0]).join('')) : '';
