// Makes a project of any size to measure on: cables and declarations with annotations, a glossary, references; the same for the same
// seed. With `markdown`, the same texts as a Markdown workspace in which every annotation is a link.
//   node test/bench/corpus.mjs --documents 10000 --out DIR [--format gloss|markdown] [--seed 1] [--entries 2000]
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** A small generator of random numbers (mulberry32): `random()` in [0, 1), `below(n)`, `pick(list)`. */
export function randomness(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = n => Math.floor(random() * n);
  return { random, below, pick: list => list[below(list.length)] };
}

const posts = [
  ['LIMA', 'RUEHPE', 'PE'],
  ['BOGOTA', 'RUEHBO', 'CO'],
  ['QUITO', 'RUEHQT', 'EC'],
  ['SANTIAGO', 'RUEHSG', 'CI'],
  ['CARACAS', 'RUEHCV', 'VE'],
  ['BRASILIA', 'RUEHBR', 'BR'],
  ['MADRID', 'RUEHMD', 'SP'],
  ['PARIS', 'RUEHFR', 'FR'],
];
const subjects = [
  'The minister',
  'An adviser',
  'The delegation',
  'The embassy',
  'A deputy',
  'The commission',
  'The governor',
  'A contact',
];
const verbs = [
  'said that',
  'explained that',
  'doubted that',
  'reported that',
  'recalled that',
  'did not think that',
  'was glad that',
];
const clauses = [
  'the talks would go on in the spring',
  'the budget left little room for new programmes',
  'the border had been quiet for a month',
  'the press had made too much of the visit',
  'the committee wanted to see the draft first',
  'nobody expected a vote before the summer',
  'the ports were working again after the strike',
  'the reform had friends in both chambers',
];
const agreements = [
  'the two governments agreed to share what they know about the traffic',
  'both sides signed a memorandum on disaster relief',
  'the ministers committed to meet again within a year',
  'the parties set up a working group on migration',
];
const firstNames = [
  'North',
  'South',
  'Upper',
  'Lower',
  'Old',
  'New',
  'Great',
  'Little',
  'Eastern',
  'Western',
  'Inner',
  'Outer',
];
const lastNames = [
  'Valley',
  'River',
  'Harbour',
  'Forest',
  'Mountain',
  'Lake',
  'Island',
  'Plain',
  'Coast',
  'Bridge',
  'Market',
  'Station',
];
const bodies = [
  'Council',
  'Commission',
  'Working Group',
  'Dialogue',
  'Forum',
  'Secretariat',
  'Fund',
  'Programme',
  'Office',
  'Agency',
];
const types = ['organization', 'mechanism', 'place', 'state', 'person', 'event'];

const pad = (number, width) => String(number).padStart(width, '0');

/** Entries with a name that no other has, an acronym, and now and then a description. */
export function* glossaryEntries(count, seed = 1) {
  const { pick } = randomness(seed + 7);
  for (let i = 0; i < count; i++) {
    const name = `${firstNames[i % 12]} ${lastNames[Math.floor(i / 12) % 12]} ${bodies[Math.floor(i / 144) % 10]}${i >= 1440 ? ` ${romanish(Math.floor(i / 1440))}` : ''}`;
    yield { id: `e${pad(i, 6)}`, name, alias: `X${pad(i, 6)}`, type: pick(types) };
  }
}

const romanish = number => [...String(number)].map(digit => 'OIVXLCDMNK'[Number(digit)]).join('');

export const entryYaml = ({ id, name, alias, type }) =>
  `- id: ${id}\n  type: ${type}\n  name: ${name}\n  names: {es: ${name} ES}\n  aliases: [${alias}]\n  description: What the texts call the ${name}.\n`;

/** The identity of the document with that number: cables for the most part, every tenth a declaration. */
function identity(number) {
  if (number % 10 === 9)
    return { id: `decl-${pad(number, 6)}`, kind: 'declaration', folder: `d${pad(Math.floor(number / 500), 3)}` };
  const [post, indicator, country] = posts[number % posts.length];
  const year = 2003 + (Math.floor(number / 25000) % 7);
  return {
    id: `${pad(year % 100, 2)}${post}${number}`,
    kind: 'cable',
    post,
    indicator,
    country,
    year,
    serial: number,
    folder: `c${pad(Math.floor(number / 500), 3)}`,
  };
}

/** One document: `{ path, text }`, with paths relative to the project's folder. */
export function makeDocument(number, { seed = 1, documents, entries, format = 'gloss', size = 3500 }) {
  const random = randomness(seed * 1_000_003 + number);
  const me = identity(number);
  const write = format === 'markdown' ? markdown : gloss;
  const mention = () => {
    const entry =
      entries[random.random() < 0.5 ? random.below(Math.min(entries.length, 50)) : random.below(entries.length)];
    return random.random() < 0.25 ? entry.name : write.entity(entry);
  };
  const sentence = () => {
    const chance = random.random();
    if (chance < 0.06) return `${write.agreement(capital(random.pick(agreements)))}.`;
    if (chance < 0.1) {
      const other = identity(random.below(documents));
      return `${write.cite(`${random.pick(subjects)} said so before`, other, 1 + random.below(5))}.`;
    }
    return chance < 0.7
      ? `${random.pick(subjects)} of the ${mention()} ${random.pick(verbs)} ${random.pick(clauses)}.`
      : `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(clauses)}.`;
  };
  const paragraphs = [];
  for (let length = 0, at = 1; length < size; at++) {
    const text = wrap(Array.from({ length: 3 + random.below(3) }, sentence).join(' '));
    paragraphs.push(write.paragraph(me, at, text));
    length += text.length;
  }
  return {
    path: `sources/${me.folder}/${me.id}.${format === 'markdown' ? 'md' : 'gloss'}`,
    text: write.document(me, paragraphs),
    id: me.id,
  };
}

const capital = text => text[0].toUpperCase() + text.slice(1);

/** Hard wraps, as telegrams have them; never inside an annotation or a link target. */
function wrap(text, width = 72) {
  const lines = [];
  let line = '';
  for (const word of text.split(/ (?![^{(]*[})])/)) {
    if (line && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

const gloss = {
  entity: entry => `[${entry.name}]{${entry.id}}`,
  agreement: text => `[${text}]{agreement: new, status: agreed, date: 2009-05}`,
  cite: (text, other, paragraph) => `[${text}]{cite: "${other.id}#${paragraph}"}`,
  paragraph: (me, at, text) => (me.kind === 'cable' ? `¶${at}. (U) ${text}` : `${at}. ${text}`),
  document: (me, paragraphs) =>
    `---\nid: ${me.id}\nkind: ${me.kind}\nlanguage: en\n---\n${head(me)}${paragraphs.join('\n\n')}\n${me.kind === 'cable' ? '\nSMITH\n' : ''}`,
};

const markdown = {
  entity: entry => `[${entry.name}](../../glossary/${entry.id}.md)`,
  agreement: text => `*${text}*`,
  cite: (text, other, paragraph) => `[${text}](../${other.folder}/${other.id}.md#paragraph-${paragraph})`,
  paragraph: (_me, at, text) => `## Paragraph ${at}\n\n${text}`,
  document: (me, paragraphs) => `# ${me.id}\n\n${head(me)}${paragraphs.join('\n\n')}\n`,
};

function head(me) {
  if (me.kind === 'declaration')
    return `Joint Declaration ${me.id}\n\nThe parties met on May 9, 2003.\n\nThe parties agreed to:\n\n`;
  const day = 1 + (me.serial % 28);
  const serial = me.serial % 10000;
  return (
    `VZCZCXYZ${pad(me.serial % 10000, 4)}\nRR RUEHWEB\n\nDE ${me.indicator} #${pad(serial, 4)} ${pad(day, 3)}1430\nZNR UUUUU ZZH\n` +
    `R ${pad(day, 2)}1430Z JAN ${pad(me.year % 100, 2)}\nFM AMEMBASSY ${me.post}\nTO RUEHC/SECSTATE WASHDC 1000\n\n` +
    `UNCLAS ${me.post} ${pad(me.serial, 6)}\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV, ${me.country}\nSUBJECT: WHAT THE CONTACTS SAID, PART ${me.serial}\n\n`
  );
}

/** Writes a whole project. Returns the number of files and of bytes in documents. */
export function writeCorpus({ out, documents, seed = 1, entries: entryCount = 2000, format = 'gloss', size = 3500 }) {
  const entries = [...glossaryEntries(entryCount, seed)];
  const put = (name, text) => {
    const at = path.join(out, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
    return Buffer.byteLength(text);
  };
  if (format === 'markdown')
    for (const entry of entries) put(`glossary/${entry.id}.md`, `# ${entry.name}\n\nAlso ${entry.alias}.\n`);
  else {
    put('gloss.yaml', 'name: A corpus to measure on\n');
    put('glossary/entries.yaml', entries.map(entryYaml).join(''));
    put(
      'references.yaml',
      Array.from(
        { length: 500 },
        (_, i) =>
          `- id: ref-${i}\n  type: book\n  title: Book ${i}\n  author: [{family: Author${i}}]\n  issued: {date-parts: [[${1950 + (i % 70)}]]}\n`,
      ).join(''),
    );
  }
  let bytes = 0;
  for (let number = 0; number < documents; number++) {
    const { path: name, text } = makeDocument(number, { seed, documents, entries, format, size });
    bytes += put(name, text);
  }
  return {
    documents,
    bytes,
    fingerprint: createHash('sha256').update(`${documents} ${bytes} ${seed}`).digest('hex').slice(0, 12),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '1000' },
      out: { type: 'string' },
      format: { type: 'string', default: 'gloss' },
      seed: { type: 'string', default: '1' },
      entries: { type: 'string', default: '2000' },
      size: { type: 'string', default: '3500' },
    },
  });
  if (!values.out) {
    console.error('corpus: --out DIR is needed');
    process.exit(2);
  }
  const made = writeCorpus({
    ...values,
    documents: Number(values.documents),
    seed: Number(values.seed),
    entries: Number(values.entries),
    size: Number(values.size),
  });
  console.log(`${made.documents} documents, ${(made.bytes / 1e6).toFixed(1)} MB in ${values.out}`);
}

/** A corpus of documents in a folder that is deleted at the end: the folder, and the one around it for whatever else a run leaves. */
export function scratchCorpus(documents) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const folder = path.join(scratch, 'corpus');
  return { scratch, folder, ...writeCorpus({ out: folder, documents }) };
}
