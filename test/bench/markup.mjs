// Measures the markup: how fast annotations and glossaries are read, beside the yaml package in the same run; how long an
// edit takes in a long document; and whether time grows with the text.
//   node test/bench/markup.mjs [--json FILE]
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { parse, parseDocument as parseYamlDocument } from 'yaml';
import { circumstances } from './measuring.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'string' } } });
const figures = { ...circumstances(), rows: [] };

const bundle = await build({
  stdin: {
    contents: `export * from './server/src/markup/index.ts'; export { readAnnotation } from './server/src/markup/annotation.ts';`,
    resolveDir: new URL('../..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
});
const loaded = { exports: {} };
new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(
  loaded,
  loaded.exports,
  createRequire(import.meta.url),
);
const markup = loaded.exports;

/** The best of some runs, in milliseconds. */
function time(run, runs = 7) {
  let best = Number.POSITIVE_INFINITY;
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const speed = (size, milliseconds) => size / 1e6 / (milliseconds / 1e3);
const megabytesPerSecond = (size, milliseconds) => `${speed(size, milliseconds).toFixed(1)} MB/s`;
const print = (name, ...figures) => console.log(name.padEnd(44), ...figures);

const ANNOTATIONS = [
  '{bwg}',
  '{bwg, note: first mention}',
  '{agreement: csii-mou, status: signed, parties: [peru, usa], date: 2007-05}',
  '{entity: polo, by: ana, review: {state: accepted, by: "ana maria"}}',
  '{cite: [mre-2018, {id: x, locator: \'p. 12\'}], note: "it was agreed, he said"}',
];

{
  const count = 20_000;
  const texts = Array.from({ length: count }, (_, index) => ANNOTATIONS[index % ANNOTATIONS.length]);
  const size = texts.reduce((sum, each) => sum + each.length, 0);
  const ours = time(() => {
    for (const each of texts) markup.readAnnotation(each, 0);
  });
  const few = texts.slice(0, 2000);
  const theirs =
    time(() => {
      for (const each of few) parseYamlDocument(each);
    }, 3) *
    (count / few.length);
  print(
    'annotations',
    megabytesPerSecond(size, ours),
    `(yaml package: ${megabytesPerSecond(size, theirs)}, ×${(theirs / ours).toFixed(0)})`,
  );
  figures.rows.push({ name: 'annotations', gloss: speed(size, ours), yaml: speed(size, theirs), bar: 30 });
}

const paragraph = index =>
  `${index}. (SBU) The two governments call it the [Bilateral Working Group]{bwg}. [They set it up in May 2007 by an ` +
  `[informal understanding]{bwg-understanding}]{agreement: bwg-understanding, status: in-force, parties: [peru, usa]}, and ` +
  `met in Lima and in Washington; the text [sic] of the minutes was read to the delegations and left with them.\n\n`;
const long = size => {
  let text = '---\nid: x\ntitle: A long document\n---\n';
  for (let index = 0; text.length < size; index++) text += paragraph(index);
  return text;
};

{
  const text = `${long(5_000_000)}`;
  const cold = time(() => markup.parseDocument(text), 3);
  print('document of 5 MB, cold', `${cold.toFixed(0)} ms`, megabytesPerSecond(text.length, cold));
  figures.rows.push({ name: 'a document of 5 MB', gloss: speed(text.length, cold) });
  const document = markup.parseDocument(text);
  const middle = text.indexOf('delegations', text.length / 2);
  const edits = Array.from(
    { length: 9 },
    (_, index) => `${text.slice(0, middle)}${'x'.repeat(index + 1)}${text.slice(middle)}`,
  );
  let next = 0;
  let after;
  const edit = time(() => (after = markup.parseDocument(edits[next++], document)), edits.length);
  print(
    '  a keystroke in its middle',
    `${edit.toFixed(2)} ms`,
    `${markup.reusedBlocks(document, after)} of ${after.blocks.length} blocks kept`,
  );
  print(
    '  its spans and source text',
    `${time(() => markup.parseDocument(`${edits[0]}y`, document).spans.length, 3).toFixed(1)} ms`,
    `${time(() => markup.parseDocument(`${edits[1]}y`, document).source.text.length, 3).toFixed(1)} ms`,
  );
  const span = document.spans[Math.floor(document.spans.length / 2)];
  print(
    '  laying a span in it',
    `${time(() => markup.laySpan(document, { start: span.source.start, end: span.source.end }, 'note: x'), 3).toFixed(2)} ms`,
  );
}

const entry = index =>
  `- id: entry-${index}\n  type: organization\n  name: Organization number ${index}\n  names: {es: Organización ${index}}\n` +
  `  aliases: [ORG${index}, "the ${index}"]\n  description: What it does, and since when it has been doing it.\n  part-of: entry-0\n`;

{
  const count = 100_000;
  const text = Array.from({ length: count }, (_, index) => entry(index)).join('');
  const readAll = list => {
    for (const { item } of list.items) item.read();
  };
  const cold = time(() => readAll(markup.readYamlList(text)), 2);
  const part = text.slice(0, text.indexOf('- id: entry-2000\n'));
  const theirs = time(() => parse(part), 2);
  print(
    `glossary of ${count} entries, ${(text.length / 1e6).toFixed(0)} MB, cold`,
    `${cold.toFixed(0)} ms`,
    megabytesPerSecond(text.length, cold),
    `(yaml package: ${megabytesPerSecond(part.length, theirs)})`,
  );
  figures.rows.push({
    name: `a glossary of ${(text.length / 1e6).toFixed(0)} MB`,
    gloss: speed(text.length, cold),
    yaml: speed(part.length, theirs),
  });
  const list = markup.readYamlList(text);
  readAll(list);
  const middle = text.indexOf('number 50000') + 'number'.length;
  const edits = Array.from(
    { length: 9 },
    (_, index) => `${text.slice(0, middle)}${'x'.repeat(index + 1)}${text.slice(middle)}`,
  );
  let next = 0;
  const edit = time(() => readAll(markup.readYamlList(edits[next++], list)), edits.length);
  print('  an edit of one of them', `${edit.toFixed(2)} ms`);
}

const PATHOLOGICAL = {
  'opening brackets': n => '['.repeat(n),
  'closing brackets': n => ']'.repeat(n),
  'empty spans': n => '[]{}'.repeat(n / 4),
  'nested spans': n => `${'['.repeat(n / 5)}${']{x}'.repeat(n / 5)}`,
  'unclosed annotations': n => '[a]{b '.repeat(n / 6),
  'unopened annotations': n => 'a]{b} '.repeat(n / 6),
  'unopened, unreadable annotations': n => ']{: }'.repeat(n / 5),
  'quotes that swallow annotations': n => "[]{x',' ".repeat(n / 8),
  'the same, unopened': n => "]{x',' ".repeat(n / 7),
  'the same, deeper and deeper': n => "[]{x{',' ".repeat(n / 9),
  'the same, closed at the end': n => `${"]{x{',' ".repeat(n / 16)}'${'}'.repeat(n / 2)}`,
  'unclosed double quotes': n => '[]{"\\'.repeat(n / 5),
  comments: n => '[]{ #'.repeat(n / 5),
  'nested braces': n => `[]{${'{'.repeat(n / 2)}${'}'.repeat(n / 2)}}`,
  'nested lists': n => `[]{a: ${'['.repeat(n / 2)}${']'.repeat(n / 2)}}`,
  fields: n => `[]{${'a, '.repeat(n / 3)}}`,
  'different fields': n => `[]{${Array.from({ length: n / 8 }, (_, index) => `a${index}: b`).join(', ')}}`,
  backslashes: n => '\\'.repeat(n),
  'front matter that never closes': n => `---\n${'--- \n'.repeat(n / 5)}`,
  'one-letter blocks': n => 'a\n\n'.repeat(n / 3),
};
for (const [name, make] of Object.entries(PATHOLOGICAL)) {
  const small = make(100_000);
  const large = make(200_000);
  const once = time(() => markup.parseDocument(small).source.text, 3);
  const twice = time(() => markup.parseDocument(large).source.text, 3);
  print(`${name}, 200 kB`, `${twice.toFixed(1)} ms`, `t(2n)/t(n) = ${(twice / once).toFixed(1)}`);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
