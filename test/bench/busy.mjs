// How long a hover and the problems of an edited document take while a project is read, and while its closed documents are checked, against
// the same when the server has nothing else to do.
//   node test/bench/busy.mjs [--documents 10000] [--runs 3] [--json FILE]     (after npm run build)
// Someone asks, waits for the answer, and asks again a little later. Milliseconds on the clock, and of processor time that the server's main
// thread used between question and answer, which other programs disturb less; the ratio is to the idle server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../workbench/tools.mjs';
import { glossaryEntries, makeDocument, scratchCorpus } from './corpus.mjs';
import { circumstances, lineAndCharacter, mainThreadTime, open, pause, quantile, quiet, timed } from './measuring.mjs';
import { startServer } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const documents = Number(options.documents);
const { scratch, folder } = scratchCorpus(documents);
const first = makeDocument(0, { documents, entries: [...glossaryEntries(2000)] });
const uri = pathToFileURL(path.join(folder, first.path)).href;
const hovered = lineAndCharacter(first.text, /\]\{(e\d+)\}/.exec(first.text).index + 4);
const edited = lineAndCharacter(first.text, first.text.indexOf('. ', first.text.length / 2) + 1);

const states = ['reading', 'checking', 'idle'];
const asked = ['hover', 'hover, processor', 'keystroke', 'keystroke, processor'];
const all = Object.fromEntries(asked.map(what => [what, Object.fromEntries(states.map(each => [each, []]))]));
for (let run = 0; run < Number(options.runs); run++) await measure();

const results = { ...circumstances(), runs: Number(options.runs), documents, figures: {} };
console.log(`${results.machine}, ${results.date}; ${documents} documents, ${results.runs} runs\n`);
console.log(
  `${''.padEnd(34)}${['times', 'p50', 'ratio', 'p95', 'ratio', 'longest'].map(each => each.padStart(9)).join('')}`,
);
for (const what of asked) {
  for (const state of states) {
    const numbers = all[what][state];
    const [idle, p50, p95] = [all[what].idle, quantile(numbers, 0.5), quantile(numbers, 0.95)];
    const row = {
      times: numbers.length,
      p50,
      'p50 ratio': p50 / quantile(idle, 0.5),
      p95,
      'p95 ratio': p95 / quantile(idle, 0.95),
      longest: Math.max(...numbers),
    };
    results.figures[`${what}, ${state}`] = row;
    const cells = Object.values(row).map((each, i) => (i === 0 ? String(each) : each.toFixed(2)).padStart(9));
    console.log(`${`${what}, ${state}`.padEnd(34)}${cells.join('')}`);
  }
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

async function measure() {
  // Nothing is kept of the run before.
  const cache = mkdtempSync(path.join(scratch, 'cache-'));
  const server = await startServer('gloss', folder, { node: paths.node, env: { XDG_CACHE_HOME: cache } });
  let state = 'reading';
  const read = new Promise(done =>
    server.connection.onNotification('gloss/status', status => {
      if (status.state === 'ready') done();
    }),
  );
  open(server, uri, 'gloss', first.text);
  const hover = () => server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: hovered });
  let version = 1;
  const keystroke = () => {
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: edited, end: edited }, text: 'a' }],
    });
    return server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  // What starting takes is no part of this.
  await hover();
  await keystroke();
  const askUntil = async (ended, counted = true) => {
    let isOver = false;
    void ended.then(() => (isOver = true));
    while (!isOver) {
      for (const [what, ask] of [
        ['hover', hover],
        ['keystroke', keystroke],
      ]) {
        const before = state;
        const used = mainThreadTime(server.pid);
        const { ms } = await timed(ask);
        const processor = mainThreadTime(server.pid) - used;
        await pause(10);
        if (!counted || before !== state) continue;
        all[what][state].push(ms);
        all[`${what}, processor`][state].push(processor);
      }
    }
  };
  await askUntil(read);
  state = 'checking';
  await askUntil(pause(5000));
  await quiet(server);
  state = 'idle';
  // Functions are compiled as they are used: an idle server is not measured colder than a busy one.
  await askUntil(pause(1000), false);
  await askUntil(pause(5000));
  await server.stop();
  rmSync(cache, { recursive: true, force: true });
}
