import { quoteScalar } from '../markup';
import type { AnalysedDocument } from '../project';
import { locatorAt } from '../source';
import { annotationsAt } from './cursor';

/** What cites the passage at the offset: `09LIMA1661#13`, `thesis#cap1.4.2`, by a span's id where the innermost span has one. */
export function citationAt(document: AnalysedDocument, offset: number): { readonly citation: string } {
  const named = annotationsAt(document, offset).find(each => each.id)?.id;
  const at = document.document.source.toSource(offset);
  const locator = named?.spelling ?? (at === null ? null : locatorAt(document.reading, at));
  return { citation: quoteScalar(locator ? `${document.id}#${locator}` : document.id) };
}
