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
  const entries = [...snapshot.glossary.entries()].filter(each => each.origin.uri === uri);
  if (entries.length === 0) return [];
  const wanted = new Map(entries.map(each => [each.id, { mentions: 0, documents: 0, last: '' }]));
  for (const facts of snapshot.facts.values()) {
    for (const { role, value } of facts.spans) {
      if (role === 'cite' || role === 'id') continue;
      const count = wanted.get(value);
      if (!count) continue;
      count.mentions++;
      if (count.last !== facts.uri) count.documents++;
      count.last = facts.uri;
    }
  }
  return entries.map(({ id, origin }) => {
    const { mentions, documents } = wanted.get(id)!;
    return { id, range: origin.idRange, mentions, documents };
  });
}
