import * as vscode from 'vscode';
import { serverRequests } from '../../../server/src/lsp/customRequests';
import { showNewDocument } from '../newDocument';
import { sayInformation } from '../say';
import type { Server } from '../server';

/**
 * Inserts the formatted list of all works that the project cites at the cursor; where a source document is open, whose text
 * nobody adds to, in a new file.
 */
export async function insertBibliography(server: Server): Promise<void> {
  const text = await worksCited(server, 'markdown');
  if (text === undefined) return;
  const editor = vscode.window.activeTextEditor;
  if (editor && ['markdown', 'plaintext', 'latex', 'quarto'].includes(editor.document.languageId)) {
    await editor.edit(edit => edit.replace(editor.selection, text));
    return;
  }
  await showNewDocument('markdown', text);
}

/** Shows every work that the project cites as CSL-JSON in a new file, to be saved where it is wanted. */
export async function exportCitedWorks(server: Server): Promise<void> {
  const text = await worksCited(server, 'csl-json');
  if (text === undefined) return;
  await showNewDocument('json', text);
}

async function worksCited(server: Server, as: 'markdown' | 'csl-json'): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    active && vscode.workspace.getWorkspaceFolder(active) ? active : vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = folder ?? active;
  if (!uri) return undefined;
  const answer = await server.ask<{ text: string } | null>(serverRequests.citedWorks, { uri: uri.toString(), as });
  if (!answer?.text.trim() || answer.text.trim() === '[]') {
    void sayInformation(vscode.l10n.t('Nothing in this project cites a work.'));
    return undefined;
  }
  return answer.text;
}
