import { citableWorks } from '../../project';
import { locate } from '../locate';
import type { HoverQuery, WorkCard } from './cards';

/** Quotations in a hover are cut behind this many characters. */
const longestQuote = 600;

/** A citation, formatted; where it points into a document of the project, with the passage that it points to. */
export async function workCard(
  cited: { readonly id: string; readonly locator?: string },
  query: HoverQuery,
): Promise<WorkCard> {
  const { id, locator } = cited;
  const citation = locator === undefined ? id : id === '' ? `^${locator}` : `${id}#${locator}`;
  const facts = id === '' ? query.document.facts : query.snapshot.factsById(id);
  const document = facts && (facts.uri === query.document.uri ? query.document : await query.load(facts.uri));
  const place = document && locator !== undefined ? locate(document, locator) : undefined;
  const source = place && document?.document.source.rangeToSource(place);
  const quote = source ? shortened(document!.document.source.text.slice(source.start, source.end)) : null;
  return { kind: 'work', citation, text: await textOf(id, query, place !== undefined), quote };
}

/** The formatted reference; of a citation inside the document itself, what the document is called. */
async function textOf(id: string, { document, snapshot, format }: HoverQuery, found: boolean): Promise<string | null> {
  if (id === '') return found ? (document.facts.title ?? document.id) : null;
  const reference = citableWorks(snapshot, document.references).get(id);
  return reference ? format(reference, snapshot.settings) : null;
}

const shortened = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, text.lastIndexOf(' ', longestQuote))} …` : text;
