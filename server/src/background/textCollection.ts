import {
  type PackedText,
  type Project,
  packedFingerprint,
  type RowBuilder,
  type Snapshot,
  type TextFacts,
  type TextIndex,
  unpackText,
} from '../project';
import type { CheckedFiles } from './checkThread';
import { wonders } from './textVerifier';

/** A document's problems that are more than hints. */
export interface Report {
  /** What tells them from others. */
  readonly mark: string;
  readonly count: number;
}

/** The text facts of a project under way, and what is to be found in them quickly. */
export class TextCollection {
  readonly #project: Project;
  readonly #builder: RowBuilder<PackedText, TextIndex>;
  /** What was set since it was published, by URI; `null`: gone. */
  readonly #since = new Map<string, PackedText | null>();
  #index: TextIndex;
  readonly reports = new Map<string, Report>();
  /** Documents whose questions are about all ids. */
  readonly wondering = new Set<string>();

  constructor(project: Project) {
    this.#project = project;
    this.#index = project.texts;
    this.#builder = this.#index.builder();
  }

  has(uri: string): boolean {
    return this.packed(uri) !== undefined;
  }

  packed(uri: string): PackedText | undefined {
    const found = this.#since.get(uri);
    return found === undefined ? this.#index.packed(uri) : (found ?? undefined);
  }

  /** What was found of files, where they are still as the project knows them. */
  takeChecked({ texts, failures }: CheckedFiles, now: Snapshot): void {
    for (const { uri } of failures) this.forget(uri);
    for (const { uri, text } of texts) {
      const facts = now.packedFacts(uri);
      // Of a file that changed meanwhile, a watcher will tell.
      if (facts !== undefined && text.startsWith(packedFingerprint(facts))) this.take(text, unpackText(text), now);
    }
  }

  take(packed: PackedText, text: TextFacts, now: Snapshot): void {
    const { uri, problems } = text;
    this.#builder.set(uri, packed);
    this.#since.set(uri, packed);
    const [errors, warnings, information] = problems;
    const count = errors + warnings + information;
    if (count) this.reports.set(uri, { mark: text.problemsMark, count });
    else this.reports.delete(uri);
    if (wonders(now, uri, text)) this.wondering.add(uri);
    else this.wondering.delete(uri);
  }

  forget(uri: string): void {
    if (!this.has(uri)) return;
    this.#builder.set(uri, null);
    this.#since.set(uri, null);
    this.reports.delete(uri);
    this.wondering.delete(uri);
  }

  /** Hands the project what is known by now. */
  publish(): TextIndex {
    if (this.#since.size) {
      this.#since.clear();
      this.#index = this.#builder.index();
      this.#project.setTexts(this.#index);
    }
    return this.#index;
  }
}
