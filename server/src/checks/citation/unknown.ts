import { t } from '@vscode/l10n';
import type { Citation, References } from '../../citations';
import { parseCitation } from '../../citations';
import { field } from '../../markup';
import { bodyAnnotations, type Snapshot } from '../../project';
import { isWrittenIn } from '../annotation/place';
import { nearest } from '../nearest';
import type { Finding, Rule } from '../rule';

/** A citation names a work that is neither in the references nor a document of the project, or a span that is not there. */
export const citationUnknown: Rule = {
  code: 'citation/unknown',
  severity: 'error',
  *checkDocument(document, snapshot) {
    const { annotations, references, ownEntries } = document;
    const spanIds = new Set(annotations.flatMap(each => each.id?.spelling ?? []));
    for (const annotation of [...bodyAnnotations(document.document, snapshot.settings.layers), ...annotations]) {
      for (const citation of annotation.citations) {
        if (!isWrittenIn(annotation, citation.range)) continue;
        if (citation.id) yield* unknownWork(citation, references, snapshot);
        else if (citation.locator !== undefined && !spanIds.has(citation.locator))
          yield unknownSpan(citation.locator, citation, spanIds);
      }
    }
    for (const entry of ownEntries) {
      for (const citation of parseCitation(field(entry.data, 'cite')?.value))
        yield* unknownWork(citation, references, snapshot);
    }
  },
  *checkProject(snapshot) {
    for (const entry of snapshot.glossary.entries()) {
      for (const citation of parseCitation(field(entry.data, 'cite')?.value)) {
        for (const finding of unknownWork(citation, snapshot.references, snapshot)) {
          yield { ...finding, uri: entry.origin.uri };
        }
      }
    }
  },
};

function* unknownWork({ id, range }: Citation, references: References, snapshot: Snapshot): Iterable<Finding> {
  if (!id || references.get(id) || snapshot.factsById(id)) return;
  const near = nearest(id, knownWorks(references, snapshot));
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

function* knownWorks(references: References, snapshot: Snapshot): Iterable<string> {
  for (const each of references.all()) yield each.id;
  for (const each of snapshot.heads()) yield each.id;
}

function unknownSpan(id: string, { range }: Citation, spanIds: Iterable<string>): Finding {
  const near = nearest(id, spanIds);
  return { range, message: t('No span of this document has the id “{0}”.', id), data: { id, nearest: near } };
}
