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

/** The references of a project. Immutable. */
export interface References {
  readonly size: number;
  get(id: string): Reference | undefined;
  all(): Iterable<Reference>;
}
