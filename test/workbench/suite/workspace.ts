import * as vscode from 'vscode';

/** Publisher and name, as the manifest gives them. */
export const extensionId = 'gloss.gloss';

/** A file of the workspace that the tests were given. */
export const file = (path: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, path);
};

/** Asks again until the answer is there, for what an editor does in its own time. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Thenable<T | undefined>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise(done => setTimeout(done, 100));
  }
}

export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(path));
  await vscode.window.showTextDocument(document);
  return document;
}

export const freshText = async (path: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(file(path))).getText();

export const problemsOf = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(each => each.source === 'gloss');

/** Where the text first stands, `by` characters on. */
export function place(document: vscode.TextDocument, text: string, by = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${document.uri} does not hold ${JSON.stringify(text)}`);
  return document.positionAt(at + by);
}

/** What a hover over that text says; nothing where there is none yet. */
export async function hoverText(document: vscode.TextDocument, text: string, by = 0): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place(document, text, by),
  );
  const contents = hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value));
  return contents.length ? contents.join('\n') : undefined;
}
