// How fast a glossary is read, and read again behind an edit, through the same function that the project reads with.
//   node test/bench/glossary.mjs [--entries 100000] [--edits 50] [--json FILE]
// Edits are at random places: a letter into an alias, a new entry, an entry taken out, an id renamed, in turn. Prints the cold read, the
// median and the longest of the edits, and checks that what the last edit gives is what a fresh read of its text gives.
// Times are the process's own, of all its threads, so that others on the machine do not count.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';
import { randomness } from './corpus.mjs';
import { circumstances, quantile } from './measuring.mjs';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    edits: { type: 'string', default: '50' },
    json: { type: 'string' },
  },
});
const around = circumstances();
const { readGlossary } = await bundled('server/src/glossary/index.ts');
const { below, pick } = randomness(5);

const uri = 'bench:///glossary.yaml';
let text = makeGlossary(Number(options.entries));
let reading;
const cold = timed(() => (reading = read()));
const entries = timed(() => [...reading.glossary.entries()]);

const kinds = { 'a letter': letter, 'a new entry': added, 'an entry gone': removed, 'an id renamed': renamed };
const times = Object.fromEntries(Object.keys(kinds).map(kind => [kind, []]));
for (let round = 0; round < Number(options.edits); round++) {
  const kind = Object.keys(kinds)[round % 4];
  text = flat(kinds[kind](text));
  times[kind].push(timed(() => (reading = read(reading))));
}
const fresh = read();
const isSame =
  JSON.stringify([...fresh.glossary.entries()].map(fact)) === JSON.stringify([...reading.glossary.entries()].map(fact));

const all = Object.values(times).flat();
const figures = {
  ...around,
  entries: fresh.glossary.size,
  megabytes: text.length / 1e6,
  cold,
  'all entries made': entries,
  edits: Object.fromEntries(
    Object.entries({ ...times, 'all edits': all }).map(([edit, each]) => [
      edit,
      { times: each.length, median: quantile(each, 0.5), longest: Math.max(...each) },
    ]),
  ),
};
if (!isSame) throw new Error('What the last edit gives is not what a fresh read gives.');
console.table([
  {
    entries: figures.entries,
    'file MB': figures.megabytes.toFixed(1),
    'cold ms': cold.toFixed(0),
    'all entries made ms': entries.toFixed(0),
  },
]);
console.table(
  Object.entries(figures.edits).map(([edit, { times, median, longest }]) => ({
    edit,
    times,
    'median ms': median.toFixed(1),
    'longest ms': longest.toFixed(1),
  })),
);
if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);

function read(previous) {
  return readGlossary([{ uri, text }], previous);
}

/** The text in one piece, as an editor's comes: one put together of parts would be joined at its first reading. */
function flat(written) {
  return Buffer.from(written).toString();
}

function fact({ id, type, name, aliases, origin }) {
  return [id, type, name, aliases.map(each => each.text), origin.range.start, origin.idRange.start];
}

/** Where a random entry begins, and where the next does. */
function item(written) {
  const start = written.indexOf('\n- id:', below(written.length - 2000)) + 1;
  return { start, end: written.indexOf('\n- id:', start) + 1 };
}

function letter(written) {
  const { start } = item(written);
  const at = written.indexOf('aliases: [', start) + 'aliases: ['.length;
  return `${written.slice(0, at)}X${written.slice(at)}`;
}

function added(written) {
  const { start } = item(written);
  return `${written.slice(0, start)}- id: new-${below(1e9)}\n  type: place\n  name: New Place\n${written.slice(start)}`;
}

function removed(written) {
  const { start, end } = item(written);
  return written.slice(0, start) + written.slice(end);
}

function renamed(written) {
  const { start } = item(written);
  const at = start + '- id: '.length;
  return `${written.slice(0, at)}z${written.slice(at)}`;
}

function makeGlossary(count) {
  const types = ['person', 'organization', 'state', 'place', 'agreement', 'event'];
  const first = ['Ana', 'Luis', 'Marta', 'Jorge', 'Northern', 'Andean', 'Central', 'Río'];
  const second = ['Robles', 'Toro', 'Pact', 'Council', 'Valley', 'Ministry', 'Núñez', 'Accord'];
  const items = Array.from({ length: count }, (_, index) => {
    const name = `${pick(first)} ${pick(second)} ${index}`;
    const lines = [
      `- id: entry-${index}`,
      `  type: ${pick(types)}`,
      `  name: ${name}`,
      `  names: {es: ${pick(second)} ${pick(first)} ${index}}`,
      `  aliases: [${pick(second)} ${index}, ${pick(first)} of ${index}]`,
    ];
    if (below(2))
      lines.push(`  description: ${pick(first)} ${pick(second)} of the ${pick(types)} since ${1900 + below(120)}`);
    return `${lines.join('\n')}\n`;
  });
  return items.join('');
}

/** Milliseconds of processor time that `run` takes. */
function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function bundled(entry) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-glossary-'));
  try {
    const outfile = path.join(folder, 'bundle.cjs');
    const plugins = [yamlDataForEsbuild];
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'cjs', platform: 'node', plugins });
    return (await import(pathToFileURL(outfile))).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
