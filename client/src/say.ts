import * as vscode from 'vscode';
import { asPlain } from '../../server/src/features/label';

// The only way to the reader's eye for notifications and lists of words: what a project says is text there, and nothing else.

export const sayInformation = (text: string, ...items: string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(asPlain(text), ...items);

export const sayWarning = (text: string, ...items: string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(asPlain(text), ...items);

export const sayError = (text: string, ...items: string[]): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(asPlain(text), ...items);

/** Asks in a dialog that has to be answered. */
export const askInDialog = (text: string, detail: string, ...items: string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(asPlain(text), { modal: true, detail: asPlain(detail) }, ...items);

export const sayBriefly = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(asPlain(text), 4000);

/** Lets the reader pick one of some words. */
export async function pickWord(words: readonly string[], title: string): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(wordItems(words), { title });
  return picked?.word;
}

/** Lets the reader tick some of them. */
export async function pickWords(words: readonly string[], title: string): Promise<string[] | undefined> {
  const picked = await vscode.window.showQuickPick(wordItems(words), { title, canPickMany: true });
  return picked?.map(each => each.word);
}

const wordItems = (words: readonly string[]) => words.map(word => ({ label: asPlain(word), word }));
