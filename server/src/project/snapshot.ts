import type { References } from '../citations';
import type { Glossary } from '../glossary';
import type { AnalysedDocument } from './analysedDocument';
import type { DocumentFacts } from './documentFacts';
import type { Settings } from './settings';

/**
 * The project at one moment: what every check and every feature asks. Immutable; a change gives another one, which
 * shares whatever did not change.
 */
export interface Snapshot {
  /** URI of the project's folder. */
  readonly root: string;
  readonly settings: Settings;
  /** The entries of the project's glossary files. */
  readonly glossary: Glossary;
  readonly references: References;
  /** A fact sheet for every document of the project, open or not, by URI. */
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  /** The document that has the id; the first of two. */
  factsById(id: string): DocumentFacts | undefined;
  /** A document whose text is at hand: one that is open, or that the command line was given. */
  document(uri: string): AnalysedDocument | undefined;
  /** Every document whose text is at hand. */
  documents(): Iterable<AnalysedDocument>;
}
