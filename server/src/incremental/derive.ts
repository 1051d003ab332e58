import { Given } from './given';

/** Values made one by one from the items of a list, with what they were made from. */
export interface Derived<I, T> {
  readonly inputs: readonly I[];
  /** What else the values depend on. */
  readonly given: Given;
  /** In step with `inputs`. */
  readonly values: readonly T[];
  /** How many values at both ends are those of the earlier result that this one was made from. */
  readonly shared: Ends;
}

/** So many items at the beginning of a list, and so many at its end; the two do not overlap. */
export interface Ends {
  readonly head: number;
  readonly tail: number;
}

/**
 * The values of `inputs`, which `make` gives. It must say the same for the same input and the same `given`: then values
 * of `previous`, an earlier result, are taken over for inputs that are still the same objects, at the cost of copying a
 * list.
 */
export function derive<I extends object, T>(
  inputs: readonly I[],
  given: readonly unknown[],
  make: (input: I, index: number) => T,
  previous?: Derived<I, T>,
): Derived<I, T> {
  if (!previous?.given.is(...given))
    return { inputs, given: new Given(...given), values: inputs.map(make), shared: nothing };
  const shared = sharedEnds(previous.inputs, inputs);
  const { head, tail } = shared;
  if (head === inputs.length && head === previous.inputs.length)
    return { inputs, given: previous.given, values: previous.values, shared };
  const known = new Map<I, T>();
  for (let index = head; index < previous.inputs.length - tail; index++)
    known.set(previous.inputs[index]!, previous.values[index]!);
  const middle: T[] = [];
  for (let index = head; index < inputs.length - tail; index++) {
    const input = inputs[index]!;
    middle.push(known.has(input) ? known.get(input)! : make(input, index));
  }
  return { inputs, given: previous.given, values: spliced(previous.values, shared, middle), shared };
}

const nothing: Ends = { head: 0, tail: 0 };

/** The ends of a list with something else between them; the list itself where just that stands there. */
export function spliced<T>(list: readonly T[], { head, tail }: Ends, middle: readonly T[]): readonly T[] {
  if (list.length !== head + middle.length + tail)
    return list.slice(0, head).concat(middle, tail > 0 ? list.slice(-tail) : []);
  if (middle.every((each, index) => each === list[head + index])) return list;
  // The length stays with most edits: one copy will do.
  const copy = list.slice();
  for (let index = 0; index < middle.length; index++) copy[head + index] = middle[index]!;
  return copy;
}

/**
 * How many items two lists share at their beginnings, and behind that at their ends, by identity. The lists must not change
 * any more: what was told of two of them is told again.
 */
export function sharedEnds(before: readonly unknown[], after: readonly unknown[]): Ends {
  if (before === after) return { head: after.length, tail: 0 };
  const known = compared.get(after);
  if (known?.before.deref() === before) return known.ends;
  const ends = endsOf(before, after);
  compared.set(after, { before: new WeakRef(before), ends });
  return ends;
}

/** By the later list: many things are derived from the same one. The earlier one is not kept alive by it. */
const compared = new WeakMap<
  readonly unknown[],
  { readonly before: WeakRef<readonly unknown[]>; readonly ends: Ends }
>();

function endsOf(before: readonly unknown[], after: readonly unknown[]): Ends {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < limit - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/** Whether two lists hold the same objects in the same order. */
export const isSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before === after || (before.length === after.length && before.every((each, index) => Object.is(each, after[index])));
