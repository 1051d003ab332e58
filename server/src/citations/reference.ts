import type { TextRange } from '../markup';

/** A work that can be cited: an item of a references file, or a document of the project. */
export interface Reference {
  readonly id: string;
  /** CSL-JSON. */
  readonly item: CslItem;
  readonly origin: {
    readonly uri: string;
    readonly range: TextRange;
    /** The citation key alone. */
    readonly idRange: TextRange;
  };
}

/** An item of the Citation Style Language's data model, as `csl-data.json` describes it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** A person or an institution in a CSL item; an institution has a `literal` alone. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A date of a CSL item: parts for one date or for the two ends of a range, or words that no parts can say. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number | string;
  readonly circa?: boolean;
  readonly literal?: string;
  readonly raw?: string;
}

/** The references of a project. Immutable. */
export interface References {
  readonly size: number;
  get(id: string): Reference | undefined;
  all(): Iterable<Reference>;
  /** Of collections that were joined, these: what is made for one of them can be kept for it. */
  readonly layers?: readonly References[];
}

/** What is wrong in a file of references. Ranges are of that file. */
export interface ReferenceProblem {
  readonly code: 'reference/file-invalid' | 'reference/invalid' | 'reference/duplicate-id';
  readonly uri: string;
  readonly range: TextRange;
  /** One sentence for a reader. */
  readonly message: string;
  /** The reference that has the id already. */
  readonly related?: { readonly uri: string; readonly range: TextRange };
}
