// Renews the parts of the documentation that follow from the manifest, from the schemas and from what is bundled: the tables of settings
// and commands in the README, those of keys in docs/project.md, and the third-party notices.
//   node scripts/docs.mjs [--check]     --check changes nothing and fails where something would change
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = name => readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const words = JSON.parse(read('package.nls.json'));
const said = text => (text ?? '').replace(/%([^%]+)%/g, (_, key) => words[key] ?? key);
const cell = text => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');

const schema = name => JSON.parse(read(`schemas/${name}.schema.json`));
const glossary = schema('glossary').definitions;

/** A row for each key that a schema describes; a mapping's keys follow it, as `outer.inner`. */
function keysOf({ properties }, before = '') {
  return Object.entries(properties).flatMap(([key, value]) => {
    const row = [`\`${before}${key}\``, value.description ?? ''];
    return value.properties ? keysOf(value, `${key}.`) : [row];
  });
}

const { configuration, commands, keybindings } = manifest.contributes;
const settings = [configuration].flat().flatMap(part => Object.entries(part.properties));
const generated = {
  packages: table(
    ['package', 'version', 'licence', 'home'],
    (await bundledPackages()).map(({ name, version, license, link }) => [name, version, license, link]),
  ),
  settings: table(
    ['setting', 'default', 'what it does'],
    settings.map(([name, { default: value, description, markdownDescription }]) => [
      `\`${name}\``,
      `\`${JSON.stringify(value)}\``,
      said(markdownDescription ?? description),
    ]),
  ),
  commands: table(
    ['command', 'key'],
    commands
      .filter(({ command }) => !hidden(command))
      .map(({ command, category, title }) => [`${category}: ${said(title)}`, keyOf(command)]),
  ),
  'project-keys': table(['key', 'what it says'], keysOf(schema('gloss'))),
  'entry-keys': table(['key', 'what it says'], keysOf(glossary.entry)),
  'alias-keys': table(['key', 'what it says'], keysOf(glossary.alias)),
  'front-matter-keys': table(['key', 'what it says'], keysOf(schema('front-matter'))),
};

function hidden(command) {
  return (manifest.contributes.menus?.commandPalette ?? []).some(
    item => item.command === command && item.when === 'false',
  );
}

function keyOf(command) {
  const key = keybindings.find(each => each.command === command)?.key;
  return key ? `\`${key.replace(/\b[a-z]/g, letter => letter.toUpperCase())}\`` : '';
}

function filled(text) {
  return text.replace(/(<!-- ([\w-]+): generated -->\n)[\s\S]*?(<!-- end -->)/g, (all, start, name, end) =>
    generated[name] ? `${start}${generated[name]}\n${end}` : all,
  );
}

const files = Object.fromEntries(
  ['README.md', 'docs/project.md', 'THIRD-PARTY-NOTICES.md'].map(name => [name, filled(read(name))]),
);
let stale = 0;
for (const [name, text] of Object.entries(files)) {
  if (read(name) === text) continue;
  stale++;
  if (process.argv.includes('--check')) console.error(`${name} is out of date: run npm run docs`);
  else {
    writeFileSync(path.join(root, name), text);
    console.log(`wrote ${name}`);
  }
}
if (process.argv.includes('--check')) process.exit(stale ? 1 : 0);
