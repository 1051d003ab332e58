import type { TextRange } from '../markup';
import type { AnalysedBlock, AnalysedDocument, NamedBlock, RuleSeverity, Snapshot, StatedBlock } from '../project';

/**
 * One check. Each has a file here, named after its code, and a page in `docs/rules/` at the code's path.
 * A rule reads a snapshot, keeps nothing, and says the same for the same snapshot.
 */
export interface Rule {
  /** `entry/unknown`. */
  readonly code: string;
  /** Where the project and the document say nothing else. */
  readonly severity: RuleSeverity;
  /** What is wrong in one document; of a rule with `checkBlock` too, what no block shows by itself. Run anew each time. */
  readonly checkDocument?: (document: AnalysedDocument, snapshot: Snapshot) => Iterable<Finding>;
  /** What is wrong in the blocks of a document, each by itself. */
  readonly checkBlock?: BlockCheck;
  /** What is wrong in the project's own files: glossary, references, `gloss.yaml`. */
  readonly checkProject?: (snapshot: Snapshot) => Iterable<ProjectFinding>;
}

/** A check of one block after the other; see `perBlock`. */
export type BlockCheck = (document: AnalysedDocument, snapshot: Snapshot) => BlockRun;

export interface BlockRun {
  /** What is looked at, in step with the document's blocks. */
  readonly inputs: readonly object[];
  /** All that findings depend on beside the input, compared by identity. */
  readonly given: readonly unknown[];
  /** Ranges of what is found count from the block's start. */
  readonly check: (index: number) => Iterable<Finding>;
}

/**
 * A check of blocks that sees nothing but the block and what is `given`: so its findings hold for as long as both are the
 * same objects, and a keystroke costs those of one block. `blocksOf` gives what is read in the blocks, in step with them.
 * Places in the document count from the block's start.
 */
export const perBlock =
  <B extends object, G extends object>(
    blocksOf: (document: AnalysedDocument) => readonly B[],
    given: (document: AnalysedDocument, snapshot: Snapshot) => G,
    check: (block: B, given: G) => Iterable<Finding>,
  ): BlockCheck =>
  (document, snapshot) => {
    const blocks = blocksOf(document);
    const known = given(document, snapshot);
    return { inputs: blocks, given: Object.values(known), check: index => check(blocks[index]!, known) };
  };

/** The annotations of a document, block by block. */
export const annotated = ({ blocks }: AnalysedDocument): readonly AnalysedBlock[] => blocks;

/** The names of entries in it, and the passages that state agreements, likewise. */
export const named = (document: AnalysedDocument): readonly NamedBlock[] => document.named.blocks;
export const stated = (document: AnalysedDocument): readonly StatedBlock[] => document.stated.blocks;

/** What a rule finds. */
export interface Finding {
  /** In the file; of a block's check, in the block. */
  readonly range: TextRange;
  /** One sentence that says what is wrong and, where it can, how to mend it. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Facts for quick fixes and for scripts (`data` in the JSON of `gloss check`); plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Places among these facts: they go into `data` as ranges of the file. */
  readonly places?: Readonly<Record<string, TextRange>>;
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
