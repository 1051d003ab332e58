import * as vscode from 'vscode';
import { entryTypes } from '../entryTypes';
import { editorWithSelection, laySpan } from '../laySpan';
import { pickEntry } from '../pickEntry';
import type { Server } from '../server';

/** Links the selected words to an entry that the reader picks or makes. */
export async function linkSelection(server: Server): Promise<void> {
  const editor = editorWithSelection();
  if (!editor) return;
  const passage = editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  const pick = await pickEntry(server, {
    title: vscode.l10n.t('Link “{0}” to…', passage),
    uri: editor.document.uri.toString(),
    passage,
    preview: id => `[${passage}]{${id}}`,
  });
  if (pick) await laySpan(server, editor, 'entity', pick, entryTypes);
}
