import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientRequests, type FileAnswer } from '../../server/src/lsp/customRequests';
import { base64 } from './base64';

/** Answers the server's questions for files, where it has no file system of its own. */
export function serveFiles(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest(clientRequests.readFile, ({ uri }: { uri: string }) =>
    answer(async () => base64(await vscode.workspace.fs.readFile(inWorkspace(uri)))),
  );
  client.onRequest(clientRequests.statFile, ({ uri }: { uri: string }) =>
    answer(async () => {
      try {
        const { size, mtime, type } = await vscode.workspace.fs.stat(inWorkspace(uri));
        return type & vscode.FileType.File ? { size, time: mtime } : null;
      } catch {
        return null;
      }
    }),
  );
  client.onRequest(clientRequests.readOwnFile, ({ path }: { path: string }) =>
    answer(async () => {
      if (!ownFiles.test(path)) throw new Error(`${path} is no file that the server needs.`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', path)));
    }),
  );
  client.onRequest(clientRequests.listFiles, ({ root, globs }: { root: string; globs: string[] }) =>
    answer(async () => {
      const found = new Set<string>();
      for (const glob of globs) {
        const pattern = new vscode.RelativePattern(vscode.Uri.parse(root), glob);
        for (const each of await vscode.workspace.findFiles(pattern, '**/{node_modules,.*}/**'))
          found.add(each.toString());
      }
      return [...found];
    }),
  );
}

/** What the server may ask for of the extension's own files. */
const ownFiles = /^(?:citeproc\.js|web\/(?:serving|bib|converters)\.js|styles\/[\w-]+\.csl|locales\/[\w-]+\.xml)$/;

/** What the editor shows and nothing else: a file of a folder of the workspace, or one that is open. */
function inWorkspace(uri: string): vscode.Uri {
  const file = vscode.Uri.parse(uri, true);
  const isOpen = vscode.workspace.textDocuments.some(each => each.uri.toString() === file.toString());
  if (!isOpen && !vscode.workspace.getWorkspaceFolder(file)) throw new Error(`${uri} lies outside the workspace.`);
  return file;
}

async function answer<T>(run: () => Promise<T>): Promise<FileAnswer<T>> {
  try {
    return { value: await run() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
