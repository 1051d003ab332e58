import type { DocumentFacts } from './documentFacts';
import { type DocumentHead, FactsTable } from './factsTable';
import { nameOf, type PackedFacts, packFacts, unpackFacts } from './packedFacts';
import { RowIndex } from './rowIndex';

/**
 * Fact sheets of documents, found by URI, by the document's id and by the ids that its spans name. They are kept packed and
 * are unpacked each time that one is asked for.
 */
export class FactsIndex extends RowIndex<PackedFacts, FactsTable> {
  static get empty(): FactsIndex {
    return new FactsIndex(new FactsTable(), 0, 0);
  }

  protected over(table: FactsTable, version: number, size: number): this {
    return new FactsIndex(table, version, size) as this;
  }

  get(uri: string): DocumentFacts | undefined {
    const packed = this.packed(uri);
    return packed === undefined ? undefined : unpackFacts(packed);
  }

  /** Of every document what can be had without unpacking. */
  *heads(): Iterable<DocumentHead> {
    for (const row of this.table.rows(this.version)) yield this.table.head(row);
  }

  /** URIs of documents that have the id. */
  *withId(id: string): Iterable<string> {
    for (const row of this.table.withId(id, this.version)) yield this.table.uri(row);
  }

  /** URIs of documents that name the entry, reference, document or span: what stands before `#` in a citation. */
  *naming(id: string): Iterable<string> {
    for (const [row] of this.table.having(id, this.version)) yield this.table.uri(row);
  }

  /** The same documents with their packed fact sheets. */
  *packedNaming(id: string): Iterable<readonly [uri: string, packed: PackedFacts]> {
    for (const [row] of this.table.having(id, this.version)) yield [this.table.uri(row), this.table.packed(row)];
  }

  /** Whether there is such a document. */
  names(id: string): boolean {
    for (const _ of this.table.having(id, this.version)) return true;
    return false;
  }

  /** The same documents, each with how many of its spans name it as more than a citation. */
  *mentions(id: string): Iterable<readonly [uri: string, mentions: number]> {
    for (const [row, mentions] of this.table.having(id, this.version)) {
      yield [this.table.uri(row), mentions ?? mentionsIn(unpackFacts(this.table.packed(row)), id)];
    }
  }

  /** The index after changes: `null` takes a document out. */
  with(changes: Iterable<readonly [uri: string, facts: DocumentFacts | null]>): FactsIndex {
    const builder = this.builder();
    for (const [uri, facts] of changes) builder.set(uri, facts && packFacts(facts));
    return builder.index();
  }
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
