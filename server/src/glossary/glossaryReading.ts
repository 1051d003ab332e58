import { shifted } from '../markup';
import { entriesOf } from './documentEntries';
import type { Entry } from './entry';
import { type Glossary, glossaryOf } from './glossary';
import { type Item, placed, readItem } from './item';
import { listItems } from './listItems';
import type { GlossaryProblem } from './problem';
import { readYamlValue } from './yamlItem';

/** A glossary file: a YAML list of entries. */
export interface GlossaryFile {
  readonly uri: string;
  readonly text: string;
}

/** What `readGlossary` gives; hand it back as `previous` and items whose text is the same are not read again. */
export interface GlossaryReading {
  readonly glossary: Glossary;
  /** In the order of files, then of places. */
  readonly problems: readonly GlossaryProblem[];
  /** Entries of the previous reading that are gone, and entries that are new; an edited one is in both. */
  readonly changed: { readonly before: readonly Entry[]; readonly after: readonly Entry[] };
  readonly files: ReadonlyMap<string, ReadFile>;
}

/** A file with its items: all that a later reading needs of an earlier one. */
export interface ReadFile {
  readonly text: string;
  readonly items: readonly Item[];
  /** Of the file as a whole; an item's own are with the item. */
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads the glossary files of a project. Never fails: a bad item costs only itself, a file that is no list only its own
 * entries. Of two entries with one id the first stands and the second is a problem.
 */
export function readGlossary(files: readonly GlossaryFile[], previous?: GlossaryReading): GlossaryReading {
  const read = new Map<string, ReadFile>();
  for (const { uri, text } of files) read.set(uri, readFile(uri, text, previous?.files.get(uri)));

  const entries = new Map<string, Entry>();
  const problems: GlossaryProblem[] = [];
  for (const [uri, file] of read) {
    problems.push(...file.problems);
    for (const { start, content, entry } of file.items) {
      for (const each of content.problems) problems.push({ ...each, uri, range: shifted(each.range, start) });
      if (!entry) continue;
      const first = entries.get(entry.id);
      if (first) problems.push(duplicateId(entry, first));
      else entries.set(entry.id, entry);
    }
  }
  return { glossary: glossaryOf(entries), problems, changed: changes(read, previous?.files), files: read };
}

function readFile(uri: string, text: string, previous: ReadFile | undefined): ReadFile {
  if (previous?.text === text) return previous;
  const list = listItems(text);
  if (!list) return readOtherwise(uri, text);

  const contents = list.items.map(({ start, end }) => text.slice(start, end));
  const before = previous?.items ?? [];
  const isSame = (item: Item | undefined, content: string) =>
    item !== undefined && item.content.indent === list.indent && item.content.text === content;
  let head = 0;
  while (head < contents.length && isSame(before[head], contents[head]!)) head++;
  let tail = 0;
  const limit = Math.min(contents.length, before.length) - head;
  while (tail < limit && isSame(before[before.length - 1 - tail], contents[contents.length - 1 - tail]!)) tail++;

  const items = contents.map((content, index) => {
    const start = list.items[index]!.start;
    const kept = index < head ? before[index] : before[before.length - (contents.length - index)];
    if (!kept || (index >= head && index < contents.length - tail)) {
      return placed(readItem(content, list.indent), uri, start);
    }
    return kept.start === start ? kept : placed(kept.content, uri, start);
  });
  return { text, items, problems: [] };
}

/** A file that is no block list: a flow list, or nothing that we can use. */
function readOtherwise(uri: string, text: string): ReadFile {
  const { value, problems } = readYamlValue(text);
  const told = problems.map(each => ({ ...each, uri }));
  if (value?.kind === 'list') {
    const own = entriesOf(value, uri);
    const items = own.entries.map(entry => ({
      start: entry.origin.range.start,
      content: { text: text.slice(entry.origin.range.start, entry.origin.range.end), indent: -1, entry, problems: [] },
      entry,
    }));
    return { text, items, problems: [...told, ...own.problems] };
  }
  const range = value?.range ?? { start: 0, end: text.length };
  const message = 'A glossary file is a list: every entry begins with a dash, as in `- id: peru`.';
  return { text, items: [], problems: [...told, { code: 'entry/file-invalid', uri, range, message }] };
}

function duplicateId(entry: Entry, first: Entry): GlossaryProblem {
  const { uri, idRange } = entry.origin;
  return {
    code: 'entry/duplicate-id',
    uri,
    range: idRange,
    message: `There is another entry \`${entry.id}\`: the first one counts.`,
    first: { uri: first.origin.uri, range: first.origin.idRange },
  };
}

function changes(now: ReadonlyMap<string, ReadFile>, before: ReadonlyMap<string, ReadFile> | undefined) {
  const gone = new Set<Item>();
  const come = new Set<Item>();
  for (const uri of new Set([...(before?.keys() ?? []), ...now.keys()])) {
    const old = before?.get(uri)?.items ?? [];
    const current = now.get(uri)?.items ?? [];
    if (old === current) continue;
    const kept = new Set(old.map(each => each.content));
    const still = new Set(current.map(each => each.content));
    for (const each of old) if (!still.has(each.content)) gone.add(each);
    for (const each of current) if (!kept.has(each.content)) come.add(each);
  }
  const entries = (items: Set<Item>) => [...items].flatMap(each => each.entry ?? []);
  return { before: entries(gone), after: entries(come) };
}
