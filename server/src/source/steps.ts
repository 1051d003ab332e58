import { firstFrom } from '../incremental';

/** A column of numbers of which many in a row are the same: kept are the places at which another begins. Built from its start on. */
export class Steps {
  readonly #from: number[] = [];
  readonly #values: number[] = [];

  /** The value from `index` on, which is not before the index that was told last; what was told from there on is forgotten. */
  set(index: number, value: number): void {
    while (this.#from.length > 0 && this.#from.at(-1)! >= index) {
      this.#from.pop();
      this.#values.pop();
    }
    if (this.#values.length > 0 && this.#values.at(-1) === value) return;
    this.#from.push(index);
    this.#values.push(value);
  }

  /** The value at an index, not before the first that was told of. Logarithmic. */
  at(index: number): number {
    return this.#values[firstFrom(this.#from, index + 1) - 1]!;
  }
}
