// Scores the agreement rules against labelled units, straight from the sources: no build of the command line is needed.
// usage: node test/bench/agreements-gold.mjs [--own] [--misses] [--only STEM] [--gold DIR] [--sources DIR]
// Same rule of overlap as the project's yardstick: a finding of level 3 and above finds a unit when it covers 30 % of
// it or lies half inside it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';

/** Bundles the parts under test into one module and imports it; those of another checkout where its `root` is given. */
export async function loadRules(root = process.cwd()) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'rules.mjs');
  await build({
    stdin: {
      contents:
        "export { readSource } from './server/src/source'; export * from './server/src/agreements'; export { labelledTexts } from './test/unit/agreements/labelledTexts'; export { labelledSentences } from './test/unit/agreements/labelledSentences';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // The YAML library is written in the older form of modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    plugins: [yamlDataForEsbuild],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

/** Counts hits and misses of one labelled text; rows are `start end label`. */
export function scoreText(text, rows, found) {
  const result = { tp: 0, fp: 0, fn: 0, misses: [] };
  for (const [start, end, label] of rows) {
    if (label === 'weak') continue;
    const by = found.find(({ range }) => {
      const shared = Math.min(end, range.end) - Math.max(start, range.start);
      return shared > 0 && (shared >= 0.3 * (end - start) || shared >= 0.5 * (range.end - range.start));
    });
    const kind = label === 'agreement' ? (by ? 'tp' : 'fn') : by ? 'fp' : null;
    if (!kind) continue;
    result[kind]++;
    if (kind !== 'tp')
      result.misses.push({ kind, rule: by?.rule, start, text: text.slice(start, end).replace(/\s+/g, ' ') });
  }
  return result;
}

const f1 = t => (2 * t.tp) / (2 * t.tp + t.fp + t.fn || 1);

async function main() {
  const gold = argument('gold', '../shared/gold');
  const sources = argument('sources', '../shared/sources');
  if (!existsSync(gold)) return console.log('no labelled documents here');
  const { readSource, findAgreements, labelledTexts } = await loadRules();
  const total = {};
  if (process.argv.includes('--own')) {
    for (const own of labelledTexts('test/unit/agreements/texts')) {
      const hints = own.kind === 'plain' ? {} : { kind: own.kind };
      const found = findAgreements(readSource(own.text, hints)).filter(finding => finding.level >= 3);
      const rows = own.units.map(unit => [unit.start, unit.end, unit.label]);
      report(own.name, own.kind, scoreText(own.text, rows, found), own.language, total);
    }
    return summary(total);
  }
  const only = argument('only', '');
  for (const file of readdirSync(gold).filter(name => name.endsWith('.tsv') && name.includes(only))) {
    const stem = file.slice(0, -4);
    const text = readFileSync(join(sources, `${stem}.txt`), 'utf8');
    const rows = readFileSync(join(gold, file), 'utf8')
      .trim()
      .split('\n')
      .map(line => line.split('\t'))
      .map(([start, end, label]) => [+start, +end, label]);
    const reading = readSource(text, {});
    const found = findAgreements(reading).filter(finding => finding.level >= 3);
    const scored = scoreText(text, rows, found);
    const head = text.slice(0, 3000);
    const language = /[áéíóúñ]/i.test(head) && / (?:de la|del|los) /.test(head) ? 'es' : 'en';
    report(stem, reading.kind, scored, language, total);
  }
  summary(total);
}

function report(name, kind, scored, language, total) {
  for (const key of ['all', language]) {
    total[key] ??= { tp: 0, fp: 0, fn: 0 };
    for (const count of ['tp', 'fp', 'fn']) total[key][count] += scored[count];
  }
  console.log(`${name.padEnd(48)} ${kind.padEnd(12)} tp ${scored.tp} fp ${scored.fp} fn ${scored.fn}`);
  if (process.argv.includes('--misses'))
    for (const miss of scored.misses) console.log(`   ${miss.kind} ${miss.rule ?? ''}\t${miss.text.slice(0, 400)}`);
}

function summary(total) {
  for (const [key, t] of Object.entries(total))
    console.log(
      `${key.padEnd(4)} precision ${(t.tp / (t.tp + t.fp || 1)).toFixed(3)} recall ${(t.tp / (t.tp + t.fn || 1)).toFixed(3)} F1 ${f1(t).toFixed(3)} (tp ${t.tp} fp ${t.fp} fn ${t.fn})`,
    );
}

if (process.argv[1]?.endsWith('agreements-gold.mjs')) await main();
