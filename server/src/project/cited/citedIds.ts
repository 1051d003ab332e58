import type { AnalysedDocument } from '../analysis/analysedDocument';
import { citedIn, frontMatterSpans } from '../facts/spanFacts';
import type { Snapshot } from '../snapshot';
import { quotationsInText } from './citedQuotations';

/** The ids of the works that a document cites in its annotations, and for what its text quotes. */
export function citedIds(document: AnalysedDocument, snapshot: Snapshot): ReadonlySet<string> {
  const { data } = document.document.frontMatter;
  const ids = new Set(citedIn(frontMatterSpans(data, snapshot.settings.layers)));
  for (const id of document.cited.keys()) ids.add(id);
  for (const { works } of quotationsInText(document, snapshot)) for (const { id } of works) ids.add(id);
  return ids;
}
