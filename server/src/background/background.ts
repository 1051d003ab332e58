import {
  breather,
  type PackedText,
  type Project,
  type ProjectChange,
  packedFingerprint,
  type Snapshot,
  unpackText,
} from '../project';
import { affectedBy } from './affected';
import { CheckQueue } from './checkQueue';
import type { CheckEngine } from './engine';
import { GlossaryMarks } from './glossaryMarks';
import type { ProblemRecord } from './problemRecord';
import { settingsMark } from './projectMarks';
import type { SheetStore } from './sheetStore';
import { TextCollection } from './textCollection';
import { TextVerifier } from './textVerifier';

export interface BackgroundOptions {
  readonly project: Project;
  /** Where sheets are kept that were found under these settings, which the mark tells from others. */
  readonly store: (settings: string) => SheetStore;
  /** What checks documents, with what the snapshot says of the project. */
  readonly engine: (snapshot: () => Snapshot) => CheckEngine;
  readonly log: (message: string) => void;
  /** Told when more was found, or something else: now and then, and at the end. */
  readonly onDidFind: () => void;
  /** Milliseconds that a change waits for others. */
  readonly pause?: number;
}

/**
 * What is found out of a project's closed documents behind its index: their problems, the names in their texts, the works
 * that these cite. What an earlier run kept is taken over where it holds; the rest is computed, what someone looks at first.
 * A change costs the documents that it can affect.
 */
export class Background {
  readonly #options: BackgroundOptions;
  readonly #project: Project;
  readonly #unsubscribe: () => void;
  readonly #texts: TextCollection;
  readonly #queue: CheckQueue;
  #store: SheetStore | undefined;
  #settings = '';
  /** What everything that was found is compared with; what changed since is in `#changes`. */
  #seen: Snapshot;
  #changes: ProjectChange[] = [];
  #areDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #isReady = false;
  readonly #token = { isCancellationRequested: false };

  constructor(options: BackgroundOptions) {
    const { project, onDidFind, log } = options;
    this.#options = options;
    this.#project = project;
    this.#seen = project.snapshot();
    this.#texts = new TextCollection(project);
    this.#queue = new CheckQueue({
      engine: () => options.engine(() => this.#seen),
      facts: () => ({ files: [...this.#seen.files.values()], choices: project.choices() }),
      isWanted: uri => project.snapshot().isClosed(uri),
      found: checked => {
        const marks = GlossaryMarks.of(this.#seen);
        this.#store!.setNames(marks.namesMark, () => marks.names);
        this.#store!.put(checked);
        this.#texts.takeChecked(checked, project.snapshot());
      },
      publish: () => {
        this.#texts.publish();
        onDidFind();
      },
      isInterrupted: () => this.#areDue || this.#token.isCancellationRequested,
      log,
    });
    this.#unsubscribe = project.onDidChange(change => this.#onChange(change));
  }

  /** Documents that have more than hints; their number may be large. */
  get reports(): TextCollection['reports'] {
    return this.#texts.reports;
  }

  /** Documents that wait to be checked, as far as is known. */
  get remaining(): number {
    return this.#isReady && this.#store ? this.#queue.remaining : Number.POSITIVE_INFINITY;
  }

  /** Whether everything is found out, as far as is known. */
  get isDone(): boolean {
    return this.#isReady && !this.#running && !this.#changes.length;
  }

  /** The problems of a closed document as they were found; `undefined` where they are still to be found: it is the next then. */
  problems(uri: string): readonly ProblemRecord[] | undefined {
    if (!this.#texts.has(uri)) {
      this.first([uri]);
      return undefined;
    }
    const found = this.#store?.problems(uri);
    // Another program may have taken the file away.
    if (!found) this.#recheck([uri]);
    return found;
  }

  /** Begins, once the project's documents are known. */
  start(): void {
    this.#isReady = true;
    this.#changes.push({ documents: null, own: true, entries: { before: [], after: [] } });
    this.#run();
  }

  /** Checks these documents before all others that wait, and where no others are to be checked any more. */
  first(uris: Iterable<string>): void {
    this.#queue.first(uris);
    if (this.#queue.size) this.#run();
  }

  /** Lets the documents that wait be: each is checked when it is asked for `first`, or when a change concerns it. */
  rest(): void {
    this.#queue.rest();
  }

  /** When all that is known of until now is found out. */
  async settled(): Promise<void> {
    while (!this.isDone && !this.#token.isCancellationRequested) {
      this.#run();
      await this.#running;
    }
  }

  /** Ends, and keeps what was found. */
  async dispose(): Promise<void> {
    this.#token.isCancellationRequested = true;
    this.#unsubscribe();
    clearTimeout(this.#timer);
    await this.#queue.end();
    await this.#running;
    await this.#store?.flush();
  }

  #onChange(change: ProjectChange): void {
    if (!this.#isReady) return;
    this.#changes.push(change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), this.#options.pause ?? PAUSE);
  }

  #recheck(uris: Iterable<string>): void {
    this.#queue.add(uris);
    this.#run();
  }

  #run(): void {
    this.#areDue = this.#changes.length > 0;
    if (this.#token.isCancellationRequested) return;
    this.#running ??= this.#work()
      .catch(error => {
        if (!this.#token.isCancellationRequested) this.#options.log(`Checking failed: ${describe(error)}`);
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #work(): Promise<void> {
    while (this.#areDue || this.#queue.size) {
      if (this.#areDue) await this.#takeChanges();
      if (!this.#queue.isUnderWay) await this.#lull();
      await this.#queue.run();
      if (this.#token.isCancellationRequested) return;
    }
    await this.#store?.flush();
  }

  /** Waits for a pause of whoever types, but not for good: threads that begin take all processors for a second. */
  async #lull(): Promise<void> {
    const { foreground } = this.#project;
    for (let rest = LONGEST_LULL; rest > 0 && !this.#token.isCancellationRequested; ) {
      // In steps, as the end of everything must not wait for it.
      const left = Math.min(rest, 100, foreground?.left ?? 0);
      if (left === 0) return;
      await new Promise(resolve => setTimeout(resolve, left));
      rest -= left;
    }
  }

  /** Finds out which documents the changes can concern. */
  async #takeChanges(): Promise<void> {
    const changes = this.#changes;
    this.#changes = [];
    this.#areDue = false;
    const [before, now] = [this.#seen, this.#project.snapshot()];
    this.#seen = now;
    const settings = settingsMark(now);
    if (!this.#store || settings !== this.#settings) {
      await this.#queue.end();
      await this.#store?.flush();
      this.#settings = settings;
      this.#store = this.#options.store(settings);
      await this.#takeKept(this.#store, now);
      return;
    }
    const documents = changedDocuments(changes, before, now);
    const entries = {
      before: changes.flatMap(each => each.entries.before),
      after: changes.flatMap(each => each.entries.after),
    };
    this.#queue.renew(changes.some(each => each.own) || documents.some(uri => now.isClosed(uri)), documents);
    for (const uri of documents) this.#look(uri, now);
    const breathe = breather(this.#token, this.#project.foreground);
    const texts = this.#texts.publish();
    const affected = await affectedBy({ before, now, documents, entries }, texts, this.#texts.wondering, breathe);
    this.#queue.add(affected.stale);
    const verifier = new TextVerifier(now);
    for (const uri of affected.doubtful) {
      await breathe();
      const text = texts.packed(uri);
      if (text !== undefined && !verifier.isAnswered(uri, unpackText(text))) this.#queue.add([uri]);
    }
    this.#options.onDidFind();
  }

  /** Takes over what an earlier run kept and what still holds; everything else is to be checked. */
  async #takeKept(store: SheetStore, now: Snapshot): Promise<void> {
    const breathe = breather(this.#token, this.#project.foreground);
    const kept = new Map<string, PackedText>();
    for await (const batch of store.load()) {
      for (const { uri, text } of batch) kept.set(uri, text);
      await breathe();
    }
    const verifier = new TextVerifier(now);
    for (const uri of this.#texts.publish().uris()) if (!now.facts.has(uri)) this.#forget(uri);
    for (const { uri } of now.heads()) {
      await breathe();
      const packed = kept.get(uri);
      const text = packed === undefined ? undefined : await verifier.verified(uri, packed, store);
      if (text) this.#texts.take(packed!, text, now);
      else this.#queue.add([uri]);
    }
    this.#texts.publish();
    this.#options.onDidFind();
  }

  /** A document changed, or may have. */
  #look(uri: string, now: Snapshot): void {
    if (!now.facts.has(uri)) this.#forget(uri);
    else if (now.isClosed(uri)) {
      const fingerprint = packedFingerprint(now.packedFacts(uri)!);
      if (!this.#texts.packed(uri)?.startsWith(fingerprint)) this.#queue.add([uri]);
    }
  }

  #forget(uri: string): void {
    this.#texts.forget(uri);
    this.#store?.drop(uri);
    this.#queue.drop(uri);
  }
}

/** Of documents that any change may have touched, those whose fact sheet is another. */
function changedDocuments(changes: readonly ProjectChange[], before: Snapshot, now: Snapshot): string[] {
  const documents = new Set(changes.flatMap(each => each.documents ?? []));
  if (changes.every(each => each.documents !== null)) return [...documents];
  for (const snapshot of [before, now]) {
    for (const { uri } of snapshot.heads()) {
      if (before.packedFacts(uri) !== now.packedFacts(uri)) documents.add(uri);
    }
  }
  return [...documents];
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** An edit follows another within less. */
const PAUSE = 1000;
/** Milliseconds. */
const LONGEST_LULL = 10_000;
