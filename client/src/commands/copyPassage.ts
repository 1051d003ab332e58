import * as vscode from 'vscode';
import { type PassageCitationParams, serverRequests } from '../../../server/src/lsp/customRequests';
import { sayBriefly, sayInformation } from '../say';
import type { Server } from '../server';

/** Puts the selected passage, as a footnote or quoted with its citation, on the clipboard. */
export async function copyPassage(server: Server, as: PassageCitationParams['as']): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gloss') return;
  const { start, end } = editor.selection;
  const params: PassageCitationParams = {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    as,
  };
  const answer = await server.ask<{ text: string } | null>(serverRequests.passageCitation, params);
  if (!answer) {
    void sayInformation(
      as === 'quotation'
        ? vscode.l10n.t('Select the words to quote first.')
        : vscode.l10n.t('This passage cannot be cited in the style of the project: see the log.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(answer.text);
  sayBriefly(vscode.l10n.t('Copied {0}', answer.text));
}
