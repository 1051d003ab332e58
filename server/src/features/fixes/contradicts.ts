import { t } from '@vscode/l10n';
import { fieldScalars, quoteScalar, setField } from '../../markup';
import type { AnalysedDocument, Annotation } from '../../project';
import type { ProjectChange } from '../change';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/**
 * `agreement/contradicts`: take the other place's value into the tag, or the tag's into the entry. A sentence that denies
 * an agreement has no value of its own: it can be set aside, as every such finding can.
 */
export function* fixContradicts({ problem, document }: FixQuery): Generator<Fix> {
  const { id, field, here, there, by } = problem.data ?? {};
  if (typeof id !== 'string' || typeof field !== 'string' || typeof here !== 'string' || typeof there !== 'string')
    return;
  const annotation = tagAt(document, problem.range.start);
  if (!annotation) return;
  const fromEntry = by === 'entry';
  yield {
    name: 'take',
    title: fromEntry
      ? t('Take the entry’s value here: “{0}: {1}”', field, there)
      : t('Take the other document’s value here: “{0}: {1}”', field, there),
    change: () =>
      changeOf(document, setField(document.document, annotation.span, ownField(annotation, field), yearOr(there))),
  };
  if (!fromEntry) return;
  yield {
    name: 'give',
    title: t('Take this value into the entry: “{0}: {1}”', field, here),
    change: () => intoEntry(document, id, field, here),
  };
}

/** The field in which a tag says it: a tag that tells one stage may say when by `date` alone. */
function ownField(annotation: Annotation, field: string): string {
  const layer = annotation.layers.find(each => each.name === 'agreement');
  const has = (key: string): boolean =>
    fieldScalars(layer && { kind: 'mapping', fields: layer.fields, range: annotation.span.range }, key).length > 0;
  return !has(field) && field !== 'status' && has('date') ? 'date' : field;
}

/** A year alone is written as the number that it is; every other date and a status are text. */
const yearOr = (value: string): string | number => (/^\d{4}$/.test(value) ? Number(value) : value);

/** The tag whose content begins at an offset of the file. */
const tagAt = ({ annotations }: AnalysedDocument, start: number): Annotation | undefined =>
  annotations.find(each => each.span.content.start === start && each.agreement);

/** The field of an entry with another value; nothing where the entry has no such field any more. */
function intoEntry(
  { glossary }: AnalysedDocument,
  id: string,
  field: string,
  value: string,
): ProjectChange | undefined {
  const entry = glossary.get(id);
  const [written] = entry ? fieldScalars(entry.data, field) : [];
  if (!entry || !written) return undefined;
  return { edits: [{ uri: entry.origin.uri, edits: [{ range: written.range, newText: quoteScalar(value, true) }] }] };
}
