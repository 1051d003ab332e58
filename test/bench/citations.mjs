// How fast citations are found, references read and citations formatted; ratios and counts, side by side in one run.
//   node test/bench/citations.mjs [--pages 400] [--references 5000]
// The text is made of sentences of our own with a citation in about every third; the first column is a plain regular expression of
// author and year in parentheses over the same text. References are made up; "one changed" reads the file again after an edit.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeCitationStyles } from '../../scripts/citation-styles.mjs';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';

const { values: options } = parseArgs({ options: { pages: { type: 'string' }, references: { type: 'string' } } });
const pages = Number(options.pages ?? 400);
const count = Number(options.references ?? 5000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
const outfile = path.join(folder, 'citations.cjs');
const entry = path.resolve('server/src/citations/index.ts');
const network = path.resolve('scripts/no-network.mjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  logLevel: 'error',
  plugins: [yamlDataForEsbuild],
  alias: { 'sync-fetch': network, 'fetch-ponyfill': network, 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
});
const { createFormatter, findCitations, readReferences } = (await import(pathToFileURL(outfile).href)).default;

/** Milliseconds of the fastest of several runs. */
function fastest(run, times = 5) {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
const row = (name, ...cells) => console.log(name.padEnd(34), ...cells.map(each => String(each).padStart(14)));

const sentences = [
  'The commission met twice in the year and said little of it (Lund, 2011, p. 4). ',
  'Nobody kept the minutes, and those who had been there remembered them differently. ',
  'As Quiroga y Ledesma (2014) recall, the second meeting was shorter than the first. ',
  'Por la Ley N.º 29158 la oficina se mudó, y con ella el archivo. ',
  'The road (the old one) was closed for the winter [12]. ',
  'Ministers came and went; the working group stayed, as working groups do. ',
];
const page = Array.from({ length: 30 }, (_, index) => sentences[index % sentences.length]).join('');
const text = `${page}\n\n`.repeat(pages);
const plain = /\(([^()]+), ((?:19|20)\d\d)[^()]*\)/g;
const regex = fastest(() => [...text.matchAll(plain)]);
const found = fastest(() => findCitations(text));
row(`text of ${(text.length / 1e6).toFixed(1)} M characters`, 'milliseconds', 'citations', 'ratio');
row('a plain regular expression', regex.toFixed(1), [...text.matchAll(plain)].length, '1.0');
row('findCitations', found.toFixed(1), findCitations(text).length, (found / regex).toFixed(1));
const half = fastest(() => findCitations(text.slice(0, text.length / 2)));
row('half the text', half.toFixed(1), '', `${(found / half).toFixed(2)} of it whole`);

const item = index =>
  `- id: work-${index}\n  type: book\n  author: [{family: Author${index}, given: Ana}]\n  title: "A title of no great length, number ${index}"\n  issued: ${1900 + (index % 120)}\n  publisher: Faro\n`;
const yaml = Array.from({ length: count }, (_, index) => item(index)).join('');
const uri = 'file:///references.yaml';
const before = readReferences([{ uri, text: yaml }]);
const first = fastest(() => readReferences([{ uri, text: yaml }]), 2);
const changed = yaml.replace('number 7"', 'number seven"');
const again = fastest(() => readReferences([{ uri, text: changed }], before), 3);
const json = JSON.stringify([...before.references.all()].map(each => each.item));
const fromJson = fastest(() => readReferences([{ uri: 'file:///references.json', text: json }]), 2);
row(`${count} references`, 'milliseconds', 'references', 'ratio');
row('CSL-YAML', first.toFixed(0), before.references.size, '1.0');
row('CSL-YAML, one changed', again.toFixed(0), '', (again / first).toFixed(2));
row('CSL-JSON', fromJson.toFixed(0), '', (fromJson / first).toFixed(2));

await writeCitationStyles(folder);
const read = async file => readFileSync(path.join(folder, file), 'utf8');
const formatter = createFormatter({
  loadProcessor: async () => (await import('citeproc')).default,
  loadStyle: id => read(`styles/${id}.csl`),
  loadLocale: language => read(`locales/${language}.xml`),
});
row('formatting', 'first, ms', 'warm, ms', 'warm list of 200, ms');
for (const name of ['chicago-note', 'apa', 'oscola']) {
  const start = performance.now();
  const style = await formatter.load(name, 'en-GB');
  const [one, ...others] = [...before.references.all()].slice(0, 200).map(each => each.item);
  style.formatCitation([{ item: one, locator: 'p. 12' }], 'markdown');
  const cold = performance.now() - start;
  const warm = fastest(() => style.formatCitation([{ item: others[1], locator: 'p. 12' }], 'markdown'), 20);
  row(name, cold.toFixed(0), warm.toFixed(2), fastest(() => style.formatBibliography(others), 1).toFixed(0));
}
rmSync(folder, { recursive: true, force: true });
