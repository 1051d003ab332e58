// Says what starting costs: the size of each bundle, and how long the extension takes to activate in a real editor.
//   npm run startup [-- --runs 3]
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
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
for (let i = 0; i < Number(values.runs); i++)
  run(process.execPath, [
    'test/workbench/run.mjs',
    '--suite',
    'startup',
    '--workspace',
    'samples/peru-us-dialogue/sources',
  ]);
