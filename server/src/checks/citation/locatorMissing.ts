import { t } from '@vscode/l10n';
import type { Citation } from '../../citations';
import { type AnalysedDocument, bodyAnnotations, type Snapshot } from '../../project';
import { isWrittenIn } from '../annotation/place';
import type { Finding, Rule } from '../rule';

/** A citation points to a span or a paragraph that the cited document does not have. */
export const citationLocatorMissing: Rule = {
  code: 'citation/locator-missing',
  severity: 'warning',
  *checkDocument(document, snapshot) {
    for (const annotation of [
      ...bodyAnnotations(document.document, snapshot.settings.layers),
      ...document.annotations,
    ]) {
      for (const citation of annotation.citations) {
        if (isWrittenIn(annotation, citation.range)) yield* missing(citation, document, snapshot);
      }
    }
  },
};

function* missing({ id, locator, range }: Citation, citing: AnalysedDocument, snapshot: Snapshot): Iterable<Finding> {
  if (!id || locator === undefined) return;
  const facts = snapshot.factsById(id);
  const cited = id === citing.id ? citing : facts && snapshot.document(facts.uri);
  if (!cited) return;
  const number = paragraphNumber(locator);
  const { paragraphs, sections } = cited.reading;
  const labels = new Set<string>();
  for (const { label, number: printed } of paragraphs) {
    if (label !== null) labels.add(label);
    if (printed !== null) labels.add(String(printed));
  }
  for (const { label } of sections) if (label !== undefined) labels.add(label);
  // In a text without numbers, a bare number can only be a page.
  if (number === null || !labels.size || labels.has(number)) return;
  if (cited.annotations.some(each => each.id?.spelling === locator.replace(/^\^/, ''))) return;
  yield {
    range,
    message: t('“{0}” has no paragraph and no span “{1}”.', id, number),
    related: [{ uri: cited.uri, range: { start: 0, end: 0 }, message: t('The cited document.') }],
    data: { id, locator },
  };
}

/** What a locator names of a document's own numbering; `null` for pages, articles and others that the text may not show. */
function paragraphNumber(locator: string): string | null {
  const named = /^(?:(?:¶+|§+|paras?\.?|paragraphs?|párrs?\.?|párrafos?)\s*)?(\^?[\p{L}\p{N}._-]+)$/iu.exec(
    locator.trim(),
  );
  return named ? named[1]!.replace(/\.$/, '') : null;
}
