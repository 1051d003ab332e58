import { field, fieldText } from '../../markup';
import type { Choice } from '../facts/documentFacts';
import { FactsIndex } from '../facts/factsIndex';
import { unpackFacts } from '../facts/packedFacts';
import type { Annotation } from './annotation';

type Counts = ReadonlyMap<string, number>;

const known = new WeakMap<object, { readonly facts: FactsIndex; readonly counts: Map<string, Map<string, number>> }>();

/** Which names a document links to which entries. */
export const choicesIn = (text: string, annotations: readonly Annotation[]): Choice[] =>
  countChoices(linksIn(text, annotations));

/** The names that are linked in a text, each with its entry, in order; `text` is what the spans' `source` counts in. */
export function* linksIn(
  text: string,
  annotations: readonly Annotation[],
): Iterable<readonly [name: string, id: string]> {
  for (const annotation of annotations) {
    const { start, end } = annotation.span.source;
    if (!annotation.entity || end - start > longestName || !isAccepted(annotation)) continue;
    yield [choiceKey(text.slice(start, end)), annotation.entity.spelling];
  }
}

export function countChoices(links: Iterable<readonly [name: string, id: string]>): Choice[] {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, id] of links) add(counts, name, id, 1);
  return [...counts].flatMap(([name, ids]) => [...ids].map(([id, count]) => [name, id, count] as const));
}

/**
 * How often the project's documents link a name to each entry, by entry id: the choices that people made. `except`: the
 * document that asks, whose own links speak for themselves.
 */
export type Choices = (name: string, except: string) => Counts | undefined;

/** The choices that these fact sheets tell of. */
export const choicesOf = (facts: FactsIndex, name: string, except: string): Counts | undefined =>
  without(choiceCounts(facts)?.get(choiceKey(name)), name, () => facts.get(except)?.choices ?? []);

/** How often all of them link a name to each entry. */
export const countsOf = (facts: FactsIndex, name: string): Counts | undefined =>
  choiceCounts(facts)?.get(choiceKey(name));

/** The counts of all names as plain data, for a thread; empty where they are not counted. */
export const flatChoices = (facts: FactsIndex): Choice[] =>
  [...(choiceCounts(facts) ?? [])].flatMap(([name, ids]) => [...ids].map(([id, count]) => [name, id, count] as const));

/** The choices that such data tells of. `own`: those of the document that asks. */
export function choicesFrom(flat: readonly Choice[], own: (uri: string) => readonly Choice[]): Choices {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, id, count] of flat) add(counts, name, id, count);
  return (name, except) => without(counts.get(choiceKey(name)), name, () => own(except));
}

function without(counts: Counts | undefined, name: string, own: () => readonly Choice[]): Counts | undefined {
  if (!counts) return undefined;
  const key = choiceKey(name);
  const left = own().filter(each => each[0] === key);
  if (!left.length) return counts;
  const others = new Map(counts);
  for (const [, id, count] of left) others.set(id, (others.get(id) ?? 0) - count);
  return others;
}

/** Counted when a name that entries share is first weighed, and then kept in step with the fact sheets. */
function choiceCounts(facts: FactsIndex): ReadonlyMap<string, Counts> | undefined {
  if (facts.size > mostDocuments) return undefined;
  const last = known.get(facts.lineage);
  if (last?.facts === facts) return last.counts;
  const counts = last?.counts ?? new Map<string, Map<string, number>>();
  for (const [packed, isThere] of facts.changesFrom(last?.facts ?? FactsIndex.empty)) {
    for (const [name, id, count] of unpackFacts(packed).choices) add(counts, name, id, isThere ? count : -count);
  }
  known.set(facts.lineage, { facts, counts });
  return counts;
}

function add(counts: Map<string, Map<string, number>>, name: string, id: string, count: number): void {
  const ids = counts.get(name) ?? new Map<string, number>();
  const sum = (ids.get(id) ?? 0) + count;
  if (sum) ids.set(id, sum);
  else ids.delete(id);
  if (ids.size) counts.set(name, ids);
  else counts.delete(name);
}

function isAccepted({ data }: Annotation): boolean {
  const review = data && field(data, 'review')?.value;
  const state =
    review?.kind === 'mapping' ? fieldText(review, 'state') : review?.kind === 'scalar' ? review.spelling : undefined;
  return !state || state === 'accepted';
}

/** As a name is counted: without capitals, white space as single blanks. */
export const choiceKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** UTF-16 code units of a linked passage that may be a name. */
const longestName = 80;
/** In larger projects counting would keep a reader waiting. */
const mostDocuments = 20_000;
