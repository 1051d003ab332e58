import { Worker } from 'node:worker_threads';
import type { CheckedFile, FromThread, ThreadSetup, ToThread } from './checkThread';
import type { OutsideAnswer, OutsideQuery } from './outside';

export interface CheckThreadsOptions {
  /** The bundled program of a thread. */
  readonly script: string;
  readonly threads: number;
  readonly setup: ThreadSetup;
  readonly answer: (query: OutsideQuery) => OutsideAnswer;
  readonly log: (line: string) => void;
}

/** Threads that check documents. */
export class CheckThreads {
  readonly #threads: readonly CheckThread[];

  constructor(options: CheckThreadsOptions) {
    this.#threads = Array.from({ length: options.threads }, () => new CheckThread(options));
  }

  /** Hand-overs that are under way, at most, while every thread has what to do next. */
  get ahead(): number {
    return this.#threads.length * AHEAD;
  }

  /** Checks files on the thread that has the least to do; answers in their order. Rejects where that thread fails. */
  check(uris: readonly string[]): Promise<readonly CheckedFile[]> {
    return this.#threads.reduce((best, each) => (each.waiting < best.waiting ? each : best)).check(uris);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(each => each.end()));
  }
}

/** One thread with the jobs that it has not done. */
class CheckThread {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, { resolve(files: readonly CheckedFile[]): void; reject(error: Error): void }>();
  #count = 0;
  #failure: Error | undefined;

  constructor({ script, setup, answer, log }: CheckThreadsOptions) {
    this.#worker = new Worker(script, { workerData: setup });
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'log') log(message.line);
      else if (message.kind === 'ask') {
        this.#tell({ kind: 'answer', job: message.job, answer: answer(message.query) });
      } else {
        this.#jobs.get(message.job)?.resolve(message.files);
        this.#jobs.delete(message.job);
      }
    });
    this.#worker.on('error', error => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its time')));
  }

  get waiting(): number {
    return this.#jobs.size;
  }

  check(uris: readonly string[]): Promise<readonly CheckedFile[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const job = ++this.#count;
    this.#tell({ kind: 'check', job, uris });
    return new Promise((resolve, reject) => this.#jobs.set(job, { resolve, reject }));
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }

  #tell(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#jobs.values()) reject(this.#failure);
    this.#jobs.clear();
  }
}

/** Under way for each: one is checked, one waits for its answers, one is there when they are done. */
const AHEAD = 3;
