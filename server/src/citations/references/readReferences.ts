import type { Value } from '../../markup';
import { idRangeIn } from '../parseCitation';
import type { Reference, ReferenceProblem, References } from '../reference';
import { type BibReader, readBib } from './bib';
import { itemValues, readItem } from './cslItem';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import { createReferences } from './references';

/** A file of references: CSL-YAML, CSL-JSON, or BibTeX and BibLaTeX, told apart by the name's ending. */
export interface ReferenceFile {
  readonly uri: string;
  readonly text: string;
}

/** The references of a project's files. Given back as `previous`, files whose text is the same are not read again. */
export interface ReadReferences {
  readonly references: References;
  /** In the order of files and places. */
  readonly problems: readonly ReferenceProblem[];
  readonly files: ReadonlyMap<string, ReadReferenceFile>;
}

interface ReadReferenceFile {
  /** `null` where the file waits for its reader. */
  readonly text: string | null;
  readonly list: readonly Reference[];
  readonly problems: readonly ReferenceProblem[];
}

/**
 * Reads files of references, in the order given. Never throws: an error is a problem at its place, and what can be read
 * beside it is. Ids are as spelled; of two references with one id the first stands, and the second is a problem.
 * @param bib from `loadBibReader`; needed where one of the files `isBibFile`.
 */
export function readReferences(
  files: readonly ReferenceFile[],
  previous?: ReadReferences,
  bib?: BibReader,
): ReadReferences {
  const read = new Map<string, ReadReferenceFile>();
  for (const file of files) {
    const before = previous?.files.get(file.uri);
    const after = before?.text === file.text ? before : readFile(file, bib);
    read.set(file.uri, after);
  }
  const list = [...read.values()].flatMap(file => file.list);
  const problems = [...read.values()].flatMap(file => file.problems);
  return { references: createReferences(list), problems: [...problems, ...duplicates(list)], files: read };
}

/** Whether a file needs the reader of `loadBibReader`. */
export const isBibFile = (uri: string): boolean => /\.bib$/i.test(uri);

/** The references that a document's own front matter lists under `references`. */
export function readOwnReferences(value: Value | null | undefined, uri: string): ReadReferences {
  const file = value ? fromValue(value, uri, '') : { text: '', list: [], problems: [] };
  return {
    references: createReferences(file.list),
    problems: [...file.problems, ...duplicates(file.list)],
    files: new Map([[uri, file]]),
  };
}

function readFile({ uri, text }: ReferenceFile, bib: BibReader | undefined): ReadReferenceFile {
  const problem = (range: ReferenceProblem['range'], message: string): ReferenceProblem => ({
    code: 'reference/file-invalid',
    uri,
    range,
    message,
  });
  if (isBibFile(uri)) {
    if (!bib)
      return {
        text: null,
        list: [],
        problems: [problem({ start: 0, end: 0 }, 'The reader of .bib files is not loaded.')],
      };
    const { items, errors } = readBib(text, bib);
    const list = items.map(({ item, range, idRange }) => ({ id: item.id, item, origin: { uri, range, idRange } }));
    return { text, list, problems: errors.map(each => problem(each.range, each.message)) };
  }
  const { root, errors } = /\.(?:json|csljson)$/i.test(uri) ? readCslJson(text) : readCslYaml(text);
  const file = fromValue(root, uri, text);
  return { ...file, problems: [...errors.map(each => problem(each.range, each.message)), ...file.problems] };
}

function fromValue(root: Value | null, uri: string, text: string): ReadReferenceFile {
  const values = itemValues(root);
  if (typeof values === 'string') {
    const range = { start: root!.range.start, end: root!.range.start };
    return { text, list: [], problems: [{ code: 'reference/file-invalid', uri, range, message: values }] };
  }
  const list: Reference[] = [];
  const problems: ReferenceProblem[] = [];
  for (const value of values) {
    const read = readItem(value);
    if (typeof read === 'string') {
      problems.push({ code: 'reference/invalid', uri, range: value.range, message: read });
      continue;
    }
    list.push({
      id: read.item.id,
      item: read.item,
      origin: { uri, range: value.range, idRange: idRangeIn(read.id, read.item.id) ?? read.id.range },
    });
    for (const { at, message } of read.remarks)
      problems.push({ code: 'reference/invalid', uri, range: at.range, message });
  }
  return { text, list, problems };
}

function duplicates(list: readonly Reference[]): ReferenceProblem[] {
  const first = new Map<string, Reference>();
  const problems: ReferenceProblem[] = [];
  for (const reference of list) {
    const before = first.get(reference.id);
    if (!before) first.set(reference.id, reference);
    else {
      problems.push({
        code: 'reference/duplicate-id',
        uri: reference.origin.uri,
        range: reference.origin.idRange,
        message: `Two references have the id “${reference.id}”; the first counts.`,
        related: { uri: before.origin.uri, range: before.origin.idRange },
      });
    }
  }
  return problems;
}
