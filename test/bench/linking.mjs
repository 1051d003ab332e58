// How fast names are found, beside npm's matchers on the same names and the same text in the same run.
//   node test/bench/linking.mjs [--quick] [--sizes 1000,10000,100000,1000000] [--megabytes 50]
// The text is generated English and Spanish prose, once with a name about every twelve words and once with few (the table says how many
// words stand to a mention), among many words that begin names or are like them. The other matchers get text and names folded
// beforehand, and their hits are cut down to whole words, leftmost longest; none of that is in their time. Matches must agree.
// Prints, per number of names: MB/s (a megabyte is a million UTF-16 code units), milliseconds to build and to change one entry (the median
// of a hundred and the longest), bytes a name. Times are the process's own, of all its threads, so that others on the machine do not count.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { AhoCorasick } from '@monyone/aho-corasick';
import { build } from 'esbuild';
import KeywordProcessor from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { yamlDataForEsbuild } from '../../scripts/yaml-data.mjs';
import { randomness } from './corpus.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    megabytes: { type: 'string' },
  },
});
const sizes = (options.sizes ?? (options.quick ? '1000,100000' : '1000,10000,100000,1000000')).split(',').map(Number);
const megabytes = Number(options.megabytes ?? (options.quick ? 5 : 50));
/** What the others are given of the text: they are slow, and their speed does not depend on its length. */
const othersMegabytes = Math.min(megabytes, options.quick ? 0.5 : 2);
/** The largest number of names that they are given: their tries of objects take a kilobyte a name and more. */
const othersLimit = 100_000;

const { createMatcher } = await bundled('server/src/linking/index.ts');

/** What each library makes of the names: a search that gives [start, end] pairs, or names alone where it knows no places. */
const others = {
  '@monyone/aho-corasick': names => {
    const matcher = new AhoCorasick(names);
    return text => matcher.matchInText(text).map(({ begin, end }) => [begin, end]);
  },
  'modern-ahocorasick': names => {
    const matcher = new ModernAhoCorasick(names);
    return text => matcher.search(text).map(({ start, end }) => [start, end]);
  },
  'flashtext.js': names => {
    const matcher = new KeywordProcessor();
    for (const each of names) matcher.addKeyword(each);
    return text => matcher.extractKeywords(text);
  },
};

/** One word in so many is a name of the glossary; as many again are made as names' words are. */
const densities = { dense: 20, sparse: 250 };
const built = [];
const rows = [];
for (const size of sizes) {
  const names = makeNames(size);
  const entries = entriesOf(names);
  const row = { names: size, 'build ms': 0 };
  built.push(row);

  let matcher;
  row['build ms'] = Math.round(timed(() => (matcher = createMatcher(entries))));
  row['bytes a name'] = (matcher.bytes / matcher.size).toFixed(0);
  row['change ms'] = changeTime(matcher, entries);
  for (const [density, share] of Object.entries(densities)) {
    const text = makeText(megabytes * 1e6, names, share);
    const measured = { names: size, text: density };
    rows.push(measured);
    matcher.find(text.slice(0, 1e6));
    let found;
    const ms = Math.min(...[1, 2, 3].map(() => timed(() => (found = matcher.find(text)))));
    measured['gloss MB/s'] = (text.length / 1000 / ms).toFixed(1);
    measured.mentions = found.length;
    measured['words a mention'] = (text.match(/\s+/g).length / found.length).toFixed(0);
    const part = text.slice(0, text.lastIndexOf('\n', othersMegabytes * 1e6));
    if (size <= othersLimit) compareOthers(measured, names, part, matcher);
  }
}
console.table(built);
console.table(rows);

function compareOthers(row, names, text, matcher) {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const foldedNames = [
    ...new Set(
      names.map(each =>
        each
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toLowerCase(),
      ),
    ),
  ];
  const mentions = matcher.find(text);
  const ours = mentions.map(each => `${each.start}-${each.end}`);
  const ourNames = mentions.map(each => folded.slice(each.start, each.end));
  let fastest = 0;
  for (const [name, make] of Object.entries(others)) {
    const search = make(foldedNames);
    search(folded.slice(0, 200_000));
    let hits;
    const ms = timed(() => (hits = search(folded)));
    const speed = folded.length / 1000 / ms;
    row[`${name} MB/s`] = speed.toFixed(1);
    fastest = Math.max(fastest, speed);
    const hasPlaces = typeof hits[0] !== 'string';
    const theirs = hasPlaces ? wholeWordsLongest(hits, folded) : hits;
    const expected = hasPlaces ? ours : ourNames;
    const isSame = expected.length === theirs.length && expected.every((each, index) => each === theirs[index]);
    row[`${name} agrees`] = isSame ? 'yes' : `no: ${expected.length} and ${theirs.length}`;
  }
  row['times the fastest'] = (Number(row['gloss MB/s']) / fastest).toFixed(1);
}

function wholeWordsLongest(hits, text) {
  const isLetter = at => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]);
  const whole = hits.filter(([start, end]) => !isLetter(start - 1) && !isLetter(end));
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let last = 0;
  return whole.flatMap(([start, end]) => {
    if (start < last) return [];
    last = end;
    return [`${start}-${end}`];
  });
}

function changeTime(matcher, entries) {
  const times = [];
  let current = matcher;
  for (let round = 0; round < 100; round++) {
    const entry = entries[(round * 997) % entries.length];
    const edited = { ...entry, aliases: [...entry.aliases, { text: `Edited Name ${round}` }] };
    const start = clock();
    current = current.updated([entry], [edited]);
    times.push(clock() - start);
  }
  times.sort((a, b) => a - b);
  return `${times[50].toFixed(2)} (${times.at(-1).toFixed(2)})`;
}

/** Names of one to four words, most of two or three, in title case; each once. */
function makeNames(count) {
  const { below, pick } = randomness(7);
  const names = new Set();
  while (names.size < count) {
    const words = [1, 2, 2, 3, 3, 4][below(6)];
    names.add(Array.from({ length: words }, () => capitalised(word(below, pick))).join(' '));
  }
  return [...names];
}

/** Words of two to four syllables: some forty thousand that are likely, so that names share them. */
function word(below, pick) {
  const syllables = [
    'ba',
    'cor',
    'den',
    'e',
    'fri',
    'gua',
    'hon',
    'li',
    'ma',
    'na',
    'o',
    'pe',
    'qui',
    'ru',
    'sán',
    'ti',
    'u',
    'ver',
    'ya',
    'zo',
  ];
  return Array.from({ length: 2 + below(3) }, () => pick(syllables)).join('');
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}

function entriesOf(names) {
  const entries = [];
  for (let at = 0; at < names.length; at += 4) {
    const [name, ...aliases] = names.slice(at, at + 4);
    entries.push({
      id: `e${at}`,
      type: 'topic',
      name,
      names: new Map(),
      aliases: aliases.map(text => ({ text })),
      sameAs: [],
    });
  }
  return entries;
}

function makeText(length, names, share) {
  const { below, pick } = randomness(11);
  const english =
    'the government of said that it would sign and review in all an accord on trade with every party to this'.split(
      ' ',
    );
  const spanish =
    'el gobierno de dijo que la firma y revisión en todo un acuerdo sobre comercio con cada parte según ésta'.split(
      ' ',
    );
  const parts = [];
  for (let size = 0; size < length; ) {
    const common = below(2) ? english : spanish;
    const words = [];
    for (let count = 8 + below(20); count > 0; count--) {
      const kind = below(share * 4);
      if (kind < 4) words.push(pick(names));
      else if (kind < 8) words.push(word(below, pick));
      else words.push(below(4) ? pick(common) : `${word(below, pick)}s`);
    }
    const sentence = `${capitalised(words.join(' '))}.${below(6) ? ' ' : '\n\n'}`;
    parts.push(sentence);
    size += sentence.length;
  }
  return parts.join('');
}

/** Milliseconds of processor time. */
function clock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that `run` takes. */
function timed(run) {
  const start = clock();
  run();
  return clock() - start;
}

async function bundled(entry) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-linking-'));
  try {
    const outfile = path.join(folder, 'bundle.cjs');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      plugins: [yamlDataForEsbuild],
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
