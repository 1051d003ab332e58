import { t } from '@vscode/l10n';
import { encloses, removeField, removeSpan } from '../../markup';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/** `markup/span-unopened`, `markup/annotation-unclosed`: write the bracket and brace as the text that they are read as. */
export function* fixAsText({ problem: { range }, document }: FixQuery): Generator<Fix> {
  const at = document.document.text.indexOf(']{', Math.max(0, range.start - 1));
  if (at < 0 || at > range.end) return;
  yield {
    name: 'as-text',
    title: t('Write it as text: ]\\{'),
    preferred: true,
    change: () => ({
      edits: [{ uri: document.uri, edits: [{ range: { start: at + 1, end: at + 1 }, newText: '\\' }] }],
    }),
  };
}

/** `markup/empty-annotation`: take the span away; its words stay. */
export function* fixEmpty(query: FixQuery): Generator<Fix> {
  const span = spanOf(query);
  if (!span) return;
  yield {
    name: 'remove-span',
    title: t('Remove the span and keep its words'),
    preferred: true,
    change: () => changeOf(query.document, removeSpan(query.document.document, span)),
  };
}

/** `annotation/unknown-key`, `annotation/parts-differ`: take the key out of its annotation. */
export function* fixRemoveKey(query: FixQuery): Generator<Fix> {
  const span = spanOf(query);
  const { range } = query.problem;
  const key = span?.annotation?.fields.find(each => each.keyRange.start === range.start)?.key;
  if (!span || key === undefined) return;
  yield {
    name: 'remove-key',
    title: t('Remove “{0}”', key),
    change: () => changeOf(query.document, removeField(query.document.document, span, key)),
  };
}

/** The innermost span whose place holds the problem's. */
const spanOf = ({ problem: { range }, document }: FixQuery) =>
  document.document.spans.findLast(each => encloses(each.range, range));
