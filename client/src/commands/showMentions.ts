import * as vscode from 'vscode';

/** Lists the places that name the entry at a place of a glossary file: what a code lens above the entry opens. */
export async function showMentions(uri: string, position: { line: number; character: number }): Promise<void> {
  const document = vscode.Uri.parse(uri);
  const at = new vscode.Position(position.line, position.character);
  const locations = await vscode.commands.executeCommand('vscode.executeReferenceProvider', document, at);
  await vscode.commands.executeCommand('editor.action.showReferences', document, at, locations);
}
