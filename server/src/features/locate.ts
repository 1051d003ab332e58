import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';

/**
 * The place that a locator names in a document, as a range of the file: a span's id, else a paragraph or item as printed,
 * else a section's label. `undefined` where the document has no such place (`p. 12` of a printed work, for one).
 */
export function locate(document: AnalysedDocument, locator: string): TextRange | undefined {
  const span = document.facts.spans.find(each => each.role === 'id' && each.value === locator);
  if (span) return span.range;
  const label = locator.replace(/^(?:para(?:graph)?|párr|par|art(?:icle)?|art[ií]culo|¶)[.\s]*/iu, '').trim();
  const { paragraphs, sections } = document.reading;
  const place =
    paragraphs.find(each => each.label === label) ??
    paragraphs.find(each => each.number !== null && String(each.number) === label) ??
    sections.find(each => each.label === label);
  return place && document.document.source.rangeToDocument(place.range);
}
