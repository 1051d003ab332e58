// What an analyst waits for, at several sizes of project, beside VS Code's Markdown server on the same texts in the same run.
//   node test/bench/editor.mjs [--sizes 1000,10000,50000] [--runs 1] [--only gloss] [--json FILE]
// Prints a table per size: initialize, until references are right, memory, completion, references, rename, hover, workspace symbols; then one
// of keystroke → diagnostics for documents of 5 KB, 150 KB and 5 MB, as many as fit into a minute and a half. Times in milliseconds, memory
// in MB. Of several runs, in which the servers take turns, each figure is the median. `initialize` is one of several starts in each run,
// behind one that is not counted: it reads the server's program from the disk and fills caches of compiled code, which an editor finds
// filled but the first time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../workbench/tools.mjs';
import { glossaryEntries, makeDocument, writeCorpus } from './corpus.mjs';
import { circumstances, lineAndCharacter, mainThreadTime, open, quantile, quiet, repeat, timed } from './measuring.mjs';
import { installCompared, startServer } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000' },
    documents: { type: 'string', default: '5,150,5000' },
    edits: { type: 'string', default: '200' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = options.sizes.split(',').filter(Boolean).map(Number);
const which = options.only ? [options.only] : ['gloss', 'markdown'];
if (which.includes('markdown')) await installCompared();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
const results = {
  ...circumstances(),
  runs: Number(options.runs),
  projects: [],
  keystrokes: [],
};
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const languages = { gloss: 'gloss', markdown: 'markdown' };
/** What the entry is renamed to; in Markdown it is a file. */
const newNames = { gloss: 'renamed-entry', markdown: '../../glossary/renamed-entry.md' };
const median = numbers => (quantile(numbers, 0.5) + quantile(numbers, 0.499)) / 2;
/** How long keystrokes into one document go on at most, in milliseconds: some servers take seconds for one. */
const TYPING = 90_000;
/** Starts of each server in a run whose answers to `initialize` count. */
const STARTS = 4;
const folderOf = (which, documents) => path.join(scratch, `${which}-${documents}`);
const environment = run => ({ XDG_CACHE_HOME: path.join(scratch, `cache-${run}`) });

console.log(`${results.machine}, ${results.date}`);
for (const documents of sizes) {
  for (const server of which) writeCorpus({ out: folderOf(server, documents), documents, format: server });
  const row = { documents, ...(await medians((server, run) => measureProject(server, documents, run))) };
  for (const server of which) rmSync(folderOf(server, documents), { recursive: true, force: true });
  results.projects.push(row);
  print(`${documents} documents`, row);
}
for (const kilobytes of options.documents.split(',').filter(Boolean).map(Number)) {
  const row = { kilobytes, ...(await medians((server, run) => measureKeystrokes(server, kilobytes, run))) };
  results.keystrokes.push(row);
  print(`keystroke → diagnostics, a document of ${kilobytes} KB`, row);
}
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 2));
process.exit(0);

/** What the servers, in turns, are measured at: of each figure the median of all runs. */
async function medians(measure) {
  const all = Object.fromEntries(which.map(server => [server, []]));
  for (let run = 0; run < results.runs; run++) for (const server of which) all[server].push(await measure(server, run));
  return Object.fromEntries(
    which.map(server => {
      const figures = Object.keys(all[server][0]).map(key => {
        const found = all[server].map(each => each[key]).filter(Number.isFinite);
        return [key, found.length ? median(found) : null];
      });
      return [server, Object.fromEntries(figures)];
    }),
  );
}

/** How long `initialize` takes in a folder: the median of some starts that end with its answer. */
async function measureStarts(which, folder, env) {
  const all = [];
  for (let start = 0; start <= STARTS; start++) {
    const server = await startServer(which, folder, { node: paths.node, env, begins: false });
    await server.stop();
    if (start > 0) all.push(server.initialized);
  }
  return median(all);
}

async function measureProject(which, documents, run) {
  const folder = folderOf(which, documents);
  const env = environment(run);
  const initialize = await measureStarts(which, folder, env);
  const server = await startServer(which, folder, { node: paths.node, env });
  const { connection } = server;
  const first = makeDocument(0, { documents, entries: [...glossaryEntries(2000)], format: which });
  const uri = pathToFileURL(path.join(folder, first.path)).href;
  open(server, uri, languages[which], first.text);
  // The same question of both: who else names the entry that the first link of this document names?
  const link =
    which === 'gloss' ? /\]\{(e\d+)\}/.exec(first.text) : /\]\(\.\.\/\.\.\/glossary\/(e\d+)\.md\)/.exec(first.text);
  const at = lineAndCharacter(first.text, link.index + (which === 'gloss' ? 4 : 22));
  const references = () =>
    connection.sendRequest('textDocument/references', {
      textDocument: { uri },
      position: at,
      context: { includeDeclaration: false },
    });
  const started = performance.now();
  const found = await references();
  const ready = performance.now() - started + server.initialized;
  const symbol = await timed(() => connection.sendRequest('workspace/symbol', { query: 'North Valley' }));
  const hover = await repeat(50, () =>
    connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at }),
  );
  const again = await repeat(10, references);
  const rename = await repeat(3, () =>
    connection.sendRequest('textDocument/rename', { textDocument: { uri }, position: at, newName: newNames[which] }),
  );
  // A link is begun at the end of the text, where any entry (any heading of the workspace) may be meant.
  const begun = which === 'gloss' ? '\n[x]{e00' : '\n[x](##';
  const end = lineAndCharacter(first.text, first.text.length);
  connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: end, end }, text: begun }],
  });
  const behind = lineAndCharacter(first.text + begun, first.text.length + begun.length);
  let offered;
  const completion = await repeat(50, async () => {
    offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: behind });
  });
  const measured = {
    initialize,
    'until references are right': ready,
    'references found': found?.length ?? 0,
    'first workspace symbol': symbol.ms,
    'completions offered': (offered?.items ?? offered ?? []).length,
    'completion p50': completion.p50,
    'completion p95': completion.p95,
    'references p50': again.p50,
    'rename p50': rename.p50,
    'hover p95': hover.p95,
    'memory, MB': server.memory().now,
    'memory at its highest, MB': server.memory().peak,
  };
  await server.stop();
  return measured;
}

async function measureKeystrokes(which, kilobytes, run) {
  const folder = path.join(scratch, `${which}-keys`);
  const documents = 100;
  writeCorpus({ out: folder, documents, format: which });
  const entries = [...glossaryEntries(2000)];
  const { path: name, text } = makeDocument(0, { documents, entries, format: which, size: kilobytes * 1000 });
  writeFileSync(path.join(folder, name), text);
  const server = await startServer(which, folder, { node: paths.node, env: environment(run) });
  const uri = pathToFileURL(path.join(folder, name)).href;
  open(server, uri, languages[which], text);
  const diagnostics = () => server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const first = await timed(diagnostics);
  // Who types while the project is still read and checked is measured by busy.mjs.
  await quiet(server);
  const place = lineAndCharacter(text, text.indexOf('. ', Math.floor(text.length / 2)) + 1);
  const used = [];
  const edits = await repeat(
    Number(options.edits),
    async i => {
      const position = { line: place.line, character: place.character + i };
      const before = mainThreadTime(server.pid);
      server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: 'a' }],
      });
      await diagnostics();
      used.push(mainThreadTime(server.pid) - before);
    },
    TYPING,
  );
  const measured = {
    'first diagnostics': first.ms,
    edits: edits.all.length,
    p50: edits.p50,
    p95: edits.p95,
    'p50, processor': quantile(used, 0.5),
    'p95, processor': quantile(used, 0.95),
    'memory, MB': server.memory().now,
  };
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

function print(title, row) {
  console.log(`\n${title}`);
  for (const key of Object.keys(row[which[0]])) {
    const numbers = which.map(server => row[server][key]);
    const ratio = numbers.length === 2 && numbers[1] ? `${(numbers[0] / numbers[1]).toFixed(2)} ×` : '';
    console.log(
      `  ${key.padEnd(28)}${numbers.map(number => (number?.toFixed(1) ?? '–').padStart(12)).join('')}${ratio.padStart(12)}`,
    );
  }
}
