import * as vscode from 'vscode';
import { type GitRepository, gitRepository } from './fileHistory';

/** Who works on the file, as git's configuration says it: what a finding that is set aside is signed with. */
export async function gitUserName(file: vscode.Uri): Promise<string | undefined> {
  const repository = await gitRepository(file);
  const read = async (get: (repository: GitRepository) => Promise<string>) =>
    repository && (await get(repository).catch(() => '')).trim();
  const name =
    (await read(each => each.getConfig('user.name'))) || (await read(each => each.getGlobalConfig('user.name')));
  return name || undefined;
}

/** Answers the server's question for it. */
export const answerUserName = async ({ uri }: { readonly uri: string }): Promise<string | null> =>
  (await gitUserName(vscode.Uri.parse(uri)).catch(() => undefined)) ?? null;
