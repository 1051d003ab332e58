import type { Foreground } from './foreground';

/** Says whether someone gave up on the work. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Thrown out of work that was given up. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'Cancelled';
  }
}

/**
 * A pause for long work on the only thread: call it between items. At most every 10 ms it lets the event loop run, so
 * that requests are answered and a cancellation is seen. `foreground`: it stands back where that says so, and sooner.
 */
export function breather(token?: CancellationToken, foreground?: Foreground): () => Promise<void> | void {
  let last = performance.now();
  return () => {
    if (token?.isCancellationRequested) throw new Cancelled();
    const since = performance.now() - last;
    if (since < SHORT || (since < 10 && !foreground?.left)) return;
    return pause(foreground).then(() => {
      last = performance.now();
      if (token?.isCancellationRequested) throw new Cancelled();
    });
  };
}

/** `read` as a walk over many files calls it: pausing as `breather` does, and ending where the token says so. */
export function breathing<A, R>(read: (of: A) => Promise<R>, token?: CancellationToken): (of: A) => Promise<R> {
  const breathe = breather(token);
  return async of => {
    await breathe();
    return read(of);
  };
}

/**
 * Lets what waits be handled, to its end: a message that arrived is read in one turn of the event loop, handled in the next
 * and answered in the one after. With one turn alone, a request would wait through a stretch of the long work for each.
 */
async function pause(foreground?: Foreground): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await nextTurn();
  const left = Math.min(MOST, foreground?.left ?? 0);
  if (left > 0) await new Promise(resolve => setTimeout(resolve, left));
}

/** Milliseconds that one pause may take: somebody who never stops asking must not stop the work. */
const MOST = 150;
/** Milliseconds of work at a time while somebody is there to wait for its end. */
const SHORT = 4;

const TURNS = 4;

/** A timer alone would cost a millisecond and more each time. */
const nextTurn = (): Promise<void> =>
  new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
