import type { ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateGloss, type GlossApi } from './activate';
import { clientOptions } from './clientOptions';

/** The extension in a browser: the server is a web worker that reads files through the editor. */
export async function activate(context: ExtensionContext): Promise<GlossApi> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js');
  // Read through the editor: the page may not be allowed to run a script from where the extension's files are.
  const script = new Blob([new Uint8Array(await vscode.workspace.fs.readFile(file))], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  return activateGloss(
    context,
    (log, errorHandler) =>
      new LanguageClient('gloss', 'Gloss', new Worker(address), clientOptions(context, log, true, errorHandler)),
  );
}
