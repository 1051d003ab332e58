import type { Terminal } from './terminal';

export interface Progress {
  /** So much is done. */
  step(done: number, total: number): void;
  /** Wipes the bar away. */
  end(): void;
}

/** A bar on a terminal, for work that takes over a second; elsewhere nothing. */
export function progress(terminal: Terminal, label: string, quiet: boolean): Progress {
  const { draw } = terminal;
  if (!draw || quiet) return { step() {}, end() {} };
  const start = performance.now();
  let drawn = 0;
  return {
    step(done, total) {
      const now = performance.now();
      if (now - start < 1000 || now - drawn < 100) return;
      drawn = now;
      const filled = total ? Math.floor((done / total) * 30) : 0;
      draw(`${label} [${'#'.repeat(filled)}${' '.repeat(30 - filled)}] ${done}/${total}`);
    },
    end() {
      if (drawn) draw('');
    },
  };
}
