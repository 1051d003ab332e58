// What an editor asks for beyond problems: hover and completion, and after a keystroke everything that it shows of a document.
//   node test/bench/views.mjs [--documents 1000] [--sizes 5,150,5000] [--edits 40] [--json FILE]     (after npm run build)
// Each request is sent alone, behind a keystroke of its own, when the problems are told. Milliseconds on the clock (p50, p95), and of
// processor time that the server's main thread used (p50).
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
    documents: { type: 'string', default: '1000' },
    sizes: { type: 'string', default: '5,150,5000' },
    edits: { type: 'string', default: '40' },
    json: { type: 'string' },
  },
});
const documents = Number(options.documents);
const { scratch, folder } = scratchCorpus(documents);
const entries = [...glossaryEntries(2000)];
const results = { ...circumstances(), runs: 1, documents, views: [] };
console.log(`${results.machine}, ${results.date}; ${documents} documents`);
for (const kilobytes of options.sizes.split(',').map(Number)) {
  const figures = await measure(kilobytes);
  results.views.push({ kilobytes, figures });
  console.log(`\na document of ${kilobytes} KB`);
  console.log(`${''.padEnd(30)}${['p50', 'p95', 'processor'].map(each => each.padStart(11)).join('')}`);
  for (const [name, each] of Object.entries(figures))
    console.log(
      `${name.padEnd(30)}${Object.values(each)
        .map(number => number.toFixed(1).padStart(11))
        .join('')}`,
    );
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

async function measure(kilobytes) {
  const { path: name, text } = makeDocument(0, { documents, entries, size: kilobytes * 1000 });
  writeFileSync(path.join(folder, name), text);
  const server = await startServer('gloss', folder, {
    node: paths.node,
    env: { XDG_CACHE_HOME: path.join(scratch, 'cache') },
  });
  const { connection } = server;
  const uri = pathToFileURL(path.join(folder, name)).href;
  open(server, uri, 'gloss', text);
  const middle = Math.floor(text.length / 2);
  const edited = text.indexOf('. ', middle) + 1;
  const at = lineAndCharacter(text, text.indexOf(']{e', middle) + 4);
  const end = lineAndCharacter(text, edited);
  const within = {
    start: { line: Math.max(0, end.line - 30), character: 0 },
    end: { line: end.line + 30, character: 0 },
  };
  const textDocument = { uri };
  let version = 1;
  const type = letters =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: end, end }, text: letters }],
    });
  const problems = () => connection.sendRequest('textDocument/diagnostic', { textDocument });
  let tokens = await connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
  const asks = {
    hover: () => connection.sendRequest('textDocument/hover', { textDocument, position: at }),
    completion: () =>
      connection.sendRequest('textDocument/completion', {
        textDocument,
        position: { line: end.line, character: end.character + 8 },
      }),
    documentSymbol: () => connection.sendRequest('textDocument/documentSymbol', { textDocument }),
    foldingRange: () => connection.sendRequest('textDocument/foldingRange', { textDocument }),
    documentLink: () => connection.sendRequest('textDocument/documentLink', { textDocument }),
    inlayHint: () => connection.sendRequest('textDocument/inlayHint', { textDocument, range: within }),
    'semanticTokens/full/delta': async () => {
      tokens = await connection.sendRequest('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: tokens.resultId ?? '',
      });
    },
    'semanticTokens/range': () =>
      connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range: within }),
    codeAction: () =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: { start: end, end },
        context: { diagnostics: [] },
      }),
  };
  await problems();
  await quiet(server, 30_000);
  const figures = {};
  for (const [name, ask] of Object.entries(asks)) {
    const [clock, used] = [[], []];
    for (let edit = 0; edit < Number(options.edits); edit++) {
      // A link is begun, where any entry may be meant; otherwise a word grows.
      if (name !== 'completion') type('a');
      else if (edit === 0) type(' [x]{e00} ');
      await problems();
      const before = mainThreadTime(server.pid);
      clock.push((await timed(ask)).ms);
      used.push(mainThreadTime(server.pid) - before);
    }
    figures[name] = { p50: quantile(clock, 0.5), p95: quantile(clock, 0.95), processor: quantile(used, 0.5) };
  }
  await server.stop();
  return figures;
}
