import { type Ends, spliced, splicedColumn } from '../incremental';
import type { MatchedName, RawMatch } from './matcher';

/**
 * What the matcher found in a text, in columns: of a long text, whose names stand elsewhere after every keystroke, these
 * are made anew at a small part of what as many objects cost.
 */
export interface Matches {
  /** In order. UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** In step with the starts. */
  readonly names: readonly (readonly MatchedName[])[];
}

export const matchesOf = (found: readonly RawMatch[]): Matches => ({
  starts: Int32Array.from(found, each => each.start),
  ends: Int32Array.from(found, each => each.end),
  names: found.map(each => each.names),
});

/** Each as an object. */
export const eachOf = ({ starts, ends, names }: Matches): RawMatch[] =>
  names.map((each, index) => ({ start: starts[index]!, end: ends[index]!, names: each }));

/** Those at both ends with others between them; those at the end moved by so many code units. */
export const splicedMatches = (
  { starts, ends, names }: Matches,
  shared: Ends,
  found: readonly RawMatch[],
  moved: number,
): Matches => ({
  starts: splicedColumn(
    starts,
    shared,
    found.map(each => each.start),
    moved,
  ),
  ends: splicedColumn(
    ends,
    shared,
    found.map(each => each.end),
    moved,
  ),
  names: spliced(
    names,
    shared,
    found.map(each => each.names),
  ),
});
