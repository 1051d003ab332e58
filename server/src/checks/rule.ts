import type { TextRange } from '../markup';
import type { AnalysedDocument, RuleSeverity, Snapshot } from '../project';

/**
 * One check. Each has a file here, named after its code, and a page in `docs/rules/` at the code's path.
 * A rule reads a snapshot, keeps nothing, and says the same for the same snapshot.
 */
export interface Rule {
  /** `entry/unknown`. */
  readonly code: string;
  /** Where the project and the document say nothing else. */
  readonly severity: RuleSeverity;
  /** What is wrong in one document. */
  readonly checkDocument?: (document: AnalysedDocument, snapshot: Snapshot) => Iterable<Finding>;
  /** What is wrong in the project's own files: glossary, references, `gloss.yaml`. */
  readonly checkProject?: (snapshot: Snapshot) => Iterable<ProjectFinding>;
}

/** What a rule finds. */
export interface Finding {
  /** In the file. */
  readonly range: TextRange;
  /** One sentence that says what is wrong and, where it can, how to mend it. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Facts for quick fixes and for scripts (`data` in the JSON of `gloss check`); plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Where it weighs less than its rule: its severity unless the project or the document say one for the rule. */
  readonly severity?: Exclude<RuleSeverity, 'off'>;
  /** Shown faded rather than underlined. */
  readonly unnecessary?: boolean;
}

export interface ProjectFinding extends Finding {
  /** The file it stands in. */
  readonly uri: string;
}

export interface RelatedPlace {
  readonly uri: string;
  readonly range: TextRange;
  readonly message: string;
}

/** A finding with the rule that made it and the severity that project and document give it. */
export interface Problem extends Finding {
  readonly code: string;
  readonly severity: Exclude<RuleSeverity, 'off'>;
}

/** A problem of one of the project's own files. */
export interface ProjectProblem extends Problem {
  readonly uri: string;
}
