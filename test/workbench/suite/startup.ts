import * as vscode from 'vscode';
import { extensionId } from './workspace';

/**
 * Not a test: says how long activation takes in a real editor, and how soon problems are shown after it. Milliseconds. The
 * folder must not be a project, which would activate the extension before anybody looks.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension || extension.isActive) throw new Error('the extension should be there, and not be active yet');
  const started = performance.now();
  await extension.activate();
  const activated = performance.now() - started;
  const document = await vscode.workspace.openTextDocument({ language: 'gloss', content: 'The [ministers]{} met.\n' });
  await vscode.window.showTextDocument(document);
  while (!vscode.languages.getDiagnostics(document.uri).length) {
    if (performance.now() - started > 60_000) throw new Error('no problems within a minute');
    await new Promise(done => setTimeout(done, 5));
  }
  const shown = performance.now() - started;
  console.log(`[gloss-test] activation ${activated.toFixed(0)} ms, first problems after ${shown.toFixed(0)} ms`);
}
