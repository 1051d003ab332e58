// Runs the workbench tests inside the extension host of a real VS Code.
//   node test/workbench/run.mjs [--web] [--suite NAME] [--locale LANGUAGE] [--editor vscode|code-server] [--workspace DIR] [--logs DIR] [--timeout SECONDS]
// `vscode` is the desktop program as @vscode/test-electron downloads it; where that cannot be reached, code-server runs the
// same module in headless Chromium: its Node extension host, or with --web the one in a web worker.
// With --locale, extensions speak that language (code-server alone).
// Exit status: 0 all passed, 1 tests failed, 2 they never ended.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { build } from 'esbuild';
import { addDevelopmentOptions, launchBrowser, serveFolder } from './browser.mjs';
import { canDownload, runInDesktop } from './desktop.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';
import { installTools } from './tools.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    web: { type: 'boolean' },
    editor: { type: 'string' },
    workspace: { type: 'string', default: path.join(root, 'samples', 'peru-us-dialogue') },
    logs: { type: 'string' },
    timeout: { type: 'string', default: '300' },
    grep: { type: 'string' },
    suite: { type: 'string' },
    locale: { type: 'string' },
  },
});

const workspace = scratchCopy(options.workspace);
let status = 2;
try {
  const suite = await bundleSuite();
  const desktop =
    !options.web && !options.locale && (options.editor === 'vscode' || (!options.editor && (await canDownload())));
  status = desktop ? await runInDesktop({ root, suite, workspace, onLine: report }) : await runInCodeServer(suite);
} finally {
  rmSync(path.dirname(workspace), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
process.exit(status);

/** Tests edit their workspace: they get a copy. */
function scratchCopy(folder) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-ws-'));
  const copy = path.join(scratch, path.basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** One file that VS Code can load as `extensionTestsPath`; for the web it must lie inside the extension. */
async function bundleSuite() {
  const name = options.suite ?? (options.web ? 'web' : 'node');
  const outfile = path.join(root, 'dist', 'test', `${name}.js`);
  await build({
    entryPoints: [path.join(root, 'test', 'workbench', 'suite', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: options.web ? 'browser' : 'node',
    target: 'es2022',
    external: options.web ? ['vscode'] : ['vscode', 'mocha'],
    define: {
      ...(options.web && { global: 'globalThis', 'process.env.NODE_ENV': '"test"' }),
      GREP: JSON.stringify(options.grep ?? ''),
    },
    logLevel: 'error',
  });
  return outfile;
}

function report(line) {
  const found = /\[gloss-test\] ?(.*)/s.exec(line);
  if (found) console.log(found[1]);
}

async function runInCodeServer(suite) {
  await installTools();
  const server = await startServer({ env: { GLOSS_TEST: '1' }, locale: options.locale });
  let browser;
  let folder;
  const log = [];
  const finish = async () => {
    if (options.logs) {
      mkdirSync(options.logs, { recursive: true });
      writeFileSync(path.join(options.logs, 'workbench.log'), log.join('\n'));
      writeFileSync(path.join(options.logs, 'server.log'), server.output);
      await browser?.page.screenshot({ path: path.join(options.logs, 'end.png'), timeout: 5000 }).catch(() => {});
      server.keepLogs(path.join(options.logs, 'vscode'));
    }
    await browser?.close();
    folder?.close();
    await server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish().then(() => process.exit(130)));

  try {
    browser = await launchBrowser({ bypassCSP: Boolean(options.web) }); // else the page may fetch from its own origin alone
    const { page } = browser;
    let end;
    const ended = new Promise(done => (end = done));
    page.on('crash', () => end('the browser page crashed'));
    server.child.on('exit', code => end(`VS Code's server ended (${code})`));
    // Both must be there before the page is.
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const line = format(...args);
      log.push(`[${type}] ${line}`);
      report(line);
    });
    await page.exposeFunction('codeAutomationExit', code => end(code));
    if (options.web) folder = await serveFolder(root);
    const at = file => (folder ? folder.uri(file) : remoteUri(server, file));
    await addDevelopmentOptions(page, { extensions: [at(root)], extensionTestsPath: at(suite) });
    await page.goto(workbenchUrl(server, workspace), { timeout: 90_000 });
    const timer = setTimeout(() => end(`no end after ${options.timeout} s`), Number(options.timeout) * 1000);
    const result = await ended;
    clearTimeout(timer);
    if (typeof result === 'number') return result === 0 ? 0 : 1;
    console.error([`The tests did not end: ${result}`, ...log.slice(-40)].join('\n'));
    return 2;
  } finally {
    await finish();
  }
}
