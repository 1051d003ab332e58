import { t } from '@vscode/l10n';
import {
  type ColumnMapping,
  entriesFromCsv,
  entriesFromWikidata,
  glossaryToCsv,
  glossaryToJsonLd,
} from '../../exchange';
import { type EntryDraft, entryText } from '../../glossary';
import type { Snapshot } from '../../project';
import type { ProjectChange } from '../change';

/** What importing entries changes: one new glossary file, in id order, so that it can be looked through and split. */
export interface EntryImport {
  readonly change: ProjectChange;
  readonly entries: number;
  /** Rows that give no entry, with why. */
  readonly problems: readonly string[];
}

/**
 * Reads entries from CSV, whose columns `columns` names, or without it from JSON of Wikidata or of OpenRefine's
 * reconciliation. Ids that are taken are told, or numbered where they are made of names.
 */
export function importEntries(
  snapshot: Snapshot,
  text: string,
  columns?: ColumnMapping,
): EntryImport | { readonly refused: string } {
  const isTaken = (id: string) => snapshot.glossary.get(id) !== undefined || id === 'new' || id === 'none';
  const { drafts, problems } = columns
    ? entriesFromCsv(text, columns, isTaken)
    : { drafts: entriesFromWikidata(text, languagesOf(snapshot), isTaken), problems: [] };
  if (!drafts) return { refused: t('The file is no entity data of Wikidata and no reconciliation of OpenRefine.') };
  if (drafts.length === 0) return { refused: problems[0]?.message ?? t('The file holds no entries.') };
  return {
    change: { edits: [], newFiles: [{ uri: freeFile(snapshot), text: fileText(drafts) }] },
    entries: drafts.length,
    problems: problems.map(each => t('Row {0}: {1}', each.row, each.message)),
  };
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
