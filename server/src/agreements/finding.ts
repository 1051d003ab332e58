import type { TextRange } from '../markup';

/** A passage that states an agreement, as the rules see it. Ranges are of the source text. */
export interface AgreementFinding {
  /** The unit that states it: a sentence or a list item. Index into the reading's `units`. */
  readonly unit: number;
  /** The unit's range. */
  readonly range: TextRange;
  /** The clause that states it, inside `range`; what a narrow tag would wrap. */
  readonly clause: TextRange;
  readonly level: AgreementLevel;
  /** The construction that fired, by its name in the lexicon: `commit-verb`, `instrument-signed`, `joint-future`. */
  readonly rule: string;
  /** Which paragraph of the guidelines it rests on: 1 to 9. */
  readonly guideline: number;
  /** The words that state the act: *committed to*. */
  readonly act: TextRange;
  /** Who agrees, as the text names them. */
  readonly parties: readonly TextRange[];
  /** What is agreed: the instrument or the undertaking. */
  readonly object: TextRange | null;
  /** A date in the unit, EDTF, with its place. */
  readonly date: { readonly value: string; readonly range: TextRange } | null;
  /** What a tag would say: `signed`, `in-force`, `agreed`, `proposed`, `ended`. */
  readonly status: 'proposed' | 'agreed' | 'signed' | 'in-force' | 'ended';
  /** Of what no construction finds but its features together, the strongest of these by their names. */
  readonly reasons?: readonly string[];
}

/** 5 in force, 4 signed, 3 agreed or committed, 2 intention, 1 reaffirmation or welcome, 0 none. */
export type AgreementLevel = 0 | 1 | 2 | 3 | 4 | 5;
