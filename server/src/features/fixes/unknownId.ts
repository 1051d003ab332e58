import { t } from '@vscode/l10n';
import { quoteScalar } from '../../markup';
import type { Fix, FixQuery } from './fix';

/** `entry/unknown`, `citation/unknown`: write an id that is spelled much the same. */
export function* fixUnknownId({ problem, document }: FixQuery): Generator<Fix> {
  const { range, data } = problem;
  const written = document.document.text.slice(range.start, range.end);
  const id = String(data?.id ?? '');
  for (const near of nearest(data?.nearest)) {
    // Of a citation the locator stays; of one in a mapping the place of the id is not the problem's.
    if (written.startsWith('{') || !written.includes(id)) continue;
    const newText = quoteScalar(unquoted(written).replace(id, () => near));
    yield {
      name: `write:${near}`,
      title: t('Change to “{0}”', near),
      change: () => ({ edits: [{ uri: document.uri, edits: [{ range, newText }] }] }),
    };
  }
}

/** The near spellings that a rule gives in a problem's data. */
export const nearest = (data: unknown): readonly string[] =>
  Array.isArray(data) ? data.filter(each => typeof each === 'string') : [];

function unquoted(written: string): string {
  const quote = written[0];
  return quote === '"' || quote === "'" ? written.slice(1, -1) : written;
}
