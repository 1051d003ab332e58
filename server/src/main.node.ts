import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { connectionStrategy, describe, serve } from './lsp';
import { bundledStyles } from './project/citationStyles.node';
import { diskFacts } from './project/diskFacts.node';
import { nodeFiles } from './project/files.node';
import { userCacheFolder } from './project/userCache.node';

// The language server as a process of its own: over stdio (`--stdio`) or the IPC channel of the client that forked it.
const connection = createConnection(ProposedFeatures.all, { connectionStrategy });
// Nothing that was forgotten on the way may end the server with everybody's answers.
process.on('unhandledRejection', reason => connection.console.error(`A promise failed: ${describe(reason)}`));
serve(connection, {
  version,
  pid: process.pid,
  files: nodeFiles,
  facts: storage => diskFacts({ cache: storage ?? userCacheFolder(), script: join(__dirname, 'facts-worker.js') }),
  styles: bundledStyles(__dirname),
  rulePages: `${pathToFileURL(join(__dirname, '..', 'docs', 'rules'))}/`,
});
