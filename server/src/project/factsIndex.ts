import type { DocumentFacts } from './documentFacts';
import { type DocumentHead, FactsTable } from './factsTable';
import { nameOf, type PackedFacts, packFacts, unpackFacts } from './packedFacts';

/**
 * Fact sheets of documents, found by URI, by the document's id and by the ids that its spans name. Immutable: a change
 * gives another index that shares the rest, at a cost that does not grow with the project. Sheets are kept packed and
 * are unpacked each time that one is asked for.
 */
export class FactsIndex {
  static get empty(): FactsIndex {
    return new FactsIndex(new FactsTable(), 0, 0);
  }

  readonly #table: FactsTable;
  readonly #version: number;
  readonly size: number;

  private constructor(table: FactsTable, version: number, size: number) {
    this.#table = table;
    this.#version = version;
    this.size = size;
  }

  has(uri: string): boolean {
    return this.#table.row(uri, this.#version) !== undefined;
  }

  get(uri: string): DocumentFacts | undefined {
    const row = this.#table.row(uri, this.#version);
    return row === undefined ? undefined : unpackFacts(this.#table.packed(row));
  }

  packed(uri: string): PackedFacts | undefined {
    const row = this.#table.row(uri, this.#version);
    return row === undefined ? undefined : this.#table.packed(row);
  }

  *uris(): Iterable<string> {
    for (const row of this.#table.rows(this.#version)) yield this.#table.uri(row);
  }

  /** Of every document what can be had without unpacking. */
  *heads(): Iterable<DocumentHead> {
    for (const row of this.#table.rows(this.#version)) yield this.#table.head(row);
  }

  /** URIs of documents that have the id. */
  *withId(id: string): Iterable<string> {
    for (const row of this.#table.withId(id, this.#version)) yield this.#table.uri(row);
  }

  /** URIs of documents that name the entry, reference, document or span: what stands before `#` in a citation. */
  *naming(id: string): Iterable<string> {
    for (const [row] of this.#table.naming(id, this.#version)) yield this.#table.uri(row);
  }

  /** Whether there is such a document. */
  names(id: string): boolean {
    for (const _ of this.#table.naming(id, this.#version)) return true;
    return false;
  }

  /** The same documents, each with how many of its spans name it as more than a citation. */
  *mentions(id: string): Iterable<readonly [uri: string, mentions: number]> {
    for (const [row, mentions] of this.#table.naming(id, this.#version)) {
      yield [this.#table.uri(row), mentions ?? mentionsIn(unpackFacts(this.#table.packed(row)), id)];
    }
  }

  /** The index after changes: `null` takes a document out. */
  with(changes: Iterable<readonly [uri: string, facts: DocumentFacts | null]>): FactsIndex {
    const builder = this.builder();
    for (const [uri, facts] of changes) builder.set(uri, facts && packFacts(facts));
    return builder.index();
  }

  /** For many changes over some time: each costs little, and the index can be had in between. */
  builder(): FactsBuilder {
    const me = {};
    let table = this.#table;
    let version = this.#version;
    if (table.dead > Math.max(1000, table.size)) table = table.copy(version);
    if (table !== this.#table) version = table.version;
    /** Appends to the table where it ends in what this builder saw last, else to a table of its own. */
    const own = (): FactsTable => {
      if (table.version !== version || (table.writer !== null && table.writer !== me)) {
        table = table.copy(version);
        version = table.version;
      }
      table.writer = me;
      return table;
    };
    return {
      set(uri, facts) {
        own().set(uri, facts);
      },
      index() {
        const { size } = own();
        table.writer = null;
        return new FactsIndex(table, (version = ++table.version), size);
      },
    };
  }
}

/** An index under way. */
export interface FactsBuilder {
  /** `null` takes the document out. */
  set(uri: string, facts: PackedFacts | null): void;
  /** The index as it is now; later changes leave it alone. */
  index(): FactsIndex;
}

/** The ids that a document's spans name. */
export function namesIn(facts: DocumentFacts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { role, value } of facts.spans) {
    const name = nameOf(role, value);
    if (name !== null) names.add(name);
  }
  return names;
}

/** How many of a document's spans name the id as more than a citation. */
export const mentionsIn = (facts: DocumentFacts, id: string): number =>
  facts.spans.filter(({ role, value }) => value === id && role !== 'cite' && role !== 'id').length;
