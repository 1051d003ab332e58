import * as vscode from 'vscode';
import { type ImportParams, serverRequests } from '../../../server/src/lsp/customRequests';
import { base64 } from '../base64';
import { fileExists } from '../fileExists';
import type { Server } from '../server';

/** Makes a Gloss document of a plain text, beside it, and opens it. The text itself stays as it is. */
export async function importSource(server: Server, given?: vscode.Uri): Promise<void> {
  const source = given ?? (await askForText());
  if (!source) return;
  if (/\.(?:docx|x?html?|pdf)$/i.test(source.path)) {
    const message = vscode.l10n.t(
      'The editor imports plain texts. Convert {0} with the command line: gloss import',
      source.path,
    );
    void vscode.window.showErrorMessage(message);
    return;
  }
  const name = source.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  const target = source.with({ path: `${source.path.slice(0, source.path.lastIndexOf('/'))}/${name}.gloss` });
  if (await fileExists(target)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is there already.', `${name}.gloss`));
    await vscode.window.showTextDocument(target);
    return;
  }
  const answer = await server.ask<{ text: string } | null>(serverRequests.importText, {
    uri: target.toString(),
    fileName: source.path.split('/').at(-1)!,
    content: base64(await vscode.workspace.fs.readFile(source)),
  } satisfies ImportParams);
  if (!answer) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  await vscode.window.showTextDocument(target);
}

async function askForText(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Source Text'),
    filters: { [vscode.l10n.t('Plain text')]: ['txt', 'cable', 'md'] },
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  return picked?.[0];
}
