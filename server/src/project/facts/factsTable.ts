import type { SourceKind } from '../../source';
import { type PackedFacts, unpackHead } from './packedFacts';
import { type RowKey, RowTable } from './rowTable';

/** What is known of a document without unpacking its fact sheet. */
export interface DocumentHead {
  readonly uri: string;
  readonly id: string;
  readonly title: string | null;
  readonly kind: SourceKind | null;
}

/** Fact sheets, found by what their documents name and by their ids. */
export class FactsTable extends RowTable<PackedFacts> {
  readonly #ids: string[] = [];
  readonly #titles: (string | null)[] = [];
  readonly #kinds: (SourceKind | null)[] = [];
  readonly #byId = new Map<string, number | number[]>();

  protected read(packed: PackedFacts, row: number): Iterable<RowKey> {
    const { id, title, kind, names } = unpackHead(packed);
    this.#ids.push(id);
    this.#titles.push(title);
    this.#kinds.push(kind);
    const same = this.#byId.get(id);
    if (same === undefined) this.#byId.set(id, row);
    else if (typeof same === 'number') this.#byId.set(id, [same, row]);
    else same.push(row);
    return names;
  }

  protected empty(): this {
    return new FactsTable() as this;
  }

  head(row: number): DocumentHead {
    return { uri: this.uri(row), id: this.#ids[row]!, title: this.#titles[row]!, kind: this.#kinds[row]! };
  }

  /** Rows of documents that have the id. */
  *withId(id: string, version: number): Iterable<number> {
    const found = this.#byId.get(id);
    for (const row of typeof found === 'number' ? [found] : (found ?? [])) if (this.sees(row, version)) yield row;
  }
}
