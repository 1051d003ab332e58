// How long it takes to find every place that names an entry which every document names.
//   node test/bench/references.mjs [--documents 10000] [--runs 20] [--json FILE]     (after npm run build)
// Milliseconds on the clock, and of processor time that the server's main thread used.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../workbench/tools.mjs';
import { glossaryEntries, makeDocument, scratchCorpus } from './corpus.mjs';
import { circumstances, lineAndCharacter, mainThreadTime, open, quantile, quiet, timed } from './measuring.mjs';
import { startServer } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const documents = Number(options.documents);
const { scratch, folder } = scratchCorpus(documents);
const entries = [...glossaryEntries(2000)];
const named = entries.at(-1);
const more = `\nEverybody knows the [${named.name}]{${named.id}}.\n`;
let places = 0;
for (let number = 0; number < documents; number++) {
  const made = makeDocument(number, { documents, entries });
  const text = made.text + more;
  places += text.split(`]{${named.id}}`).length - 1;
  writeFileSync(path.join(folder, made.path), text);
}
const first = makeDocument(0, { documents, entries });
const text = first.text + more;
const uri = pathToFileURL(path.join(folder, first.path)).href;
const server = await startServer('gloss', folder, {
  node: paths.node,
  env: { XDG_CACHE_HOME: path.join(scratch, 'cache') },
});
open(server, uri, 'gloss', text);
const ask = () =>
  server.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: lineAndCharacter(text, text.lastIndexOf(`]{${named.id}`) + 4),
    context: { includeDeclaration: false },
  });
const all = [];
const used = [];
const measure = async () => {
  const before = mainThreadTime(server.pid);
  const { value, ms } = await timed(ask);
  if (value?.length !== places) throw new Error(`${value?.length} places were found, and there are ${places}.`);
  all.push(ms);
  used.push(mainThreadTime(server.pid) - before);
};
// When everything is read and checked, the first question is the dearest.
await server.connection.sendRequest('workspace/symbol', { query: 'nothing' });
await quiet(server, 20_000);
for (let run = 0; run <= Number(options.runs); run++) await measure();
const [, ...again] = all;
const results = {
  ...circumstances(),
  runs: Number(options.runs),
  documents,
  places,
  first: all[0],
  p50: quantile(again, 0.5),
  p95: quantile(again, 0.95),
  'p50, processor': quantile(used.slice(1), 0.5),
  'p95, processor': quantile(used.slice(1), 0.95),
};
console.log(`${results.machine}, ${results.date}; ${places} places in ${documents} documents\n`);
for (const key of ['first', 'p50', 'p95', 'p50, processor', 'p95, processor'])
  console.log(`  ${key.padEnd(20)}${results[key].toFixed(1).padStart(8)}`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
await server.stop();
process.exit(0);
