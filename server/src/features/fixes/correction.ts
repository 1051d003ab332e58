import { t } from '@vscode/l10n';
import { quoteScalar } from '../../markup';
import type { Fix, FixQuery } from './fix';
import { frontMatterEdit } from './frontMatterEdit';

/**
 * The checks of cables: record what a damaged or misprinted field should say under the front matter's `corrections`. The
 * source text stays as it is; from then on the reading takes the recorded value.
 */
export function* fixCorrection({ problem: { data }, document }: FixQuery): Generator<Fix> {
  const correction = correctionOf(data?.correction);
  if (!correction) return;
  const { path, value } = correction;
  const edit = frontMatterEdit(document.document, ['corrections', ...path], written(value));
  if (!edit) return;
  yield {
    name: 'correct',
    title: t('Record “{0}: {1}” as a correction', path.join('/'), [value].flat().join(', ')),
    preferred: true,
    change: () => ({ edits: [{ uri: document.uri, edits: [edit] }] }),
  };
}

type Value = string | number | readonly string[];

/** As the checks hand it over; a problem's data is plain and may be anything. */
function correctionOf(data: unknown): { readonly path: readonly string[]; readonly value: Value } | undefined {
  const { path, value } = (data ?? {}) as { path?: unknown; value?: unknown };
  const isText = (each: unknown) => typeof each === 'string';
  if (!Array.isArray(path) || path.length === 0 || !path.every(isText)) return undefined;
  const fits = isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText));
  return fits ? { path, value: value as Value } : undefined;
}

const written = (value: Value): string =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string'
      ? quoteScalar(value)
      : `[${value.map(each => quoteScalar(each)).join(', ')}]`;
