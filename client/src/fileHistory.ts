import * as vscode from 'vscode';

/** A version of a file: its short commit name and its text. */
export interface Revision {
  readonly name: string;
  readonly text: string;
}

/** The parts of the API of VS Code's git extension that are used here; see its `git.d.ts`. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

/** The file's versions in git, the latest first; `undefined` where the git extension has no repository for it. */
export async function fileHistory(file: vscode.Uri, most: number): Promise<AsyncIterable<Revision> | undefined> {
  const repository = await gitRepository(file);
  return repository ? revisions(repository, file.fsPath, most) : undefined;
}

/** The repository that holds the file, as the git extension knows it. */
export async function gitRepository(file: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  return (git.enabled && git.getAPI(1).getRepository(file)) || undefined;
}

async function* revisions(repository: GitRepository, path: string, most: number): AsyncGenerator<Revision> {
  for (const { hash } of await repository.log({ path, maxEntries: most })) {
    // A revision from before the file was moved has no text under this name.
    const text = await repository.show(hash, path).catch(() => undefined);
    if (text !== undefined) yield { name: hash.slice(0, 10), text };
  }
}
