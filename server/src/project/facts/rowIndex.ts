import type { RowTable } from './rowTable';

/**
 * Packed sheets of documents, found by URI and by their keys. Immutable: a change gives another index that shares the
 * rest, at a cost that does not grow with the project.
 */
export abstract class RowIndex<P extends string, T extends RowTable<P>> {
  protected readonly table: T;
  protected readonly version: number;
  readonly size: number;

  protected constructor(table: T, version: number, size: number) {
    this.table = table;
    this.version = version;
    this.size = size;
  }

  /** An index of the same kind over a version of a table. */
  protected abstract over(table: T, version: number, size: number): this;

  has(uri: string): boolean {
    return this.table.row(uri, this.version) !== undefined;
  }

  packed(uri: string): P | undefined {
    const row = this.table.row(uri, this.version);
    return row === undefined ? undefined : this.table.packed(row);
  }

  /** What indexes have in common of which one was made from the other by changes. */
  get lineage(): object {
    return this.table;
  }

  /** The sheets that are only here, or only in another index of the same lineage; an empty one is of any. */
  *changesFrom(other: this): Iterable<readonly [packed: P, isThere: boolean]> {
    for (const [row, isThere] of this.table.changes(other.version, this.version)) {
      yield [this.table.packed(row), isThere];
    }
  }

  *uris(): Iterable<string> {
    for (const row of this.table.rows(this.version)) yield this.table.uri(row);
  }

  /** For many changes over some time: each costs little, and the index can be had in between. */
  builder(): RowBuilder<P, this> {
    const me = {};
    let table = this.table;
    let version = this.version;
    if (table.dead > Math.max(1000, table.size)) table = table.copy(version);
    if (table !== this.table) version = table.version;
    /** Appends to the table where it ends in what this builder saw last, else to a table of its own. */
    const own = (): T => {
      if (table.version !== version || (table.writer !== null && table.writer !== me)) {
        table = table.copy(version);
        version = table.version;
      }
      table.writer = me;
      return table;
    };
    return {
      set(uri, packed) {
        own().set(uri, packed);
      },
      index: () => {
        const { size } = own();
        table.writer = null;
        return this.over(table, (version = ++table.version), size);
      },
    };
  }
}

/** An index under way. */
export interface RowBuilder<P, I> {
  /** `null` takes the document out. */
  set(uri: string, packed: P | null): void;
  /** The index as it is now; later changes leave it alone. */
  index(): I;
}
