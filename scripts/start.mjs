// Opens a project in an editor that runs this build of Gloss.
//   npm start                                        the sample project
//   npm start -- [--editor code|vscode|code-server] [FOLDER]
// `code` is the VS Code on PATH, `vscode` one that is downloaded, `code-server` one from npm that is used in a browser.
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { editor: { type: 'string' }, port: { type: 'string' } },
});
const sample = path.join(root, 'samples', 'peru-us-dialogue');
const folder = path.resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? sample);
const editors = { code: openInstalled, vscode: openDownloaded, 'code-server': openInBrowser };

try {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  if (values.editor && !editors[values.editor])
    throw new Error(`--editor is one of ${Object.keys(editors).join(', ')}.`);
  prepare();
  await editors[values.editor ?? (await firstThatWorks())](folder);
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exit(1);
}

async function firstThatWorks() {
  if (onPath('code')) return 'code';
  const { canDownload } = await import('../test/workbench/desktop.mjs');
  return (await canDownload()) && (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    ? 'vscode'
    : 'code-server';
}

function onPath(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

function openInstalled(workspace) {
  console.log(`Opening ${workspace} in VS Code.`);
  spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, workspace], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function openDownloaded(workspace) {
  const { desktopProgram } = await import('../test/workbench/desktop.mjs');
  const program = await desktopProgram();
  console.log(`Opening ${workspace} in ${program}.`);
  spawn(program, ['--new-window', `--extensionDevelopmentPath=${root}`, workspace], {
    stdio: 'ignore',
    detached: true,
  }).unref();
}

/** Serves VS Code to a browser until it is interrupted. The extension is linked into it: a rebuild and a reload show a change. */
async function openInBrowser(workspace) {
  const { installTools } = await import('../test/workbench/tools.mjs');
  const { startServer, workbenchUrl } = await import('../test/workbench/server.mjs');
  await installTools({ browser: false });
  const server = await startServer({
    extensions: [root],
    port: values.port ? Number(values.port) : undefined,
    settings: { 'workbench.startupEditor': 'readme' },
  });
  console.log(`\n  ${workspace}\n  is open at  ${workbenchUrl(server, workspace)}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().then(() => process.exit(0)));
}
