import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { connectionStrategy, serve } from './lsp';

// The language server in a web worker, which has no file system: it asks the client for files.
const worker = globalThis as unknown as Worker;
serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
    connectionStrategy,
  }),
  {
    version,
  },
);
