import type { ReferenceProblem, References } from '../citations';
import type { Glossary, GlossaryProblem } from '../glossary';
import type { AnalysedDocument } from './analysis/analysedDocument';
import type { DocumentIds, OtherDocuments } from './cited/otherDocuments';
import type { DocumentFacts, SpanFact } from './facts/documentFacts';
import type { DocumentHead } from './facts/factsTable';
import type { PackedFacts } from './facts/packedFacts';
import type { ProjectLexicon } from './settings/readLexicon';
import type { Reviewed } from './settings/reviewed';
import type { NamedFile, Settings } from './settings/settings';

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
  /** What is wrong in the glossary files. */
  readonly glossaryProblems: readonly GlossaryProblem[];
  /** The works of the project's reference files. */
  readonly references: References;
  /** What is wrong in the reference files. */
  readonly referenceProblems: readonly ReferenceProblem[];
  /** The project's own agreement words. */
  readonly lexicon: ProjectLexicon;
  /** Findings that someone looked at and set aside. */
  readonly reviewed: Reviewed;
  /** `gloss.yaml`, glossary files, reference files and `gloss.reviewed.yaml`, by URI, in that order and sorted. */
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** Files that `gloss.yaml` names and that are not there, or cannot be read. */
  readonly missing: readonly NamedFile[];
  /** Files of the project that could not be read, with the reason, by URI. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** A fact sheet for every document of the project, open or not, by URI. */
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  /** The document that has the id; the first of two, by URI. */
  factsById(id: string): DocumentFacts | undefined;
  /** Every document that has the id, in the order of their URIs. */
  factsWithId(id: string): readonly DocumentFacts[];
  /** Their URIs, sorted: less costly. */
  urisWithId(id: string): readonly string[];
  /** All documents but the one of that URI. */
  others(uri: string): OtherDocuments;
  /** The ids of all documents. */
  readonly documentIds: DocumentIds;
  /** The documents that name an entry, a reference or a document, in the order of their URIs. Their number is all it costs. */
  factsNaming(id: string): readonly DocumentFacts[];
  /** Their URIs, sorted. */
  urisNaming(id: string): readonly string[];
  /** Of these documents the spans that name it, as more or as less than a citation: less costly than their fact sheets. */
  spansNaming(id: string): readonly (readonly [uri: string, spans: readonly SpanFact[]])[];
  /** The fact sheet as a thread is sent it. */
  packedFacts(uri: string): PackedFacts | undefined;
  /** Whether a document names an entry, a reference or a document: a look-up, however many do. */
  isNamed(id: string): boolean;
  /** Of every document what can be had without reading its fact sheet. */
  heads(): Iterable<DocumentHead>;
  /** How many spans name an entry as more than a citation, and in how many documents. */
  mentionCount(id: string): { readonly mentions: number; readonly documents: number };
  /** How often closed documents link a name to each entry, by entry id; `undefined` where nobody counted. */
  choices(name: string): ReadonlyMap<string, number> | undefined;
  /** A document whose text is at hand: one that is open, or that another cites (`Project.withCited`). */
  document(uri: string): AnalysedDocument | undefined;
  /**
   * Closed documents with a name that may mean the entry, each with how many unlinked places mean it before any other; of
   * those whose text is known.
   */
  textsNaming(id: string): Iterable<readonly [uri: string, unlinked: number]>;
  /** Closed documents whose text itself cites the work; of those whose text is known. */
  textsCiting(id: string): Iterable<string>;
  /** Whether it is a document of the project that is not open. */
  isClosed(uri: string): boolean;
  /** Whether it is one, and what its text says was found out behind the index. */
  knowsText(uri: string): boolean;
  /** Which words the text of a closed document has (see `wordSignature`), where that is known of the text as it is. */
  wordsOf(uri: string): string | undefined;
  /** Labels of a closed document's paragraphs and sections, where they are known (see `labelsOf`). */
  labels(uri: string): ReadonlySet<string> | undefined;
  /** Every open document. */
  documents(): Iterable<AnalysedDocument>;
}

/** A file that is no document. */
export interface ProjectFile {
  readonly uri: string;
  readonly role: 'settings' | 'glossary' | 'references' | 'lexicon' | 'reviewed';
  readonly text: string;
  /** The editor's version; `null` for text from the disk. */
  readonly version: number | null;
}
