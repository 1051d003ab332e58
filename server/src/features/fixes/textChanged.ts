import { t } from '@vscode/l10n';
import { setFrontMatterField } from '../../markup';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/** `document/text-changed`: show what changed since the recorded text, or record the text as it is. */
export function* fixTextChanged({ problem: { data }, document }: FixQuery): Generator<Fix> {
  const { expected, actual } = data ?? {};
  if (typeof expected !== 'string' || typeof actual !== 'string') return;
  yield {
    name: 'show-change',
    title: t('Show what changed since the recorded text'),
    command: { id: 'gloss.showTextChange', arguments: [document.uri, expected] },
  };
  yield {
    name: 'record',
    title: t('Record the text as it is now'),
    change: () => changeOf(document, setFrontMatterField(document.document, 'text-sha256', actual)),
  };
}
