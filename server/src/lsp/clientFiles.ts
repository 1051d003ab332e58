import type { Connection } from 'vscode-languageserver';
import type { FileStat, ProjectFiles } from '../project';
import { clientRequests, type FileAnswer } from './customRequests';

/** Files as the client sees them: for the browser, and for workspaces that are on no disk of this machine. */
export class ClientFiles implements ProjectFiles {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(uri: string): Promise<Uint8Array> {
    const encoded = await this.#ask<string>(clientRequests.readFile, { uri });
    return fromBase64(encoded);
  }

  async list(root: string, globs: readonly string[]): Promise<readonly string[]> {
    return [...(await this.#ask<string[]>(clientRequests.listFiles, { root, globs }))].sort();
  }

  async stat(uri: string, root: string): Promise<FileStat | undefined> {
    if (!uri.startsWith(`${root.replace(/\/$/, '')}/`)) return undefined;
    return (await this.#ask<FileStat | null>(clientRequests.statFile, { uri })) ?? undefined;
  }

  async #ask<T>(method: string, params: object): Promise<T> {
    const answer = await this.#connection.sendRequest<FileAnswer<T>>(method, params);
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }
}

/** The bytes that a base64 text stands for. */
export const fromBase64 = (encoded: string): Uint8Array => Uint8Array.from(atob(encoded), char => char.charCodeAt(0));
