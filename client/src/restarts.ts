/** Milliseconds. */
const period = 3 * 60 * 1000;
const mostRestarts = 4;

/** Whether a server that ended is started again: four times within three minutes, and then no more. */
export class Restarts {
  #ends: number[] = [];

  /** Notes that the server ended, at a time in milliseconds, and says whether to start it again. */
  ended(now: number): boolean {
    this.#ends = [...this.#ends.filter(each => now - each < period), now];
    return this.#ends.length <= mostRestarts;
  }
}
