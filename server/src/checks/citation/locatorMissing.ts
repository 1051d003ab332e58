import { t } from '@vscode/l10n';
import type { Citation } from '../../citations';
import { shifted } from '../../markup';
import { type AnalysedDocument, type Annotation, bodyAnnotations, type OtherDocuments } from '../../project';
import { isLabelled, resolveLocator } from '../../source';
import { isWrittenIn } from '../annotation/place';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/** A citation points to a span or a paragraph that the cited document does not have. */
export const citationLocatorMissing: Rule = {
  code: 'citation/locator-missing',
  severity: 'warning',
  *checkDocument(citing, snapshot) {
    const { document, blocks, cited, id } = citing;
    const others = snapshot.others(citing.uri);
    const itself = { atHand: () => citing, labels: () => undefined };
    yield* missingIn(bodyAnnotations(document, snapshot.settings.layers), each => (each === id ? itself : others));
    // What a document says of its own places changes with each of them.
    for (let index = 0; cited.has(id) && index < blocks.length; index++) {
      const block = blocks[index]!;
      if (!block.cited.includes(id)) continue;
      for (const each of missingIn(block.annotations, each => (each === id ? itself : undefined)))
        yield { ...each, range: shifted(each.range, document.places.starts[index]!) };
    }
  },
  checkBlock: perBlock(
    annotated,
    ({ uri, id }, snapshot) => ({ id, others: snapshot.others(uri) }),
    ({ annotations }, { id, others }) => missingIn(annotations, each => (each === id ? undefined : others)),
  ),
};

type Places = Pick<OtherDocuments, 'atHand' | 'labels'>;

/** `placesOf`: where the document of an id is looked up, if it is to be. */
function* missingIn(
  annotations: readonly Annotation[],
  placesOf: (id: string) => Places | undefined,
): Iterable<Finding> {
  for (const annotation of annotations) {
    for (const citation of annotation.citations) {
      if (!isWrittenIn(annotation, citation.range) || !citation.id) continue;
      const places = placesOf(citation.id);
      if (places) yield* missing(citation, places);
    }
  }
}

function* missing({ id, locator, range }: Citation, places: Places): Iterable<Finding> {
  if (locator === undefined) return;
  const labels = places.labels(id);
  if (labels && isLabelled(labels, locator)) return;
  const cited = places.atHand(id);
  if (!cited) return;
  if (resolveLocator(cited.reading, locator) || !mustResolve(locator, cited)) return;
  if (cited.parts.ids.has(locator.replace(/^\^/, ''))) return;
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
