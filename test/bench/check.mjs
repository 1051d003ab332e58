// How many documents a second `gloss check` checks: on one processor; on all, cold, with what an earlier run kept, and after one entry of
// the glossary changed; and how much processor time and memory that takes. With --memory, what memory runs over more and more documents
// take on all processors: it must not grow with their number.
//   node test/bench/check.mjs [--documents 2000] [--memory 5000,20000] [--json FILE]     (after npm run build)
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scratchCorpus, writeCorpus } from './corpus.mjs';
import { circumstances } from './measuring.mjs';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    memory: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const documents = Number(values.documents);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const around = circumstances();
const { scratch, folder, bytes } = scratchCorpus(documents);
// Files younger than the clock's grain are read again in any case.
await new Promise(done => setTimeout(done, 3000));

const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;
function run(name, { options = [], programs = [], cwd = folder } = {}) {
  const started = performance.now();
  const args = [...programs, process.execPath, cli, 'check', '--quiet', ...options];
  const [program, ...rest] = hasTime ? ['/usr/bin/time', '-f', '%M %U %S', ...args] : args;
  const { stdout, stderr, status } = spawnSync(program, rest, {
    cwd,
    env: { ...process.env, XDG_CACHE_HOME: path.join(scratch, 'cache') },
    maxBuffer: 2 ** 31,
  });
  if (status > 1) throw new Error(String(stderr));
  const seconds = (performance.now() - started) / 1000;
  const [memory, user, system] = hasTime ? String(stderr).trim().split('\n').at(-1).split(' ').map(Number) : [];
  return {
    name,
    seconds,
    processor: hasTime ? user + system : null,
    perSecond: documents / seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    memory: hasTime ? memory / 1000 : null,
    stdout,
  };
}
// On one processor, all threads take turns: what several processors gain is in the ratio of the two.
const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const one = run('one processor', { options: ['--no-cache'], programs: hasTaskset ? ['taskset', '-c', '0'] : [] });
const runs = [one, run('all processors, cold'), run('all processors, with the cache')];
for (const { stdout } of runs) if (!stdout.equals(one.stdout)) throw new Error('The runs do not say the same.');
appendFileSync(path.join(folder, 'glossary/entries.yaml'), '- {id: late, type: place, name: Late Harbour Board}\n');
runs.push(run('after a new entry'));
if (!runs.at(-1).stdout.equals(run('the same, afresh', { options: ['--no-cache'] }).stdout))
  throw new Error('The cache does not say what the files say.');
const sizes = values.memory ? values.memory.split(',').map(Number) : [];
const flat = sizes.map(count => {
  const out = path.join(scratch, `corpus-${count}`);
  writeCorpus({ out, documents: count });
  const { memory, seconds } = run(`${count} documents`, { options: ['--no-cache'], cwd: out });
  rmSync(out, { recursive: true });
  return { documents: count, memory, seconds };
});
const results = {
  ...around,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  documents,
  checks: runs.map(({ stdout, ...each }) => each),
  flat,
};
const load = results.load.toFixed(1);
console.log(
  `${documents} documents, ${(bytes / 1e6).toFixed(1)} MB; ${results.machine}, ${results.date}, load ${load}`,
);
for (const { name, seconds, processor, perSecond, megabytesPerSecond, memory } of runs) {
  const figures = [
    `${seconds.toFixed(1)} s`,
    processor === null ? '' : `${processor.toFixed(1)} s of processors`,
    `${perSecond.toFixed(0)} documents/s`,
    `${megabytesPerSecond.toFixed(2)} MB/s`,
    memory === null ? '' : `${memory.toFixed(0)} MB`,
  ];
  console.log(`  ${name.padEnd(32)}${figures.map(each => each.padStart(20)).join('')}`);
}
for (const { documents, memory, seconds } of flat) {
  const ratio = memory === null ? '' : `${memory.toFixed(0)} MB, ${(memory / flat[0].memory).toFixed(2)} times`;
  console.log(`  ${documents} documents in ${seconds.toFixed(1)} s: ${ratio}`);
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
