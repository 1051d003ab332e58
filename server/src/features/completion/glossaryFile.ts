import { quoteScalar } from '../../markup';
import type { FieldType, Snapshot } from '../../project';
import { entryAt } from '../glossary/editEntries';
import { limited, type Proposal, type Proposals, words } from './proposals';

/** Keys that every entry may have, beside those that the project declares for all. */
const ownKeys = ['id', 'type', 'name', 'names', 'aliases', 'description'];
const aliasKeys = ['text', 'language', 'match', 'documents'];

/**
 * What may be written at the cursor in a glossary file: keys of the entry's type, types, languages, ids of entries of the
 * types that fit, values of enums. The line alone says what is being typed, as an entry under way is seldom valid YAML.
 */
export function completeGlossary(snapshot: Snapshot, uri: string, offset: number): Proposals | undefined {
  const text = snapshot.files.get(uri)?.text ?? '';
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(lineStart, offset);
  const around = surroundingLines(text, lineStart);
  const entry = { ...around, ...typeAndKeys(snapshot, uri, offset, around) };
  const value = /^\s*(?:- )?\s*([\w-]+):\s+(.*)$/.exec(line);
  if (value) return completeValue(value[1]!, value[2]!, entry.type, offset, snapshot);
  const item = /^\s+- (\S*)$/.exec(line);
  if (item && around.parentKey) {
    return limited(valuesOf(around.parentKey, entry.type, snapshot), item[1]!, {
      start: offset - item[1]!.length,
      end: offset,
    });
  }
  const key = /^\s*(?:- )?([\w-]*)$/.exec(line);
  if (!key) return undefined;
  const typed = key[1]!;
  return limited(keysFor(entry, snapshot), typed, { start: offset - typed.length, end: offset });
}

function completeValue(key: string, written: string, type: string | undefined, offset: number, snapshot: Snapshot) {
  // In a list, what stands behind the last comma; in a mapping of an alias, behind its last key.
  const inner = /[[{,]\s*(?:([\w-]+):\s*)?([^[\]{},]*)$/.exec(written);
  const typed = inner ? inner[2]! : written;
  const range = { start: offset - typed.length, end: offset };
  if (key === 'aliases') {
    if (!inner || !written.includes('{') || written.lastIndexOf('}') > written.lastIndexOf('{')) return undefined;
    if (!inner[1]) return limited(aliasKeys.map(keyProposal), typed, range);
    if (inner[1] === 'match') return limited(words(['exact']), typed, range);
    if (inner[1] === 'language') return limited(words(languages(snapshot)), typed, range);
    return inner[1] === 'documents' ? limited(documentIds(snapshot), typed, range) : undefined;
  }
  if (key === 'names')
    return inner && !inner[1] ? limited(languages(snapshot).map(keyProposal), typed, range) : undefined;
  const proposals = [...valuesOf(key, type, snapshot)];
  return proposals.length > 0 ? limited(proposals, typed, range) : undefined;
}

function* valuesOf(key: string, type: string | undefined, snapshot: Snapshot): Generator<Proposal> {
  const { settings, glossary, references, facts } = snapshot;
  if (key === 'type') {
    for (const [name, { label }] of settings.types)
      yield { kind: 'value', label: name, detail: label, insert: name, filter: `${name} ${label}` };
    return;
  }
  const field = fieldsOf(type, snapshot).get(key);
  if (field?.type === 'enum') yield* words(field.of);
  else if (field?.type === 'boolean') yield* words(['true', 'false']);
  else if (field?.type === 'entity') {
    for (const { id, name, type: own } of glossary.entries()) {
      if (field.of.length > 0 && !field.of.includes(own)) continue;
      yield { kind: 'entry', label: id, detail: name, insert: quoteScalar(id, true), filter: `${id} ${name}` };
    }
  } else if (field?.type === 'citation') {
    for (const { id } of references.all()) yield { kind: 'work', label: id, insert: quoteScalar(id, true), filter: id };
    for (const { id } of facts.values()) yield { kind: 'work', label: id, insert: quoteScalar(id, true), filter: id };
  }
}

function keysFor(
  { type, keys, isNew }: EntryLines & { readonly type: string | undefined },
  snapshot: Snapshot,
): Proposal[] {
  const own = fieldsOf(type, snapshot);
  const all = isNew ? ['id'] : [...ownKeys, ...own.keys()];
  return [...new Set(all)].filter(each => !keys.has(each)).map(keyProposal);
}

const keyProposal = (key: string): Proposal => ({ kind: 'field', label: key, insert: `${key}: `, filter: key });

function fieldsOf(type: string | undefined, { settings }: Snapshot): ReadonlyMap<string, FieldType> {
  return new Map([...(settings.types.get(type ?? '')?.fields ?? []), ...settings.commonFields]);
}

/** The project's, and those that Gloss reads. */
const languages = ({ settings }: Snapshot): readonly string[] => [
  ...new Set([settings.language, ...settings.languages, 'en', 'es']),
];

function* documentIds({ facts }: Snapshot): Generator<Proposal> {
  for (const { id, title } of facts.values()) {
    yield {
      kind: 'work',
      label: id,
      detail: title ?? '',
      insert: quoteScalar(id, true),
      filter: `${id} ${title ?? ''}`,
    };
  }
}

/** What the lines of the entry around the cursor say. */
interface EntryLines {
  readonly keys: ReadonlySet<string>;
  readonly type: string | undefined;
  /** The key without a value above a list item. */
  readonly parentKey: string | undefined;
  /** The line begins an entry. */
  readonly isNew: boolean;
}

function surroundingLines(text: string, lineStart: number): EntryLines {
  const lines = text.split(/\r\n|\n|\r/);
  const at = text.slice(0, lineStart).split(/\r\n|\n|\r/).length - 1;
  const begins = (line: string | undefined) => line === undefined || /^-(?: |$)/.test(line);
  let first = at;
  while (first > 0 && !begins(lines[first])) first--;
  let last = at + 1;
  while (last < lines.length && !begins(lines[last])) last++;
  const keys = new Set<string>();
  let type: string | undefined;
  let parentKey: string | undefined;
  for (let index = first; index < last; index++) {
    const found = /^(?:- | {2})\s*([\w-]+):(?:\s+(.*))?$/.exec(lines[index]!);
    if (!found || index === at) continue;
    keys.add(found[1]!);
    if (found[1] === 'type') type = found[2]?.trim();
    if (index < at) parentKey = found[2]?.trim() ? undefined : found[1];
  }
  return { keys, type, parentKey, isNew: first === at && /^-/.test(lines[at] ?? '') };
}

/** Of an entry in flow style, what its reading says. */
function typeAndKeys(snapshot: Snapshot, uri: string, offset: number, { type, keys }: EntryLines) {
  if (keys.size > 0) return { type, keys };
  const entry = entryAt(snapshot, uri, offset);
  return entry ? { type: entry.type, keys: new Set(entry.data.fields.map(each => each.key)) } : { type, keys };
}
