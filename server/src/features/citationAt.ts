import { quoteScalar } from '../markup';
import type { AnalysedDocument } from '../project';
import { annotationsAt } from './cursor';

/** What cites the paragraph at the offset: `09LIMA1661#13`, by a span's id where the innermost span has one. */
export function citationAt(document: AnalysedDocument, offset: number): { readonly citation: string } {
  const named = annotationsAt(document, offset).find(each => each.id)?.id;
  const at = document.document.source.toSource(offset);
  const { paragraphs } = document.reading;
  const paragraph = paragraphs.findLast(
    each => at !== null && each.label !== null && each.range.start <= at && at <= each.range.end,
  );
  const locator = named?.spelling ?? paragraph?.label;
  return { citation: quoteScalar(locator ? `${document.id}#${locator}` : document.id) };
}
