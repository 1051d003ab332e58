import { type Field, field, fieldScalars, lineBreakOf, quoteScalar, type Value } from '../markup';
import type { Alias, Entry } from './entry';
import { addField, addToList, type GlossaryEdit, removeEntry, removeFromList, type TextOf } from './entryEdits';
import { aliasText, type EntryDraft, entryText } from './entryText';

/** What merging two entries does to the glossary files, and where they say different things. */
export interface Merge {
  readonly edits: readonly GlossaryEdit[];
  /** Fields that both have with different values: the kept entry's stand. */
  readonly conflicts: readonly { readonly key: string; readonly kept: string; readonly gone: string }[];
}

/**
 * Merges `gone` into `kept`: names and aliases united, lists (`parties`, `same-as` …) united, fields that `kept` lacks
 * taken over, `gone` removed. Links to `gone` are left to the renaming of its id.
 */
export function mergeEntries(kept: Entry, gone: Entry, textOf: TextOf): Merge {
  const edits: GlossaryEdit[] = [];
  const conflicts: { key: string; kept: string; gone: string }[] = [];
  const source = textOf(gone.origin.uri);
  const push = (edit: GlossaryEdit | null) => {
    if (edit) edits.push(edit);
  };
  push(addToList(kept, textOf, 'aliases', newAliases(kept, gone).map(aliasText)));

  for (const each of gone.data.fields) {
    if (['id', 'name', 'aliases', 'names'].includes(each.key) || !each.value) continue;
    const own = field(kept.data, each.key);
    if (!own) push(addField(kept, textOf, each.key, flowText(each, source)));
    else if (own.value?.kind === 'list') push(addToList(kept, textOf, each.key, missing(kept, gone, each.key)));
    else {
      const [mine, theirs] = [own.value, each.value].map(value => value && spelled(value));
      if (mine !== theirs) conflicts.push({ key: each.key, kept: mine ?? '', gone: theirs ?? '' });
    }
  }
  edits.push(removeEntry(gone, textOf));
  return { edits: joined(edits), conflicts };
}

/** Makes a new entry of some aliases of an entry: they leave it, and the new one stands behind it. */
export function splitEntry(entry: Entry, draft: EntryDraft, textOf: TextOf): GlossaryEdit[] {
  const { uri, range } = entry.origin;
  const text = textOf(uri);
  const taken = new Set([draft.name, ...(draft.aliases ?? []).map(each => each.text)]);
  const indent =
    range.start - (Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1);
  const lineBreak = lineBreakOf(text);
  const at = range.end;
  const added = lineBreak + entryText(draft, lineBreak, indent).slice(0, -lineBreak.length);
  return [...removeAliases(entry, taken, textOf), { uri, range: { start: at, end: at }, newText: added }];
}

/** Moves an alias from one entry to another, with its conditions. No edits where `from` has no such alias. */
export function moveAlias(from: Entry, to: Entry, text: string, textOf: TextOf): GlossaryEdit[] {
  const alias = from.aliases.find(each => each.text === text);
  if (!alias) return [];
  const added = addToList(to, textOf, 'aliases', [aliasText(alias)]);
  return [...removeAliases(from, new Set([text]), textOf), ...(added ? [added] : [])];
}

function removeAliases(entry: Entry, texts: ReadonlySet<string>, textOf: TextOf): GlossaryEdit[] {
  const value = field(entry.data, 'aliases')?.value;
  if (value?.kind !== 'list') {
    const isAlone = value?.kind === 'scalar' && texts.has(value.spelling);
    const edit = isAlone ? removeFromList(entry, textOf, 'aliases', 0) : null;
    return edit ? [edit] : [];
  }
  const places = value.items.flatMap((each, index) => (texts.has(textOfAlias(each) ?? '') ? [index] : []));
  if (places.length === value.items.length) {
    const edit = places.length > 0 ? removeWhole(entry, textOf) : null;
    return edit ? [edit] : [];
  }
  // The last elements of a flow list take the comma before them, the others the one behind.
  const edits = places.map(index => removeFromList(entry, textOf, 'aliases', index)).filter(each => each !== null);
  return joined(edits);
}

function removeWhole(entry: Entry, textOf: TextOf): GlossaryEdit | null {
  const { data } = entry;
  const only = data.fields.map(each =>
    each.key === 'aliases' && each.value?.kind === 'list' ? { ...each, value: { ...each.value, items: [] } } : each,
  );
  return removeFromList({ ...entry, origin: entry.origin, data: { ...data, fields: only } }, textOf, 'aliases', 0);
}

const textOfAlias = (value: Value): string | undefined =>
  value.kind === 'scalar' ? value.spelling : value.kind === 'mapping' ? spelledField(value, 'text') : undefined;

function spelledField(value: Value, key: string): string | undefined {
  const found = value.kind === 'mapping' ? field(value, key)?.value : undefined;
  return found?.kind === 'scalar' ? found.spelling : undefined;
}

/** Names of `gone` that `kept` does not have. */
function newAliases(kept: Entry, gone: Entry): Alias[] {
  const known = new Set([kept.name, ...kept.names.values(), ...kept.aliases.map(each => each.text)]);
  const all: Alias[] = [{ text: gone.name }, ...[...gone.names.values()].map(text => ({ text })), ...gone.aliases];
  return all.filter(each => !known.has(each.text) && known.add(each.text));
}

function missing(kept: Entry, gone: Entry, key: string): string[] {
  const known = new Set(fieldScalars(kept.data, key).map(each => each.spelling));
  return fieldScalars(gone.data, key)
    .map(each => each.spelling)
    .filter(each => !known.has(each))
    .map(each => quoteScalar(each));
}

/** A field's value on one line. */
function flowText({ value }: Field, text: string): string {
  const written = text.slice(value!.range.start, value!.range.end);
  const isOneLine = !/[\r\n]/.test(written) && !written.startsWith('- ');
  return isOneLine ? written : flow(value!);
}

function flow(value: Value): string {
  if (value.kind === 'scalar') return quoteScalar(value.spelling);
  if (value.kind === 'list') return `[${value.items.map(flow).join(', ')}]`;
  return `{${value.fields.map(each => `${quoteScalar(each.key, true)}: ${each.value ? flow(each.value) : 'null'}`).join(', ')}}`;
}

const spelled = (value: Value): string => (value.kind === 'scalar' ? value.spelling : flow(value));

/** Insertions at one place as one edit, and ranges that meet as one: edits in order that do not overlap. */
function joined(edits: readonly GlossaryEdit[]): GlossaryEdit[] {
  const result: GlossaryEdit[] = [];
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) =>
    a.edit.uri === b.edit.uri
      ? a.edit.range.start - b.edit.range.start || a.index - b.index
      : a.edit.uri < b.edit.uri
        ? -1
        : 1,
  );
  for (const { edit } of ordered) {
    const last = result.at(-1);
    if (last && last.uri === edit.uri && edit.range.start <= last.range.end) {
      const end = Math.max(last.range.end, edit.range.end);
      result[result.length - 1] = {
        ...last,
        range: { start: last.range.start, end },
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}
