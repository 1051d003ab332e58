import * as vscode from 'vscode';

/**
 * Shows text in a new, unsaved document. Where VS Code gives it the name of one that was closed just before, and with the name
 * its text, the text is put in its place.
 */
export async function showNewDocument(language: string, content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText().replace(/\r\n?/g, '\n') !== content.replace(/\r\n?/g, '\n')) {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit(edit => edit.replace(document.validateRange(all), content));
  }
  return editor;
}
