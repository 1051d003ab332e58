import * as vscode from 'vscode';
import { eventually, extensionId, file, hoverText, openDocument, problemsOf } from './workspace';

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

  it('imports a web page, with the library that is loaded when it is needed', async () => {
    const page = file('page.html');
    const text = '<!doctype html><title>Minutes</title><p>The ministers met <b>briefly</b> in Lima.</p>';
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(text));
    const done = vscode.commands.executeCommand('gloss.importSource', page);
    await new Promise(shown => setTimeout(shown, 3000));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    const imported = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('page.gloss')));
    must(imported.endsWith('The ministers met briefly in Lima.\n'), imported);
  });

  it('reads a bibliography in BibTeX, with the library that is loaded when it is needed', async () => {
    const works = file('references.bib');
    await vscode.workspace.fs.writeFile(
      works,
      new TextEncoder().encode('@book{oak, title = {On oaks}, year = {1999}}'),
    );
    const target = file('sources/oaks.gloss');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('They [grew]{cite: oak} old.\n'));
    const opened = await openDocument('sources/oaks.gloss');
    const shown = await eventually('a citation', async () => {
      const text = await hoverText(opened, 'grew', 1);
      return text && /on oaks/i.test(text) ? text : undefined;
    });
    must(/1999/.test(shown), shown);
  });
});
