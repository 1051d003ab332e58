import { type PlacedYamlItem, readYamlList, shifted, type YamlItem, type YamlList } from '../markup';
import type { Entry } from './entry';
import { type Glossary, glossaryOf } from './glossary';
import { type ItemContent, isSpelledInEntry, placedEntry, readItem } from './item';
import type { GlossaryProblem } from './problem';

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
  readonly list: YamlList;
  readonly items: readonly ReadItem[];
}

interface ReadItem {
  readonly place: PlacedYamlItem;
  readonly content: ItemContent;
  readonly entry: Entry | null;
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
  for (const [uri, { list, items }] of read) {
    for (const { range } of list.problems) problems.push({ code: 'entry/file-invalid', uri, range, message: noList });
    for (const { place, content, entry } of items) {
      for (const each of content.problems) problems.push({ ...each, uri, range: shifted(each.range, place.start) });
      if (!entry) continue;
      const first = entries.get(entry.id);
      if (first) problems.push(duplicateId(entry, first));
      else entries.set(entry.id, entry);
    }
  }
  return { glossary: glossaryOf(entries), problems, changed: changes(read, previous?.files), files: read };
}

const noList = 'A glossary file is a list: every entry begins with a dash, as in `- id: peru`.';

function readFile(uri: string, text: string, previous: ReadFile | undefined): ReadFile {
  if (previous?.list.text === text) return previous;
  const list = readYamlList(text, previous?.list, isSpelledInEntry);
  const before = new Map<YamlItem, ReadItem>();
  for (const each of previous?.items ?? []) before.set(each.place.item, each);
  const items = list.items.map(place => {
    const old = before.get(place.item);
    if (old?.place.start === place.start) return old;
    const content = old?.content ?? readItem(place.item.text);
    return { place, content, entry: placedEntry(content, uri, place) };
  });
  return { list, items };
}

/** Reports an entry whose id an earlier one has. */
export function duplicateId(entry: Entry, first: Entry): GlossaryProblem {
  const { uri, idRange } = entry.origin;
  return {
    code: 'entry/duplicate-id',
    uri,
    range: idRange,
    message: `There is another entry \`${entry.id}\`: the first one counts.`,
    first: { uri: first.origin.uri, range: first.origin.idRange },
  };
}

function changes(now: ReadonlyMap<string, ReadFile>, past: ReadonlyMap<string, ReadFile> | undefined) {
  const before: Entry[] = [];
  const after: Entry[] = [];
  for (const uri of new Set([...(past?.keys() ?? []), ...now.keys()])) {
    const old = past?.get(uri)?.items ?? [];
    const current = now.get(uri)?.items ?? [];
    if (old === current) continue;
    const had = new Set(old.map(each => each.content));
    const has = new Set(current.map(each => each.content));
    for (const { content, entry } of old) if (entry && !has.has(content)) before.push(entry);
    for (const { content, entry } of current) if (entry && !had.has(content)) after.push(entry);
  }
  return { before, after };
}
