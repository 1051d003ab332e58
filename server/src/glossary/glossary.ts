import type { Entry } from './entry';

/** The entries of a project, or of one document on top of them. Immutable. */
export interface Glossary {
  readonly size: number;
  /** The entry that has the id; the first of two. */
  get(id: string): Entry | undefined;
  /** Every entry, in the order of files and places. */
  entries(): Iterable<Entry>;
}

/** A glossary of these entries, by id, in this order. */
export function glossaryOf(entries: ReadonlyMap<string, Entry>): Glossary {
  return { size: entries.size, get: id => entries.get(id), entries: () => entries.values() };
}

/** The project's entries with a document's own before them: of one id, the document's alone. */
export function layered(own: readonly Entry[], project: Glossary): Glossary {
  if (own.length === 0) return project;
  const byId = new Map<string, Entry>();
  for (const each of own) if (!byId.has(each.id)) byId.set(each.id, each);
  let shadowed = 0;
  for (const id of byId.keys()) if (project.get(id)) shadowed++;
  return {
    size: byId.size + project.size - shadowed,
    get: id => byId.get(id) ?? project.get(id),
    *entries() {
      yield* byId.values();
      for (const each of project.entries()) if (!byId.has(each.id)) yield each;
    },
  };
}
