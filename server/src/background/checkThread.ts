import type { Choice } from '../project';
import type { OutsideAnswer, OutsideQuery } from './outside';
import type { ProblemRecord } from './problemRecord';

// What the first thread and those that check documents tell each other.

/** What a thread begins with. */
export interface ThreadSetup {
  /** URI of the project's folder. */
  readonly root: string;
  /** The project's own files as the first thread has them: what is open stands over the disk. */
  readonly files: readonly OwnFile[];
  /** See `Project.choices`. */
  readonly choices: readonly Choice[];
  /** Codes of the rules to run; absent: those that are on. */
  readonly rules?: readonly string[];
  /** Messages in the reader's language, by their English text. */
  readonly messages?: Readonly<Record<string, string>>;
}

export interface OwnFile {
  readonly uri: string;
  readonly text: string;
}

/** `job` tells answers apart: a thread goes on with the next job while it waits for what it asked. */
export type ToThread =
  | { readonly kind: 'check'; readonly job: number; readonly uris: readonly string[] }
  | { readonly kind: 'answer'; readonly job: number; readonly answer: OutsideAnswer };

export type FromThread =
  | { readonly kind: 'ask'; readonly job: number; readonly query: OutsideQuery }
  | { readonly kind: 'checked'; readonly job: number; readonly files: readonly CheckedFile[] }
  | { readonly kind: 'log'; readonly line: string };

/** A file that was checked, or why it could not be. */
export type CheckedFile =
  | { readonly uri: string; readonly problems: readonly ProblemRecord[] }
  | { readonly uri: string; readonly failure: ReadFailure };

export interface ReadFailure {
  /** Of Node (`ENOENT`), or `not-utf8`. */
  readonly code: string;
  readonly message: string;
}
