import type { Problem } from '../../checks';
import type { AnalysedDocument, Snapshot } from '../../project';
import type { ProjectChange } from '../change';

/** One way to mend a problem. */
export interface Fix {
  /** Names the fix among those of its problem, so that it can be found again: `link:bwg`. */
  readonly name: string;
  /** As the menu shows it. */
  readonly title: string;
  /** The one that is usually right. */
  readonly preferred?: boolean;
  /** It reads every document of the project. */
  readonly isWide?: boolean;
  /** What it does; worked out only when it is chosen. */
  readonly change?: () => FixResult | Promise<FixResult>;
  /** Or a command of the editor's side, with plain data. */
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
}

/** A change, one sentence that says why there is none, or nothing. */
export type FixResult = ProjectChange | { readonly refused: string } | undefined;

/** A problem of a document and what it is to be mended with. */
export interface FixQuery {
  readonly problem: Problem;
  readonly document: AnalysedDocument;
  readonly snapshot: Snapshot;
  /** Reads another document of the project; absent: fixes that reach over several are not offered. */
  readonly load?: (uri: string) => Promise<AnalysedDocument | undefined>;
  /** The reader's name, for what is signed; `undefined` where nobody knows it. */
  readonly reviewer?: () => Promise<string | undefined>;
}

/** The fixes for the problems of one rule. */
export type Fixer = (query: FixQuery) => Iterable<Fix>;
