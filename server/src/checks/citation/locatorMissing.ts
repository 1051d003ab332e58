import { t } from '@vscode/l10n';
import type { Citation } from '../../citations';
import { type AnalysedDocument, bodyAnnotations, type Snapshot } from '../../project';
import { isLabelled, resolveLocator } from '../../source';
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
  const labels = id === citing.id || !facts ? undefined : snapshot.labels(facts.uri);
  if (labels && isLabelled(labels, locator)) return;
  const cited = id === citing.id ? citing : facts && snapshot.document(facts.uri);
  if (!cited) return;
  if (resolveLocator(cited.reading, locator) || !mustResolve(locator, cited)) return;
  if (cited.annotations.some(each => each.id?.spelling === locator.replace(/^\^/, ''))) return;
  yield {
    range,
    message: t('“{0}” has no place “{1}”: no paragraph, item or span of that name.', id, locator),
    related: [{ uri: cited.uri, range: { start: 0, end: 0 }, message: t('The cited document.') }],
    data: { id, locator },
  };
}

/**
 * Whether a locator names what the text would have to show: a span, or a number of its own numbering. A page, and a bare
 * number in a text that numbers nothing, may be of an edition that has more than the text.
 */
function mustResolve(locator: string, { reading }: AnalysedDocument): boolean {
  const [, label, number] = /^(\^|¶+|§+|\p{L}+\.?\s)?\s*([\p{L}\p{N}._-]+)$/u.exec(locator.trim()) ?? [];
  if (number === undefined) return false;
  if (label === '^') return true;
  if (label !== undefined) return /^(¶|§|para|párr|par|art|sec|point|punto)/i.test(label);
  return reading.paragraphs.some(each => each.label !== null);
}
