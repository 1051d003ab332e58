import type { ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateGloss, type GlossApi } from './activate';
import { clientOptions } from './clientOptions';

/** The extension in a browser: the server is a web worker that reads files through the editor. */
export function activate(context: ExtensionContext): Promise<GlossApi> {
  return activateGloss(context, log => {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
    return new LanguageClient('gloss', 'Gloss', new Worker(script), clientOptions(context, log, true));
  });
}
