import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckedFile } from './checkOne';

/** What a thread must know to check documents of a project as the first one does. */
export interface CheckThreadSetup {
  /** URI of the project's folder. */
  readonly root: string;
  /** Where the first thread left the fact sheets: no other reads the documents for them. */
  readonly cache: string;
  readonly programs: string;
  readonly cwd: string;
  readonly wanted: ReadonlySet<string> | undefined;
}

export interface CheckAnswer {
  readonly files: readonly CheckedFile[];
  readonly log: readonly string[];
}

/** Threads that a run over so many files is worth; 1: none beside the first. */
export const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(files / WORTH_A_THREAD)));

/**
 * Checks files on threads and gives the results in the order of the files. No more is under way than the threads have to
 * do next, so that memory does not grow with the number of files. Rejects where a thread fails.
 */
export async function* checkOnThreads(
  paths: readonly string[],
  setup: CheckThreadSetup,
  script: string,
  threads: number,
): AsyncGenerator<CheckAnswer> {
  const workers = Array.from({ length: threads }, () => new CheckThread(new Worker(script, { workerData: setup })));
  try {
    const answers: Promise<CheckAnswer>[] = [];
    let next = 0;
    const ask = () => {
      const chunk = paths.slice(next, next + CHUNK);
      if (!chunk.length) return;
      next += CHUNK;
      const idlest = workers.reduce((best, each) => (each.waiting < best.waiting ? each : best));
      const answer = idlest.check(chunk);
      // Its turn to be awaited, and to fail the run, comes later.
      answer.catch(() => {});
      answers.push(answer);
    };
    for (let index = 0; index < threads * AHEAD; index++) ask();
    for (let first = answers.shift(); first; first = answers.shift()) {
      const answer = await first;
      ask();
      yield answer;
    }
  } finally {
    await Promise.all(workers.map(each => each.end()));
  }
}

/** One thread with what it was asked; answers come in the order of the questions. */
class CheckThread {
  readonly #worker: Worker;
  readonly #asked: { resolve(answer: CheckAnswer): void; reject(error: Error): void }[] = [];
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: CheckAnswer) => this.#asked.shift()?.resolve(answer));
    worker.on('error', error => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#fail(new Error('a thread ended before its time')));
  }

  get waiting(): number {
    return this.#asked.length;
  }

  check(paths: readonly string[]): Promise<CheckAnswer> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#worker.postMessage(paths);
    return new Promise((resolve, reject) => this.#asked.push({ resolve, reject }));
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const each of this.#asked.splice(0)) each.reject(this.#failure);
  }
}

/** Below, a thread takes longer to begin than to do its part. */
const WORTH_A_THREAD = 150;
/** Files that are handed over together, and how many such hand-overs are under way for a thread. */
const CHUNK = 16;
const AHEAD = 4;
