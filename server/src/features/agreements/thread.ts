import type { AgreementFact, AnalysedDocument, DocumentFacts, Snapshot } from '../../project';
import { citationAt } from '../citationAt';

/** A passage that states an agreement, among the others that do. */
export interface ThreadPassage {
  readonly uri: string;
  readonly title: string;
  /** The document's date, EDTF; `null` where it has none. */
  readonly told: string | null;
  readonly status: string | null;
  /** The status that was told before, where this passage tells another. */
  readonly before: string | null;
  /** As a citation is written: `09LIMA1661#13`. */
  readonly citation: string;
  /** The words, white space as single blanks; `null` where the whole document states the agreement. */
  readonly quote: string | null;
}

/** How many passages are read; a hover holds no more. */
const most = 8;

/** The passages of all documents that state an agreement, by date, the undated last; `count`: of them all. */
export async function agreementThread(
  id: string,
  snapshot: Snapshot,
  load: (uri: string) => Promise<AnalysedDocument | undefined>,
): Promise<{ readonly passages: readonly ThreadPassage[]; readonly count: number }> {
  const stated = snapshot
    .factsNaming(id)
    .flatMap(facts => facts.agreements.filter(each => isOf(each, id)).map(fact => ({ facts, fact })));
  const ordered = withStatusBefore(
    byDate(stated, each => each.facts.date),
    each => each.fact.status ?? null,
  );
  const passages: ThreadPassage[] = [];
  for (const { item, before } of ordered.slice(0, most)) {
    const document = await load(item.facts.uri);
    if (document) passages.push({ ...passageOf(item, document), before });
  }
  return { passages, count: stated.length };
}

const isOf = ({ id, review }: AgreementFact, wanted: string): boolean => id === wanted && review !== 'rejected';

function passageOf(
  { facts, fact }: { readonly facts: DocumentFacts; readonly fact: AgreementFact },
  document: AnalysedDocument,
): Omit<ThreadPassage, 'before'> {
  // What the front matter states has no words of its own.
  const source = document.document.source.rangeToSource(fact.range);
  const quote = source && document.document.source.text.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
  return {
    uri: facts.uri,
    title: facts.title ?? facts.id,
    told: facts.date,
    status: fact.status ?? null,
    citation: source ? citationAt(document, fact.range.start).citation : facts.id,
    quote: quote || null,
  };
}

/** Each with the last status that was told before it, where it tells another; in their order. */
export function withStatusBefore<T>(
  items: readonly T[],
  statusOf: (item: T) => string | null,
): { readonly item: T; readonly before: string | null }[] {
  let last: string | null = null;
  return items.map(item => {
    const status = statusOf(item);
    const before = status !== null && last !== null && status !== last ? last : null;
    if (status !== null) last = status;
    return { item, before };
  });
}

/** Those without a date come last; of one date in the order in which they came. Dates are EDTF. */
export const byDate = <T>(items: readonly T[], dateOf: (item: T) => string | null): T[] =>
  [...items].sort((a, b) => {
    const [one, other] = [dateOf(a) ?? '~', dateOf(b) ?? '~'];
    return one < other ? -1 : one > other ? 1 : 0;
  });
