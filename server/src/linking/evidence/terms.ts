import conceptData from '../../../data/concepts.yaml';
import { fold } from '../characters';

/**
 * The terms of a text: its words that carry meaning, folded and cut down so that inflections, and words of the two languages
 * for one concept, are one term (`minister`, `ministerio` → one). In the order of the text, with repetitions.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const term = termOf(word);
    if (term) terms.push(term);
  }
  return terms;
}

/** Whether a term stands for all words of a concept, not for one word. */
export const isConcept = (term: string): boolean => term.startsWith('#');

function termOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word.length === 4 ? word : undefined;
  const known = cache.get(word);
  if (known !== undefined) return known || undefined;
  const term = stop.has(word) ? '' : (conceptOf(word) ?? (word.length < 4 ? '' : stem(word)));
  if (cache.size < 50_000) cache.set(word, term);
  return term || undefined;
}

const { concepts, stop: stopWords } = conceptData as { concepts: string[]; stop: string };
const stop = new Set(stopWords.trim().split(/\s+/));
const cache = new Map<string, string>();
const beginnings = new Map(
  concepts.flatMap((line, index) => line.split(' ').map(each => [each, `#${index}`] as const)),
);

/** Short beginnings stand for themselves and their plural alone: `port` is no beginning of `portrait`. */
function conceptOf(word: string): string | undefined {
  for (let length = Math.min(word.length, 8); length >= 3; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found && (length >= 5 || word.length <= length + 1)) return found;
  }
  return undefined;
}

const stem = (word: string): string => word.replace(/(?:es|s)$/, '').slice(0, 6);
