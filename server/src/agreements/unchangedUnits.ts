import type { Ends } from '../incremental';
import type { TextRange } from '../markup';
import { changeSince, type SourceReading, type UnitTable } from '../source';

/** A reading with its units. */
export interface ReadUnits {
  readonly reading: SourceReading;
  readonly table: UnitTable;
}

/** How many units at both ends of a text are those of an earlier one: of the same words, kind and language. */
export function unchangedUnits(before: ReadUnits, after: ReadUnits): Ends {
  const [from, to] = [before.reading, after.reading];
  const { prefix, suffix } = changeSince(to, from.text);
  const moved = to.text.length - from.text.length;
  const behind = to.text.length - suffix;
  // A mask takes words out of a unit: where other ones stand, nothing is taken for the same.
  if (!sameMasks(from.masks, to.masks, prefix, behind, moved)) return { head: 0, tail: 0 };
  const [old, now] = [before.table, after.table];
  const limit = Math.min(old.length, now.length);
  let head = 0;
  while (head < limit && now.ends[head]! <= prefix && old.isSame(head, now, head, 0)) head++;
  let tail = 0;
  while (tail < limit - head) {
    const at = now.length - 1 - tail;
    if (now.starts[at]! < behind || !old.isSame(old.length - 1 - tail, now, at, moved)) break;
    tail++;
  }
  return { head, tail };
}

/** Whether the masks before a change and behind it are the same. */
function sameMasks(
  before: readonly TextRange[],
  after: readonly TextRange[],
  prefix: number,
  behind: number,
  moved: number,
): boolean {
  const headOf = (masks: readonly TextRange[]) => masks.filter(each => each.start < prefix);
  const tailOf = (masks: readonly TextRange[], from: number) => masks.filter(each => each.end > from);
  return (
    areSame(headOf(before), headOf(after), 0) && areSame(tailOf(before, behind - moved), tailOf(after, behind), moved)
  );
}

const areSame = (before: readonly TextRange[], after: readonly TextRange[], moved: number): boolean =>
  before.length === after.length &&
  before.every(({ start, end }, at) => start + moved === after[at]!.start && end + moved === after[at]!.end);
