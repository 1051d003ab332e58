// How long the card of a citation takes when the server is warm, by what the reader rests the mouse on. Milliseconds.
//   node test/bench/citation-hover.mjs [--documents 1000] [--references 500,5000] [--times 60]
// The first hover loads the citation processor. "processor" is the processor time of the whole server for each hover; on a machine
// that does other work it says more than the clock. Works are made up; the cited documents are closed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../workbench/tools.mjs';
import { writeCorpus } from './corpus.mjs';
import { startServer } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    references: { type: 'string', default: '500,5000' },
    times: { type: 'string', default: '60' },
  },
});
const times = Number(options.times);

const cited = '09LIMA9001';
const citing = `---
id: citing
language: en
---
The [ministers met]{cite: "${cited}#2"} and said [so]{cite: "work-7#p. 12"} to the press.

Others doubted it (Author7, ${1900 + 7}, p. 12), or wrote of it in 09 LIMA 9001, and the lawyers in Law 4007 of 1907.

The [Harbour Dialogue]{harbour} was set up [by an exchange of notes]{agreement: harbour-notes, date: 2009}.
`;
const places = {
  'cite, a paragraph of a document': `${cited}#2"`,
  'cite, a work': 'work-7#p',
  'the passage that cites': 'ministers met',
  'in the text, author and year': 'Author7',
  'in the text, a cable': '09 LIMA 9001',
  'in the text, a law': 'Law 4007',
  'an entry with a source': 'Harbour Dialogue',
  'an agreement with a source': 'exchange of notes',
};
const cable = `---
id: ${cited}
kind: cable
title: What the ministers said
date: 2009-11-20
---
1. (U) Summary. The Harbour Dialogue opened.

2. (U) The ministers met for an hour, and the Harbour Dialogue was their subject.
`;
const glossary = `- {id: harbour, type: mechanism, name: Harbour Dialogue, cite: "${cited}#2"}
- {id: harbour-notes, type: agreement, name: Harbour Notes, status: in-force, date: 2009, cite: "work-7#p. 12"}
`;
const work = index =>
  index % 10 === 7
    ? `- {id: work-${index}, type: legislation, title: "Law of the year ${index}", number: "${4000 + index}", issued: ${1900 + (index % 120)}, author: [{family: Author${index}}]}\n`
    : `- {id: work-${index}, type: book, title: "A title of no great length, number ${index}", issued: ${1900 + (index % 120)}, author: [{family: Author${index}, given: Ana}], publisher: Faro, publisher-place: Lima}\n`;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const quantile = (numbers, q) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * q)];
const row = (name, ...cells) => console.log(name.padEnd(36), ...cells.map(each => String(each).padStart(11)));

for (const references of options.references.split(',').map(Number)) {
  const folder = path.join(scratch, `project-${references}`);
  writeCorpus({ out: folder, documents: Number(options.documents), entries: 1000 });
  writeFileSync(path.join(folder, 'references.yaml'), Array.from({ length: references }, (_, at) => work(at)).join(''));
  writeFileSync(path.join(folder, 'glossary', 'harbour.yaml'), glossary);
  writeFileSync(path.join(folder, 'sources', `${cited}.gloss`), cable);
  const file = path.join(folder, 'sources', 'citing.gloss');
  writeFileSync(file, citing);
  await measure(folder, pathToFileURL(file).href, references);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measure(folder, uri, references) {
  const server = await startServer('gloss', folder, {
    node: paths.node,
    env: { XDG_CACHE_HOME: path.join(scratch, 'cache') },
  });
  const { connection } = server;
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gloss', version: 1, text: citing },
  });
  await connection.sendRequest('workspace/symbol', { query: 'Harbour' });
  row(`${options.documents} documents, ${references} references`, 'first', 'p50', 'p95', 'processor', 'characters');
  for (const [name, words] of Object.entries(places)) {
    const before = citing.slice(0, citing.indexOf(words) + 2).split('\n');
    const position = { line: before.length - 1, character: before.at(-1).length };
    let answer;
    const ask = async () => {
      const started = performance.now();
      answer = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      return performance.now() - started;
    };
    const first = await ask();
    const all = [];
    const used = processorTime(server.pid);
    for (let time = 0; time < times; time++) all.push(await ask());
    const each = (processorTime(server.pid) - used) / times;
    const shown = answer ? (answer.contents.value ?? String(answer.contents)).length : 'none';
    const fixed = number => number.toFixed(1);
    row(name, fixed(first), fixed(quantile(all, 0.5)), fixed(quantile(all, 0.95)), fixed(each), shown);
  }
  await server.stop();
}

/** Milliseconds of processor time that a process has used, as Linux tells it. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
