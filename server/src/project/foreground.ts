/**
 * When somebody last asked for something that they wait for. Long work, on this thread and on others, stands back for a
 * moment then: keys are pressed in rows, and one question follows another. Threads share it by its memory.
 */
export class Foreground {
  /** What another thread makes its own of. */
  readonly memory: SharedArrayBuffer | ArrayBuffer;
  readonly #until: Int32Array;

  constructor(memory?: SharedArrayBuffer | ArrayBuffer) {
    // A browser may keep shared memory from pages; there are no threads to share it with then.
    this.memory = memory ?? (typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(4) : new ArrayBuffer(4));
    this.#until = new Int32Array(this.memory);
    if (!memory) this.#until[0] = clock();
  }

  /** For so many milliseconds from now, long work is to stand back. */
  take(milliseconds: number): void {
    if (this.left < milliseconds) Atomics.store(this.#until, 0, (clock() + milliseconds) | 0);
  }

  /** Milliseconds for which long work still stands back; 0 for none. */
  get left(): number {
    return Math.max(0, (Atomics.load(this.#until, 0) - clock()) | 0);
  }
}

/** Milliseconds that start again every 49 days: differences are right all the same. */
const clock = (): number => Date.now() | 0;
