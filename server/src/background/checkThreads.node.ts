import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { CheckedFiles, FromThread, ProjectFacts, ThreadSetup, ToThread } from './checkThread';
import type { CheckEngine } from './engine';
import { LabelMemory } from './labelMemory';
import type { LabelsOfDocuments, OutsideAnswer, OutsideQuery } from './outside';

export interface CheckThreadsOptions {
  /** The bundled program of a thread. */
  readonly script: string;
  /** At most. */
  readonly threads: number;
  readonly setup: ThreadSetup;
  readonly answer: (queries: readonly OutsideQuery[]) => OutsideAnswer;
  /** What memory a thread may take; without them, as much as it needs. */
  readonly limits?: ResourceLimits;
  readonly log: (line: string) => void;
}

/** Threads that check documents; another one begins when those that are there have enough to do. */
export class CheckThreads implements CheckEngine {
  readonly #options: CheckThreadsOptions;
  readonly #threads: CheckThread[] = [];
  readonly #labels = new SharedLabels();
  #setup: ThreadSetup;

  constructor(options: CheckThreadsOptions) {
    const { answer, setup } = options;
    this.#options = { ...options, answer: queries => this.#labels.addedTo(answer(queries)) };
    this.#setup = setup;
  }

  get ahead(): number {
    return this.#options.threads * AHEAD;
  }

  check(uris: readonly string[]): Promise<CheckedFiles> {
    let idlest = this.#threads.toSorted((a, b) => a.waiting - b.waiting)[0];
    if (!idlest || (idlest.waiting >= AHEAD && this.#threads.length < this.#options.threads)) {
      this.#threads.push((idlest = new CheckThread({ ...this.#options, setup: this.#setup }, this.#labels)));
    }
    return idlest.check(uris);
  }

  renew(facts: ProjectFacts | null, changed: readonly string[]): void {
    if (facts) this.#setup = { ...this.#setup, ...facts };
    this.#labels.forget(changed);
    for (const each of this.#threads) each.renew(facts, changed);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(each => each.end()));
  }
}

/** Labels that one thread read, for the others. */
export class SharedLabels {
  readonly #memory = new LabelMemory(KEPT);
  /** How many times documents changed: what was read before may be of the text before. */
  time = 0;

  /** Takes what a thread read for a job that it was given at that time. */
  take(labels: LabelsOfDocuments, time: number): void {
    if (time === this.time) for (const [uri, each] of labels) this.#memory.set(uri, new Set(each));
  }

  forget(changed: readonly string[]): void {
    if (changed.length) this.time++;
    for (const uri of changed) this.#memory.delete(uri);
  }

  /** An answer with the labels that the project does not know yet. */
  addedTo(answer: OutsideAnswer): OutsideAnswer {
    const known = new Set([...answer.labels, ...answer.texts].map(([uri]) => uri));
    const more: [string, readonly string[]][] = [];
    for (const [uri] of answer.facts) {
      const labels = known.has(uri) ? undefined : this.#memory.get(uri);
      if (labels) more.push([uri, [...labels]]);
    }
    return more.length ? { ...answer, labels: [...answer.labels, ...more] } : answer;
  }
}

/** Documents whose labels stay at hand. */
const KEPT = 250_000;

interface Job {
  /** See `SharedLabels`. */
  readonly time: number;
  resolve(checked: CheckedFiles): void;
  reject(error: Error): void;
}

/** One thread with the jobs that it has not done. */
class CheckThread {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, Job>();
  readonly #labels: SharedLabels;
  #count = 0;
  #failure: Error | undefined;

  constructor({ script, setup, answer, limits, log }: CheckThreadsOptions, labels: SharedLabels) {
    this.#labels = labels;
    this.#worker = new Worker(script, { workerData: setup, ...(limits ? { resourceLimits: limits } : {}) });
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'log') log(message.line);
      else if (message.kind === 'ask') {
        this.#tell({ kind: 'answer', job: message.job, answer: answer(message.queries) });
      } else {
        const job = this.#jobs.get(message.job);
        if (job) labels.take(message.labels, job.time);
        job?.resolve(message.checked);
        this.#jobs.delete(message.job);
      }
    });
    this.#worker.on('error', error => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its time')));
  }

  get waiting(): number {
    return this.#jobs.size;
  }

  check(uris: readonly string[]): Promise<CheckedFiles> {
    if (this.#failure) return Promise.reject(this.#failure);
    const job = ++this.#count;
    this.#tell({ kind: 'check', job, uris });
    return new Promise((resolve, reject) => this.#jobs.set(job, { time: this.#labels.time, resolve, reject }));
  }

  renew(facts: ProjectFacts | null, changed: readonly string[]): void {
    this.#tell({ kind: 'renew', facts, changed });
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
