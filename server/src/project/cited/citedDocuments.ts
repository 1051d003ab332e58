import type { Analysis } from '../analysis/analysis';

/** Closed documents whose texts are at hand because open ones cite them: the last that were asked for. */
export class CitedDocuments {
  #documents: ReadonlyMap<string, Analysis> = new Map();

  /** By URI; another map after each change. */
  get all(): ReadonlyMap<string, Analysis> {
    return this.#documents;
  }

  /** Puts documents at hand, those that are asked for together; the oldest of the others make room. */
  add(read: readonly Analysis[], together: ReadonlySet<string>): void {
    const documents = new Map(this.#documents);
    for (const each of read) documents.set(each.uri, each);
    for (const uri of documents.keys()) {
      if (documents.size <= KEPT) break;
      if (!together.has(uri)) documents.delete(uri);
    }
    this.#documents = documents;
  }

  forget(uri: string): void {
    if (this.#documents.has(uri)) this.#documents = new Map([...this.#documents].filter(([each]) => each !== uri));
  }

  clear(): void {
    this.#documents = new Map();
  }
}

/** How many stay at hand beyond those that one document cites. */
const KEPT = 50;
/** What one document cites beyond these is not looked into. */
export const MOST_CITED = 500;
