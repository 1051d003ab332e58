import { t } from '@vscode/l10n';
import { quoteScalar } from '../../markup';
import type { Fix, FixQuery } from './fix';
import { nearest } from './unknownId';

/** `annotation/unknown-key`: write the key that is spelled much the same. */
export function* fixUnknownKey({ problem: { range, data }, document }: FixQuery): Generator<Fix> {
  for (const near of nearest(data?.nearest)) {
    yield {
      name: `write:${near}`,
      title: t('Change to “{0}”', near),
      change: () => ({ edits: [{ uri: document.uri, edits: [{ range, newText: quoteScalar(near, true) }] }] }),
    };
  }
}
