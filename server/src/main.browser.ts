import * as protocol from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { connectionStrategy, HeldMessages, serve } from './lsp';
import { runOwnScript } from './lsp/clientScripts';

// The language server in a web worker, which has no file system: it asks the client for files, its own among them.
const worker = globalThis as unknown as Worker;
const held = new HeldMessages();
const connection = protocol.createConnection(
  protocol.ProposedFeatures.all,
  new protocol.BrowserMessageReader(worker),
  new protocol.BrowserMessageWriter(worker),
  { connectionStrategy, messageStrategy: held },
);
// What the scripts that are loaded later find here; see `scripts/programs.mjs`, which makes them.
Object.assign(globalThis, {
  languageServerProtocol: protocol,
  loadLater: (name: string) => runOwnScript(connection, `web/${name}.js`, `loadedLater_${name}`),
});
serve(connection, held, version, async () => (await import('./serving.browser')).begin);
