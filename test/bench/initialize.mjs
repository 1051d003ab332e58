// How long an editor waits for the answer to `initialize`, and for the first problems of a document, beside VS Code's Markdown server.
//   node test/bench/initialize.mjs [--runs 15] [--json FILE]
// The servers take turns in a folder of one document; each figure is the median. Milliseconds on the clock, and of processor time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../workbench/tools.mjs';
import { circumstances, processorTime } from './measuring.mjs';
import { installCompared, startServer } from './servers.mjs';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, json: { type: 'string' } },
});
await installCompared();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const folder = mkdtempSync(path.join(scratch, 'one-'));
const texts = { gloss: ['gloss', 'The [ministers]{} met.\n'], markdown: ['md', 'The [ministers](nobody.md) met.\n'] };
for (const [ending, text] of Object.values(texts)) writeFileSync(path.join(folder, `a.${ending}`), text);

const measured = { gloss: [], markdown: [] };
// The first start fills caches, of the system and of compiled code, and is not counted.
for (let run = 0; run <= Number(options.runs); run++) {
  for (const which of Object.keys(measured)) {
    const found = await measure(which);
    if (run > 0) measured[which].push(found);
  }
}
const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const results = {
  ...circumstances(),
  runs: Number(options.runs),
  ...Object.fromEntries(
    Object.entries(measured).map(([which, all]) => [
      which,
      Object.fromEntries(Object.keys(all[0]).map(key => [key, median(all.map(each => each[key]))])),
    ]),
  ),
};
console.log(`${results.machine}, ${results.date}; medians of ${results.runs} starts\n`);
console.log(`${''.padEnd(34)}${'gloss'.padStart(10)}${'markdown'.padStart(10)}${'ratio'.padStart(10)}`);
for (const key of Object.keys(results.gloss)) {
  const [gloss, markdown] = [results.gloss[key], results.markdown[key]];
  const cells = [gloss.toFixed(1), markdown.toFixed(1), `${(gloss / markdown).toFixed(2)} ×`];
  console.log(`${key.padEnd(34)}${cells.map(each => each.padStart(10)).join('')}`);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

async function measure(which) {
  const [ending, text] = texts[which];
  const server = await startServer(which, folder, {
    node: paths.node,
    env: { XDG_CACHE_HOME: path.join(scratch, 'cache') },
  });
  const initializeUsed = processorTime(server.pid);
  const uri = pathToFileURL(path.join(folder, `a.${ending}`)).href;
  const started = performance.now();
  server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: which, version: 1, text },
  });
  await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const found = {
    initialize: server.initialized,
    'initialize, processor': initializeUsed,
    'first diagnostics': server.initialized + performance.now() - started,
    'first diagnostics, processor': processorTime(server.pid),
  };
  await server.stop();
  return found;
}
