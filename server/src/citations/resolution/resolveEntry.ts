import type { Reference, References } from '../reference';
import { issuedYear, plainText } from '../shortCitation';
import { plainName } from './names';
import type { Resolution } from './resolveWork';
import { workIndex } from './workIndex';

/** The authors stand among the first words of an entry. */
const AUTHORS = 14;
/** Less of a title than this is another title. */
const LEAST_OF_TITLE = 0.6;

/**
 * The reference that an entry of a text's own list of works describes, `Berg, A. Lakes of the north. Oslo: Faro, 2010.`: one
 * whose creator is named at its beginning, whose year it has, and most of the words of whose title.
 */
export function resolveEntry(entry: string, references: References): Resolution {
  const index = workIndex(references);
  const words = plainName(entry).split(' ');
  const all = new Set(words);
  const fitting = new Map<Reference, number>();
  for (const word of new Set(words.slice(0, AUTHORS))) {
    for (const reference of index.named(word)) {
      const likeness = titleIn(all, reference);
      const year = /\d{4}/.exec(issuedYear(reference.item))?.[0];
      if (likeness >= LEAST_OF_TITLE && (year === undefined || all.has(year))) fitting.set(reference, likeness);
    }
  }
  const best = Math.max(0, ...fitting.values());
  const candidates = [...fitting].filter(([, likeness]) => likeness === best).map(([{ id }]) => id);
  return { id: candidates.length === 1 ? candidates[0]! : null, candidates };
}

/** The share of a title's words that are there. */
function titleIn(words: ReadonlySet<string>, { item }: Reference): number {
  if (typeof item.title !== 'string') return 0;
  const title = plainName(plainText(item.title)).split(' ').filter(Boolean);
  return title.length ? title.filter(each => words.has(each)).length / title.length : 0;
}
