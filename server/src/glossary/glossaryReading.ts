import { readYamlList, shifted } from '../markup';
import type { Entry } from './entry';
import type { Glossary } from './glossary';
import { isSpelledInEntry, ReadItem } from './item';
import type { GlossaryProblem } from './problem';
import { changedRun, type ReadFile } from './readFile';

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
  /** Where each id stands first. */
  readonly places: ReadonlyMap<string, ItemPlace>;
  /** Items whose id stands earlier. */
  readonly duplicates: readonly ItemPlace[];
}

/** An item by its file and its number in it, which stay when the file is edited elsewhere. */
interface ItemPlace {
  readonly uri: string;
  readonly index: number;
}

/**
 * Reads the glossary files of a project. Never fails: a bad item costs only itself, a file that is no list only its own
 * entries. Of two entries with one id the first stands and the second is a problem.
 */
export function readGlossary(files: readonly GlossaryFile[], previous?: GlossaryReading): GlossaryReading {
  const read = new Map<string, ReadFile>();
  for (const { uri, text } of files) read.set(uri, readFile(uri, text, previous?.files.get(uri)));
  const { places, duplicates } = previous && haveSameIds(previous.files, read) ? previous : placesOf(read);
  return {
    glossary: new GlossaryOfFiles(read, places),
    problems: problemsOf(read, places, duplicates),
    changed: changes(read, previous?.files),
    files: read,
    places,
    duplicates,
  };
}

function readFile(uri: string, text: string, previous: ReadFile | undefined): ReadFile {
  if (previous?.list.text === text) return previous;
  const list = readYamlList(text, previous?.list, isSpelledInEntry);
  const before = previous?.items ?? [];
  const { head, tail } = changedRun(before, list.items, (old, place) => old.place.item === place.item);
  const moved = before.length - list.items.length;
  const items = list.items.map((place, index) => {
    const isKept = index < head || index >= list.items.length - tail;
    const old = isKept ? before[index < head ? index : index + moved] : undefined;
    if (!old) return new ReadItem(uri, place);
    return old.place.start === place.start ? old : new ReadItem(uri, place, old.content);
  });
  return { list, items };
}

/** Whether the files are the same and give the same ids in the same order. */
function haveSameIds(before: ReadonlyMap<string, ReadFile>, now: ReadonlyMap<string, ReadFile>): boolean {
  const uris = [...before.keys()];
  if (uris.length !== now.size || [...now.keys()].some((uri, index) => uri !== uris[index])) return false;
  for (const [uri, { items }] of now) {
    const old = before.get(uri)!.items;
    if (old === items) continue;
    if (old.length !== items.length || items.some((each, index) => each.id !== old[index]!.id)) return false;
  }
  return true;
}

function placesOf(files: ReadonlyMap<string, ReadFile>) {
  const places = new Map<string, ItemPlace>();
  const duplicates: ItemPlace[] = [];
  for (const [uri, { items }] of files) {
    for (let index = 0; index < items.length; index++) {
      const { id } = items[index]!;
      if (id === null) continue;
      if (places.has(id)) duplicates.push({ uri, index });
      else places.set(id, { uri, index });
    }
  }
  return { places, duplicates };
}

class GlossaryOfFiles implements Glossary {
  readonly #files: ReadonlyMap<string, ReadFile>;
  readonly #places: ReadonlyMap<string, ItemPlace>;

  constructor(files: ReadonlyMap<string, ReadFile>, places: ReadonlyMap<string, ItemPlace>) {
    this.#files = files;
    this.#places = places;
  }

  get size(): number {
    return this.#places.size;
  }

  get(id: string): Entry | undefined {
    const place = this.#places.get(id);
    return (place && itemAt(this.#files, place).entry) ?? undefined;
  }

  *entries(): Iterable<Entry> {
    for (const place of this.#places.values()) yield itemAt(this.#files, place).entry!;
  }
}

const itemAt = (files: ReadonlyMap<string, ReadFile>, { uri, index }: ItemPlace): ReadItem =>
  files.get(uri)!.items[index]!;

const noList = 'A glossary file is a list: every entry begins with a dash, as in `- id: peru`.';

function problemsOf(
  files: ReadonlyMap<string, ReadFile>,
  places: ReadonlyMap<string, ItemPlace>,
  duplicates: readonly ItemPlace[],
): GlossaryProblem[] {
  const problems: GlossaryProblem[] = [];
  for (const [uri, { list, items }] of files) {
    for (const { range } of list.problems) problems.push({ code: 'entry/file-invalid', uri, range, message: noList });
    for (const { place, content } of items) {
      for (const each of content.problems) problems.push({ ...each, uri, range: shifted(each.range, place.start) });
    }
  }
  if (duplicates.length === 0) return problems;
  for (const place of duplicates) {
    const entry = itemAt(files, place).entry!;
    problems.push(duplicateId(entry, itemAt(files, places.get(entry.id)!).entry!));
  }
  const order = new Map([...files.keys()].map((uri, index) => [uri, index]));
  return problems.sort((a, b) => order.get(a.uri)! - order.get(b.uri)! || a.range.start - b.range.start);
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
    const { head, tail } = changedRun(old, current, (one, other) => one.content === other.content);
    for (const { entry } of old.slice(head, old.length - tail)) if (entry) before.push(entry);
    for (const { entry } of current.slice(head, current.length - tail)) if (entry) after.push(entry);
  }
  return { before, after };
}
