// What `npm start` and `npm test` do first on a fresh clone: install the packages that are missing, and build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program in the project's folder with its output shown; throws with a plain sentence when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.signal}`);
}

/** Whether the installed packages are those of the lock file: npm leaves its own copy of it among them. */
function installed() {
  const packages = file => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
  if (!existsSync(`${root}/node_modules/.package-lock.json`)) return false;
  const [wanted, there] = [packages('package-lock.json'), packages('node_modules/.package-lock.json')];
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) => !name || optional || peer || there[name]?.version === version,
  );
}

export function prepare({ quiet = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Gloss needs Node 20.20 or newer; this is ${process.versions.node}.`);
  if (!installed()) {
    console.log('Installing packages (once) …');
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!quiet) console.log('Building …');
  run(process.execPath, ['scripts/build.mjs']);
}
