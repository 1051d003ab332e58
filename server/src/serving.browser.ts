import { version } from '../../package.json';
import type { Begin } from './lsp/serve';
import { beginServing } from './lsp/server';

/** Serves from the files that the client shows. */
export const begin: Begin = (connection, params, client) => beginServing(connection, params, client, { version });
