import type { AgreementFinding } from '../../agreements';
import type { InTextCitation, ReferenceProblem, References } from '../../citations';
import type { Entry, Glossary, GlossaryProblem } from '../../glossary';
import type { Memory } from '../../incremental';
import type { Mention } from '../../linking';
import type { GlossDocument } from '../../markup';
import type { SourceReading } from '../../source';
import type { DocumentFacts } from '../facts/documentFacts';
import type { RuleSeverity } from '../settings/settings';
import type { AnalysedBlock } from './analysedBlock';
import type { Annotation } from './annotation';
import type { Named } from './namedBlocks';
import type { NamedParts } from './namedParts';
import type { Stated } from './statedBlocks';

/**
 * A document and what is computed from it: each once per version, when first asked for, from the blocks that changed
 * where it can be. The same for a source text without annotations (a `.txt`), whose document has no markup.
 */
export interface AnalysedDocument {
  readonly uri: string;
  /** The editor's version of the text; `null` for text from the disk. */
  readonly version: number | null;
  readonly id: string;
  /** The text as read; `document.source` leads from its offsets to those of the source text and back. */
  readonly document: GlossDocument;
  readonly facts: DocumentFacts;
  /** The project's entries with the document's own on top. */
  readonly glossary: Glossary;
  /** Entries of the front matter's own `glossary`. */
  readonly ownEntries: readonly Entry[];
  /** What is wrong in it. */
  readonly glossaryProblems: readonly GlossaryProblem[];
  /** The project's references with the document's own on top. */
  readonly references: References;
  /** What is wrong in the front matter's own `references`. */
  readonly referenceProblems: readonly ReferenceProblem[];
  /** Severity by rule, where the front matter says one. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  /** The blocks of `document.places`, in step with it: what can be said of a part of the document by itself. */
  readonly blocks: readonly AnalysedBlock[];
  /** Mentions by the blocks that they stand in. */
  readonly named: Named;
  /** Agreements by the blocks that state them. */
  readonly stated: Stated;
  /** The spans that have an id. */
  readonly parts: NamedParts;
  /** The ids of the works that annotations in the blocks cite, each with how often they do. */
  readonly cited: ReadonlyMap<string, number>;
  /** Where checks leave for the next version what they found in this one. */
  readonly memory: Memory;
  /** Spans with their annotations resolved: named bodies merged in, keys sorted into layers and fields. */
  readonly annotations: readonly Annotation[];
  readonly reading: SourceReading;
  /** Names of entries in the source text, linked or not. */
  readonly mentions: readonly Mention[];
  /** Passages that state an agreement, tagged or not, of every level. */
  readonly agreements: readonly AgreementFinding[];
  /** Citations in the source text itself. */
  readonly citations: readonly InTextCitation[];
}
