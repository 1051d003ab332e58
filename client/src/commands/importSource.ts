import * as vscode from 'vscode';
import { serverRequests } from '../../../server/src/lsp/customRequests';
import { fileExists } from '../fileExists';
import type { Server } from '../server';

/** Makes a Gloss document of a plain text, beside it, and opens it. The text itself stays as it is. */
export async function importSource(server: Server, given?: vscode.Uri): Promise<void> {
  const source = given ?? (await askForText());
  if (!source) return;
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
  const text = decoded(await vscode.workspace.fs.readFile(source));
  if (text === undefined) {
    const message = vscode.l10n.t(
      '{0} is not UTF-8. Save it as UTF-8 first, or import it with the command line.',
      source.path,
    );
    void vscode.window.showErrorMessage(message);
    return;
  }
  const answer = await server.ask<{ text: string } | null>(serverRequests.importText, {
    uri: target.toString(),
    name,
    text,
  });
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

/** A byte order mark inside the file is text of the source, so it stays. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
