// How long the server takes to read a project of any size, cold and from its cache, what memory it holds then, and how long it takes to
// find every place that names an entry.
//   node test/bench/index-size.mjs [--sizes 100,1000,10000,50000,251287] [--json FILE]     (after npm run build)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { glossaryEntries, makeDocument, writeCorpus } from './corpus.mjs';
import { circumstances, programTime } from './measuring.mjs';
import { startServer } from './servers.mjs';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,10000,50000,251287' }, json: { type: 'string' } },
});
const results = {
  ...circumstances(),
  index: [],
};
console.log(`${results.machine}, ${results.date}; seconds and MB`);
console.log('documents       MB   cold   warm   processor   memory cold / highest / warm   places of an entry in ms');
for (const documents of values.sizes.split(',').map(Number)) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
  try {
    const folder = path.join(scratch, 'corpus');
    const { bytes } = writeCorpus({ out: folder, documents });
    await new Promise(done => setTimeout(done, 3000));
    const cold = await start(folder, documents, scratch);
    const warm = await start(folder, documents, scratch);
    if (cold.found !== warm.found) throw new Error('The cache does not say what the files say.');
    results.index.push({ documents, megabytes: bytes / 1e6, cold, warm });
    const figures = [bytes / 1e6, cold.seconds, warm.seconds, cold.processor, warm.processor];
    const [mb, c, w, cp, wp] = figures.map(each => each.toFixed(1).padStart(7));
    const memory = [cold.memory, cold.peak, warm.memory].map(each => each.toFixed(0).padStart(6)).join(' /');
    console.log(
      `${String(documents).padStart(9)} ${mb}${c}${w}${cp}${wp} ${memory}   ${cold.found} in ${cold.references.toFixed(0)}`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
process.exit(0);

async function start(folder, documents, scratch) {
  const started = performance.now();
  const server = await startServer('gloss', folder, { env: { XDG_CACHE_HOME: path.join(scratch, 'cache') } });
  const first = makeDocument(0, { documents, entries: [...glossaryEntries(2000)] });
  const uri = pathToFileURL(path.join(folder, first.path)).href;
  server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gloss', version: 1, text: first.text },
  });
  const before = first.text.slice(0, /\]\{(e\d+)\}/.exec(first.text).index + 4).split('\n');
  const references = () =>
    server.connection.sendRequest('textDocument/references', {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1).length },
      context: { includeDeclaration: false },
    });
  const found = (await references())?.length ?? 0;
  const seconds = (performance.now() - started) / 1000;
  const processor = programTime(server.pid);
  const again = [];
  for (let run = 0; run < 5; run++) {
    const asked = performance.now();
    await references();
    again.push(performance.now() - asked);
  }
  const { now, peak } = server.memory();
  await new Promise(done => setTimeout(done, 500));
  await server.stop();
  return { seconds, processor, memory: now, peak, found, references: again.toSorted((a, b) => a - b)[2] };
}
