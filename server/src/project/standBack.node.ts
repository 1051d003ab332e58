import type { Foreground } from './foreground';

/** Blocks a thread that nobody waits for while somebody waits for another; no longer than `most` milliseconds. */
export function standBack(foreground: Foreground, most: number): void {
  for (let rest = most; rest > 0; ) {
    const left = Math.min(rest, foreground.left);
    if (left === 0) return;
    Atomics.wait(never, 0, 0, left);
    rest -= left;
  }
}

/** Nobody wakes whoever waits here. */
const never = new Int32Array(new SharedArrayBuffer(4));
