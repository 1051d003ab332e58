import { t } from '@vscode/l10n';
import type { Citation, References } from '../../citations';
import { parseCitation } from '../../citations';
import { field } from '../../markup';
import { type Annotation, bodyAnnotations, type DocumentIds } from '../../project';
import { isWrittenIn } from '../annotation/place';
import { nearest } from '../nearest';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/** A citation names a work that is neither in the references nor a document of the project, or a span that is not there. */
export const citationUnknown: Rule = {
  code: 'citation/unknown',
  severity: 'error',
  *checkDocument({ document, references, parts, ownEntries }, { settings, documentIds }) {
    yield* inAnnotations(bodyAnnotations(document, settings.layers), references, documentIds, parts.ids);
    for (const entry of ownEntries) {
      for (const citation of parseCitation(field(entry.data, 'cite')?.value))
        yield* unknownWork(citation, references, documentIds);
    }
  },
  checkBlock: perBlock(
    annotated,
    ({ references, parts }, { documentIds }) => ({ references, documentIds, spanIds: parts.ids }),
    ({ annotations }, { references, documentIds, spanIds }) =>
      inAnnotations(annotations, references, documentIds, spanIds),
  ),
  *checkProject({ glossary, references, documentIds }) {
    for (const entry of glossary.entries()) {
      for (const citation of parseCitation(field(entry.data, 'cite')?.value)) {
        for (const finding of unknownWork(citation, references, documentIds)) {
          yield { ...finding, uri: entry.origin.uri };
        }
      }
    }
  },
};

function* inAnnotations(
  annotations: readonly Annotation[],
  references: References,
  documentIds: DocumentIds,
  spanIds: ReadonlySet<string>,
): Iterable<Finding> {
  for (const annotation of annotations) {
    for (const citation of annotation.citations) {
      if (!isWrittenIn(annotation, citation.range)) continue;
      if (citation.id) yield* unknownWork(citation, references, documentIds);
      else if (citation.locator !== undefined && !spanIds.has(citation.locator))
        yield unknownSpan(citation.locator, citation, spanIds);
    }
  }
}

function* unknownWork({ id, range }: Citation, references: References, documentIds: DocumentIds): Iterable<Finding> {
  if (!id || references.get(id) || documentIds.has(id)) return;
  const near = nearest(id, knownWorks(references, documentIds));
  yield {
    range,
    message: near.length
      ? t(
          '“{0}” is neither in the references nor a document; did you mean {1}?',
          id,
          near.map(each => `“${each}”`).join(t(' or ')),
        )
      : t('“{0}” is neither in the references nor a document of the project.', id),
    data: { id, nearest: near },
  };
}

function* knownWorks(references: References, documentIds: DocumentIds): Iterable<string> {
  for (const each of references.all()) yield each.id;
  yield* documentIds.all();
}

function unknownSpan(id: string, { range }: Citation, spanIds: Iterable<string>): Finding {
  const near = nearest(id, spanIds);
  return { range, message: t('No span of this document has the id “{0}”.', id), data: { id, nearest: near } };
}
