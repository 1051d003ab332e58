import { shifted } from '../markup';
import type { Entry } from './entry';
import type { Glossary } from './glossary';
import type { GlossaryProblem } from './problem';
import { changedRun, ReadFile } from './readFile';

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
  /**
   * Entries of the previous reading's glossary that are gone, and entries that are new; an edited one is in both. Of two
   * entries with one id, the one that counts.
   */
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
  for (const { uri, text } of files) read.set(uri, ReadFile.read(uri, text, previous?.files.get(uri)));
  const { places, duplicates } = previous && haveSameIds(previous.files, read) ? previous : placesOf(read);
  const glossary = new GlossaryOfFiles(read, places);
  return {
    glossary,
    problems: problemsOf(read, places, duplicates),
    changed: changes(glossary, read, previous),
    files: read,
    places,
    duplicates,
  };
}

/** Whether the files are the same and give the same ids in the same order. */
function haveSameIds(before: ReadonlyMap<string, ReadFile>, now: ReadonlyMap<string, ReadFile>): boolean {
  const uris = [...before.keys()];
  if (uris.length !== now.size || [...now.keys()].some((uri, index) => uri !== uris[index])) return false;
  for (const [uri, { contents }] of now) {
    const old = before.get(uri)!.contents;
    if (old === contents) continue;
    if (old.length !== contents.length) return false;
    if (contents.some((each, index) => each !== old[index] && each.entry?.id !== old[index]!.entry?.id)) return false;
  }
  return true;
}

function placesOf(files: ReadonlyMap<string, ReadFile>) {
  const places = new Map<string, ItemPlace>();
  const duplicates: ItemPlace[] = [];
  for (const [uri, { contents }] of files) {
    for (let index = 0; index < contents.length; index++) {
      const id = contents[index]!.entry?.id;
      if (id === undefined) continue;
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
    return place && entryAt(this.#files, place);
  }

  *entries(): Iterable<Entry> {
    for (const place of this.#places.values()) yield entryAt(this.#files, place);
  }
}

/** Places are those of entries. */
const entryAt = (files: ReadonlyMap<string, ReadFile>, { uri, index }: ItemPlace): Entry =>
  files.get(uri)!.entryAt(index)!;

const noList = 'A glossary file is a list: every entry begins with a dash, as in `- id: peru`.';

function problemsOf(
  files: ReadonlyMap<string, ReadFile>,
  places: ReadonlyMap<string, ItemPlace>,
  duplicates: readonly ItemPlace[],
): GlossaryProblem[] {
  const problems: GlossaryProblem[] = [];
  for (const [uri, { list, contents }] of files) {
    for (const { range } of list.problems) problems.push({ code: 'entry/file-invalid', uri, range, message: noList });
    for (let index = 0; index < contents.length; index++) {
      if (contents[index]!.problems.length === 0) continue;
      const { start } = list.items[index]!;
      for (const each of contents[index]!.problems) problems.push({ ...each, uri, range: shifted(each.range, start) });
    }
  }
  if (duplicates.length === 0) return problems;
  for (const place of duplicates) {
    const entry = entryAt(files, place);
    problems.push(duplicateId(entry, entryAt(files, places.get(entry.id)!)));
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

function changes(glossary: Glossary, now: ReadonlyMap<string, ReadFile>, previous: GlossaryReading | undefined) {
  const before: Entry[] = [];
  const after: Entry[] = [];
  for (const id of touchedIds(now, previous?.files)) {
    const was = previous?.glossary.get(id);
    const is = glossary.get(id);
    if (was === is) continue;
    if (was) before.push(was);
    if (is) after.push(is);
  }
  return { before, after };
}

/** The ids of items that came, went, changed or moved past others: which entry has an id depends on these alone. */
function touchedIds(now: ReadonlyMap<string, ReadFile>, past: ReadonlyMap<string, ReadFile> | undefined): Set<string> {
  const ids = new Set<string>();
  const uris = new Set([...(past?.keys() ?? []), ...now.keys()]);
  for (const uri of uris) {
    const old = past?.get(uri);
    const current = now.get(uri);
    if (old === current) continue;
    const was = old?.contents ?? [];
    const is = current?.contents ?? [];
    const { head, tail } = changedRun(was, is, (a, b) => a === b);
    for (const each of [was.slice(head, was.length - tail), is.slice(head, is.length - tail)]) {
      for (const { entry } of each) if (entry) ids.add(entry.id);
    }
  }
  return ids;
}
