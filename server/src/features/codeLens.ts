import type { TextRange } from '../markup';
import type { Snapshot } from '../project';

/** How often an entry is named, above the entry in its glossary file. */
export interface MentionCount {
  readonly id: string;
  readonly range: TextRange;
  readonly mentions: number;
  readonly documents: number;
}

/** The counts for every entry of one glossary file, from the fact sheets of the documents. */
export function mentionCounts(snapshot: Snapshot, uri: string): readonly MentionCount[] {
  return [...snapshot.glossary.entries()]
    .filter(each => each.origin.uri === uri)
    .map(({ id, origin }) => ({ id, range: origin.idRange, ...snapshot.mentionCount(id) }));
}
