import { Worker } from 'node:worker_threads';
import type { Foreground } from '../foreground';
import type { Settings } from '../settings/settings';
import { type ReadFile, readFactsFile } from './factsFile.node';

/** What a thread is asked: files, each with the hash of the content whose facts are known. */
export interface FactsJob {
  readonly items: readonly (readonly [uri: string, hash: string | null])[];
  readonly layers: Settings['layers'];
}

export type FactsAnswer = readonly ReadFile[];

export interface FactsThreads {
  /** The bundled program of a thread. */
  readonly script: string;
  /** How many. */
  readonly threads: number;
  /** What they stand back for. */
  readonly foreground?: Foreground | undefined;
}

/** Reads files on several threads. A thread that fails costs no file: what it was asked is read on this one. */
export async function* readOnThreads(
  { items, layers }: FactsJob,
  { script, threads, foreground }: FactsThreads,
): AsyncGenerator<FactsAnswer> {
  const workers = Array.from({ length: threads }, () =>
    // What it failed at is read here; without a listener, the failure would end the program.
    new Worker(script, { workerData: foreground?.memory, resourceLimits: LIMITS }).on('error', () => {}),
  );
  let next = 0;
  try {
    const asked = new Map<Worker, Promise<readonly [Worker, FactsAnswer, boolean]>>();
    const ask = (worker: Worker) => {
      const job = { items: items.slice(next, next + CHUNK), layers };
      if (!job.items.length) return;
      next += CHUNK;
      asked.set(worker, answerOf(worker, job));
    };
    for (const worker of workers) ask(worker);
    while (asked.size) {
      const [worker, answer, alive] = await Promise.race(asked.values());
      asked.delete(worker);
      if (alive) ask(worker);
      yield answer;
    }
    // Every thread failed: the rest is read here.
    for (; next < items.length; next += CHUNK) yield readHere({ items: items.slice(next, next + CHUNK), layers });
  } finally {
    await Promise.all(workers.map(each => each.terminate()));
  }
}

/** Files in a job: enough to make the way between threads short beside the work, few enough for a progress to move. */
const CHUNK = 64;
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

function answerOf(worker: Worker, job: FactsJob): Promise<readonly [Worker, FactsAnswer, boolean]> {
  return new Promise(resolve => {
    const done = (answer: FactsAnswer, alive: boolean) => {
      worker.off('error', failed).off('exit', failed).off('message', answered);
      resolve([worker, answer, alive]);
    };
    const failed = () => done(readHere(job), false);
    const answered = (answer: FactsAnswer) => done(answer, true);
    worker.on('error', failed).on('exit', failed).on('message', answered);
    worker.postMessage(job);
  });
}

const readHere = ({ items, layers }: FactsJob): FactsAnswer =>
  items.map(([uri, hash]) => readFactsFile(uri, layers, hash));
