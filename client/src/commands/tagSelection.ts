import * as vscode from 'vscode';
import { editorWithSelection, laySpan } from '../laySpan';
import { pickEntry } from '../pickEntry';
import type { Server } from '../server';

/** Previews are cut behind this many characters. */
const longest = 60;

/** Tags the selected passage as stating an agreement: one of the glossary's, a new one, or none. */
export async function tagSelection(server: Server): Promise<void> {
  const editor = editorWithSelection();
  if (!editor) return;
  const passage = editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  const shown = passage.length > longest ? `${passage.slice(0, longest)}…` : passage;
  const pick = await pickEntry(server, {
    title: vscode.l10n.t('Which agreement does this passage state?'),
    uri: editor.document.uri.toString(),
    passage,
    types: ['agreement'],
    fixed: [
      { id: 'new', label: vscode.l10n.t('A new agreement'), description: vscode.l10n.t('without an entry yet') },
      { id: 'none', label: vscode.l10n.t('No agreement'), description: vscode.l10n.t('looked at, states none') },
    ],
    preview: id => `[${shown}]{agreement: ${id}}`,
  });
  if (pick) await laySpan(server, editor, 'agreement', pick, ['agreement']);
}
