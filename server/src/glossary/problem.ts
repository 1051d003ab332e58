import type { TextRange } from '../markup';

/**
 * `entry/file-invalid`: the file is not a list; `entry/invalid`: an item that YAML or we cannot read as an entry;
 * `entry/duplicate-id`, `entry/duplicate-key`: the first stands; `entry/field-invalid`: a field without the shape it needs.
 */
export type GlossaryProblemCode =
  | 'entry/file-invalid'
  | 'entry/invalid'
  | 'entry/duplicate-id'
  | 'entry/duplicate-key'
  | 'entry/field-invalid';

/** What is wrong in a glossary file, or in the `glossary` of a document's front matter. */
export interface GlossaryProblem {
  readonly code: GlossaryProblemCode;
  readonly uri: string;
  /** In the file. */
  readonly range: TextRange;
  /** One sentence for a reader that says what is wrong and how to mend it. */
  readonly message: string;
  /** For a duplicate: where the first one stands. */
  readonly first?: { readonly uri: string; readonly range: TextRange };
}
