/** A key that a document's row is found by, with how often it has it. */
export type RowKey = readonly [key: string, count: number];

/**
 * A packed sheet for each document, in rows that are only ever appended. Each row knows from which version on it holds and
 * at which it ended, so that every version goes on seeing what it saw, at no cost but that of the rows that changed.
 */
export abstract class RowTable<P extends string> {
  /** The last version that was published; rows of the next are under way. */
  version = 0;
  /** Rows that the last version sees. */
  size = 0;
  /** Who appends the rows of the next version; `null` where none has begun. */
  writer: object | null = null;
  readonly #rows: P[] = [];
  readonly #uris: string[] = [];
  readonly #born: number[] = [];
  /** 0 where it holds still. */
  readonly #died: number[] = [];
  readonly #latest = new Map<string, number>();
  /** The row before of the same document. */
  readonly #before = new Map<number, number>();
  /** By key: row · 1024 + count (1023: that many and more), ascending. */
  readonly #postings = new Map<string, number[]>();

  /** Takes in what else a row is found by, and gives its keys. Rows come in their order. */
  protected abstract read(packed: P, row: number): Iterable<RowKey>;

  /** An empty table of the same kind. */
  protected abstract empty(): this;

  /** Rows that no new version sees. */
  get dead(): number {
    return this.#rows.length - this.size;
  }

  /** Puts a document into the next version, in place of what it was; `null` takes it out. */
  set(uri: string, packed: P | null): void {
    const next = this.version + 1;
    const old = this.#latest.get(uri);
    if (old !== undefined && this.#died[old] === 0) {
      this.#died[old] = next;
      this.size--;
    }
    if (packed === null) return;
    const row = this.#rows.push(packed) - 1;
    this.#uris.push(uri);
    this.#born.push(next);
    this.#died.push(0);
    this.#latest.set(uri, row);
    if (old !== undefined) this.#before.set(row, old);
    this.size++;
    for (const [key, count] of this.read(packed, row)) {
      const posting = row * COUNTS + Math.min(count, COUNTS - 1);
      const postings = this.#postings.get(key);
      if (postings) postings.push(posting);
      else this.#postings.set(key, [posting]);
    }
  }

  /** The row of the document in a version. */
  row(uri: string, version: number): number | undefined {
    let row = this.#latest.get(uri);
    while (row !== undefined && this.#born[row]! > version) row = this.#before.get(row);
    return row !== undefined && this.sees(row, version) ? row : undefined;
  }

  sees(row: number, version: number): boolean {
    const died = this.#died[row]!;
    return this.#born[row]! <= version && (died === 0 || died > version);
  }

  packed(row: number): P {
    return this.#rows[row]!;
  }

  uri(row: number): string {
    return this.#uris[row]!;
  }

  *rows(version: number): Iterable<number> {
    for (let row = 0; row < this.#rows.length && this.#born[row]! <= version; row++) {
      if (this.sees(row, version)) yield row;
    }
  }

  /** Rows that only one of two versions sees, with whether it is the second. */
  *changes(first: number, second: number): Iterable<readonly [row: number, isThere: boolean]> {
    for (let row = 0; row < this.#rows.length && this.#born[row]! <= Math.max(first, second); row++) {
      const isThere = this.sees(row, second);
      if (this.sees(row, first) !== isThere) yield [row, isThere];
    }
  }

  /** Rows of documents that have the key, with how often they do; `null` for more often than is written here. */
  *having(key: string, version: number): Iterable<readonly [row: number, count: number | null]> {
    for (const posting of this.#postings.get(key) ?? []) {
      const row = Math.floor(posting / COUNTS);
      if (this.#born[row]! > version) return;
      const count = posting % COUNTS;
      if (this.sees(row, version)) yield [row, count === COUNTS - 1 ? null : count];
    }
  }

  /** A table of its own with what the version sees. */
  copy(version: number): this {
    const copy = this.empty();
    for (const row of this.rows(version)) copy.set(this.#uris[row]!, this.#rows[row]!);
    copy.version = 1;
    return copy;
  }
}

const COUNTS = 1024;
