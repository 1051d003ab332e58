import { shifted } from '../markup';
import type { Entry } from './entry';
import type { Glossary } from './glossary';
import { type ItemPlace, Places } from './places';
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
  readonly places: Places;
}

/**
 * Reads the glossary files of a project. Never fails: a bad item costs only itself, a file that is no list only its own
 * entries. Of two entries with one id the first stands and the second is a problem.
 */
export function readGlossary(files: readonly GlossaryFile[], previous?: GlossaryReading): GlossaryReading {
  const read = new Map<string, ReadFile>();
  for (const { uri, text } of files) read.set(uri, ReadFile.read(uri, text, previous?.files.get(uri)));
  const places = Places.of(read, previous?.places, previous?.files);
  const glossary = new GlossaryOfFiles(read, places);
  return {
    glossary,
    problems: problemsOf(read, places),
    changed: changes(glossary, read, previous),
    files: read,
    places,
  };
}

class GlossaryOfFiles implements Glossary {
  readonly #files: ReadonlyMap<string, ReadFile>;
  readonly #places: Places;

  constructor(files: ReadonlyMap<string, ReadFile>, places: Places) {
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
    const later = new Map<string, Set<number>>();
    for (const { uri, index } of this.#places.duplicates) later.set(uri, (later.get(uri) ?? new Set()).add(index));
    for (const [uri, file] of this.#files) {
      const skipped = later.get(uri);
      for (let index = 0; index < file.contents.length; index++) {
        const entry = skipped?.has(index) ? null : file.entryAt(index);
        if (entry) yield entry;
      }
    }
  }
}

/** Places are those of entries. */
const entryAt = (files: ReadonlyMap<string, ReadFile>, { uri, index }: ItemPlace): Entry =>
  files.get(uri)!.entryAt(index)!;

const noList = 'A glossary file is a list: every entry begins with a dash, as in `- id: peru`.';

function problemsOf(files: ReadonlyMap<string, ReadFile>, places: Places): GlossaryProblem[] {
  const problems: GlossaryProblem[] = [];
  for (const [uri, { list, contents }] of files) {
    for (const { range } of list.problems) problems.push({ code: 'entry/file-invalid', uri, range, message: noList });
    for (let index = 0; index < contents.length; index++) {
      if (contents[index]!.problems.length === 0) continue;
      const { start } = list.items[index]!;
      for (const each of contents[index]!.problems) problems.push({ ...each, uri, range: shifted(each.range, start) });
    }
  }
  if (places.duplicates.length === 0) return problems;
  for (const place of places.duplicates) {
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
