import { t } from '@vscode/l10n';
import { createMatcher } from '../../linking';
import { applyEdits, laySpans, quoteScalar, type TextEdit, type TextRange } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import type { FileEdits } from '../change';
import { piecesOf } from './pieces';
import { unlinkedMentions } from './unlinkedMentions';

/**
 * Links every unlinked mention of which the entry is the likeliest candidate: one edit for each place, labelled, so that a
 * preview can leave any of them out. Places that another span crosses, or a blank line, are left out. `undefined`: none.
 */
export function linkAllIn(document: AnalysedDocument, snapshot: Snapshot, id: string): FileEdits | undefined {
  const mentions = unlinkedMentions(document, snapshot, id).map(each => each.range);
  const places = mentions.filter(each => piecesOf(document, each).length === 1);
  const annotation = quoteScalar(id, true);
  const { edits } = laySpans(
    document.document,
    places.map(source => ({ source, annotation })),
  );
  if (!edits || edits.length === 0) return undefined;
  const label = t('Link to {0} ({1})', document.glossary.get(id)?.name ?? id, id);
  return { uri: document.uri, edits: onePerPlace(document, places, edits).map(each => ({ ...each, label })) };
}

/** The same in every document of the project that has a name of the entry, `load` giving those that are not open. */
export async function linkAllInProject(
  snapshot: Snapshot,
  id: string,
  load: (uri: string) => Promise<AnalysedDocument | undefined>,
): Promise<FileEdits[]> {
  const entry = snapshot.glossary.get(id);
  if (!entry) return [];
  const matcher = createMatcher([entry]);
  const found: FileEdits[] = [];
  for (const uri of [...snapshot.facts.keys()].sort()) {
    const document = uri.endsWith('.gloss') ? await load(uri) : undefined;
    // Only where the names stand at all are all names of the glossary looked for.
    if (!document || matcher.find(document.document.source.text).length === 0) continue;
    const edits = linkAllIn(document, snapshot, id);
    if (edits) found.push(edits);
  }
  return found;
}

/** A bracket before and an annotation behind belong together: what is written at one place is one edit. */
function onePerPlace(
  { document: { source, text } }: AnalysedDocument,
  places: readonly TextRange[],
  edits: readonly TextEdit[],
): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  return places.flatMap(place => {
    const own: TextEdit[] = [];
    while (next < sorted.length && (source.toSource(sorted[next]!.range.start) ?? 0) <= place.end)
      own.push(sorted[next++]!);
    if (own.length === 0) return [];
    const range = { start: own[0]!.range.start, end: Math.max(...own.map(each => each.range.end)) };
    const inside = own.map(each => ({
      range: { start: each.range.start - range.start, end: each.range.end - range.start },
      newText: each.newText,
    }));
    return [{ range, newText: applyEdits(text.slice(range.start, range.end), inside) }];
  });
}
