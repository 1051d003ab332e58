import type { GlossaryReading } from '../glossary';
import type { Choices } from './analysis/choices';
import type { CancellationToken } from './breathe';
import type { FactsSource } from './facts/factsSource';
import type { ProjectFiles } from './files/files';
import type { Foreground } from './foreground';

/** What a project is made with. */
export interface ProjectOptions {
  /** URI of the project's folder. */
  readonly root: string;
  readonly files: ProjectFiles;
  /** Where fact sheets of documents on the disk come from; by default each file is read. */
  readonly facts?: FactsSource;
  /** Which entries the project links names to; by default as its fact sheets say. */
  readonly choices?: Choices;
  /** Told what went wrong that nobody asked about: a file that cannot be read. */
  readonly log?: (message: string) => void;
  /** What the reading of many files stands back for. */
  readonly foreground?: Foreground;
}

export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly token?: CancellationToken;
  /** `false`: the project's own files alone, for a run that looks at no other document. */
  readonly documents?: boolean;
}

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

/** What a change may have changed. */
export interface ProjectChange {
  /** Documents that came, went, were opened, edited or closed; `null`: any. */
  readonly documents: readonly string[] | null;
  /** The project's own files were read anew. */
  readonly own: boolean;
  /** Entries that are gone and that are new; an edited one is in both. */
  readonly entries: GlossaryReading['changed'];
}
