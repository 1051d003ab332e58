// Runs every test: types, lint, unit and protocol tests, grammar, and the editor itself.
//   npm test                       all of them
//   npm test -- unit workbench     only these
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { prepare, root } from './prepare.mjs';

const bin = name => `node_modules/${name}`;
const node = process.execPath;
const vitestReport = 'dist/test/vitest.json';

/** Each stage counts its own tests; one whose program fails without a count counts as one failure. */
const stages = {
  types: { run: [node, bin('typescript/bin/tsc'), '--noEmit'], count: one },
  lint: { run: [node, bin('@biomejs/biome/bin/biome'), 'check', '.'], count: one },
  docs: { run: [node, 'scripts/docs.mjs', '--check'], count: one },
  unit: {
    run: [
      node,
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${vitestReport}`,
    ],
    count: fromVitest,
  },
  grammar: { run: [node, 'test/grammar/run.mjs'], count: fromLines },
  workbench: { run: [node, 'test/workbench/run.mjs', '--logs', 'dist/test/workbench-logs'], count: fromLines },
  spanish: {
    run: [node, 'test/workbench/run.mjs', '--suite', 'spanish', '--locale', 'es', '--logs', 'dist/test/spanish-logs'],
    count: fromLines,
  },
  web: { run: [node, 'test/workbench/run.mjs', '--web', '--logs', 'dist/test/web-logs'], count: fromLines },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !stages[name]);
if (unknown.length) {
  console.error(`npm test: no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

prepare();
mkdirSync(`${root}/dist/test`, { recursive: true });
const table = [];
for (const [name, { run, count }] of Object.entries(stages)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n--- ${name}`);
  const started = Date.now();
  const { status, output } = await show(run);
  table.push({ name, ...count(status, output), seconds: Math.round((Date.now() - started) / 1000) });
}

console.log('\n--- in all');
for (const { name, passed, failed, skipped, seconds } of table)
  console.log(
    `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped ${String(seconds).padStart(5)} s`,
  );
const sum = key => table.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(sum('failed') ? 1 : 0);

function show([command, ...args]) {
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    for (const [stream, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.on('data', data => {
        output += data;
        to.write(data);
      });
    child.on('close', status => done({ status, output }));
  });
}

function one(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function fromVitest(status) {
  const file = `${root}/${vitestReport}`;
  if (!existsSync(file)) return one(status || 1);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed =
    report.numFailedTests +
    (report.testResults ?? []).filter(each => each.status === 'failed' && !each.assertionResults.length).length;
  return {
    passed: report.numPassedTests,
    failed: failed || (status ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The last line of the form `…: N passed, N failed`. */
function fromLines(status, output) {
  const found = [...output.matchAll(/: (\d+) passed, (\d+) failed/g)].at(-1);
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed] = [Number(found[1]), Number(found[2])];
  return { passed, failed: failed || (status ? 1 : 0), skipped: 0 };
}
