import * as vscode from 'vscode';
import { eventually, extensionId, hoverText, openDocument, problemsOf } from './workspace';

const statement = 'sources/hld-2024-statement.gloss';

/** Node's assert is not at hand in a web worker. */
function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

describe('Gloss in a web worker', () => {
  it('activates on a document', async () => {
    await openDocument(statement);
    await eventually('activation', () => vscode.extensions.getExtension(extensionId)?.isActive || undefined);
  });

  it('shows problems and mends one by a quick fix', async () => {
    const document = await openDocument(statement);
    const problem = await eventually('agreement/untagged', () =>
      problemsOf(document).find(each => JSON.stringify(each.code).includes('agreement/untagged')),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const fix = actions.find(action => /new agreement/i.test(action.title));
    must(fix?.edit, 'no quick fix');
    await vscode.workspace.applyEdit(fix.edit);
    must(document.getText().includes('{agreement: new'), 'the fix changed nothing');
    await vscode.commands.executeCommand('undo');
  });

  it('shows the card of an entry, read through the client', async () => {
    const document = await openDocument(statement);
    const text = await eventually('a hover', () => hoverText(document, 'Kurt Campbell', 2));
    must(/Kurt Campbell/.test(text), text);
  });
});
