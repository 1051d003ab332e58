import { footnoteText, type LoadedStyle, quotationWithCitation } from '../citations';
import type { TextRange } from '../markup';
import { type AnalysedDocument, citableWorks, type Snapshot } from '../project';
import { locatorAt } from '../source';

/**
 * The selected passage of a document as another text would cite it: a footnote of the project's style, or the words in
 * quotation marks with their citation. `undefined` for a quotation of nothing.
 */
export function passageCitation(
  document: AnalysedDocument,
  snapshot: Snapshot,
  range: TextRange,
  as: 'footnote' | 'quotation',
  style: LoadedStyle,
): string | undefined {
  const { source } = document.document;
  const reference = citableWorks(snapshot).get(document.id);
  if (!reference) return undefined;
  const at = source.toSource(range.start);
  const locator = at === null ? null : locatorAt(document.reading, at);
  const cited = [{ item: reference.item, ...(locator ? { locator } : {}) }];
  if (as === 'footnote') return footnoteText(cited, style);
  const passage = source.rangeToSource(range);
  const words = passage ? source.text.slice(passage.start, passage.end).trim() : '';
  return words === '' ? undefined : quotationWithCitation(words, cited, style);
}
