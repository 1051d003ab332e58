import * as vscode from 'vscode';
import type { ChangeAnswer } from '../../server/src/lsp/customRequests';
import { sayWarning } from './say';
import type { Server } from './server';

/**
 * Makes the change that the server answered with, as a refactoring, so that files that are not open are saved; edits that
 * want to be confirmed are shown first. Tells the reader why where there is none. Whether it was made.
 */
export async function applyAnswer(server: Server, answer: ChangeAnswer): Promise<boolean> {
  if ('refused' in answer) {
    if (answer.refused) void sayWarning(answer.refused);
    return false;
  }
  const client = await server.start();
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as never);
  return edit ? vscode.workspace.applyEdit(edit, { isRefactoring: true }) : false;
}
