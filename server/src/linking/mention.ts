import type { TextRange } from '../markup';

/** A name of the glossary that stands in a source text. */
export interface Mention {
  /** In the source text, without a possessive ending. */
  readonly range: TextRange;
  /** Entries that may be meant, the likeliest first. Never empty. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  /** The entry's id. */
  readonly id: string;
  /** 0 to 1; the scores of one mention's candidates need not add up to 1. */
  readonly score: number;
  /** Why, for the hover: "its full name stands before", "the cable comes from La Paz". */
  readonly reasons: readonly string[];
}
