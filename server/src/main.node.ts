import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { bundledStyles } from './citationStyles.node';
import { connectionStrategy, serve } from './lsp';
import { nodeFiles } from './project/files.node';

// The language server as a process of its own: over stdio (`--stdio`) or the IPC channel of the client that forked it.
serve(createConnection(ProposedFeatures.all, { connectionStrategy }), {
  version,
  pid: process.pid,
  files: nodeFiles,
  styles: bundledStyles(__dirname),
  rulePages: `${pathToFileURL(join(__dirname, '..', 'docs', 'rules'))}/`,
});
