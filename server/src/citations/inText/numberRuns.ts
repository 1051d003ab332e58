/** Numbers that cite works: `4`, `2, 5`, `3–5`, `1-3, 7`. */
export const NUMBERS = String.raw`\d{1,3}(?:\s?[-–—]\s?\d{1,3})?(?:\s?[,;]\s?\d{1,3}(?:\s?[-–—]\s?\d{1,3})?){0,20}`;

/** The numbers as they are printed: of a run its first and its last. */
export const numbersIn = (printed: string): number[] => [...printed.matchAll(/\d+/g)].map(each => Number(each[0]));

/** `3–5`, not `5–3`: figures of another sort run down. */
export const runsUp = (printed: string): boolean =>
  [...printed.matchAll(/(\d+)\s?[-–—]\s?(\d+)/g)].every(([, first, last]) => Number(first) < Number(last));

interface Numbered {
  readonly numbers: readonly number[];
}

export const distinctNumbers = (all: readonly Numbered[]): number => new Set(all.flatMap(each => each.numbers)).size;

/** So many works may one run, `3–17`, hold. */
const LONGEST_RUN = 15;

/**
 * Those whose numbers were used before or are the next new ones, at most `step` above the highest: some may be lost, in
 * figures or in what was cut away. A text may be a part of one and begin with any number.
 */
export function inOrderOfUse<T extends Numbered>(all: readonly T[], step: number): T[] {
  let highest = all.reduce((lowest, each) => Math.min(lowest, each.numbers[0]!), Number.POSITIVE_INFINITY) - 1;
  const fitting: T[] = [];
  for (const each of all) {
    let top = highest;
    const fits = each.numbers.every((number, index) => {
      const isNext = number <= top + (index > 0 ? Math.max(step, LONGEST_RUN) : step);
      if (isNext) top = Math.max(top, number);
      return isNext;
    });
    if (!fits) continue;
    highest = top;
    fitting.push(each);
  }
  return fitting;
}
