import * as vscode from 'vscode';
import { type ImportAnswer, type ImportEntriesParams, serverRequests } from '../../../server/src/lsp/customRequests';
import { applyAnswer } from '../applyAnswer';
import { base64 } from '../base64';
import { entryTypes } from '../entryTypes';
import { pickWord, sayInformation } from '../say';
import type { Server } from '../server';

/** Writes the project's glossary to a file that the reader names, as CSV or JSON-LD by its ending. */
export async function exportGlossary(server: Server): Promise<void> {
  const folder = await projectFolder();
  if (!folder) return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the glossary'),
    defaultUri: vscode.Uri.joinPath(folder, 'glossary.csv'),
    filters: { CSV: ['csv'], 'JSON-LD': ['jsonld', 'json'] },
  });
  if (!target) return;
  const format = target.path.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonld';
  const answer = await server.ask<{ readonly text: string } | null>(serverRequests.exportGlossary, {
    uri: placeIn(folder),
    format,
  });
  if (!answer) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  await vscode.window.showTextDocument(target);
}

/** Makes entries of a CSV file, asking what its columns are, or of a JSON file of Wikidata or OpenRefine. */
export async function importEntries(server: Server): Promise<void> {
  const folder = await projectFolder();
  const [file] = (folder && (await askForFile())) ?? [];
  if (!folder || !file) return;
  const content = base64(await vscode.workspace.fs.readFile(file));
  const isTable = /\.(?:csv|tsv|txt)$/i.test(file.path);
  const columns = isTable ? await askForColumns(server, content) : undefined;
  if (isTable && !columns) return;
  const params: ImportEntriesParams = { uri: placeIn(folder), content, ...(columns ? { columns } : {}) };
  const answer = await server.ask<ImportAnswer>(serverRequests.importEntries, params);
  if (!(await applyAnswer(server, answer))) return;
  const left = answer.problems ?? [];
  const told = vscode.l10n.t('{0} entries imported; {1} rows left out.', answer.entries ?? 0, left.length);
  void sayInformation(left.length > 0 ? `${told} ${left.slice(0, 3).join(' ')}` : told);
}

/** What a column may hold; the name is needed. */
async function askForColumns(server: Server, content: string): Promise<ImportEntriesParams['columns']> {
  const headings = await server.ask<readonly string[]>(serverRequests.csvColumns, { content });
  const ask = (what: string) => pickWord(headings, what);
  const name = await ask(vscode.l10n.t('Which column holds the names?'));
  if (name === undefined) return undefined;
  const rest: Record<string, string> = {};
  const none = vscode.l10n.t('None');
  for (const [key, question] of [
    ['id', vscode.l10n.t('Which column holds the ids? Without one they are made of the names.')],
    ['type', vscode.l10n.t('Which column holds the types?')],
    ['aliases', vscode.l10n.t('Which column holds the aliases, separated by ; or |?')],
    ['description', vscode.l10n.t('Which column holds the descriptions?')],
    ['sameAs', vscode.l10n.t('Which column holds web addresses (Wikidata, VIAF)?')],
  ] as const) {
    const free = headings.filter(each => each !== name && !Object.values(rest).includes(each));
    const likely = free.filter(each =>
      each
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .startsWith(key.toLowerCase()),
    );
    const choices =
      likely.length > 0 ? [...likely, none, ...free.filter(each => !likely.includes(each))] : [none, ...free];
    const picked = free.length > 0 ? await pickWord(choices, question) : none;
    if (picked === undefined) return undefined;
    if (picked !== none) rest[key] = picked;
  }
  const defaultType = rest.type
    ? undefined
    : await vscode.window.showQuickPick([...entryTypes], { title: vscode.l10n.t('Type of the new entries') });
  return { name, ...rest, ...(defaultType ? { defaultType } : {}) };
}

const askForFile = () =>
  vscode.window.showOpenDialog({
    title: vscode.l10n.t('Entries to import'),
    filters: { [vscode.l10n.t('Tables and JSON')]: ['csv', 'tsv', 'txt', 'json'] },
  });

async function projectFolder(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active)?.uri;
  if (own) return own;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

/** A file of the folder's project: of the open one, where it is of that folder. */
function placeIn(folder: vscode.Uri): string {
  const active = vscode.window.activeTextEditor?.document.uri;
  const isOwn = active && vscode.workspace.getWorkspaceFolder(active)?.uri.toString() === folder.toString();
  return (isOwn ? active : vscode.Uri.joinPath(folder, 'gloss.yaml')).toString();
}
