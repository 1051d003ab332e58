/**
 * A value that is computed when first asked for, with what it was in the version before at hand. It holds on to the value
 * before until it has its own, and to nothing else of that version.
 */
export class Renewed<T> {
  readonly #make: (earlier: T | undefined) => T;
  #isMade = false;
  #value: T | undefined;
  #earlier: T | undefined;

  /** `previous`: the same of the version before; `holds`: nothing that it depends on has changed since. */
  constructor(make: (earlier: T | undefined) => T, previous?: Renewed<T>, holds = false) {
    this.#make = make;
    if (!previous) return;
    if (holds && previous.#isMade) {
      this.#isMade = true;
      this.#value = previous.#value;
    } else this.#earlier = previous.#isMade ? previous.#value : previous.#earlier;
  }

  /** Whether it was asked for. */
  get isMade(): boolean {
    return this.#isMade;
  }

  get(): T {
    if (!this.#isMade) {
      this.#value = this.#make(this.#earlier);
      this.#isMade = true;
      this.#earlier = undefined;
    }
    return this.#value as T;
  }
}
