import * as vscode from 'vscode';
import { serverRequests } from '../../../server/src/lsp/customRequests';
import { sayBriefly } from '../say';
import type { Server } from '../server';

/** Puts what cites the paragraph at the cursor on the clipboard, ready to stand behind `cite:`. */
export async function copyCitation(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gloss') return;
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const answer = await server.ask<{ citation: string } | null>(serverRequests.citationAt, {
    uri: uri.toString(),
    position: { line, character },
  });
  if (!answer) return;
  await vscode.env.clipboard.writeText(answer.citation);
  sayBriefly(vscode.l10n.t('Copied {0}', answer.citation));
}
