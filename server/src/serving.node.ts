import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { threadedChecks } from './background/threadedChecks.node';
import type { Begin } from './lsp/serve';
import { beginServing } from './lsp/server';
import { diskFacts } from './project/facts/diskFacts.node';
import { nodeFiles } from './project/files/files.node';
import { userCacheFolder } from './project/files/userCache.node';
import { bundledStyles } from './project/settings/citationStyles.node';

/** Serves from the disk of this machine. */
export const begin: Begin = (connection, params, client) =>
  beginServing(connection, params, client, {
    version,
    pid: process.pid,
    files: nodeFiles,
    facts: storage => diskFacts({ cache: storage ?? userCacheFolder(), script: join(__dirname, 'facts-worker.js') }),
    background: threadedChecks(join(__dirname, 'check-worker.js')),
    styles: bundledStyles(__dirname),
    rulePages: `${pathToFileURL(join(__dirname, '..', 'docs', 'rules'))}/`,
  });
