/**
 * What was computed of one version of something, for whoever computes the same of the next: one for all versions. What is
 * put here must say itself what it was made from, since a later version may have left it, or an earlier one.
 */
export class Memory {
  readonly #values = new Map<string, unknown>();

  /** Renews what is remembered under the name: `make` gets what was there. */
  renew<T>(name: string, make: (earlier: T | undefined) => T): T {
    const value = make(this.#values.get(name) as T | undefined);
    this.#values.set(name, value);
    return value;
  }
}
