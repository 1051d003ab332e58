import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { connectionStrategy, describe, HeldMessages, serve } from './lsp';

// The language server as a process of its own: over stdio (`--stdio`) or the IPC channel of the client that forked it.
const held = new HeldMessages();
const connection = createConnection(ProposedFeatures.all, { connectionStrategy, messageStrategy: held });
// Nothing that was forgotten on the way may end the server with everybody's answers.
process.on('unhandledRejection', reason => connection.console.error(`A promise failed: ${describe(reason)}`));
serve(connection, held, version, async () => (await import('./serving.node')).begin);
