import type { Choice } from '../project';
import type { LabelsOfDocuments, OutsideAnswer, OutsideQuery } from './outside';
import type { CheckedBatch } from './sheetStore';

// What the first thread and those that check documents tell each other.

/** What a thread begins with. */
export interface ThreadSetup extends ProjectFacts {
  /** URI of the project's folder. */
  readonly root: string;
  /** Codes of the rules to run; absent: those that are on. */
  readonly rules?: readonly string[];
  /**
   * The memory of a `Foreground` (see there) that the thread stands back for; it gives way to other threads then too, where
   * the system can tell them apart.
   */
  readonly foreground?: SharedArrayBuffer | ArrayBuffer;
  /** Messages in the reader's language, by their English text. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** What a thread knows of the project without asking. */
export interface ProjectFacts {
  /** The project's own files as the first thread has them: what is open stands over the disk. */
  readonly files: readonly OwnFile[];
  /** See `Project.choices`. */
  readonly choices: readonly Choice[];
}

export interface OwnFile {
  readonly uri: string;
  readonly text: string;
}

/** `job` tells answers apart: a thread goes on with the next job while it waits for what it asked. */
export type ToThread =
  | { readonly kind: 'check'; readonly job: number; readonly uris: readonly string[] }
  | { readonly kind: 'answer'; readonly job: number; readonly answer: OutsideAnswer }
  /** The project's own files from now on, and documents that changed. */
  | { readonly kind: 'renew'; readonly facts: ProjectFacts | null; readonly changed: readonly string[] };

export type FromThread =
  | { readonly kind: 'ask'; readonly job: number; readonly queries: readonly OutsideQuery[] }
  /** `labels`: of documents that the thread read as others cite them. */
  | {
      readonly kind: 'checked';
      readonly job: number;
      readonly checked: CheckedFiles;
      readonly labels: LabelsOfDocuments;
    }
  | { readonly kind: 'log'; readonly line: string };

/** What came of some files. */
export interface CheckedFiles extends CheckedBatch {
  /** Those that could not be read. */
  readonly failures: readonly (ReadFailure & { readonly uri: string })[];
}

export interface ReadFailure {
  /** Of Node (`ENOENT`), or `not-utf8`. */
  readonly code: string;
  readonly message: string;
}
