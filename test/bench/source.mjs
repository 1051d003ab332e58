// How fast source texts are read (kind, outline, sentences), beside Intl.Segmenter alone on the same texts, and what a
// keystroke in a large text costs. Processor time of this process, so that other work on the machine counts little.
// usage: node test/bench/source.mjs [--sources DIR]      (texts of its own where there is no DIR)
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';

const at = process.argv.indexOf('--sources');
const sources = at < 0 ? '../shared/sources' : process.argv[at + 1];

const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'source.cjs');
await build({
  stdin: {
    contents:
      "export { readSource } from './server/src/source'; export { sentenceBounds } from './server/src/source/sentences';",
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile,
  external: ['mammoth', 'html-to-text'],
  plugins: [yamlDataForEsbuild],
  logLevel: 'error',
});
const { readSource, sentenceBounds } = await import(pathToFileURL(outfile).href);

/** Intl.Segmenter is quadratic on some versions of Node: it never gets more at once than this. */
const MOST_AT_ONCE = 2_000;

const own = () => {
  const paragraph =
    'The delegations of both states met on the pier at 9 a.m. on Nov. 3, and agreed (see annex 2) to\ncount the fish. Dr. Holm of the U.S. office dissented: “Fish cannot be counted.” Nobody answered.\n\n';
  return { study: [`ABSTRACT\n\n${paragraph.repeat(700)}`], cables: [] };
};

function texts() {
  if (!existsSync(sources)) return own();
  const read = name => readFileSync(join(sources, name), 'utf8');
  const cables = readdirSync(join(sources, 'cables')).map(name => read(join('cables', name)));
  return { study: [read('high-level-dialogue-thesis.reflowed.txt')], cables };
}

/** Processor time that code gets to be compiled before it is measured, and that of a round, in microseconds. */
const WARM = 3e6;
const ROUND = 0.5e6;
const ROUNDS = 5;

function runFor(time, all, run) {
  const start = process.cpuUsage();
  let characters = 0;
  let used = 0;
  while (used < time) {
    for (const text of all) {
      run(text);
      characters += text.length;
    }
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  return characters / used;
}

/** The median of several rounds. */
function megabytesPerSecond(all, run) {
  runFor(WARM, all, run);
  const rounds = Array.from({ length: ROUNDS }, () => runFor(ROUND, all, run)).sort((a, b) => a - b);
  return rounds[ROUNDS >> 1];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
function segment(text) {
  let count = 0;
  for (let from = 0; from < text.length; from += MOST_AT_ONCE) {
    for (const _ of segmenter.segment(text.slice(from, from + MOST_AT_ONCE))) count++;
  }
  return count;
}

const row = (name, value) => console.log(`${name.padEnd(44)}${value.toFixed(1).padStart(8)} MB/s`);
for (const [name, all] of Object.entries(texts())) {
  if (all.length === 0) continue;
  const size = all.reduce((sum, text) => sum + text.length, 0);
  console.log(`${name}: ${all.length} texts, ${(size / 1e6).toFixed(2)} million characters`);
  const whole = megabytesPerSecond(all, text => readSource(text));
  const segments = megabytesPerSecond(all, segment);
  row('  reading: kind, outline, sentences', whole);
  row(
    '  sentences alone',
    megabytesPerSecond(all, text => sentenceBounds(text, 0, text.length)),
  );
  row('  Intl.Segmenter alone', segments);
  console.log(`  reading takes ${(segments / whole).toFixed(2)} of the time of Intl.Segmenter alone`);
}

let large = texts().study[0];
while (large.length < 5e6) large += large;
large = large.slice(0, 5e6);
let reading = readSource(large);
const times = [];
for (let key = 0; key < 90; key++) {
  const place = 2_500_000 + key;
  const next = `${large.slice(0, place)}x${large.slice(place)}`;
  next.charCodeAt(0);
  const start = process.cpuUsage();
  reading = readSource(next, {}, reading);
  const { user, system } = process.cpuUsage(start);
  if (key >= 30) times.push((user + system) / 1000);
  large = next;
}
times.sort((a, b) => a - b);
console.log(
  `a keystroke in 5 million characters: median ${times[30].toFixed(1)} ms, worst ${times[59].toFixed(1)} ms of processor time`,
);
