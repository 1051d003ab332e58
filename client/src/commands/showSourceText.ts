import * as vscode from 'vscode';
import type { SourceTexts } from '../sourceTexts';

/** Shows the source text of the active document beside it, read-only and kept in step. */
export async function showSourceText(sourceTexts: SourceTexts): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gloss') return;
  const document = await vscode.workspace.openTextDocument(sourceTexts.of(editor.document.uri));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
