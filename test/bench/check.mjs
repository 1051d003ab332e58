// How many documents a second `gloss check` checks, on one processor and on all, cold and with the cache of an earlier run, and how much
// memory that takes.
//   node test/bench/check.mjs [--documents 2000] [--json FILE]     (after npm run build)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.mjs';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' }, json: { type: 'string' } } });
const documents = Number(values.documents);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const folder = path.join(scratch, 'corpus');
const { bytes } = writeCorpus({ out: folder, documents });
// Files younger than the clock's grain are read again in any case.
await new Promise(done => setTimeout(done, 3000));

const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;
const run = (name, ...options) => {
  const started = performance.now();
  const args = [process.execPath, cli, 'check', '--quiet', ...options];
  const [program, ...rest] = hasTime ? ['/usr/bin/time', '-f', '%M', ...args] : args;
  const { stdout, stderr, status } = spawnSync(program, rest, {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: path.join(scratch, 'cache') },
    maxBuffer: 1 << 30,
  });
  if (status > 1) throw new Error(String(stderr));
  const seconds = (performance.now() - started) / 1000;
  const memory = hasTime ? Number(String(stderr).trim().split('\n').at(-1)) / 1000 : null;
  return { name, seconds, perSecond: documents / seconds, megabytesPerSecond: bytes / 1e6 / seconds, memory, stdout };
};
const runs = [run('one processor', '--no-cache'), run('all processors, cold'), run('all processors, with the cache')];
for (const { stdout } of runs) if (!stdout.equals(runs[0].stdout)) throw new Error('The runs do not say the same.');
const results = {
  machine: `${os.cpus().length} × ${os.cpus()[0].model}`,
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  documents,
  checks: runs.map(({ stdout, ...each }) => each),
};
console.log(`${documents} documents, ${(bytes / 1e6).toFixed(1)} MB; ${results.machine}, ${results.date}`);
for (const { name, seconds, perSecond, megabytesPerSecond, memory } of runs) {
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${perSecond.toFixed(0)} documents/s`,
    `${megabytesPerSecond.toFixed(2)} MB/s`,
  ];
  console.log(
    `  ${name.padEnd(34)}${[...figures, memory ? `${memory.toFixed(0)} MB` : ''].map(each => each.padStart(18)).join('')}`,
  );
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
