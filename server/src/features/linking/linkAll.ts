import { t } from '@vscode/l10n';
import { createMatcher } from '../../linking';
import { laySpans, quoteScalar, type TextRange } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import type { FileEdits } from '../change';
import { onePerPlace } from '../onePerPlace';
import { documentsToSearch } from './documentsToSearch';
import { piecesOf } from './pieces';
import { unlinkedMentions } from './unlinkedMentions';

/**
 * Links every unlinked mention of which the entry is the likeliest candidate: one edit for each place, labelled, so that a
 * preview can leave any of them out. Places that another span crosses, or a blank line, are left out. `undefined`: none.
 */
export function linkAllIn(document: AnalysedDocument, snapshot: Snapshot, id: string): FileEdits | undefined {
  const places = linkablePlaces(document, snapshot, id);
  const annotation = quoteScalar(id, true);
  const { edits } = laySpans(
    document.document,
    places.map(source => ({ source, annotation })),
  );
  if (!edits || edits.length === 0) return undefined;
  const label = t('Link to {0} ({1})', document.glossary.get(id)?.name ?? id, id);
  return {
    uri: document.uri,
    edits: onePerPlace(document, places, edits).flatMap(each => (each ? [{ ...each, label }] : [])),
  };
}

/** Unlinked mentions of which the entry is the likeliest candidate, in the source text, that one span can link. */
export const linkablePlaces = (document: AnalysedDocument, snapshot: Snapshot, id: string): readonly TextRange[] =>
  unlinkedMentions(document, snapshot, id)
    .map(each => each.range)
    .filter(each => piecesOf(document, each).length === 1);

/** Links them in every document of the project that has a name of the entry, `load` giving those that are not open. */
export async function linkAllInProject(
  snapshot: Snapshot,
  id: string,
  load: (uri: string) => Promise<AnalysedDocument | undefined>,
): Promise<FileEdits[]> {
  const entry = snapshot.glossary.get(id);
  if (!entry) return [];
  const matcher = createMatcher([entry]);
  const found: FileEdits[] = [];
  for (const uri of documentsToSearch(snapshot, entry)) {
    const document = uri.endsWith('.gloss') ? await load(uri) : undefined;
    // Only where the names stand at all are all names of the glossary looked for.
    if (!document || matcher.find(document.document.source.text).length === 0) continue;
    const edits = linkAllIn(document, snapshot, id);
    if (edits) found.push(edits);
  }
  return found;
}
