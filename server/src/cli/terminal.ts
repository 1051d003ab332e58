import { once } from 'node:events';
import { userCacheFolder } from '../project/files/userCache.node';

/** What a command reads from and writes to; a test gives its own. */
export interface Terminal {
  /** Working folder. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Resolves when there is room for more, so that a long run does not pile up its output. */
  write(text: string): Promise<void>;
  /** A line for people, on standard error. */
  tell(line: string): void;
  /** The folder of the bundled programs, for threads; absent in tests, which have one thread. */
  readonly programs?: string;
  /** Folder for what a run can make again; absent: nothing is kept. */
  readonly cache?: string;
  /** Draws a line over the one drawn before; absent where standard error is no terminal. */
  readonly draw?: (line: string) => void;
}

/** The process's own. `programs`: see `Terminal`. */
export function processTerminal(programs: string): Terminal {
  // The reader of a pipe may go away (`gloss check | head`): that ends the run and is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  return {
    cwd: process.cwd(),
    programs,
    cache: userCacheFolder(),
    stdin: process.stdin,
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    tell: line => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { draw: (line: string) => void process.stderr.write(`\r\x1b[K${line}`) } : {}),
  };
}
