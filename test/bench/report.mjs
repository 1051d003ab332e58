// Writes docs/performance.md from the figures that the benchmarks left in test/bench/results: nothing in it is written by hand.
//   node test/bench/report.mjs          writes the document
//   node test/bench/report.mjs --run    runs the benchmarks first (an hour and more on two processors)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const benches = [
  ['editor.mjs', 'editor.json', ['--runs', '3']],
  ['initialize.mjs', 'initialize.json', []],
  ['index-size.mjs', 'index.json', []],
  ['busy.mjs', 'busy.json', []],
  ['references.mjs', 'references.json', []],
  ['behind.mjs', 'behind.json', ['--sizes', '2000,10000,50000,251287']],
  ['check.mjs', 'check.json', ['--documents', '10000', '--memory', '5000,20000']],
  ['parallel.mjs', 'parallel.json', []],
  ['markup.mjs', 'markup.json', []],
  ['glossary.mjs', 'glossary.json', []],
];
if (process.argv.includes('--run')) {
  mkdirSync(here('results'), { recursive: true });
  for (const [script, file, options] of benches) {
    execFileSync(process.execPath, [here(script), ...options, '--json', here(`results/${file}`)], { stdio: 'inherit' });
  }
}
const figures = name =>
  existsSync(here(`results/${name}`)) ? JSON.parse(readFileSync(here(`results/${name}`))) : null;
const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const short = value => number(value, value < 10 ? 1 : 0);
const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '--:' : ':--')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
const ran = ({ machine, date, node, runs = 1, load }) => {
  const busy = load === undefined ? '' : `; load of the machine when it began: ${number(load, 1)}`;
  return `*${machine}, ${date}, started with Node ${node}; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}${busy}.*`;
};

/** Bars of the ratio to the Markdown server, by figure. */
const bars = new Map([
  ['initialize', 1],
  ['until references are right', 0.2],
  ['first workspace symbol', 0.1],
  ['completion p50', 0.25],
  ['memory, MB', 0.25],
]);

/** Milliseconds from a keystroke to its diagnostics, by kilobytes of the document. */
const keystrokeBars = { 150: 16, 5000: 50 };

const parts = [
  '# Performance\n',
  'Made by `node test/bench/report.mjs` from what the benchmarks of `test/bench` measured. Times are in milliseconds where no unit stands.',
  'The texts are made by `test/bench/corpus.mjs`: cables and declarations of about 4 KB with some 25 annotations, 2,000 entries, 500 references.\n',
];

const editor = figures('editor.json');
if (editor) {
  parts.push('## In an editor, beside VS Code’s Markdown server\n');
  parts.push(
    '`node test/bench/editor.mjs`: the language server of Gloss and `vscode-markdown-languageserver` 0.5.0 on the same texts, in the same run, on the same Node.\n',
    ran(editor),
    '',
  );
  for (const row of editor.projects) {
    parts.push(`### ${number(row.documents)} documents\n`);
    const rows = Object.keys(row.gloss).map(key => {
      const [gloss, markdown] = [row.gloss[key], row.markdown?.[key]];
      const ratio = markdown ? gloss / markdown : null;
      const bar = bars.get(key);
      const verdict = bar === undefined || ratio === null ? '' : `${bar}${ratio <= bar ? '' : ' (missed)'}`;
      return [
        key,
        short(gloss),
        markdown === undefined ? '' : short(markdown),
        ratio === null ? '' : number(ratio, 2),
        verdict,
      ];
    });
    parts.push(table(['', 'Gloss', 'Markdown', 'ratio', 'bar'], rows), '');
  }
  if (editor.keystrokes.length) {
    parts.push('### From a keystroke to its diagnostics\n');
    const rows = editor.keystrokes.flatMap(({ kilobytes, ...servers }) =>
      Object.entries(servers).map(([server, each]) => [
        `${number(kilobytes)} KB, ${server}`,
        each.edits === undefined ? '' : number(each.edits),
        short(each['first diagnostics']),
        short(each.p50),
        short(each.p95),
        ...['p50, processor', 'p95, processor'].map(key => (each[key] === undefined ? '' : short(each[key]))),
        server === 'gloss' && kilobytes in keystrokeBars
          ? `${keystrokeBars[kilobytes]}${each.p95 <= keystrokeBars[kilobytes] ? '' : ' (missed)'}`
          : '',
      ]),
    );
    parts.push(
      table(['document', 'edits', 'first', 'p50', 'p95', 'p50, processor', 'p95, processor', 'bar of p95'], rows),
      '',
    );
  }
}

const starts = figures('initialize.json');
if (starts) {
  parts.push('## From the start of the server\n');
  parts.push(
    `\`node test/bench/initialize.mjs\`: medians of ${starts.runs} starts in turns, on the clock and in processor time, which other programs disturb less.\n`,
    ran(starts),
    '',
  );
  const rows = Object.entries(starts.gloss).map(([key, gloss]) => {
    const [markdown, ratio] = [starts.markdown[key], gloss / starts.markdown[key]];
    const verdict = key === 'initialize' ? `1${ratio <= 1 ? '' : ' (missed)'}` : '';
    return [key, short(gloss), short(markdown), number(ratio, 2), verdict];
  });
  parts.push(table(['', 'Gloss', 'Markdown', 'ratio', 'bar'], rows), '');
}

const index = figures('index.json');
if (index) {
  parts.push('## A project from its first reading to its cache\n');
  parts.push(
    '`node test/bench/index-size.mjs`: from the start of the server until references are right, first with an empty cache, then with the one that the first run left; and asking again for every place that names one entry.\n',
    ran(index),
    '',
  );
  const rows = index.index.map(({ documents, megabytes, cold, warm }) => [
    number(documents),
    short(megabytes),
    `${number(cold.seconds, 1)} s`,
    `${number(warm.seconds, 1)} s`,
    ...[cold, warm].map(each => (each.processor === undefined ? '' : `${number(each.processor, 1)} s`)),
    number(cold.memory),
    number(cold.peak),
    number(warm.memory),
    `${number(cold.found)} in ${short(cold.references)} ms`,
  ]);
  const head = [
    'documents',
    'MB',
    'cold',
    'warm',
    'processor cold',
    'processor warm',
    'memory cold, MB',
    'at its highest',
    'memory warm',
    'places',
  ];
  parts.push(table(head, rows), '');
}

const busy = figures('busy.json');
if (busy) {
  parts.push('## While a project is read and checked\n');
  parts.push(
    `\`node test/bench/busy.mjs\`: a hover, and the problems behind a keystroke, in a project of ${number(busy.documents)} documents while it is read, while its closed documents are checked, and afterwards. Bar of the ratio of hovers: 5.\n`,
    ran(busy),
    '',
  );
  const rows = Object.entries(busy.figures).map(([name, each]) => [
    name,
    number(each.times),
    short(each.p50),
    number(each['p50 ratio'], 2),
    short(each.p95),
    number(each['p95 ratio'], 2),
  ]);
  parts.push(table(['', 'times', 'p50', 'to idle', 'p95', 'to idle'], rows), '');
}

const references = figures('references.json');
if (references) {
  parts.push('## Every place that names an entry\n');
  parts.push(
    `\`node test/bench/references.mjs\`: ${number(references.places)} places in ${number(references.documents)} documents. Bar: 200.\n`,
    ran(references),
    '',
  );
  const keys = ['first', 'p50', 'p95', 'p50, processor', 'p95, processor'];
  parts.push(table(keys, [keys.map(key => short(references[key]))]), '');
}

const behind = figures('behind.json');
if (behind) {
  parts.push('## Everything behind the index\n');
  parts.push(
    '`node test/bench/behind.mjs`: from the start of the server until the index is right, and until the problems of all closed documents, the names and the citations in their texts are known; first with nothing kept, then from what the first run kept. Processor time is that of all threads.\n',
    ran(behind),
    '',
  );
  const rows = behind.behind.map(({ documents, megabytes, cold, warm }) => [
    number(documents),
    short(megabytes),
    `${number(cold.index, 1)} s`,
    `${number(cold.known, 1)} s`,
    `${number(cold.processor, 1)} s`,
    `${number((1000 * cold.processor) / documents, 1)} ms`,
    number(cold.memory),
    `${number(warm.known, 1)} s`,
    number(warm.memory),
  ]);
  const head = ['documents', 'MB', 'index', 'all known', 'processors', 'a document', 'memory at its highest, MB'];
  parts.push(table([...head, 'all known again', 'memory again'], rows), '');
}

const check = figures('check.json');
if (check) {
  parts.push('## `gloss check`\n');
  parts.push(`\`node test/bench/check.mjs\`: ${number(check.documents)} documents.\n`, ran(check), '');
  const rows = check.checks.map(each => [
    each.name,
    `${number(each.seconds, 1)} s`,
    number(each.perSecond),
    number(each.megabytesPerSecond, 2),
    each.memory === null ? '' : number(each.memory),
  ]);
  parts.push(table(['', 'time', 'documents/s', 'MB/s', 'memory, MB'], rows), '');
  if (check.flat?.length) {
    const all = check.flat.map(({ documents, memory }) => `${number(memory)} MB for ${number(documents)} documents`);
    parts.push(`Memory on all processors, with nothing kept: ${all.join(', ')}.\n`);
  }
}

const parallel = figures('parallel.json');
if (parallel) {
  parts.push('## `gloss check --stdin-jsonl` under GNU parallel\n');
  parts.push(
    `\`node test/bench/parallel.mjs\`: ${number(parallel.documents)} documents as lines of JSON, through one process and through ${parallel.workers} workers of GNU parallel ${parallel.version}. The results are the same.\n`,
    ran(parallel),
    '',
  );
  const rows = parallel.ways.map(({ name, seconds, processor }) => [
    name,
    `${number(seconds, 1)} s`,
    `${number(processor, 1)} s`,
    number(parallel.documents / seconds),
  ]);
  parts.push(table(['', 'time', 'processors', 'documents/s'], rows), '');
}

const markup = figures('markup.json');
const glossary = figures('glossary.json');
if (markup) {
  parts.push('## YAML\n');
  parts.push(
    '`node test/bench/markup.mjs`: MB/s of the scanner of Gloss and of the `yaml` package, with ranges, in the same run.\n',
    ran(markup),
    '',
  );
  const rows = markup.rows.map(({ name, gloss, yaml, bar }) => [
    name,
    short(gloss),
    yaml === undefined ? '' : short(yaml),
    yaml === undefined ? '' : number(gloss / yaml, 1),
    bar === undefined ? '' : `${bar}${gloss >= bar ? '' : ' (missed)'}`,
  ]);
  parts.push(table(['', 'Gloss', 'yaml', 'ratio', 'bar'], rows), '');
}
if (glossary) {
  parts.push(
    `\`node test/bench/glossary.mjs\`: a glossary of ${number(glossary.entries)} entries, ${short(glossary.megabytes)} MB, as a project reads it: processor time, cold (bar: 3,000) and behind edits at random places (bar of the median: 20).\n`,
    ran(glossary),
    '',
  );
  const rows = [
    ['cold', 1, short(glossary.cold), ''],
    ...Object.entries(glossary.edits).map(([edit, { times, median, longest }]) => [
      edit,
      times,
      short(median),
      short(longest),
    ]),
  ];
  parts.push(table(['', 'times', 'median', 'longest'], rows), '');
}

const notes = here('results/notes.md');
if (existsSync(notes)) parts.push(readFileSync(notes, 'utf8').trim(), '');
writeFileSync(here('../../docs/performance.md'), `${parts.join('\n').trim()}\n`);
console.log('docs/performance.md');
