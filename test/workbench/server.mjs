// A VS Code server of one's own: fresh data and extension folders, a free port, gone without a trace when stopped.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { paths } from './tools.mjs';

const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));

export function freePort() {
  return new Promise((done, failed) => {
    const probe = net.createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** User settings for tests and pictures: no start page, no assistants, nothing that looks for a network. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts the server.
 * @param {object} options
 * @param {Record<string, unknown>} [options.settings] User settings over the quiet ones.
 * @param {Record<string, string>} [options.env] For the extension host.
 * @param {string[]} [options.vsix] Packages to install first.
 * @param {string[]} [options.extensions] Folders of extensions to run as if installed.
 * @param {string} [options.data] A data folder to keep; without it, a fresh one that `stop` removes.
 * @param {string} [options.locale] The language that extensions are to speak; the editor's own words stay English.
 * @param {number} [options.port]
 */
export async function startServer({ settings = {}, env = {}, vsix = [], extensions = [], locale, data, port } = {}) {
  const root = data ?? mkdtempSync(path.join(os.tmpdir(), 'gloss-')); // short: unix sockets live below it (108 bytes)
  const folder = name => {
    const at = path.join(root, name);
    mkdirSync(at, { recursive: true });
    return at;
  };
  // `User` holds what a desktop user's settings would be; in the browser the machine's settings are read too.
  for (const place of [folder('data/User'), folder('data/Machine')]) {
    const file = path.join(place, 'settings.json');
    if (!data || !existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
  if (locale) installLanguagePack(folder('data'), locale);
  const installed = folder('extensions');
  for (const each of extensions) {
    const link = path.join(installed, path.basename(each));
    if (!existsSync(link)) symlinkSync(realpathSync(each), link, 'junction');
  }
  const base = ['--server-data-dir', root, '--extensions-dir', installed];
  const childEnv = withoutEditorVariables({
    ...process.env,
    TMPDIR: folder('t'),
    XDG_RUNTIME_DIR: folder('t'),
    ...env,
  });
  const main = path.join(paths.vscode, 'out', 'server-main.js');
  const run = (...args) =>
    spawn(paths.node, [main, ...base, '--accept-server-license-terms', ...args], {
      env: childEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });

  for (const file of vsix) await finished(run('--install-extension', path.resolve(file), '--force'));

  const chosen = port ?? (await freePort());
  const child = run(
    '--host',
    '127.0.0.1',
    '--port',
    String(chosen),
    '--without-connection-token',
    '--disable-telemetry',
    ...(locale ? ['--locale', locale] : []),
  );
  const server = {
    root,
    host: `127.0.0.1:${chosen}`,
    url: `http://127.0.0.1:${chosen}/`,
    output: '',
    child,
    logs: path.join(root, 'data', 'logs'),
    keepLogs: to => existsSync(server.logs) && cpSync(server.logs, to, { recursive: true }),
    stop,
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (server.output += text));

  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended early (${child.exitCode})\n${server.output}`);
    if (
      await fetch(`${server.url}version`).then(
        answer => answer.ok,
        () => false,
      )
    )
      return server;
    await sleep(100);
  }
  throw new Error(`VS Code's server did not come up\n${server.output}`);

  /** Ends the processes that this server started, and only these: its process group. */
  async function stop() {
    const gone =
      child.exitCode !== null || child.signalCode !== null
        ? Promise.resolve()
        : new Promise(done => child.once('exit', done));
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      try {
        process.kill(-child.pid, signal);
      } catch {
        break; // the group is gone
      }
      await Promise.race([gone, sleep(3000)]);
    }
    if (!data) rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/**
 * Registers a language pack of nothing: an editor takes a language only where a pack for it is installed, and those with
 * translations come from a market place.
 */
function installLanguagePack(userData, locale) {
  const vscode = path.join(userData, `${locale}.i18n.json`);
  writeFileSync(vscode, JSON.stringify({ contents: {} }));
  const pack = {
    hash: `gloss-${locale}`,
    extensions: [{ extensionIdentifier: { id: `gloss.words-${locale}` }, version: '1.0.0' }],
    translations: { vscode },
    label: locale,
  };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** What a terminal inside an editor sets would lead this server astray. */
const withoutEditorVariables = env =>
  Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^(VSCODE_.*|ELECTRON_RUN_AS_NODE|NODE_OPTIONS|PORT|PASSWORD)$/.test(key)),
  );

function finished(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += text));
  return new Promise((done, failed) =>
    child.on('close', code => (code === 0 ? done(output) : failed(new Error(output)))),
  );
}

/** The address that opens a folder or a `.code-workspace` file. */
export function workbenchUrl(server, workspace) {
  const url = new URL(server.url);
  if (workspace)
    url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(workspace));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  return url.href;
}

/** A path of this machine as the workbench in the browser names it. */
export const remoteUri = (server, file) => ({ $mid: 1, scheme: 'vscode-remote', authority: server.host, path: file });
