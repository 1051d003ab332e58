import { t } from '@vscode/l10n';
import { newEntry } from '../newEntry';
import type { Fix, FixQuery } from './fix';

/** `entry/unknown`: make an entry that has the id. */
export function* fixCreateEntry({ problem, document, snapshot }: FixQuery): Generator<Fix> {
  const id = problem.data?.id;
  if (typeof id !== 'string' || !/^[\p{L}\p{N}._-]+$/u.test(id)) return;
  const annotation = document.annotations.find(each => each.agreement?.range.start === problem.range.start);
  const span = document.document.spans.findLast(
    each => each.annotationRange.start <= problem.range.start && problem.range.end <= each.annotationRange.end,
  );
  const words =
    span && document.document.source.text.slice(span.source.start, span.source.end).replace(/\s+/g, ' ').trim();
  const type = annotation ? 'agreement' : 'topic';
  // A whole sentence is no name.
  const name = words && words.length <= 80 && !annotation ? words : id;
  yield {
    name: 'create',
    title: t('Make an entry “{0}”', id),
    change: () => {
      const made = newEntry(snapshot, { id, name, type });
      return { edits: made.edit ? [made.edit] : [], ...(made.newFile ? { newFiles: [made.newFile] } : {}) };
    },
  };
}
