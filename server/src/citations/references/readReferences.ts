import { shifted, type TextRange, type Value, type YamlList } from '../../markup';
import { inEnglish, type Say } from '../../source';
import { idRangeIn } from '../parseCitation';
import type { Reference, ReferenceProblem, References } from '../reference';
import { type BibReader, readBib } from './bib';
import { itemValues, type ReadItem, readItem } from './cslItem';
import { readCslJson } from './cslJson';
import { type PlacedValue, readCslYaml } from './cslYaml';
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
  readonly yaml?: YamlList;
  readonly list: readonly Reference[];
  readonly problems: readonly ReferenceProblem[];
}

/**
 * Reads files of references, in the order given. Never throws: an error is a problem at its place, and what can be read
 * beside it is. Ids are as spelled; of two references with one id the first stands, and the second is a problem.
 * @param bib from `loadBibReader`; needed where one of the files `isBibFile`.
 * @param say puts the problems into the reader's language: the same one in every call.
 */
export function readReferences(
  files: readonly ReferenceFile[],
  previous?: ReadReferences,
  bib?: BibReader,
  say: Say = inEnglish,
): ReadReferences {
  const read = new Map<string, ReadReferenceFile>();
  for (const file of files) {
    const before = previous?.files.get(file.uri);
    const after = before?.text === file.text ? before : readFile(file, before, bib, say);
    read.set(file.uri, after);
  }
  const list = [...read.values()].flatMap(file => file.list);
  const problems = [...read.values()].flatMap(file => file.problems);
  return { references: createReferences(list), problems: [...problems, ...duplicates(list, say)], files: read };
}

/** Whether a file needs the reader of `loadBibReader`. */
export const isBibFile = (uri: string): boolean => /\.bib$/i.test(uri);

/** The references that a document's own front matter lists under `references`. */
export function readOwnReferences(value: Value | null | undefined, uri: string, say: Say = inEnglish): ReadReferences {
  const values = itemValues(value ?? null, say);
  const file =
    typeof values === 'string'
      ? { text: '', list: [], problems: [fileProblem(uri, value!.range, values)] }
      : fromValues(
          values.map(each => ({ start: 0, value: each })),
          uri,
          say,
        );
  return {
    references: createReferences(file.list),
    problems: [...file.problems, ...duplicates(file.list, say)],
    files: new Map([[uri, { ...file, text: '' }]]),
  };
}

function readFile(
  { uri, text }: ReferenceFile,
  before: ReadReferenceFile | undefined,
  bib: BibReader | undefined,
  say: Say,
): ReadReferenceFile {
  if (isBibFile(uri)) {
    if (!bib)
      return {
        text: null,
        list: [],
        problems: [fileProblem(uri, { start: 0, end: 0 }, say('The reader of .bib files is not loaded.'))],
      };
    const { items, errors } = readBib(text, bib, say);
    const list = items.map(({ item, range, idRange }) => ({ id: item.id, item, origin: { uri, range, idRange } }));
    return { text, list, problems: errors.map(each => fileProblem(uri, each.range, each.message)) };
  }
  const {
    values,
    errors,
    list: yaml,
  } = /\.(?:json|csljson)$/i.test(uri) ? readCslJson(text, say) : readCslYaml(text, before?.yaml, say);
  const { list, problems } = fromValues(values, uri, say);
  return {
    text,
    yaml,
    list,
    problems: [...errors.map(each => fileProblem(uri, each.range, each.message)), ...problems],
  };
}

const fileProblem = (uri: string, range: TextRange, message: string): ReferenceProblem => ({
  code: 'reference/file-invalid',
  uri,
  range,
  message,
});

/** What was read of a value, kept with it: an item that an edit left alone is not read again. */
const readItems = new WeakMap<Value, ReadItem | string>();

function fromValues(
  values: readonly PlacedValue[],
  uri: string,
  say: Say,
): { list: readonly Reference[]; problems: readonly ReferenceProblem[] } {
  const list: Reference[] = [];
  const problems: ReferenceProblem[] = [];
  for (const { start, value } of values) {
    const read = readItems.get(value) ?? readItem(value, say);
    readItems.set(value, read);
    const tell = (range: TextRange, message: string) =>
      problems.push({ code: 'reference/invalid', uri, range: shifted(range, start), message });
    if (typeof read === 'string') {
      tell(value.range, read);
      continue;
    }
    const idRange = shifted(idRangeIn(read.id, read.item.id) ?? read.id.range, start);
    list.push({ id: read.item.id, item: read.item, origin: { uri, range: shifted(value.range, start), idRange } });
    for (const { at, message } of read.remarks) tell(at.range, message);
  }
  return { list, problems };
}

function duplicates(list: readonly Reference[], say: Say): ReferenceProblem[] {
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
        message: say('Two references have the id “{0}”; the first counts.', reference.id),
        related: { uri: before.origin.uri, range: before.origin.idRange },
      });
    }
  }
  return problems;
}
