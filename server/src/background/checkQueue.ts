import type { CheckedFiles, ProjectFacts } from './checkThread';
import type { CheckEngine } from './engine';

export interface CheckQueueOptions {
  readonly engine: () => CheckEngine;
  /** What an engine is to know of the project, as it is at the time. */
  readonly facts: () => ProjectFacts;
  /** Whether a document is still to be checked when its turn comes. */
  readonly isWanted: (uri: string) => boolean;
  readonly found: (checked: CheckedFiles) => void;
  /** Told from time to time while there is more to come, and at the end. */
  readonly publish: () => void;
  /** Whether something else has to be seen to first. */
  readonly isInterrupted: () => boolean;
  readonly log: (message: string) => void;
}

/** Documents that wait to be checked, and the engine that checks them, which begins when it is needed and ends when it idles. */
export class CheckQueue {
  readonly #options: CheckQueueOptions;
  readonly #waiting = new Set<string>();
  /** Documents that are let be until somebody looks at them or something concerns them. */
  readonly #aside = new Set<string>();
  /** Documents that an engine failed at: each is tried once more, by itself. */
  readonly #suspects = new Set<string>();
  #underWay = 0;
  #engine: CheckEngine | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CheckQueueOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Documents that are not checked yet: those that wait, are let be, or are being checked. */
  get remaining(): number {
    return this.#waiting.size + this.#aside.size + this.#underWay;
  }

  /** Whether there is an engine. */
  get isUnderWay(): boolean {
    return this.#engine !== undefined;
  }

  add(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#waiting.add(uri);
      this.#aside.delete(uri);
    }
  }

  drop(uri: string): void {
    this.#waiting.delete(uri);
    this.#aside.delete(uri);
    this.#suspects.delete(uri);
  }

  /** Lets those that wait be. */
  rest(): void {
    for (const uri of this.#waiting) this.#aside.add(uri);
    this.#waiting.clear();
  }

  /** Puts those that wait, or are let be, before all others. */
  first(uris: Iterable<string>): void {
    const wanted = new Set([...uris].filter(uri => this.#waiting.has(uri) || this.#aside.has(uri)));
    if (!wanted.size) return;
    const others = [...this.#waiting].filter(uri => !wanted.has(uri));
    this.#waiting.clear();
    this.add(wanted);
    this.add(others);
  }

  /** The project's own files, or what documents chose, changed if `facts` says so; documents changed. */
  renew(facts: boolean, changed: readonly string[]): void {
    this.#engine?.renew(facts ? this.#options.facts() : null, changed);
    for (const uri of changed) this.#suspects.delete(uri);
  }

  /** Checks what waits until nothing does, or something else has to be seen to. */
  async run(): Promise<void> {
    const { publish, isInterrupted } = this.#options;
    const active = new Set<Promise<void>>();
    let published = performance.now();
    clearTimeout(this.#idle);
    while (!isInterrupted()) {
      const uris = this.#next();
      if (uris.length) {
        const work: Promise<void> = this.#check(uris).finally(() => active.delete(work));
        active.add(work);
      }
      if (!active.size) break;
      if (!uris.length || active.size >= (this.#engine?.ahead ?? 0)) await Promise.race(active);
      if (performance.now() - published < PUBLISH) continue;
      publish();
      published = performance.now();
    }
    await Promise.all(active);
    publish();
    this.#idle = setTimeout(() => void this.end(), IDLE);
    // A timer must not keep the program from its end.
    if (typeof this.#idle === 'object') this.#idle.unref();
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.end();
  }

  #next(): string[] {
    const uris: string[] = [];
    for (const uri of this.#waiting) {
      if (this.#suspects.has(uri) && uris.length) break;
      this.#waiting.delete(uri);
      if (this.#options.isWanted(uri)) uris.push(uri);
      if (uris.length >= TOGETHER || this.#suspects.has(uri)) break;
    }
    return uris;
  }

  async #check(uris: readonly string[]): Promise<void> {
    this.#engine ??= this.#options.engine();
    const engine = this.#engine;
    this.#underWay += uris.length;
    try {
      const checked = await engine.check(uris);
      for (const uri of uris) this.#suspects.delete(uri);
      this.#options.found(checked);
    } catch (error) {
      // Ended on purpose, or as another check failed: what it was to do is done by the next.
      if (engine === this.#engine) {
        await this.end();
        this.#options.log(`Checking ${uris[0]} and ${uris.length - 1} more failed: ${String(error)}`);
      }
      for (const uri of uris) {
        if (uris.length === 1 && this.#suspects.has(uri)) continue;
        this.#suspects.add(uri);
        this.#waiting.add(uri);
      }
    } finally {
      this.#underWay -= uris.length;
    }
  }
}

/** Documents that are handed over together. */
const TOGETHER = 16;
/** Milliseconds between what is told of work that goes on. */
const PUBLISH = 2000;
/** Milliseconds after which an engine without work is let go. */
const IDLE = 30_000;
