// How long the server takes to find out everything behind its index: the problems of all closed documents, the names and citations in their
// texts; cold, and from what an earlier start kept; what memory it takes at its highest, and how much processor time. Tells on standard
// error how far it is.
//   node test/bench/behind.mjs [--sizes 2000,10000,50000] [--json FILE]     (after npm run build)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import protocol from 'vscode-languageserver-protocol/node';
import { writeCorpus } from './corpus.mjs';
import { circumstances, pause } from './measuring.mjs';
import { startServer } from './servers.mjs';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '2000,10000,50000' }, json: { type: 'string' } },
});
/** Seconds between what is told. */
const TELL = 10;
const results = { ...circumstances(), behind: [] };
console.log(`${results.machine}, ${results.date}, load ${results.load.toFixed(1)}; seconds, MB and milliseconds`);
console.log('documents       MB            index    known   processors   a document   memory   again: known   memory');
for (const documents of values.sizes.split(',').map(Number)) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
  try {
    const folder = path.join(scratch, 'corpus');
    const { bytes } = writeCorpus({ out: folder, documents });
    // Files younger than the clock's grain are read again in any case.
    await pause(3000);
    const cold = await start(folder, scratch);
    const warm = await start(folder, scratch);
    results.behind.push({ documents, megabytes: bytes / 1e6, cold, warm });
    const cells = [
      [documents, 9, 0],
      [bytes / 1e6, 9, 1],
      [cold.index, 17, 1],
      [cold.known, 9, 1],
      [cold.processor, 13, 1],
      [(1000 * cold.processor) / documents, 13, 2],
      [cold.memory, 9, 0],
      [warm.known, 15, 1],
      [warm.memory, 9, 0],
    ];
    console.log(cells.map(([number, width, digits]) => number.toFixed(digits).padStart(width)).join(''));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

/** Starts the server in a folder and waits until it has found everything out. Times count from the start. */
async function start(folder, scratch) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const server = await startServer('gloss', folder, {
    env: { XDG_CACHE_HOME: path.join(scratch, 'cache') },
    begins: false,
    capabilities: { window: { workDoneProgress: true } },
  });
  const { connection, pid } = server;
  const ready = new Promise(done =>
    connection.onNotification('gloss/status', ({ state }) => {
      if (state === 'ready') done(seconds());
    }),
  );
  let underWay = 0;
  let told = 0;
  const tell = message => {
    if (seconds() - told < TELL) return;
    told = seconds();
    const [processor, memory] = [ticks(pid) / 100, server.memory().peak];
    console.error(
      `  ${message}: ${told.toFixed(0)} s, ${processor.toFixed(0)} s of processors, ${memory.toFixed(0)} MB`,
    );
  };
  connection.onRequest('window/workDoneProgress/create', ({ token }) => {
    connection.onProgress(protocol.WorkDoneProgress.type, token, ({ kind, message }) => {
      if (kind === 'begin') underWay++;
      else if (kind === 'end') underWay--;
      else if (message) tell(message);
    });
  });
  connection.sendNotification('initialized', {});
  const index = await ready;
  // Work that takes no two seconds shows no progress: then it is over when nothing goes on any more.
  let known = seconds();
  for (let calm = 0, before = ticks(pid); calm < 3; ) {
    await pause(250);
    const now = ticks(pid);
    calm = underWay === 0 && now - before <= 2 ? calm + 1 : 0;
    before = now;
    if (calm === 0) known = seconds();
  }
  const processor = ticks(pid) / 100;
  const { peak } = server.memory();
  await server.stop();
  return { index, known, processor, memory: peak };
}

/** Processor time of all threads of a process, those that ended among them, in hundredths of a second, as Linux counts it. */
function ticks(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
