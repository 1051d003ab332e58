import * as vscode from 'vscode';
import { type FindMentionsParams, type MentionsOfEntry, serverRequests } from '../../../server/src/lsp/customRequests';
import type { MentionResults } from '../mentionResults';
import { pickEntry } from '../pickEntry';
import type { Server } from '../server';

/** Lists every mention of an entry, linked or not: of the one that is given, else at the cursor, else one that is picked. */
export async function findMentions(server: Server, results: MentionResults, uri?: string, id?: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const file = uri ?? editor?.document.uri.toString();
  if (file === undefined) return;
  const position = editor?.document.uri.toString() === file ? editor.selection.active : undefined;
  const place = position && { line: position.line, character: position.character };
  const found =
    (await ask(server, { uri: file, ...(id === undefined ? (place ? { position: place } : {}) : { id }) })) ??
    (await askForPicked(server, file));
  if (found) await results.show(found);
}

async function askForPicked(server: Server, uri: string): Promise<MentionsOfEntry | null> {
  const title = vscode.l10n.t('Find all mentions of…');
  const pick = await pickEntry(server, { title, uri, passage: '', preview: () => '' });
  return pick && 'id' in pick ? ask(server, { uri, id: pick.id }) : null;
}

const ask = (server: Server, params: FindMentionsParams): Promise<MentionsOfEntry | null> =>
  Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding mentions') },
      () => server.ask<MentionsOfEntry | null>(serverRequests.findMentions, params),
    ),
  );
