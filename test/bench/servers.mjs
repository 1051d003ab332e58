// Starts a language server as an editor would, over standard input and output: Gloss's, or the Markdown server of VS Code, which asks its
// client for files and for tokens. Both run on the same Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node';
import { toolsFolder } from '../workbench/tools.mjs';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;
const warning = { enabled: 'warning' };
const markdownSettings = {
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
  occurrencesHighlight: { enabled: true },
  validate: {
    enabled: true,
    referenceLinks: warning,
    fragmentLinks: warning,
    fileLinks: { ...warning, markdownFragmentLinks: 'warning' },
    ignoredLinks: [],
    unusedLinkDefinitions: warning,
    duplicateLinkDefinitions: warning,
  },
};
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Markdown server and the parser that its clients bring; installed once, for benchmarks alone. */
const compared = { 'vscode-markdown-languageserver': '0.5.0', 'markdown-it': '14.1.0' };
const comparedFolder = path.join(toolsFolder, 'compared');

export async function installCompared() {
  if (existsSync(path.join(comparedFolder, 'node_modules', 'markdown-it'))) return;
  console.error(`Installing ${Object.keys(compared).join(' and ')} into ${comparedFolder} (once) …`);
  await mkdir(comparedFolder, { recursive: true });
  await writeFile(path.join(comparedFolder, 'package.json'), JSON.stringify({ private: true, dependencies: compared }));
  await new Promise((done, failed) =>
    spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: comparedFolder,
      stdio: 'inherit',
    }).on('close', code => (code ? failed(new Error('npm install failed')) : done())),
  );
}

/**
 * Starts a server in a folder and initializes it.
 * @param {'gloss'|'markdown'} which
 * @param {{ begins?: boolean, capabilities?: object }} options `begins: false`: it is not told to begin its work;
 *   `capabilities`: what the client can do beside what every client here can
 * @returns a connection, the time that `initialize` took (ms) and the server's memory in MB when asked
 */
export async function startServer(
  which,
  folder,
  { node = process.execPath, env = {}, begins = true, capabilities = {} } = {},
) {
  const program =
    which === 'gloss'
      ? path.join(root, 'dist', 'server.js')
      : path.join(comparedFolder, 'node_modules', 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js');
  const started = performance.now();
  const child = spawn(node, ['--max-old-space-size=8192', program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let errors = '';
  child.stderr.on('data', data => (errors += data));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answerClientRequests(connection, folder);
  connection.listen();
  const uri = pathToFileURL(folder).href;
  const result = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: path.basename(folder) }],
    initializationOptions: which === 'markdown' ? { markdownFileExtensions: ['md'], i10lLocation: '' } : {},
    capabilities: {
      workspace: {
        workspaceFolders: true,
        configuration: which === 'markdown',
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: {
        diagnostic: { dynamicRegistration: true },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
      },
      ...capabilities,
    },
  });
  const initialized = performance.now() - started;
  if (begins) connection.sendNotification('initialized', {});
  if (begins && which === 'markdown')
    connection.sendNotification('workspace/didChangeConfiguration', { settings: { markdown: markdownSettings } });
  return {
    connection,
    initialized,
    pid: child.pid,
    capabilities: result.capabilities,
    memory: () => memoryOf(child.pid),
    errors: () => errors,
    stop: async () => {
      await Promise.race([
        connection.sendRequest('shutdown').catch(() => {}),
        new Promise(done => setTimeout(done, 2000)),
      ]);
      connection.sendNotification('exit').catch?.(() => {});
      await Promise.race([new Promise(done => child.once('exit', done)), new Promise(done => setTimeout(done, 2000))]);
      child.kill('SIGKILL');
    },
  };
}

/** Resident memory now and at its highest, in MB, as Linux tells it. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = key => Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1000;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function answerClientRequests(connection, folder) {
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/semanticTokens/refresh', () => null);
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.onRequest('workspace/inlayHint/refresh', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));

  // What the Markdown server has its client do.
  const at = uri => fileURLToPath(uri);
  let parser;
  connection.onRequest('markdown/parse', async ({ uri, text }) => {
    parser ??= createRequire(path.join(comparedFolder, 'package.json'))('markdown-it')({ html: true });
    // One at a time: of fifty thousand files, asked for at once, not all can be open.
    return parser.parse(text ?? readFileSync(at(uri), 'utf8'), {});
  });
  connection.onRequest('markdown/fs/readFile', ({ uri }) => [...readFileSync(at(uri))]);
  connection.onRequest('markdown/fs/readDirectory', async ({ uri }) =>
    (await readdir(at(uri), { withFileTypes: true })).map(entry => [entry.name, { isDirectory: entry.isDirectory() }]),
  );
  connection.onRequest('markdown/fs/stat', async ({ uri }) =>
    stat(at(uri)).then(
      found => ({ isDirectory: found.isDirectory() }),
      () => undefined,
    ),
  );
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', async () => {
    const names = await readdir(folder, { recursive: true });
    return names.filter(name => name.endsWith('.md')).map(name => pathToFileURL(path.join(folder, name)).href);
  });
}
