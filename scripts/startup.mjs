// Says what starting costs: the size of each bundle, which of them the server loads when, and how long the extension takes to activate
// in a real editor.
//   npm run startup [-- --runs 3]        --runs 0: without the editor
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startServer } from '../test/bench/servers.mjs';
import { prepare, root, run } from './prepare.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
prepare({ quiet: true });

const bundles = ['', 'web/', 'data/'].flatMap(folder =>
  readdirSync(`${root}/dist/${folder}`).flatMap(name => (name.endsWith('.js') ? [`${folder}${name}`] : [])),
);
console.log('bundle, minified                          kB   gzipped');
for (const name of bundles) {
  const bytes = readFileSync(`${root}/dist/${name}`);
  const kilobytes = size => (size / 1000).toFixed(0);
  console.log(
    `dist/${name.padEnd(32)}${kilobytes(bytes.length).padStart(8)}${kilobytes(gzipSync(bytes).length).padStart(10)}`,
  );
}
await tellLoading();
for (let i = 0; i < Number(values.runs); i++)
  run(process.execPath, [
    'test/workbench/run.mjs',
    '--suite',
    'startup',
    '--workspace',
    'samples/peru-us-dialogue/sources',
  ]);

/** Starts the server on the sample project and tells which of its own files each of a few requests makes it load. */
async function tellLoading() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-startup-'));
  const hook = path.join(scratch, 'hook.cjs');
  const log = path.join(scratch, 'loaded.txt');
  writeFileSync(log, '');
  writeFileSync(
    hook,
    `const Module = require('node:module'); const { appendFileSync } = require('node:fs');
const load = Module.prototype.load;
Module.prototype.load = function (file) { appendFileSync(${JSON.stringify(log)}, file + '\\n'); return load.call(this, file); };`,
  );
  const folder = path.join(root, 'samples', 'peru-us-dialogue');
  const uri = pathToFileURL(path.join(folder, 'sources', 'dialogos.gloss')).href;
  const text = readFileSync(path.join(folder, 'sources', 'dialogos.gloss'), 'utf8');
  const env = { XDG_CACHE_HOME: scratch, NODE_OPTIONS: `--require ${hook}` };
  let told = 0;
  const tell = (when, started) => {
    const all = readFileSync(log, 'utf8').split('\n').filter(Boolean);
    const own = all.slice(told).filter(each => each.startsWith(path.join(root, 'dist')));
    told = all.length;
    const names = [...new Set(own.map(each => path.relative(root, each)))].join(', ') || 'nothing more';
    console.log(`${when.padEnd(40)}${(performance.now() - started).toFixed(0).padStart(6)} ms   ${names}`);
  };
  console.log('\nwhat the server loads, in its order');
  let started = performance.now();
  const { connection, stop } = await startServer('gloss', folder, { env });
  tell('initialize', started);
  const ask = async (what, method, params) => {
    started = performance.now();
    await connection.sendRequest(method, params);
    tell(what, started);
  };
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gloss', version: 1, text } });
  await ask('the diagnostics of a document', 'textDocument/diagnostic', { textDocument: { uri } });
  const at = words => {
    const before = text.slice(0, text.indexOf(words) + 1).split('\n');
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
  };
  await ask('the outline', 'textDocument/documentSymbol', { textDocument: { uri } });
  await ask('a citation is shown for the first time', 'textDocument/hover', at('Lipson, 1991'));
  await ask('another one', 'textDocument/hover', at('Putnam, 1988'));
  await stop();
  rmSync(scratch, { recursive: true, force: true });
  console.log('');
}
