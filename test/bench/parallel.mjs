// What `gloss check --stdin-jsonl` gains when GNU parallel spreads its lines over several processes, and that the results are the same.
//   node test/bench/parallel.mjs [--documents 4000] [--workers 2] [--json FILE]     (after npm run build; needs GNU parallel and time)
import { spawnSync } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { glossaryEntries, makeDocument, scratchCorpus } from './corpus.mjs';
import { circumstances } from './measuring.mjs';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '4000' },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
});
const documents = Number(values.documents);
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
if (parallel.status !== 0) throw new Error('GNU parallel is not installed.');
const version = /^GNU parallel (\d+)/.exec(parallel.stdout)?.[1];
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const around = circumstances();
const { scratch, folder } = scratchCorpus(documents);
const lines = path.join(scratch, 'documents.jsonl');
const entries = [...glossaryEntries(2000)];
writeFileSync(
  lines,
  Array.from({ length: documents }, (_, index) => {
    const { path: name, text } = makeDocument(index, { documents, entries });
    return `${JSON.stringify({ path: name, text })}\n`;
  }).join(''),
);
const command = [process.execPath, cli, 'check', '--stdin-jsonl', '--quiet', '--project', folder];
// What every process reads of the project is kept before either way is timed.
check('no document', command);
const spread = ['parallel', '--pipe-part', '--arg-file', lines, '--block', '-1', '--jobs', values.workers];
const one = check('one process', command, lines);
const several = check(`${values.workers} workers`, [...spread, command.join(' ')]);
if (one.results !== several.results) throw new Error('The two ways do not say the same.');
const results = {
  ...around,
  documents,
  workers: Number(values.workers),
  version,
  ways: [one, several].map(({ results, ...each }) => each),
};
console.log(`${documents} documents; ${results.machine}, ${results.date}, load ${results.load.toFixed(1)}`);
for (const { name, seconds, processor } of results.ways)
  console.log(
    `  ${name.padEnd(16)}${seconds.toFixed(1).padStart(8)} s${processor.toFixed(1).padStart(10)} s of processors`,
  );
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);

/** Runs a command, its input from a file if one is named; its lines sorted, and the seconds it and its processes took. */
function check(name, words, input) {
  const started = performance.now();
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S', ...words], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: path.join(scratch, 'cache') },
    stdio: [input ? openSync(input, 'r') : 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 31,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { name, seconds, processor: user + system, results: stdout.split('\n').sort().join('\n') };
}
