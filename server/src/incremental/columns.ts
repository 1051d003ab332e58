import type { Ends } from './derive';

/** The ends of a column of numbers with others between them; those at the end increased by `by`. */
export function splicedColumn(
  column: Int32Array,
  { head, tail }: Ends,
  middle: ArrayLike<number>,
  by: number,
): Int32Array {
  const now = new Int32Array(head + middle.length + tail);
  now.set(column.subarray(0, head));
  now.set(middle, head);
  now.set(column.subarray(column.length - tail), head + middle.length);
  if (by !== 0) for (let index = head + middle.length; index < now.length; index++) now[index]! += by;
  return now;
}

/** The index of the first of ascending numbers that is `from` or more; how many there are if none is. */
export function firstFrom(numbers: ArrayLike<number>, from: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
