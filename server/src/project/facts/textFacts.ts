/**
 * What is known of a closed document once its text was read for more than its markup: computed behind the index of fact
 * sheets, and kept for every document. Plain data.
 */
export interface TextFacts {
  readonly uri: string;
  /** Of the text (see `fingerprint`). */
  readonly fingerprint: string;
  /** Entries that a name in the text may mean, each once. */
  readonly names: readonly TextName[];
  /** References and documents that the text itself cites, where it is clear which are meant. */
  readonly cited: readonly string[];
  /** Labels of its paragraphs and sections (see `labelsOf`). */
  readonly labels: readonly string[];
  /** How many problems it has of each severity: errors, warnings, information, hints. */
  readonly problems: readonly [number, number, number, number];
  /** What tells these problems from others. */
  readonly problemsMark: string;
  /** What its checks asked of the project beyond the text, and what tells that answer from another. */
  readonly asked: TextQuestions;
  readonly answer: string;
  /** Of the glossary whose names were looked for. */
  readonly glossary: string;
  /** Which words it has (see `wordSignature`). */
  readonly words: string;
}

/** An entry, and how many unlinked places of the text mean it before any other. */
export type TextName = readonly [id: string, unlinked: number];

/** What the checks of a document ask of the rest of the project, beside the entries that it names. */
export interface TextQuestions {
  readonly id: string;
  /** Ids of documents and references that may be cited; the document's own is left out. */
  readonly works: readonly string[];
  /** Of those, the ones that the document's own references do not have: where nothing has them, ids like them are suggested. */
  readonly suggest: readonly string[];
  /** Agreements that other documents may tag as well. */
  readonly agreements: readonly string[];
  /** Names that several entries have: which of them other documents mean by it is evidence. */
  readonly shared: readonly string[];
  /** Authors as printed in citations, whose other names the glossary may know; empty ones of citations without. */
  readonly authors: readonly string[];
  /** Any entry may matter: it has entries of its own, which stand over the glossary's, or names one `new` or `none`. */
  readonly asksAll: boolean;
}
