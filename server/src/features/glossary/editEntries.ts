import { t } from '@vscode/l10n';
import { type Entry, type GlossaryEdit, mergeEntries, moveAlias, splitEntry } from '../../glossary';
import type { Snapshot } from '../../project';
import type { FileEdits, ProjectChange, TextEdit } from '../change';
import { freeId } from '../newEntry';
import { editsGivingId } from '../rename';

/** A change, or one sentence that says why there is none. */
export type GlossaryChange = ProjectChange | { readonly refused: string };

/** Gives the text of a file of the project. */
type TextOf = (uri: string) => Promise<string | undefined>;

/**
 * Merges the entry `gone` into `kept`: its names and fields go over, what is linked to it is linked to `kept`, and it goes.
 * Every place is labelled for a preview; where both say different things `kept` stands, as the label tells.
 */
export async function mergeChange(
  snapshot: Snapshot,
  keptId: string,
  goneId: string,
  textOf: TextOf,
): Promise<GlossaryChange> {
  const [kept, gone] = [snapshot.glossary.get(keptId), snapshot.glossary.get(goneId)];
  if (!kept || !gone || kept === gone)
    return { refused: t('Nothing in this project has the id {0}.', kept ? goneId : keptId) };
  const { edits, conflicts } = mergeEntries(kept, gone, textIn(snapshot));
  const links = await editsGivingId({ kind: 'entry', id: goneId }, keptId, snapshot, textOf);
  if ('refused' in links) return links;
  const lost = conflicts.map(each => `${each.key}: ${each.gone}`).join('; ');
  const label = lost
    ? t('Merge {0} into {1}, which keeps its own fields; lost: {2}', goneId, keptId, lost)
    : t('Merge {0} into {1}', goneId, keptId);
  const byFile = grouped(edits, label);
  for (const { uri, edits: moved } of links.edits) {
    const own = byFile.get(uri) ?? [];
    const { range } = gone.origin;
    const outside = moved.filter(
      each =>
        !(uri === gone.origin.uri && each.range.start >= range.start && each.range.end <= range.end) &&
        !own.some(other => other.range.start < each.range.end && each.range.start < other.range.end),
    );
    byFile.set(uri, [...own, ...outside.map(each => ({ ...each, label: t('Link to {0} ({1})', kept.name, keptId) }))]);
  }
  return { edits: inOrder(byFile) };
}

/** Makes an entry of some aliases of another, behind it, of its type. */
export function splitChange(snapshot: Snapshot, id: string, name: string, aliases: readonly string[]): GlossaryChange {
  const entry = snapshot.glossary.get(id);
  if (!entry) return { refused: t('Nothing in this project has the id {0}.', id) };
  const taken = entry.aliases.filter(each => aliases.includes(each.text) && each.text !== name);
  const draft = { id: freeId(name, snapshot), type: entry.type, name, aliases: taken };
  return changed(splitEntry(entry, draft, textIn(snapshot)));
}

/** Moves an alias, with its conditions, from one entry to another. */
export function moveAliasChange(snapshot: Snapshot, fromId: string, toId: string, alias: string): GlossaryChange {
  const [from, to] = [snapshot.glossary.get(fromId), snapshot.glossary.get(toId)];
  if (!from || !to) return { refused: t('Nothing in this project has the id {0}.', from ? toId : fromId) };
  return changed(moveAlias(from, to, alias, textIn(snapshot)));
}

/** The entry of a glossary file that holds the offset. */
export function entryAt(snapshot: Snapshot, uri: string, offset: number): Entry | undefined {
  for (const entry of snapshot.glossary.entries()) {
    const { uri: file, range } = entry.origin;
    if (file === uri && range.start <= offset && offset <= range.end) return entry;
  }
  return undefined;
}

const textIn = (snapshot: Snapshot) => (uri: string) => snapshot.files.get(uri)?.text ?? '';

const changed = (edits: readonly GlossaryEdit[]): GlossaryChange =>
  edits.length > 0 ? { edits: inOrder(grouped(edits)) } : { refused: t('There is nothing to change.') };

function grouped(edits: readonly GlossaryEdit[], label?: string): Map<string, TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, range, newText } of edits) {
    const edit = label === undefined ? { range, newText } : { range, newText, label };
    byFile.set(uri, [...(byFile.get(uri) ?? []), edit]);
  }
  return byFile;
}

const inOrder = (byFile: ReadonlyMap<string, readonly TextEdit[]>): FileEdits[] =>
  [...byFile]
    .filter(([, edits]) => edits.length > 0)
    .map(([uri, edits]) => ({
      uri,
      edits: [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
    }));
