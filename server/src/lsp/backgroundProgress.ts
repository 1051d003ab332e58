import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { Backgrounds } from './backgrounds';

type WorkDone = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/**
 * Shows how far the checks of closed documents are, where they take their time, and lets them be when that is cancelled: what
 * was found stays, and the others are checked when somebody looks at them, or at the next start.
 */
export class BackgroundProgress {
  readonly #connection: Connection;
  readonly #backgrounds: Backgrounds;
  /** When the work began that is not done yet. */
  #since: number | undefined;
  #total = 0;
  #shown: WorkDone | undefined;
  #isAsked = false;
  #isCancelled = false;

  constructor(connection: Connection, backgrounds: Backgrounds) {
    this.#connection = connection;
    this.#backgrounds = backgrounds;
    backgrounds.onDidFind(() => void this.#update());
  }

  async #update(): Promise<void> {
    const remaining = this.#remaining();
    // What is still being read counts when it is known.
    if (!Number.isFinite(remaining)) return;
    if (remaining === 0) return this.#end();
    if (this.#isCancelled) return;
    this.#since ??= performance.now();
    this.#total = Math.max(this.#total, remaining);
    if (!this.#shown && performance.now() - this.#since > UNSEEN) await this.#show();
    const done = this.#total - remaining;
    this.#shown?.report(
      Math.floor((done / this.#total) * 100),
      t('{0} of {1} documents checked', String(done), String(this.#total)),
    );
  }

  async #show(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const progress = await this.#connection.window.createWorkDoneProgress().catch(() => undefined);
    // It may have come to its end meanwhile.
    if (!progress || this.#since === undefined) return;
    progress.begin('Gloss', 0, '', true);
    progress.token.onCancellationRequested(() => {
      this.#isCancelled = true;
      for (const [, background] of this.#backgrounds.all()) background.rest();
      this.#end();
    });
    this.#shown = progress;
  }

  #end(): void {
    this.#shown?.done();
    this.#shown = undefined;
    this.#since = undefined;
    this.#isAsked = false;
    this.#total = 0;
    if (this.#remaining() === 0) this.#isCancelled = false;
  }

  #remaining(): number {
    let sum = 0;
    for (const [, background] of this.#backgrounds.all()) sum += background.remaining;
    return sum;
  }
}

/** Milliseconds of work that nobody need see. */
const UNSEEN = 1000;
