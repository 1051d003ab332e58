import type { Connection } from 'vscode-languageserver';
import { clientRequests, type FileAnswer } from './customRequests';

/** A text file of the extension's own, from `dist`, through the client; `null` where there is none. */
export async function readOwnFile(connection: Connection, path: string): Promise<string | null> {
  const answer = await connection.sendRequest<FileAnswer<string>>(clientRequests.readOwnFile, { path });
  return 'value' in answer ? answer.value : null;
}

/**
 * Runs a script of the extension's own in a worker, which has no folder of its own to load it from, and gives the global
 * variable that it sets.
 * @throws where the client does not have the script.
 */
export async function runOwnScript<T>(connection: Connection, path: string, variable: string): Promise<T> {
  const script = await readOwnFile(connection, path);
  if (script === null) throw new Error(`${path} is not at hand.`);
  const worker = globalThis as unknown as { importScripts(address: string): void } & Record<string, T>;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  worker.importScripts(address);
  URL.revokeObjectURL(address);
  return worker[variable]!;
}
