import type { ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateGloss, type GlossApi } from './activate';
import { clientOptions } from './clientOptions';

/** The extension where it runs on Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<GlossApi> {
  return activateGloss(context, (log, errorHandler) => {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    const client = new LanguageClient(
      'gloss',
      'Gloss',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
      },
      clientOptions(context, log, servesFiles(), errorHandler),
    );
    return client;
  });
}

/** Folders that are on no disk of this machine are read through the editor. */
const servesFiles = (): boolean => vscode.workspace.workspaceFolders?.some(each => each.uri.scheme !== 'file') ?? false;
