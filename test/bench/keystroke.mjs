// What a keystroke costs from the change of a text to its diagnostics, without the protocol: processor time and the work of the garbage
// collector, which other programs on the machine disturb little.
//   node test/bench/keystroke.mjs [--documents 5,150,5000] [--edits 200] [--warm 30] [--kind cable|plain|hashed|shared] [--semi-space MB]
//        [--json FILE]
// `--kind`: a cable (by default), a text without markup, a cable whose front matter records the hash of its text, or one whose glossary has
// names that several entries share. Each size is measured in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';
import { entryYaml, glossaryEntries, makeDocument } from './corpus.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '5,150,5000' },
    edits: { type: 'string', default: '200' },
    warm: { type: 'string', default: '30' },
    kind: { type: 'string', default: 'cable' },
    'semi-space': { type: 'string' },
    json: { type: 'string' },
    bundle: { type: 'string' },
  },
});
const quantile = (numbers, q) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))];

if (options.bundle) await measure(Number(options.documents));
else await measureAll();

async function measureAll() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bundle = path.join(folder, 'keystroke.cjs');
  await build({
    stdin: {
      contents:
        "export { Project } from './server/src/project'; export { findProblems } from './server/src/checks'; export { placedText } from './server/src/lsp/texts'; export { diagnostic } from './server/src/lsp/toProtocol'; export { sourceHash, parseDocument } from './server/src/markup'; export { changeDocument } from './test/unit/project/changeDocument';",
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile: bundle,
    external: ['mammoth', 'html-to-text'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(bundle).href) },
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    plugins: [yamlDataForEsbuild],
    logLevel: 'error',
  });
  const rows = [];
  for (const kilobytes of options.documents.split(',')) {
    const semiSpace = options['semi-space'];
    const { status } = spawnSync(
      process.execPath,
      [
        ...process.execArgv,
        '--max-old-space-size=8192',
        ...(semiSpace ? [`--max-semi-space-size=${semiSpace}`] : []),
        fileURLToPath(import.meta.url),
        ...['--bundle', bundle, '--documents', kilobytes],
        ...['--edits', options.edits, '--warm', options.warm, '--kind', options.kind],
        ...['--json', path.join(folder, `${kilobytes}.json`)],
      ],
      { stdio: 'inherit' },
    );
    if (status) process.exit(status);
    rows.push(JSON.parse(readFileSync(path.join(folder, `${kilobytes}.json`), 'utf8')));
  }
  console.log(`${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.versions.node}, ${options.kind}`);
  const columns = Object.keys(rows[0]);
  console.log(columns.map(each => each.padStart(Math.max(each.length, 9))).join('  '));
  for (const row of rows)
    console.log(columns.map(each => row[each].toFixed(1).padStart(Math.max(each.length, 9))).join('  '));
  if (options.json) writeFileSync(options.json, JSON.stringify(rows, null, 2));
}

/** Types into the middle of a document of that size, which is the only one of its project. */
async function measure(kilobytes) {
  const { Project, changeDocument, findProblems, placedText, diagnostic, ...markup } = await import(
    pathToFileURL(options.bundle).href
  );
  const root = 'file:///bench';
  const own = projectFiles();
  const project = new Project({
    root,
    files: {
      list: async (_, globs) =>
        globs.some(each => each.startsWith('glossary')) ? [`${root}/glossary/entries.yaml`] : [],
      stat: async uri => (uri.slice(root.length + 1) in own ? { size: 1, time: 0 } : undefined),
      read: async uri => Buffer.from(own[uri.slice(root.length + 1)]),
    },
  });
  await project.load();
  const uri = `${root}/sources/text.${options.kind === 'plain' ? 'txt' : 'gloss'}`;
  const text = document(kilobytes * 1000, markup);
  let placed;
  const ask = async () => {
    const open = project.snapshot().document(uri);
    const snapshot = await project.withCited(open);
    const found = snapshot.document(uri);
    const list = findProblems(found, snapshot, { log: message => console.error(message) });
    placed = placedText(uri, found.document.written, placed, found.document.changed);
    const items = [];
    for (const each of list.worst(list.size > 1000 ? 999 : 1000))
      items.push(diagnostic(each, placed, async () => undefined, undefined));
    return items;
  };
  const start = performance.now();
  project.openDocument(uri, text, 1);
  await ask();
  const first = performance.now() - start;
  const collections = [];
  new PerformanceObserver(list => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });
  const place = text.indexOf('. ', Math.floor(text.length / 2)) + 1;
  const processor = [];
  const clock = [];
  const [warm, edits] = [Number(options.warm), Number(options.edits)];
  for (let key = 0; key < warm + edits; key++) {
    if (key === warm) {
      await pause(0);
      collections.length = 0;
    }
    const range = { start: place + key, end: place + key };
    const [used, began] = [process.cpuUsage(), performance.now()];
    changeDocument(project, uri, [{ range, text: 'a' }], key + 2);
    await ask();
    const { user, system } = process.cpuUsage(used);
    if (key < warm) continue;
    processor.push((user + system) / 1000);
    clock.push(performance.now() - began);
  }
  await pause(0);
  const spent = kinds => collections.filter(each => kinds.includes(each.detail.kind));
  const perEdit = (list, of) => list.reduce((sum, each) => sum + of(each), 0) / edits;
  const row = {
    KB: kilobytes,
    first,
    'cpu p50': quantile(processor, 0.5),
    'cpu p95': quantile(processor, 0.95),
    'clock p50': quantile(clock, 0.5),
    'clock p95': quantile(clock, 0.95),
    scavenges: spent([1]).length,
    'ms each': spent([1]).length ? perEdit(spent([1]), each => (each.duration * edits) / spent([1]).length) : 0,
    'full collections': spent([4]).length,
    'gc ms/key': perEdit(collections, each => each.duration),
    'memory MB': process.memoryUsage().rss / 1e6,
  };
  writeFileSync(options.json, JSON.stringify(row));
}

function projectFiles() {
  const shared = Array.from(
    { length: 200 },
    (_, i) => `- id: s${i}\n  type: organization\n  name: Body ${i}\n  aliases: [${glossaryName(i % 100)}]\n`,
  );
  const entries = [...glossaryEntries(2000)].map(entryYaml);
  return {
    'gloss.yaml': 'name: A corpus to measure on\n',
    'glossary/entries.yaml': [...entries, ...(options.kind === 'shared' ? shared : [])].join(''),
  };
}

function glossaryName(index) {
  return [...glossaryEntries(index + 1)][index].name;
}

function document(size, { sourceHash, parseDocument }) {
  const { text } = makeDocument(0, { documents: 100, entries: [...glossaryEntries(2000)], size });
  if (options.kind === 'plain') return parseDocument(text).source.text;
  if (options.kind !== 'hashed') return text;
  return text.replace(/\n---\n/, `\ntext-sha256: ${sourceHash(parseDocument(text).source.text)}\n---\n`);
}
