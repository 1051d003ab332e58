// Runs the grammar over the assertions in `*.gloss` here, over `snapshots/`, and over the sample project, whose snapshots are kept in
// `samples/` so that the samples themselves stay clean.
//   node test/grammar/run.mjs [--update]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const update = process.argv.includes('--update');
const grammars = ['-g', 'syntaxes/gloss.tmLanguage.json', '-g', 'test/grammar/yaml.tmLanguage.json'];
const tool = name => path.join(root, 'node_modules', 'vscode-tmgrammar-test', 'dist', `${name}.js`);
let passed = 0;
let failed = 0;

function run(name, args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool(name), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  process.stdout.write(stdout + stderr);
  const good = (stdout.match(/^\S*✓/gmu) ?? []).length;
  const bad = (stdout.match(/^\S*✖/gmu) ?? []).length;
  passed += good;
  failed += bad || (status === 0 ? 0 : 1);
}

const snapshot = [...(update ? ['--updateSnapshot'] : []), '-s', 'text.gloss', ...grammars];
run('unit', [...grammars, 'test/grammar/*.gloss']);
run('snapshot', [...snapshot, 'test/grammar/snapshots/*.gloss']);

const samples = path.join(root, 'samples', 'peru-us-dialogue', 'sources');
const kept = path.join(root, 'test', 'grammar', 'samples');
const scratch = path.join(root, 'dist', 'test', 'grammar');
rmSync(scratch, { recursive: true, force: true });
for (const folder of [scratch, kept]) mkdirSync(folder, { recursive: true });
const texts = readdirSync(samples).filter(name => name.endsWith('.gloss'));
for (const name of texts) {
  copyFileSync(path.join(samples, name), path.join(scratch, name));
  const snap = path.join(kept, `${name}.snap`);
  if (existsSync(snap)) copyFileSync(snap, path.join(scratch, `${name}.snap`));
  else if (!update) {
    console.log(`✖ no snapshot of ${name}: run with --update`);
    failed++;
  }
}
run('snapshot', [...snapshot, 'dist/test/grammar/*.gloss']);
if (update) for (const name of texts) copyFileSync(path.join(scratch, `${name}.snap`), path.join(kept, `${name}.snap`));

console.log(`grammar: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
