// Makes the .vsix: a production build, packed by vsce.
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages, licenseText } from './bundled-packages.mjs';
import { prepare, root, run } from './prepare.mjs';

prepare();
const { name, version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const licenses = (await bundledPackages()).map(
  each => `${each.name} ${each.version}, ${each.license}\n\n${licenseText(each)}`,
);
writeFileSync(`${root}/dist/licenses.txt`, licenses.join(`\n\n${'-'.repeat(80)}\n\n`));
const out = `${name}-${version}.vsix`;
run(process.execPath, [
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  out,
]);
console.log(`\nTo install it: code --install-extension ${out}`);
