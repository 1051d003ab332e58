import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { resolveLocator } from '../source';

/**
 * The place that a locator names in a document, as a range of the file: a span's id, else what the text itself numbers
 * (`13`, `5(a)`, `cap1.4.2`, `art. 5`, `p. 12`). `undefined` where the document has no such place.
 */
export function locate(document: AnalysedDocument, locator: string): TextRange | undefined {
  const span = document.facts.spans.find(each => each.role === 'id' && each.value === locator);
  if (span) return span.range;
  const place = resolveLocator(document.reading, locator);
  return place ? document.document.source.rangeToDocument(place.range) : undefined;
}
