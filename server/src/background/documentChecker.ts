import { type RunOptions, runChecks } from '../checks';
import { type AnalysedDocument, FactsIndex, type Project, type Snapshot, type TextFacts } from '../project';
import { labelsOf } from '../source';
import { citedTexts } from './citedTexts';
import { LabelMemory } from './labelMemory';
import { type OutsideAnswer, type OutsideQuery, queryOf } from './outside';
import { type ProblemRecord, problemRecords } from './problemRecord';
import { textFacts } from './textFacts';

/** A document that was checked. Plain data. */
export interface CheckedDocument {
  readonly uri: string;
  readonly problems: readonly ProblemRecord[];
  readonly text: TextFacts;
}

/** Asks for what the checks need of other documents, wherever that is known. */
export type Ask = (queries: readonly OutsideQuery[]) => OutsideAnswer | Promise<OutsideAnswer>;

export interface CheckerParts {
  /** Has the project's own files; of its documents it need not know any. */
  readonly project: Project;
  /** The text of a closed document of the project; `undefined` where it cannot be read. */
  readonly read: (uri: string) => string | undefined | Promise<string | undefined>;
  readonly options: RunOptions;
  /** Called before work on a document: it may take its time. */
  readonly before?: () => void;
  /** Told of a document that was read as others cite it: who checks others need not read it too. */
  readonly labelsRead?: (uri: string, labels: ReadonlySet<string>) => void;
}

/**
 * Checks closed documents, one after another, with no more of the others at hand than these need: so a thread can do it
 * that has not read the project.
 */
export class DocumentChecker {
  readonly #parts: CheckerParts;
  /** Labels of documents that were checked or cited. */
  readonly #labels = new LabelMemory(KEPT);

  constructor(parts: CheckerParts) {
    this.#parts = parts;
  }

  /** The problems of these documents, whose text is the disk's, unless `areClosed` is `false`. Asks once for all of them. */
  async check(documents: readonly AnalysedDocument[], ask: Ask, areClosed = true): Promise<CheckedDocument[]> {
    const { project, options, before } = this.#parts;
    const queries = documents.map(each => {
      before?.();
      if (areClosed) this.#keepLabels(each);
      return queryOf(each, project.snapshot());
    });
    const { snapshot, marks } = await this.#around(documents, queries, ask);
    return documents.map((document, at) => {
      before?.();
      const problems = problemRecords(runChecks(document, snapshot, options), document.document);
      const { asked } = queries[at]!;
      return {
        uri: document.uri,
        problems,
        text: textFacts({ document, snapshot, problems, asked, answer: marks[at]! }),
      };
    });
  }

  /** Files that changed: what was kept of them holds no longer. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) this.#labels.delete(uri);
  }

  async #around(
    documents: readonly AnalysedDocument[],
    queries: readonly OutsideQuery[],
    ask: Ask,
  ): Promise<{ readonly snapshot: Snapshot; readonly marks: readonly string[] }> {
    const { project, read, labelsRead } = this.#parts;
    const answer = await ask(queries);
    const index = FactsIndex.empty.builder();
    for (const [uri, facts] of answer.facts) index.set(uri, facts);
    const told = new Map(answer.labels.map(([uri, labels]) => [uri, new Set(labels)]));
    const texts = new Map(answer.texts);
    const parts = {
      closed: index.index(),
      cited: new Map<string, AnalysedDocument>(),
      labels: (uri: string) => (texts.has(uri) ? undefined : (told.get(uri) ?? this.#labels.get(uri))),
    };
    const snapshot = project.snapshotOf(parts);
    for (const document of documents) {
      for (const uri of citedTexts(document, snapshot)) {
        if (parts.cited.has(uri)) continue;
        const text = texts.get(uri) ?? (await read(uri));
        if (text === undefined) continue;
        const cited = project.analyse(uri, text);
        parts.cited.set(uri, cited);
        if (texts.has(uri)) continue;
        this.#keepLabels(cited);
        labelsRead?.(uri, this.#labels.get(uri)!);
      }
    }
    return { snapshot: parts.cited.size ? project.snapshotOf(parts) : snapshot, marks: answer.marks };
  }

  #keepLabels({ uri, reading }: AnalysedDocument): void {
    this.#labels.set(uri, labelsOf(reading));
  }
}

/** Documents whose labels stay at hand: some tens of bytes each, and a second reading of the text spared. */
const KEPT = 250_000;
