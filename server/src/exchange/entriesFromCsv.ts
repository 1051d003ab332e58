import { type EntryDraft, isValidId } from '../glossary';
import { aliasOf, fieldText, itemsOf, textOf } from './cells';
import { readCsv } from './csv';

/** What the columns of a table are, by the name in their heading; columns that are not named here are left out. */
export interface ColumnMapping {
  /** Absent: ids are made of the names. */
  readonly id?: string;
  readonly name: string;
  /** Absent: every entry has the type `defaultType`. */
  readonly type?: string;
  readonly defaultType?: string;
  /** Aliases, several in one cell separated by `;` or `|`; with conditions as `cells.ts` says. */
  readonly aliases?: string;
  readonly description?: string;
  /** Names by language. */
  readonly names?: Readonly<Record<string, string>>;
  readonly sameAs?: string;
  /** Further fields of the entries by their keys, each with its column, and whether it may hold several values. */
  readonly fields?: ReadonlyMap<string, { readonly column: string; readonly isList: boolean }>;
}

/** Entries that a table gives, and the rows that give none. */
export interface CsvEntries {
  readonly drafts: readonly EntryDraft[];
  readonly problems: readonly CsvProblem[];
}

/** Why a row gives no entry: it has no name, an id that is none, or one that another entry has; or a column is not there. */
export interface CsvProblem {
  /** From 1, the heading included. */
  readonly row: number;
  readonly reason: 'no-name' | 'bad-id' | 'taken-id' | 'no-column';
  /** The id, or the column. */
  readonly value: string;
}

/**
 * Reads entries from CSV with a heading. `isTaken` tells ids that the glossary has already; made ids get a number behind
 * them, given ones that are taken or stand twice are problems.
 */
export function entriesFromCsv(text: string, mapping: ColumnMapping, isTaken: (id: string) => boolean): CsvEntries {
  const [heading, ...rows] = readCsv(text);
  const column = columnsOf(heading ?? []);
  if (column(mapping.name) < 0) {
    return { drafts: [], problems: [{ row: 1, reason: 'no-column', value: mapping.name }] };
  }
  const drafts: EntryDraft[] = [];
  const problems: CsvProblem[] = [];
  const ids = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const cell = (name: string | undefined) => (name === undefined ? '' : (row[column(name)] ?? '').trim());
    const fail = (reason: CsvProblem['reason'], value: string) => problems.push({ row: index + 2, reason, value });
    const name = cell(mapping.name);
    if (name === '') {
      fail('no-name', '');
      continue;
    }
    const given = cell(mapping.id);
    if (given !== '' && !isValidId(given)) {
      fail('bad-id', given);
      continue;
    }
    if (given !== '' && (ids.has(given) || isTaken(given))) {
      fail('taken-id', given);
      continue;
    }
    const id = given || freeId(name, each => ids.has(each) || isTaken(each));
    ids.add(id);
    drafts.push(draftOf(id, name, cell, mapping));
  }
  return { drafts, problems };
}

function draftOf(
  id: string,
  name: string,
  cell: (name: string | undefined) => string,
  mapping: ColumnMapping,
): EntryDraft {
  const names = Object.entries(mapping.names ?? {}).map(([language, column]) => [language, cell(column)] as const);
  const aliases = itemsOf(cell(mapping.aliases)).map(aliasOf);
  const sameAs = itemsOf(cell(mapping.sameAs)).map(each => address(textOf(each)));
  const fields = [...(mapping.fields ?? [])].flatMap(([key, { column, isList }]) => {
    const text = cell(column);
    return text === '' ? [] : [[key, fieldText(isList ? itemsOf(text) : [text], isList)] as const];
  });
  const description = cell(mapping.description);
  return {
    id,
    type: cell(mapping.type) || (mapping.defaultType ?? 'topic'),
    name,
    names: new Map(names.filter(([, text]) => text !== '')),
    aliases: aliases.filter(each => each.text !== name),
    ...(description === '' ? {} : { description }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(fields.length === 0 ? {} : { fields: new Map(fields) }),
  };
}

/** Tables often give a Wikidata number alone. */
const address = (text: string): string => (/^Q\d+$/.test(text) ? `https://www.wikidata.org/entity/${text}` : text);

function columnsOf(heading: readonly string[]): (name: string) => number {
  const places = new Map(heading.map((each, index) => [each.trim().toLowerCase(), index]));
  return name => places.get(name.trim().toLowerCase()) ?? -1;
}

/** An id made of a name: its letters and digits in lower case without accents, with a number where it is taken. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const stem = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'entry';
  let id = stem;
  for (let count = 2; isTaken(id); count++) id = `${stem}-${count}`;
  return id;
}
