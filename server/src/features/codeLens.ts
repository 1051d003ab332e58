import type { TextRange } from '../markup';
import type { Snapshot } from '../project';
import { unlinkedMentions } from './linking/unlinkedMentions';

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

/** How often an entry is named and not linked: in open documents, and in closed ones whose text is known. */
export function unlinkedCounts(snapshot: Snapshot): (id: string) => number {
  const inOpen = new Map<string, number>();
  for (const document of snapshot.documents()) {
    for (const { candidates } of unlinkedMentions(document, snapshot)) {
      const { id } = candidates[0]!;
      inOpen.set(id, (inOpen.get(id) ?? 0) + 1);
    }
  }
  return id => {
    let count = inOpen.get(id) ?? 0;
    for (const [, unlinked] of snapshot.textsNaming(id)) count += unlinked;
    return count;
  };
}
