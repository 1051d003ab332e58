import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckedFiles,
  GlossaryMarks,
  type ProblemRecord,
  type SheetStore,
  settingsMark,
  TextCollection,
  TextVerifier,
} from '../background';
import { sheetFiles } from '../background/sheetFolder.node';
import { type PackedText, type Project, unpackText } from '../project';

/**
 * What a run finds of documents, and what earlier runs found that still holds: no document is checked twice. Without a cache,
 * what the run itself finds, for the check of the project's own files.
 */
export class RunSheets {
  readonly #project: Project;
  readonly #store: SheetStore | undefined;
  readonly #texts: TextCollection;
  readonly #verifier: TextVerifier;
  readonly #kept = new Map<string, PackedText>();

  /** `cache`: folder for the caches of all projects; `programs`: that of the bundled programs. */
  static async open(project: Project, cache: string | undefined, programs: string | undefined): Promise<RunSheets> {
    const script = programs === undefined ? undefined : join(programs, 'check-worker.js');
    const isKept = cache !== undefined && script !== undefined && existsSync(script);
    const settings = settingsMark(project.snapshot());
    const sheets = new RunSheets(
      project,
      isKept ? sheetFiles({ cache, root: project.root, script, settings }) : undefined,
    );
    for await (const batch of sheets.#store?.load() ?? []) {
      for (const { uri, text } of batch) sheets.#kept.set(uri, text);
    }
    return sheets;
  }

  private constructor(project: Project, store: SheetStore | undefined) {
    this.#project = project;
    this.#store = store;
    this.#texts = new TextCollection(project);
    this.#verifier = new TextVerifier(project.snapshot());
  }

  /** Whether what is found outlives the run. */
  get areKept(): boolean {
    return this.#store !== undefined;
  }

  /** The problems of a document that were found earlier, where the same would be found today. */
  async problems(uri: string): Promise<readonly ProblemRecord[] | undefined> {
    const packed = this.#kept.get(uri);
    if (packed === undefined || !(await this.#verifier.verified(uri, packed, this.#store!))) return undefined;
    const problems = this.#store!.problems(uri);
    if (problems) this.#texts.take(packed, unpackText(packed), this.#project.snapshot());
    return problems;
  }

  /** Takes what was found of documents just now. */
  take(checked: CheckedFiles): void {
    const snapshot = this.#project.snapshot();
    this.#texts.takeChecked(checked, snapshot);
    const marks = GlossaryMarks.of(snapshot);
    this.#store?.setNames(marks.namesMark, () => marks.names);
    this.#store?.put(checked);
    this.#texts.publish();
  }

  /** Keeps what was found. */
  async end(): Promise<void> {
    this.#texts.publish();
    await this.#store?.flush();
  }
}
