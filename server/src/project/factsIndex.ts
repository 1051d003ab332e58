import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { DocumentFacts } from './documentFacts';

/**
 * Fact sheets of documents, found by URI, by the document's id and by the ids that its spans name. Persistent: a change
 * gives another index that shares the rest, at a cost that does not grow with the project.
 */
export class FactsIndex {
  static readonly empty = new FactsIndex(PersistentMap(), PersistentMap(), PersistentMap());

  readonly #byUri: PersistentMap<string, DocumentFacts>;
  readonly #byId: PersistentMap<string, PersistentSet<string>>;
  readonly #naming: PersistentMap<string, PersistentSet<string>>;

  private constructor(
    byUri: PersistentMap<string, DocumentFacts>,
    byId: PersistentMap<string, PersistentSet<string>>,
    naming: PersistentMap<string, PersistentSet<string>>,
  ) {
    this.#byUri = byUri;
    this.#byId = byId;
    this.#naming = naming;
  }

  get size(): number {
    return this.#byUri.size;
  }

  get(uri: string): DocumentFacts | undefined {
    return this.#byUri.get(uri);
  }

  uris(): Iterable<string> {
    return this.#byUri.keys();
  }

  /** URIs of documents that have the id. */
  withId(id: string): Iterable<string> {
    return this.#byId.get(id) ?? [];
  }

  /** URIs of documents that name the entry, reference, document or span: what stands before `#` in a citation. */
  naming(id: string): Iterable<string> {
    return this.#naming.get(id) ?? [];
  }

  /** The index after changes: `null` takes a document out. */
  with(changes: Iterable<readonly [uri: string, facts: DocumentFacts | null]>): FactsIndex {
    const builder = this.builder();
    for (const [uri, facts] of changes) builder.set(uri, facts);
    return builder.index();
  }

  /** For many changes over some time: each costs little, and the index can be had in between. */
  builder(): FactsBuilder {
    let byUri = this.#byUri.asMutable();
    let byId = this.#byId.asMutable();
    let naming = this.#naming.asMutable();
    return {
      set(uri, facts) {
        const before = byUri.get(uri);
        if (before) {
          remove(byId, before.id, uri);
          for (const name of namesIn(before)) remove(naming, name, uri);
        }
        if (!facts) {
          byUri.delete(uri);
          return;
        }
        byUri.set(uri, facts);
        add(byId, facts.id, uri);
        for (const name of namesIn(facts)) add(naming, name, uri);
      },
      index() {
        const index = new FactsIndex(byUri.asImmutable(), byId.asImmutable(), naming.asImmutable());
        byUri = byUri.asMutable();
        byId = byId.asMutable();
        naming = naming.asMutable();
        return index;
      },
    };
  }
}

/** An index under way. */
export interface FactsBuilder {
  /** `null` takes the document out. */
  set(uri: string, facts: DocumentFacts | null): void;
  /** The index as it is now; later changes leave it alone. */
  index(): FactsIndex;
}

/** The ids that a document's spans name. */
export function namesIn(facts: DocumentFacts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { role, value } of facts.spans) {
    const name = role === 'cite' ? value.split('#', 1)[0]! : value;
    if (role !== 'id' && name) names.add(name);
  }
  return names;
}

type Index = PersistentMap<string, PersistentSet<string>>;

function add(index: Index, key: string, uri: string): void {
  index.set(key, (index.get(key) ?? PersistentSet<string>()).add(uri));
}

function remove(index: Index, key: string, uri: string): void {
  const rest = index.get(key)?.delete(uri);
  if (rest?.size) index.set(key, rest);
  else index.delete(key);
}
