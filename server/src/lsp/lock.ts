import type { CancellationToken } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';

type Write = (token: CancellationToken) => void | Promise<void>;

/**
 * The whole concurrency of the server: writes run one after another, and a new write cancels those before it (which see
 * it in their token and may stop early); reads wait for the writes that were asked for before them and then run freely.
 */
export class Lock {
  #writes: Promise<void> = Promise.resolve();
  #current: CancellationTokenSource | undefined;
  #pending = 0;

  /** No write is under way or waits. */
  get isFree(): boolean {
    return this.#pending === 0;
  }

  /** Runs `action` behind the writes before it, which it cancels. A failing write fails its caller alone. */
  write(action: Write): Promise<void> {
    this.#current?.cancel();
    const source = new CancellationTokenSource();
    this.#current = source;
    this.#pending += 1;
    const done = this.#writes.then(() => action(source.token));
    const end = () => {
      this.#pending -= 1;
      source.dispose();
    };
    this.#writes = done.then(end, end);
    return done;
  }

  /** Runs `action` once the writes asked for so far are done, also where they failed. */
  async read<T>(action: () => T | Promise<T>): Promise<T> {
    await this.#writes;
    return action();
  }
}
