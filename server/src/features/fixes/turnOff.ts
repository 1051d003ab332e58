import { t } from '@vscode/l10n';
import type { Fix, FixQuery } from './fix';
import { frontMatterEdit } from './frontMatterEdit';

/** Every rule: turn it off in this document, in its front matter. Nothing where the front matter cannot be read. */
export function* turnOff({ problem: { code }, document }: FixQuery): Generator<Fix> {
  const edit = frontMatterEdit(document.document, ['rules', code], 'off');
  if (!edit) return;
  yield {
    name: 'turn-off',
    title: t('Turn off “{0}” in this document', code),
    change: () => ({ edits: [{ uri: document.uri, edits: [edit] }] }),
  };
}
