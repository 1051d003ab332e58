// Makes the .vsix: a production build, packed by vsce.
import { readFileSync } from 'node:fs';
import { prepare, root, run } from './prepare.mjs';

prepare();
const { name, version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const out = `${name}-${version}.vsix`;
run(process.execPath, [
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--out',
  out,
]);
console.log(`\nTo install it: code --install-extension ${out}`);
