import { changeBetween, type Ends } from '../incremental';
import type { TextRange } from '../markup';
import type { SourceReading, Unit } from '../source';

/** How many units at both ends of a reading are those of an earlier one: of the same words, kind and language. */
export function unchangedUnits(before: SourceReading, after: SourceReading): Ends {
  const { prefix, suffix } = changeBetween(before.text, after.text);
  const moved = after.text.length - before.text.length;
  const behind = after.text.length - suffix;
  // A mask takes words out of a unit: where other ones stand, nothing is taken for the same.
  if (!sameMasks(before.masks, after.masks, prefix, behind, moved)) return { head: 0, tail: 0 };
  const limit = Math.min(before.units.length, after.units.length);
  let head = 0;
  while (
    head < limit &&
    isSameUnit(before.units[head]!, after.units[head]!, 0) &&
    after.units[head]!.range.end <= prefix
  )
    head++;
  let tail = 0;
  while (tail < limit - head) {
    const unit = after.units[after.units.length - 1 - tail]!;
    if (unit.range.start < behind || !isSameUnit(before.units[before.units.length - 1 - tail]!, unit, moved)) break;
    tail++;
  }
  return { head, tail };
}

const isSameUnit = (before: Unit, after: Unit, moved: number): boolean =>
  before === after ||
  (before.range.start + moved === after.range.start &&
    before.range.end + moved === after.range.end &&
    before.kind === after.kind &&
    before.language === after.language);

/** Whether the masks before a change and behind it are the same. */
function sameMasks(
  before: readonly TextRange[],
  after: readonly TextRange[],
  prefix: number,
  behind: number,
  moved: number,
): boolean {
  const keep = (mask: TextRange, by: number) => `${mask.start - by} ${mask.end - by}`;
  const headOf = (masks: readonly TextRange[]) => masks.filter(each => each.start < prefix).map(each => keep(each, 0));
  const tailOf = (masks: readonly TextRange[], by: number) =>
    masks.filter(each => each.end > behind - moved + by).map(each => keep(each, by));
  return headOf(before).join() === headOf(after).join() && tailOf(before, 0).join() === tailOf(after, moved).join();
}
