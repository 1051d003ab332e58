import * as vscode from 'vscode';
import { asPlain } from '../../../server/src/features/label';
import { type ChangeAnswer, type EditGlossaryParams, serverRequests } from '../../../server/src/lsp/customRequests';
import { applyAnswer } from '../applyAnswer';
import { pickEntry } from '../pickEntry';
import { pickWords } from '../say';
import type { Server } from '../server';

/** Merges an entry with another that the reader picks; which of the two stays is asked too. */
export async function mergeEntry(server: Server, uri: string, id: string): Promise<void> {
  const other = await pickOther(server, uri, id, vscode.l10n.t('Merge {0} with…', id));
  if (other === undefined) return;
  const keepThis = {
    label: vscode.l10n.t('Keep {0}', asPlain(id)),
    description: vscode.l10n.t('{0} goes', asPlain(other)),
    kept: id,
  };
  const keepOther = {
    label: vscode.l10n.t('Keep {0}', asPlain(other)),
    description: vscode.l10n.t('{0} goes', asPlain(id)),
    kept: other,
  };
  const title = vscode.l10n.t('Which entry stays?');
  const choice = await vscode.window.showQuickPick([keepThis, keepOther], { title });
  if (!choice) return;
  await edit(server, { kind: 'merge', uri, kept: choice.kept, gone: choice.kept === id ? other : id });
}

/** Makes an entry of some aliases of another, which the reader ticks; the first of them is proposed as its name. */
export async function splitEntry(server: Server, uri: string, id: string, aliases: readonly string[]): Promise<void> {
  const title = vscode.l10n.t('Aliases of the new entry');
  const picked = await pickWords(aliases, title);
  if (!picked?.length) return;
  const name = await vscode.window.showInputBox({ title: vscode.l10n.t('Name of the new entry'), value: picked[0]! });
  if (name?.trim()) await edit(server, { kind: 'split', uri, id, name: name.trim(), aliases: picked });
}

/** Moves an alias to an entry that the reader picks. */
export async function moveAlias(server: Server, uri: string, from: string, alias: string): Promise<void> {
  const to = await pickOther(server, uri, from, vscode.l10n.t('Move “{0}” to…', alias));
  if (to !== undefined) await edit(server, { kind: 'move', uri, from, to, alias });
}

async function pickOther(server: Server, uri: string, id: string, title: string): Promise<string | undefined> {
  const pick = await pickEntry(server, { title, uri, passage: '', preview: () => '' });
  return pick && 'id' in pick && pick.id !== id ? pick.id : undefined;
}

async function edit(server: Server, params: EditGlossaryParams): Promise<void> {
  await applyAnswer(server, await server.ask<ChangeAnswer>(serverRequests.editGlossary, params));
}
