import { t } from '@vscode/l10n';
import {
  type ColumnMapping,
  type CsvProblem,
  csvColumns,
  entriesFromCsv,
  entriesFromWikidata,
  freeId,
  glossaryToCsv,
  glossaryToJsonLd,
} from '../../exchange';
import { type EntryDraft, entryText } from '../../glossary';
import type { Snapshot } from '../../project';
import type { ProjectChange } from '../change';
import { folded } from '../fuzzy';

/** What importing entries changes: one new glossary file, in id order, so that it can be looked through and split. */
export interface EntryImport {
  readonly change: ProjectChange;
  readonly entries: number;
  /** What was left out, with why: rows that give no entry, and entries that the glossary has. */
  readonly problems: readonly string[];
}

/**
 * Reads entries from CSV, whose columns `columns` names and the heading tells, or without it from JSON of Wikidata or of OpenRefine's
 * reconciliation. Ids that are taken are told, or numbered where they are made of names. What the glossary has already, by an
 * address or by name and type, is left out.
 */
export function importEntries(
  snapshot: Snapshot,
  text: string,
  columns?: ColumnMapping,
): EntryImport | { readonly refused: string } {
  const isTaken = (id: string) => snapshot.glossary.get(id) !== undefined || id === 'new' || id === 'none';
  const { drafts, problems } = columns
    ? entriesFromCsv(text, { ...columnsInHeading(snapshot, text, columns), ...columns }, isTaken)
    : { drafts: entriesFromWikidata(text, languagesOf(snapshot), isTaken), problems: [] };
  if (!drafts) return { refused: t('The file is no entity data of Wikidata and no reconciliation of OpenRefine.') };
  const { fresh, left } = sorted(drafts, snapshot);
  const told = [...problems.map(problemText), ...left];
  if (fresh.length === 0) return { refused: told[0] ?? t('The file holds no entries.') };
  return {
    change: { edits: [], newFiles: [{ uri: freeFile(snapshot), text: fileText(fresh) }] },
    entries: fresh.length,
    problems: told,
  };
}

/** Columns that nobody names and whose headings say what they hold, as the export writes them: `name:es`, and fields' keys. */
function columnsInHeading({ settings }: Snapshot, text: string, columns: ColumnMapping): Partial<ColumnMapping> {
  const { names, fields, ...named } = columns;
  const taken = new Set(Object.values(named).map(each => each.toLowerCase()));
  const headings = csvColumns(text).filter(each => !taken.has(each.toLowerCase()));
  const known = [settings.commonFields, ...[...settings.types.values()].map(each => each.fields)];
  const isField = (key: string) => !ownKeys.has(key) && known.some(each => each.has(key));
  return {
    names: Object.fromEntries(
      headings.flatMap(each => (/^name:[A-Za-z0-9-]+$/.test(each) ? [[each.slice('name:'.length), each]] : [])),
    ),
    fields: new Map(
      headings.filter(isField).map(key => {
        return [key, { column: key, isList: known.some(each => each.get(key)?.list) }];
      }),
    ),
  };
}

/** Keys of an entry that `ColumnMapping` names. */
const ownKeys = new Set(['id', 'type', 'name', 'names', 'aliases', 'description', 'same-as']);

/** The drafts that are new, and what to say of the others. */
function sorted(drafts: readonly EntryDraft[], { glossary }: Snapshot) {
  const known = new Map<string, string>();
  for (const each of glossary.entries()) for (const key of keysOf(each, true)) known.set(key, each.id);
  const fresh: EntryDraft[] = [];
  const left: string[] = [];
  for (const draft of drafts) {
    const keys = keysOf(draft);
    const other = keys.map(each => known.get(each)).find(each => each !== undefined);
    if (other !== undefined) left.push(t('“{0}” is left out: it is in the glossary, as {1}.', draft.name, other));
    else {
      fresh.push(draft);
      for (const key of keys) known.set(key, draft.id);
    }
  }
  return { fresh, left };
}

/**
 * What two entries share that are the same: an address, or a name and the type. Who gives an entry an id that is not made of its
 * name tells it from others of the name.
 */
const keysOf = ({ id, type, name, names, sameAs = [] }: EntryDraft, isKnown = false): string[] => {
  const own = [name, ...(names?.values() ?? [])].map(each => `${type} ${folded(each).trim().replace(/\s+/g, ' ')}`);
  const isMade = isKnown || id.replace(/-\d+$/, '') === freeId(name, () => false);
  return [...sameAs.map(plainAddress), ...(isMade ? own : [])];
};

/** An address by which pages of one thing are told to be the same: without the protocol, and Wikidata's page as its entity. */
const plainAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/, '//')
    .replace(/^(\/\/wikidata\.org)\/wiki\//, '$1/entity/')
    .replace(/\/$/, '');

function problemText({ row, reason, value }: CsvProblem): string {
  switch (reason) {
    case 'no-name':
      return t('Row {0} has no name.', row);
    case 'bad-id':
      return t('Row {0}: “{1}” is no id: letters, digits, “.”, “_” and “-” only.', row, value);
    case 'taken-id':
      return t('Row {0}: there is an entry “{1}” already.', row, value);
    case 'no-column':
      return t('The table has no column “{0}”.', value);
  }
}

/** The project's glossary as CSV or as JSON-LD, whose ids begin with `base`. */
export function exportGlossary({ glossary, settings }: Snapshot, format: 'csv' | 'jsonld', base = defaultBase): string {
  if (format === 'csv') return glossaryToCsv(glossary.entries());
  const { language, name } = settings;
  const data = glossaryToJsonLd(glossary, { base, language, ...(name === null ? {} : { title: name }) });
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** A name space for examples: who publishes the file has one of their own. */
export const defaultBase = 'https://example.org/glossary/';

const languagesOf = ({ settings: { language, languages } }: Snapshot): readonly string[] => [
  ...new Set([language, ...languages]),
];

const fileText = (drafts: readonly EntryDraft[]): string =>
  [...drafts]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(each => entryText(each))
    .join('');

function freeFile({ root, files }: Snapshot): string {
  for (let count = 1; ; count++) {
    const uri = `${root}/glossary/imported${count === 1 ? '' : `-${count}`}.yaml`;
    if (!files.has(uri)) return uri;
  }
}
