import type { Mapping, TextRange } from '../markup';

/** An entity that texts are linked to: one item of a glossary file (or of a document's own `glossary`). */
export interface Entry {
  readonly id: string;
  /** As written; `type.ts` knows the built-in ones, `gloss.yaml` adds others. */
  readonly type: string;
  readonly name: string;
  /** Names by language (BCP 47), `name` not among them. */
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly Alias[];
  readonly description?: string;
  readonly sameAs: readonly string[];
  /** Where it is written. */
  readonly origin: EntryOrigin;
  /** Everything the entry says, with places in the file; read when first asked for. */
  readonly data: Mapping;
}

export interface EntryOrigin {
  /** URI of the glossary file, or of the document whose front matter holds the entry. */
  readonly uri: string;
  /** The whole list item in that file. */
  readonly range: TextRange;
  /** The id alone: what "go to definition" selects and "rename" replaces. */
  readonly idRange: TextRange;
}

export interface Alias {
  readonly text: string;
  /** BCP 47; absent: any. */
  readonly language?: string;
  /** `exact`: letter case counts. Absent: folded, unless the text is all capitals. */
  readonly match?: 'exact';
  /** Only in these documents (ids); absent: in all. */
  readonly documents?: readonly string[];
}
