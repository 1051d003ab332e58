import * as vscode from 'vscode';
import { type ChangeAnswer, type LaySpanParams, serverRequests } from '../../server/src/lsp/customRequests';
import { applyAnswer } from './applyAnswer';
import type { Pick } from './pickEntry';
import { sayInformation } from './say';
import type { Server } from './server';

/** Asks for the name and the type of an entry that is to be made; `undefined` where the reader gives up. */
export async function askNewEntry(
  name: string,
  types: readonly string[],
): Promise<{ readonly name: string; readonly type: string } | undefined> {
  const given = await vscode.window.showInputBox({ title: vscode.l10n.t('Name of the new entry'), value: name });
  if (!given?.trim()) return undefined;
  const type =
    types.length === 1
      ? types[0]
      : await vscode.window.showQuickPick([...types], { title: vscode.l10n.t('Type of the new entry') });
  return type === undefined ? undefined : { name: given.trim(), type };
}

/** Lays a span over the selection, as picked, and makes the entry that is to be made. Says why where it cannot be. */
export async function laySpan(
  server: Server,
  editor: vscode.TextEditor,
  layer: LaySpanParams['layer'],
  pick: Pick,
  types: readonly string[],
): Promise<void> {
  const newEntry = 'newName' in pick ? await askNewEntry(pick.newName, types) : undefined;
  if ('newName' in pick && !newEntry) return;
  const { start, end } = editor.selection;
  const params: LaySpanParams = {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    layer,
    id: 'id' in pick ? pick.id : '',
    newEntry,
  };
  await applyAnswer(server, await server.ask<ChangeAnswer>(serverRequests.laySpan, params));
}

/** The active document's editor where words are selected; else tells the reader to select some. */
export function editorWithSelection(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gloss') return undefined;
  if (!editor.selection.isEmpty) return editor;
  const word = editor.document.getWordRangeAtPosition(editor.selection.active);
  if (!word) {
    void sayInformation(vscode.l10n.t('Select the words first.'));
    return undefined;
  }
  editor.selection = new vscode.Selection(word.start, word.end);
  return editor;
}
