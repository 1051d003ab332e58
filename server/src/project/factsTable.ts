import type { SourceKind } from '../source';
import { type PackedFacts, unpackHead } from './packedFacts';

/** What is known of a document without unpacking its fact sheet. */
export interface DocumentHead {
  readonly uri: string;
  readonly id: string;
  readonly title: string | null;
  readonly kind: SourceKind | null;
}

/**
 * Packed fact sheets in rows that are only ever appended. Each row knows from which version on it holds and at which it
 * ended, so that every version goes on seeing what it saw, at no cost but that of the rows that changed.
 */
export class FactsTable {
  /** The last version that was published; rows of the next are under way. */
  version = 0;
  /** Rows that the last version sees. */
  size = 0;
  /** Who appends the rows of the next version; `null` where none has begun. */
  writer: object | null = null;
  readonly #rows: PackedFacts[] = [];
  readonly #uris: string[] = [];
  readonly #ids: string[] = [];
  readonly #titles: (string | null)[] = [];
  readonly #kinds: (SourceKind | null)[] = [];
  readonly #born: number[] = [];
  /** 0 where it holds still. */
  readonly #died: number[] = [];
  readonly #latest = new Map<string, number>();
  /** The row before of the same document. */
  readonly #before = new Map<number, number>();
  readonly #byId = new Map<string, number | number[]>();
  /** By name: row · 1024 + mentions (1023: that many and more), ascending. */
  readonly #naming = new Map<string, number[]>();

  /** Rows that no new version sees. */
  get dead(): number {
    return this.#rows.length - this.size;
  }

  /** Puts a document into the next version, in place of what it was; `null` takes it out. */
  set(uri: string, packed: PackedFacts | null): void {
    const next = this.version + 1;
    const old = this.#latest.get(uri);
    if (old !== undefined && this.#died[old] === 0) {
      this.#died[old] = next;
      this.size--;
    }
    if (packed === null) return;
    const { id, title, kind, names } = unpackHead(packed);
    const row = this.#rows.push(packed) - 1;
    this.#uris.push(uri);
    this.#ids.push(id);
    this.#titles.push(title);
    this.#kinds.push(kind);
    this.#born.push(next);
    this.#died.push(0);
    this.#latest.set(uri, row);
    if (old !== undefined) this.#before.set(row, old);
    this.size++;
    const same = this.#byId.get(id);
    if (same === undefined) this.#byId.set(id, row);
    else if (typeof same === 'number') this.#byId.set(id, [same, row]);
    else same.push(row);
    for (const [name, mentions] of names) {
      const posting = row * COUNTS + Math.min(mentions, COUNTS - 1);
      const postings = this.#naming.get(name);
      if (postings) postings.push(posting);
      else this.#naming.set(name, [posting]);
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

  packed(row: number): PackedFacts {
    return this.#rows[row]!;
  }

  uri(row: number): string {
    return this.#uris[row]!;
  }

  head(row: number): DocumentHead {
    const [uri, id, title, kind] = [this.#uris[row]!, this.#ids[row]!, this.#titles[row]!, this.#kinds[row]!];
    return { uri, id, title, kind };
  }

  *rows(version: number): Iterable<number> {
    for (let row = 0; row < this.#rows.length && this.#born[row]! <= version; row++) {
      if (this.sees(row, version)) yield row;
    }
  }

  /** Rows of documents that have the id. */
  *withId(id: string, version: number): Iterable<number> {
    const found = this.#byId.get(id);
    for (const row of typeof found === 'number' ? [found] : (found ?? [])) if (this.sees(row, version)) yield row;
  }

  /** Rows of documents that name the name, with how often they do; `null` for more often than is written here. */
  *naming(name: string, version: number): Iterable<readonly [row: number, mentions: number | null]> {
    for (const posting of this.#naming.get(name) ?? []) {
      const row = Math.floor(posting / COUNTS);
      if (this.#born[row]! > version) return;
      const mentions = posting % COUNTS;
      if (this.sees(row, version)) yield [row, mentions === COUNTS - 1 ? null : mentions];
    }
  }

  /** A table of its own with what the version sees. */
  copy(version: number): FactsTable {
    const copy = new FactsTable();
    for (const row of this.rows(version)) copy.set(this.#uris[row]!, this.#rows[row]!);
    copy.version = 1;
    return copy;
  }
}

const COUNTS = 1024;
