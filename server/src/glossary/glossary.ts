import type { Entry } from './entry';

/** The entries of a project, or of one document on top of them. Immutable. */
export interface Glossary {
  readonly size: number;
  /** The entry that has the id; the first of two. */
  get(id: string): Entry | undefined;
  /** Every entry, in the order of files and places. */
  entries(): Iterable<Entry>;
}
