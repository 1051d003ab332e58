import type { TextRange } from '../markup';

/** A citation as an annotation gives it: `mre-2018`, `09LIMA1661#13`, `"mre-2018#p. 12, 14"`, `^span`, or a mapping. */
export interface Citation {
  /** A reference, or a document; empty for `^span`, which points into the document itself. */
  readonly id: string;
  /** Behind the first `#`, or behind `^`; as written. */
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it is written, in the file. */
  readonly range: TextRange;
  /** The id alone: what a rename replaces. `null` where the spelling has escapes, or there is no id. */
  readonly idRange: TextRange | null;
}

/** A citation that stands in the source text itself, without markup. Ranges are of the source text. */
export interface InTextCitation {
  readonly range: TextRange;
  readonly kind: 'author-year' | 'numeric' | 'ibid' | 'cable' | 'other';
  readonly works: readonly CitedWork[];
}

export interface CitedWork {
  /** As printed. */
  readonly author: string | null;
  readonly year: string | null;
  readonly locator: string | null;
  /** Of a numbered citation: `12`, or a run, `14–16`. */
  readonly number?: string;
  /** Of a cable: the id of the one that is meant; `null` where it cannot be told. */
  readonly document?: string | null;
  readonly range: TextRange;
}
