// Fits the weights with which the agreement rules weigh what no construction finds, on labelled documents, and says by
// cross-validation what they are worth on documents that they were not fitted on: whole documents are left out in turn.
// A folder of labelled documents holds NAME.tsv (start, end, label: `agreement`, `weak`, `none`; UTF-16 offsets) and NAME.txt, or
// the texts stand in `--sources`. Units that are `weak` count nowhere.
// usage: node scripts/fit-agreements.mjs --gold DIR [--gold DIR …] [--sources DIR] [--own] [--rules DIR] [--only DIR …] [--write]
//   --own    takes in the labelled texts of the tests, and their look-alikes
//   --rules  another checkout, with rules that were not yet fitted to the documents: on those that they are fitted to, rules
//            miss nearly nothing, and weights would learn that what they leave is never an agreement
//   --only   folders whose documents are scored; all are fitted on. Without it, all but the tests' texts
//   --added  shows what the weights add
//   --write  fits on all documents and writes server/data/agreement-weights.yaml
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadRules, scoreText } from '../test/bench/agreements-gold.mjs';
import { fitLogistic } from './logistic-regression.mjs';

/** The penalty of the squared weights, halved. */
const PENALTY = 3;
/** In how many documents a feature must stand to have a weight. */
const DOCUMENTS = 3;
/** Into how many parts the documents are divided. */
const FOLDS = 10;
/** From which probability on a unit is found: so high that precision does not fall. */
const PROBABILITY = 0.7;
/**
 * What share of the agreements the rules missed when they first saw real texts (first looks at three sets of documents). A unit that
 * the rules find is given to the fitting with this weight, as if they had not: else weights would learn from what is left of it alone.
 */
const MISSED = { en: 0.2, es: 0.35 };
const SENTENCES = 'test/unit/agreements/sentences';
const FILE = 'server/data/agreement-weights.yaml';

/** The values of an option that may be given several times. */
const values = option =>
  process.argv.flatMap((argument, at) => (argument === `--${option}` ? [process.argv[at + 1]] : []));

/**
 * A labelled document: `{ name, folder, language, text, rows, units, earlier, whole }`. `units` are as the rules see them;
 * `earlier` as those rules saw them that are given with `--rules`, else the same.
 */
function documentOf({ rules, earlier }, { hints = {}, ...given }) {
  const read = ({ readSource, weighedUnits }) =>
    weighedUnits(readSource(given.text, hints)).map(unit => ({ ...unit, label: labelOf(unit.range, given.rows) }));
  const units = read(rules);
  // What is found of a text that is itself the agreement stands as it is.
  const whole = units.length ? [] : rules.findAgreements(rules.readSource(given.text, hints));
  return { ...given, units, earlier: earlier ? read(earlier) : units, whole };
}

/** The label of the row that shares most with a unit; undefined where none does. */
function labelOf({ start, end }, rows) {
  let most = 0;
  let label;
  for (const [from, to, its] of rows) {
    const shared = Math.min(end, to) - Math.max(start, from);
    if (shared > most) [most, label] = [shared, its];
  }
  return label;
}

function readFolder(readers, folder, sources) {
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.tsv'))
    .sort();
  return files.map(file => {
    const name = file.slice(0, -4);
    const beside = join(folder, `${name}.txt`);
    const text = readFileSync(existsSync(beside) ? beside : join(sources, `${name}.txt`), 'utf8');
    const rows = readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map(line => line.split('\t'))
      .map(([start, end, label]) => [+start, +end, label]);
    const head = text.slice(0, 3000);
    const language = /[áéíóúñ]/i.test(head) && / (?:de la|del|los) /.test(head) ? 'es' : 'en';
    return documentOf(readers, { name, folder, language, text, rows });
  });
}

/**
 * The labelled texts of the tests, and of their single sentences those that state no agreement: look-alikes. The others
 * each show what a construction finds.
 */
function readOwn(rules) {
  const texts = rules.labelledTexts('test/unit/agreements/texts').map(({ units, ...given }) => ({
    ...given,
    rows: units.map(({ start, end, label }) => [start, end, label]),
  }));
  const lookAlikes = readdirSync(SENTENCES)
    .flatMap(file => [...rules.labelledSentences(join(SENTENCES, file))])
    .filter(({ agrees }) => !agrees)
    .map(({ text, language, kind }) => ({ name: text, text, language, kind, rows: [[0, text.length, 'none']] }));
  return [...texts, ...lookAlikes].map(({ kind, ...own }) =>
    documentOf({ rules }, { ...own, folder: '', hints: { language: own.language, ...(kind !== 'plain' && { kind }) } }),
  );
}

/** Fits weights on documents: `{ bias, weights }`, these by the names of features. */
export function fitOn(documents) {
  const seen = new Map();
  for (const { earlier } of documents)
    for (const name of new Set(earlier.flatMap(unit => (unit.level >= 3 ? unit.unseen : unit.features))))
      seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter(name => seen.get(name) >= DOCUMENTS).sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = documents
    .flatMap(({ earlier }) => earlier)
    .filter(({ label }) => label && label !== 'weak')
    .map(({ level, features, unseen, language, label }) => ({
      features: (level >= 3 ? unseen : features).map(name => numbers.get(name)).filter(number => number !== undefined),
      label: label === 'agreement' ? 1 : 0,
      weight: level >= 3 ? MISSED[language] : 1,
    }))
    .filter(({ features, weight }) => features.length && weight);
  const { bias, weights } = fitLogistic(rows, names.length, PENALTY);
  return { bias, weights: new Map(names.map((name, number) => [name, weights[number]])) };
}

const LEAST = Math.log(PROBABILITY / (1 - PROBABILITY));

const finds = ({ bias, weights }, features) =>
  features.length > 0 && features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias) >= LEAST;

/** The parts of the documents, language by language, so that each part has its share of both. */
function foldsOf(documents) {
  const folds = Array.from({ length: FOLDS }, () => []);
  let next = 0;
  for (const language of ['en', 'es'])
    for (const document of documents.filter(each => each.language === language)) folds[next++ % FOLDS].push(document);
  return folds;
}

/** What is scored: the units of a document by these rules or by the earlier ones, and which of them are found. */
const WAYS = {
  'rules alone': { of: 'units', finds: unit => unit.level >= 3 },
  'weights alone': { of: 'units', finds: (unit, model) => finds(model, unit.unseen) },
  'rules and weights': { of: 'units', finds: (unit, model) => unit.level >= 3 || finds(model, unit.features) },
  'earlier rules alone': { of: 'earlier', finds: unit => unit.level >= 3 },
  'earlier rules and weights': {
    of: 'earlier',
    finds: (unit, model) => unit.level >= 3 || finds(model, unit.features),
  },
};

/** Counts for each way and language over the `scored` documents, each by weights that were not fitted on it. */
function validated(documents, scored, ways) {
  const totals = {};
  for (const fold of foldsOf(documents)) {
    const model = fitOn(documents.filter(each => !fold.includes(each)));
    for (const document of fold.filter(scored))
      for (const way of ways) {
        const found = document[WAYS[way].of].filter(unit => WAYS[way].finds(unit, model));
        const counts = scoreText(document.text, document.rows, [...found, ...document.whole]);
        for (const key of ['all', document.language]) {
          const total = ((totals[way] ??= {})[key] ??= { tp: 0, fp: 0, fn: 0 });
          for (const count of ['tp', 'fp', 'fn']) total[count] += counts[count];
        }
        if (way === 'rules and weights' && process.argv.includes('--added'))
          for (const { label, range, level } of found)
            if (level < 3) console.log(`${label}\t${document.name}\t${inOneLine(document.text, range)}`);
      }
  }
  return totals;
}

const inOneLine = (text, { start, end }) => text.slice(start, end).replace(/\s+/g, ' ');

function show(totals) {
  for (const [way, byLanguage] of Object.entries(totals))
    for (const [language, { tp, fp, fn }] of Object.entries(byLanguage).sort()) {
      const figures = [tp / (tp + fp || 1), tp / (tp + fn || 1), (2 * tp) / (2 * tp + fp + fn || 1)];
      const [precision, recall, f1] = figures.map(figure => figure.toFixed(3));
      console.log(
        `${way.padEnd(25)} ${language.padEnd(4)} precision ${precision}  recall ${recall}  F1 ${f1}  (tp ${tp} fp ${fp} fn ${fn})`,
      );
    }
}

/** The file of weights, by name; those that round to nothing are left out. */
export function written({ bias, weights }, documents) {
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const head = [
    '# What each feature of a unit adds to the log-odds that it states an agreement, where no construction finds one: a logistic',
    '# regression, written by scripts/fit-agreements.mjs and described in docs/agreement-weights.md. The features are those of',
    '# server/src/agreements/weighing/features.ts. A weight may be mended by hand, until the next fitting.',
    `# Fitted on ${units} units of ${documents.length} labelled texts.`,
    `probability: ${PROBABILITY}`,
    `bias: ${bias.toFixed(2)}`,
    'weights:',
  ];
  const lines = [...weights]
    .map(([name, weight]) => [name, weight.toFixed(2)])
    .filter(([, weight]) => Number(weight) !== 0)
    .map(([name, weight]) => `  '${name}': ${weight}`);
  return `${[...head, ...lines].join('\n')}\n`;
}

async function main() {
  const folders = values('gold');
  const [sources = ''] = values('sources');
  const [other] = values('rules');
  const rules = await loadRules();
  const readers = { rules, earlier: other && (await loadRules(resolve(other))) };
  const documents = folders.flatMap(folder => readFolder(readers, folder, sources));
  if (process.argv.includes('--own')) documents.push(...readOwn(rules));
  if (!documents.length) return console.log('no labelled documents: name a folder with --gold');
  const only = values('only');
  const ways = Object.keys(WAYS).filter(way => readers.earlier || WAYS[way].of === 'units');
  show(validated(documents, ({ folder }) => (only.length ? only.includes(folder) : folder !== ''), ways));
  if (process.argv.includes('--write')) writeFileSync(FILE, written(fitOn(documents), documents));
}

if (process.argv[1]?.endsWith('fit-agreements.mjs')) await main();
