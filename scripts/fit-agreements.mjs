// Fits the weights with which the agreement rules weigh what no construction finds, on labelled documents, and says by
// cross-validation what they are worth on documents that they were not fitted on: whole documents are left out in turn.
// A folder of labelled documents holds NAME.tsv (start, end, label: `agreement`, `weak`, `none`; UTF-16 offsets) and NAME.txt, or
// the texts stand in `--sources`. Units that are `weak` count nowhere.
// usage: node scripts/fit-agreements.mjs --gold DIR [--gold DIR …] [--sources DIR] [--own] [--rules DIR] [--only DIR …] [--write]
//   --own    takes in the labelled texts of the tests, and their look-alikes
//   --rules  another checkout: what its rules find is scored, too. Rules that were mended on these documents miss little in them;
//            an earlier state, which had not seen them, tells what weights add to rules on new texts
//   --only   folders whose documents are scored; all are fitted on. Without it, all but the tests' texts
//   --added  shows what the weights add
//   --unscored leaves the cross-validation out
//   --write  fits on all documents and writes server/data/agreement-weights.yaml and server/data/agreement-wording.*.yaml
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadRules, scoreText } from '../test/bench/agreements-gold.mjs';
import { fitLogistic } from './logistic-regression.mjs';

/** The penalty of the squared weights, halved. */
const PENALTY = 5;
/** In how many documents a feature must stand to have a weight. */
const DOCUMENTS = 3;
/** How much a unit of the tests counts: each shows a difference that is easily missed. */
const OWN = 2;
/** Into how many parts the documents are divided. */
const FOLDS = 10;
/** From which probability on a unit is found; the others are only scored. */
const PROBABILITY = 0.5;
const PROBABILITIES = [0.5, 0.6, 0.7, 0.8];
/** Weights of wording below this are left out: they are many, and together they add little. */
const SLIGHT = 0.05;
const SENTENCES = 'test/unit/agreements/sentences';
const WEIGHTS = 'server/data/agreement-weights.yaml';
const wordingOf = language => `server/data/agreement-wording.${language}.yaml`;
const LANGUAGES = ['en', 'es'];

/** The values of an option that may be given several times. */
const values = option =>
  process.argv.flatMap((argument, at) => (argument === `--${option}` ? [process.argv[at + 1]] : []));

/**
 * A labelled document: `{ name, folder, language, text, rows, units, whole }`. A unit has its range, its label, its features, its
 * `level` by the rules and its level by the `earlier` rules, which is the same where there are none.
 */
function documentOf({ rules, earlier }, { hints = {}, ...given }) {
  const read = ({ readSource, weighedUnits }) => weighedUnits(readSource(given.text, hints));
  const before = earlier && new Map(read(earlier).map(({ range, level }) => [range.start, level]));
  const units = read(rules).map(unit => ({
    ...unit,
    earlier: before ? (before.get(unit.range.start) ?? 0) : unit.level,
    label: labelOf(unit.range, given.rows),
  }));
  // What is found of a text that is itself the agreement stands as it is.
  const whole = units.length ? [] : rules.findAgreements(rules.readSource(given.text, hints));
  return { ...given, units, whole };
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
  for (const { units } of documents)
    for (const name of new Set(units.flatMap(({ features }) => features))) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter(name => seen.get(name) >= DOCUMENTS).sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = documents
    .flatMap(({ units, folder }) => units.map(unit => ({ ...unit, own: !folder })))
    .filter(({ label, features }) => label && label !== 'weak' && features.length)
    .map(({ features, label, own }) => ({
      features: features.map(name => numbers.get(name)).filter(number => number !== undefined),
      label: label === 'agreement' ? 1 : 0,
      weight: own ? OWN : 1,
    }));
  const { bias, weights } = fitLogistic(rows, names.length, PENALTY);
  const kept = names.map((name, number) => [name, weights[number]]);
  return {
    bias,
    weights: new Map(kept.filter(([name, weight]) => Math.abs(weight) >= (isWording(name) ? SLIGHT : 0.005))),
  };
}

const isWording = name => LANGUAGES.some(language => name.startsWith(`${language}: `));

const probabilityOf = ({ bias, weights }, features) =>
  features.length ? 1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias))) : 0;

/** The parts of the documents, language by language, so that each part has its share of both. */
function foldsOf(documents) {
  const folds = Array.from({ length: FOLDS }, () => []);
  let next = 0;
  for (const language of LANGUAGES)
    for (const document of documents.filter(each => each.language === language)) folds[next++ % FOLDS].push(document);
  return folds;
}

/** What is scored: which units are found. */
const WAYS = Object.fromEntries([
  ['rules alone', unit => unit.level >= 3],
  ...PROBABILITIES.map(least => [`rules and weights ${least}`, unit => unit.level >= 3 || unit.probability >= least]),
  ...PROBABILITIES.map(least => [`weights alone ${least}`, unit => unit.probability >= least]),
  ['earlier rules alone', unit => unit.earlier >= 3],
  ...PROBABILITIES.map(least => [
    `earlier and weights ${least}`,
    unit => unit.earlier >= 3 || unit.probability >= least,
  ]),
]);

/** Counts for each way and language over the `scored` documents, each by weights that were not fitted on it. */
function validated(documents, scored, ways) {
  const totals = {};
  for (const fold of foldsOf(documents)) {
    if (!fold.some(scored)) continue;
    const model = fitOn(documents.filter(each => !fold.includes(each)));
    for (const document of fold.filter(scored)) {
      const units = document.units.map(unit => ({ ...unit, probability: probabilityOf(model, unit.features) }));
      for (const [way, finds] of ways) {
        const counts = scoreText(document.text, document.rows, [...units.filter(finds), ...document.whole]);
        for (const key of ['all', document.language]) {
          const total = ((totals[way] ??= {})[key] ??= { tp: 0, fp: 0, fn: 0 });
          for (const count of ['tp', 'fp', 'fn']) total[count] += counts[count];
        }
      }
      if (process.argv.includes('--added'))
        for (const { label, range, level, probability } of units)
          if (level < 3 && probability >= PROBABILITY)
            console.log(`${label}\t${document.name}\t${inOneLine(document.text, range)}`);
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

/** The files of weights, by their paths. */
export function written({ bias, weights }, documents) {
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const lines = (names, short) =>
    names.map(name => `'${short(name).replaceAll("'", "''")}': ${weights.get(name).toFixed(2)}`);
  const names = [...weights.keys()];
  const of = language => names.filter(name => name.startsWith(`${language}: `));
  const grammar = lines(
    names.filter(name => !isWording(name)),
    name => name,
  );
  return {
    [WEIGHTS]: [
      '# What each feature of a unit adds to the log-odds that it states an agreement, where no construction finds one: a logistic',
      '# regression, written by scripts/fit-agreements.mjs and described in docs/agreement-weights.md. The features are those of',
      '# server/src/agreements/weighing/features.ts; what the wording adds stands in agreement-wording.en.yaml and .es.yaml. A weight',
      '# may be mended by hand, until the next fitting.',
      `# Fitted on ${units} units of ${documents.length} labelled texts.`,
      `probability: ${PROBABILITY}`,
      `bias: ${bias.toFixed(2)}`,
      'weights:',
      ...grammar.map(line => `  ${line}`),
      '',
    ].join('\n'),
    ...Object.fromEntries(
      LANGUAGES.map(language => [
        wordingOf(language),
        [
          '# What words, and two words side by side, add to the log-odds that a unit states an agreement: see agreement-weights.yaml.',
          '# Words are folded; #, ‹state› and ‹name› stand for any number, state and other name.',
          ...lines(of(language), name => name.slice(4)),
          '',
        ].join('\n'),
      ]),
    ),
  };
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
  const ways = Object.entries(WAYS).filter(([way]) => readers.earlier || !way.startsWith('earlier'));
  if (!process.argv.includes('--unscored'))
    show(validated(documents, ({ folder }) => (only.length ? only.includes(folder) : folder !== ''), ways));
  if (process.argv.includes('--write'))
    for (const [file, text] of Object.entries(written(fitOn(documents), documents))) writeFileSync(file, text);
}

if (process.argv[1]?.endsWith('fit-agreements.mjs')) await main();
