import type { Connection, InitializeParams } from 'vscode-languageserver';
import { type ClientAbilities, clientAbilities } from './clientAbilities';
import { describe } from './guards';
import type { HeldMessages } from './heldMessages';
import { serverCapabilities } from './serverCapabilities';

/** Registers everything that serves the client; called once, when `initialize` is answered. */
export type Begin = (connection: Connection, params: InitializeParams, client: ClientAbilities) => void;

/**
 * Serves one client over the connection until it says goodbye. `initialize` is answered from what the client says alone,
 * and the rest of the server is loaded behind the answer: an editor waits for the one and not for the other. What is asked
 * meanwhile waits in `held`, which the connection was made with.
 */
export function serve(connection: Connection, held: HeldMessages, version: string, load: () => Promise<Begin>): void {
  connection.onInitialize(params => {
    const client = clientAbilities(params.capabilities);
    held.hold();
    // A turn of the event loop later the answer is on its way.
    setTimeout(async () => {
      try {
        const begin = await load();
        begin(connection, params, client);
      } catch (error) {
        connection.console.error(`Gloss ${version} could not be loaded: ${describe(error)}`);
      }
      held.release();
    }, 0);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'Gloss', version } };
  });
  connection.listen();
}
