import { t } from '@vscode/l10n';
import { quoteScalar, type TextRange } from '../markup';
import type { Snapshot } from '../project';
import type { ProjectChange, TextEdit } from './change';
import { type Occurrence, occurrencesOf } from './occurrences';
import type { NamedThing } from './symbol';

/** A change, or one sentence that says why there is none. */
export type RenameResult = { readonly change: ProjectChange } | { readonly refused: string };

/** Ids as the project's schema allows them. */
const wellFormed = /^[\p{L}\p{N}._-]+$/u;

/** Why the thing cannot be renamed at all; `undefined` where it can. */
export function renameObstacle(thing: NamedThing, snapshot: Snapshot): string | undefined {
  if (occurrencesOf(thing, snapshot).some(each => each.role === 'declaration')) return undefined;
  const document = thing.kind === 'work' ? snapshot.factsById(thing.id) : undefined;
  return document
    ? t('The document {0} takes its id from the name of its file: rename the file.', thing.id)
    : t('Nothing in this project has the id {0}.', thing.id);
}

/**
 * The edits that give the thing another id wherever it is named: in glossary and references files and in every document.
 * `textOf` gives the text of a file of the project.
 */
export async function rename(
  thing: NamedThing,
  newId: string,
  snapshot: Snapshot,
  textOf: (uri: string) => Promise<string | undefined>,
): Promise<RenameResult> {
  const refused = renameObstacle(thing, snapshot) ?? newIdObstacle(thing, newId, snapshot);
  if (refused !== undefined) return { refused };
  const result = await editsGivingId(thing, newId, snapshot, textOf);
  return 'refused' in result ? result : { change: result };
}

/** The edits alone, also where another thing has the id already. */
export async function editsGivingId(
  thing: NamedThing,
  newId: string,
  snapshot: Snapshot,
  textOf: (uri: string) => Promise<string | undefined>,
): Promise<ProjectChange | { readonly refused: string }> {
  const byFile = new Map<string, TextEdit[]>();
  for (const each of occurrencesOf(thing, snapshot)) {
    const text = await textOf(each.uri);
    if (text === undefined) return { refused: t('{0} cannot be read.', each.uri) };
    if (!isThere(each, thing, text)) return { refused: t('{0} has changed on the disk: try again.', each.uri) };
    const edit = editOf(each, thing, newId, text);
    const edits = byFile.get(each.uri) ?? [];
    if (edit && !edits.some(other => other.range.start === edit.range.start)) byFile.set(each.uri, [...edits, edit]);
  }
  const edits = [...byFile].map(([uri, all]) => ({ uri, edits: all.sort((a, b) => a.range.start - b.range.start) }));
  return { edits };
}

function newIdObstacle(thing: NamedThing, newId: string, snapshot: Snapshot): string | undefined {
  if (!wellFormed.test(newId)) {
    return t('“{0}” is no id: an id has letters, digits, dots, hyphens and underscores.', newId);
  }
  if (thing.kind === 'entry' && (newId === 'new' || newId === 'none'))
    return t('“{0}” has a meaning of its own.', newId);
  const taken =
    thing.kind === 'entry'
      ? snapshot.glossary.get(newId)
      : thing.kind === 'work'
        ? (snapshot.references.get(newId) ?? snapshot.factsById(newId))
        : snapshot.facts.get(thing.uri)?.spans.find(each => each.role === 'id' && each.value === newId);
  return taken ? t('The id {0} is taken.', newId) : undefined;
}

/** Whether the text still names the thing where the project's facts say so; quoted scalars may spell it otherwise. */
function isThere({ written }: Occurrence, thing: NamedThing, text: string): boolean {
  const raw = text.slice(written.start, written.end);
  return raw.includes(thing.id) || /["'\\]/.test(raw);
}

function editOf(occurrence: Occurrence, thing: NamedThing, newId: string, text: string): TextEdit | undefined {
  const { written, role } = occurrence;
  const raw = text.slice(written.start, written.end);
  if (!raw.startsWith('{')) return replacement(written, raw, renamed(occurrence, thing, newId), occurrence.uri);
  if (role !== 'citation') return undefined;
  // A citation written as a mapping: the id, or the span that its locator names.
  const place = scalarIn(raw, thing.kind === 'span' ? 'locator' : 'id', written.start);
  return place && replacement(place, text.slice(place.start, place.end), newId, occurrence.uri);
}

/** The scalar's new text: of a citation, the half that names the thing changes. */
function renamed({ role, text }: Occurrence, thing: NamedThing, newId: string): string {
  if (role !== 'citation') return newId;
  if (thing.kind !== 'span') return newId + text.slice(thing.id.length);
  const before = text.slice(0, text.length - thing.id.length);
  return `${before === '#' ? '^' : before}${newId}`;
}

function replacement(range: TextRange, raw: string, newText: string, uri: string): TextEdit {
  if (raw.startsWith('"')) return { range, newText: JSON.stringify(newText) };
  if (raw.startsWith("'")) return { range, newText: `'${newText.replace(/'/g, "''")}'` };
  const plain = /\.(?:bib|json)$/i.test(uri);
  return { range, newText: plain ? newText : quoteScalar(newText) };
}

function scalarIn(mapping: string, key: string, start: number): TextRange | undefined {
  const found = new RegExp(`[{,\\s]${key}\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|'[^']*'|[^\\s,{}[\\]]+)`).exec(mapping);
  if (!found) return undefined;
  const end = start + found.index + found[0].length;
  return { start: end - found[1]!.length, end };
}
