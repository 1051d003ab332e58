/**
 * What something was made from, to be told again. Objects are not kept alive by it: what a later version has left may go,
 * and with it everything that it holds.
 */
export class Given {
  readonly #values: readonly unknown[];

  constructor(...values: readonly unknown[]) {
    this.#values = values.map(each => (isObject(each) ? new WeakRef(each) : each));
  }

  /** Whether these are the same objects and values, in the same order. */
  is(...values: readonly unknown[]): boolean {
    return values.length === this.#values.length && this.#values.every((each, index) => isThat(each, values[index]));
  }
}

/** What is gone is not `undefined`, which may be given too. */
const isThat = (known: unknown, value: unknown): boolean =>
  known instanceof WeakRef ? isObject(value) && known.deref() === value : Object.is(known, value);

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
