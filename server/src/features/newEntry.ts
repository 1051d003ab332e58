import { type Entry, entryText } from '../glossary';
import type { Snapshot } from '../project';
import type { FileEdits } from './change';
import { insertLines } from './insertLines';

/** An entry that is to be made: its id, and either an edit of a glossary file or a file to make. */
export interface NewEntry {
  readonly id: string;
  readonly edit?: FileEdits;
  readonly newFile?: { readonly uri: string; readonly text: string };
}

export interface EntryDraft {
  readonly name: string;
  readonly type: string;
  /** Absent: made of the name. */
  readonly id?: string;
  readonly aliases?: readonly string[];
  /** Further fields as lines of YAML: `status: signed`. */
  readonly fields?: readonly string[];
}

/**
 * A new entry of that name and type, in the glossary file that has most entries of the type: in id order where the file
 * is, else at its end.
 */
export function newEntry(
  snapshot: Snapshot,
  { name, type, id = freeId(name, snapshot), aliases = [], fields = [] }: EntryDraft,
): NewEntry {
  const known = entryText({ id, type, name, aliases: aliases.map(each => ({ text: each })) });
  const text = known + fields.map(each => `  ${each}\n`).join('');
  const uri = fittingFile(snapshot, type);
  if (uri === undefined) return { id, newFile: { uri: `${snapshot.root}/glossary/entries.yaml`, text } };
  const file = snapshot.files.get(uri)!.text;
  const at = placeFor(
    id,
    [...snapshot.glossary.entries()].filter(each => each.origin.uri === uri),
    file,
  );
  return { id, edit: { uri, edits: [insertLines(file, at, text)] } };
}

/** An id made of the name's letters and digits that nothing has yet. */
export function freeId(name: string, { glossary }: Snapshot): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'entry';
  const stem = base === 'new' || base === 'none' ? `${base}-1` : base;
  let id = stem;
  for (let count = 2; glossary.get(id); count++) id = `${stem}-${count}`;
  return id;
}

function fittingFile({ glossary, files }: Snapshot, type: string): string | undefined {
  const counts = new Map<string, number>();
  for (const file of files.values()) if (file.role === 'glossary') counts.set(file.uri, 0);
  for (const entry of glossary.entries()) {
    const count = counts.get(entry.origin.uri);
    if (count !== undefined && entry.type === type) counts.set(entry.origin.uri, count + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Where a block list takes another item. */
function placeFor(id: string, entries: readonly Entry[], text: string): number {
  const sorted = entries.every((each, index) => index === 0 || entries[index - 1]!.id <= each.id);
  const next = sorted ? entries.find(each => each.id > id) : undefined;
  if (!next) return text.length;
  const dash = text.lastIndexOf('-', next.origin.idRange.start);
  return Math.max(text.lastIndexOf('\n', dash), text.lastIndexOf('\r', dash)) + 1;
}
