import type { PackedText } from '../project';
import type { ProblemRecord } from './problemRecord';

/** What was found of some documents, as it goes from a thread to whoever keeps it. */
export interface CheckedBatch {
  readonly texts: readonly KeptText[];
  /** The problems of those documents, in the same order (see `packProblems`). */
  readonly problems: Uint8Array;
}

export interface KeptText {
  readonly uri: string;
  readonly text: PackedText;
}

/** Keeps what was found of closed documents: their text facts are handed out once, their problems whenever someone looks. */
export interface SheetStore {
  /** What an earlier run kept, some at a time; of a document, the last that was kept. */
  load(): AsyncIterable<readonly KeptText[]>;
  /** The names of a state of the glossary (`TextFacts.glossary`) as `GlossaryMarks.names` has them, if they were kept. */
  names(glossary: string): Promise<ReadonlySet<number> | undefined>;
  /** Keeps the names of a state of the glossary with what is put in after it. */
  setNames(glossary: string, names: () => Float64Array): void;
  put(batch: CheckedBatch): void;
  /** Forgets a document. */
  drop(uri: string): void;
  /** The problems of a document; `undefined` where they are not to be had, as where another program took the file away. */
  problems(uri: string): readonly ProblemRecord[] | undefined;
  /** Writes what was put in, where it is to outlive the program. */
  flush(): Promise<void>;
}
