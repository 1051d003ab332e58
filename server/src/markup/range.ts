/** A stretch of a text: UTF-16 code units, 0-based, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `range`; its end counts, as a cursor behind the last character is still at the word. */
export const touches = (range: TextRange, offset: number): boolean => range.start <= offset && offset <= range.end;

/** Whether the two ranges share at least one code unit. */
export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`. */
export const encloses = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** `range` moved by `by` code units. */
export const shifted = (range: TextRange, by: number): TextRange => ({ start: range.start + by, end: range.end + by });
