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
  ask: () => T | undefined | Promise<T | undefined>,
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
