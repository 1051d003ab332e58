import type { CheckedFiles, ProjectFacts } from './checkThread';

/** What checks closed documents: threads, or this thread where there are none. */
export interface CheckEngine {
  /** How many `check`s may be under way while each has what to do next. */
  readonly ahead: number;
  /** Checks files of the disk. Rejects where it cannot go on; another engine has to take over then. */
  check(uris: readonly string[]): Promise<CheckedFiles>;
  /** The project's own files from now on (`null`: as they are), and documents of the disk that changed. */
  renew(facts: ProjectFacts | null, changed: readonly string[]): void;
  end(): Promise<void>;
}
