import type { ReferenceProblem, References } from '../citations';
import type { Glossary, GlossaryProblem } from '../glossary';
import type { AnalysedDocument } from './analysis/analysedDocument';
import { countsOf } from './analysis/choices';
import {
  type DocumentIds,
  type DocumentSet,
  type OtherDocuments,
  type OtherDocumentsKeeper,
  spansNaming,
  urisNaming,
  urisWithId,
} from './cited/otherDocuments';
import type { DocumentFacts, SpanFact } from './facts/documentFacts';
import type { FactsIndex } from './facts/factsIndex';
import { mentionsIn, namesIn } from './facts/factsIndex';
import type { DocumentHead } from './facts/factsTable';
import { type PackedFacts, packedFingerprint, packFacts } from './facts/packedFacts';
import { type PackedText, packedWords } from './facts/packedTexts';
import type { TextIndex } from './facts/textIndex';
import type { ProjectLexicon } from './settings/readLexicon';
import type { Reviewed } from './settings/reviewed';
import type { NamedFile, Settings } from './settings/settings';
import type { ProjectFile, Snapshot } from './snapshot';

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly root: string;
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly glossaryProblems: readonly GlossaryProblem[];
  readonly references: References;
  readonly referenceProblems: readonly ReferenceProblem[];
  readonly lexicon: ProjectLexicon;
  readonly reviewed: Reviewed;
  readonly files: ReadonlyMap<string, ProjectFile>;
  readonly missing: readonly NamedFile[];
  readonly unreadable: ReadonlyMap<string, string>;
  /** Fact sheets as the disk has the documents. */
  readonly closed: FactsIndex;
  /** Documents whose text is at hand, by URI; they stand over `closed`. */
  readonly open: ReadonlyMap<string, AnalysedDocument>;
  /** Closed documents whose text is at hand because another cites them. */
  readonly cited: ReadonlyMap<string, AnalysedDocument>;
  /** What is known of the texts of closed documents. */
  readonly texts: TextIndex;
  /** Labels of closed documents, where they are known. */
  readonly labels: (uri: string) => ReadonlySet<string> | undefined;
  /** Whether a document at hand is one of the project's. */
  readonly belongs: (uri: string) => boolean;
  readonly keeper: OtherDocumentsKeeper;
}

/** The snapshot of these parts. Making it costs nothing that grows with the project. */
export class ProjectSnapshot implements Snapshot {
  readonly root: string;
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly glossaryProblems: readonly GlossaryProblem[];
  readonly references: References;
  readonly referenceProblems: readonly ReferenceProblem[];
  readonly lexicon: ProjectLexicon;
  readonly reviewed: Reviewed;
  readonly files: ReadonlyMap<string, ProjectFile>;
  readonly missing: readonly NamedFile[];
  readonly unreadable: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  readonly #closed: FactsIndex;
  readonly #open: ReadonlyMap<string, AnalysedDocument>;
  readonly #cited: ReadonlyMap<string, AnalysedDocument>;
  readonly #texts: TextIndex;
  readonly #labels: SnapshotParts['labels'];
  /** Of the open documents those that belong to the project. */
  readonly #own: ReadonlyMap<string, AnalysedDocument>;
  readonly #documents: DocumentSet;
  readonly #keeper: OtherDocumentsKeeper;

  constructor({ closed, open, cited, texts, labels, belongs, keeper, ...parts }: SnapshotParts) {
    this.root = parts.root;
    this.settings = parts.settings;
    this.glossary = parts.glossary;
    this.glossaryProblems = parts.glossaryProblems;
    this.references = parts.references;
    this.referenceProblems = parts.referenceProblems;
    this.lexicon = parts.lexicon;
    this.reviewed = parts.reviewed;
    this.files = parts.files;
    this.missing = parts.missing;
    this.unreadable = parts.unreadable;
    this.#closed = closed;
    this.#open = open;
    this.#cited = cited;
    this.#texts = texts;
    this.#labels = labels;
    this.#own = new Map([...open].filter(([uri]) => belongs(uri)));
    this.facts = new LayeredFacts(closed, this.#own);
    this.#documents = { closed, open: this.#own, cited, labels };
    this.#keeper = keeper;
  }

  factsById(id: string): DocumentFacts | undefined {
    const [uri] = this.urisWithId(id);
    return uri === undefined ? undefined : this.facts.get(uri);
  }

  factsWithId(id: string): readonly DocumentFacts[] {
    return this.urisWithId(id).map(uri => this.facts.get(uri)!);
  }

  urisWithId(id: string): readonly string[] {
    return urisWithId(id, this.#documents);
  }

  factsNaming(id: string): readonly DocumentFacts[] {
    return this.urisNaming(id).map(uri => this.facts.get(uri)!);
  }

  urisNaming(id: string): readonly string[] {
    return urisNaming(id, this.#documents);
  }

  spansNaming(id: string): readonly (readonly [uri: string, spans: readonly SpanFact[]])[] {
    return spansNaming(id, this.#documents);
  }

  others(uri: string): OtherDocuments {
    return this.#keeper.others(uri, this.#documents);
  }

  get documentIds(): DocumentIds {
    return this.#keeper.ids(this.#documents);
  }

  packedFacts(uri: string): PackedFacts | undefined {
    const own = this.#own.get(uri);
    return own ? packFacts(own.facts) : this.#closed.packed(uri);
  }

  *textsNaming(id: string): Iterable<readonly [uri: string, unlinked: number]> {
    for (const each of this.#texts.naming(id)) if (this.isClosed(each[0])) yield each;
  }

  *textsCiting(id: string): Iterable<string> {
    for (const uri of this.#texts.citing(id)) if (this.isClosed(uri)) yield uri;
  }

  isClosed(uri: string): boolean {
    return this.#closed.has(uri) && !this.#own.has(uri);
  }

  knowsText(uri: string): boolean {
    return this.#textOf(uri) !== undefined;
  }

  wordsOf(uri: string): string | undefined {
    const text = this.#textOf(uri);
    return text === undefined ? undefined : packedWords(text);
  }

  labels(uri: string): ReadonlySet<string> | undefined {
    return this.#own.has(uri) ? undefined : this.#labels(uri);
  }

  isNamed(id: string): boolean {
    for (const { facts } of this.#own.values()) if (namesIn(facts).has(id)) return true;
    // What the disk has of an open document does not count.
    if (this.#own.size === 0) return this.#closed.names(id);
    for (const uri of this.#closed.naming(id)) if (!this.#own.has(uri)) return true;
    return false;
  }

  *heads(): Iterable<DocumentHead> {
    for (const head of this.#closed.heads()) if (!this.#own.has(head.uri)) yield head;
    for (const { facts } of this.#own.values()) yield facts;
  }

  mentionCount(id: string): { readonly mentions: number; readonly documents: number } {
    let [mentions, documents] = [0, 0];
    const count = (found: number) => {
      mentions += found;
      if (found) documents++;
    };
    for (const [uri, found] of this.#closed.mentions(id)) if (!this.#own.has(uri)) count(found);
    for (const { facts } of this.#own.values()) count(mentionsIn(facts, id));
    return { mentions, documents };
  }

  choices(name: string): ReadonlyMap<string, number> | undefined {
    return countsOf(this.#closed, name);
  }

  document(uri: string): AnalysedDocument | undefined {
    return this.#open.get(uri) ?? this.#cited.get(uri);
  }

  documents(): Iterable<AnalysedDocument> {
    return this.#open.values();
  }

  /** What is known of a closed document's text, if it is still that text. */
  #textOf(uri: string): PackedText | undefined {
    const facts = this.isClosed(uri) ? this.#closed.packed(uri) : undefined;
    const text = facts === undefined ? undefined : this.#texts.packed(uri);
    return facts !== undefined && text?.startsWith(packedFingerprint(facts)) ? text : undefined;
  }
}

/** The facts of the disk under those of the documents at hand, which are read when asked for. */
class LayeredFacts implements ReadonlyMap<string, DocumentFacts> {
  readonly #closed: FactsIndex;
  readonly #open: ReadonlyMap<string, AnalysedDocument>;

  constructor(closed: FactsIndex, open: ReadonlyMap<string, AnalysedDocument>) {
    this.#closed = closed;
    this.#open = open;
  }

  get size(): number {
    let size = this.#closed.size;
    for (const uri of this.#open.keys()) if (!this.#closed.has(uri)) size++;
    return size;
  }

  get(uri: string): DocumentFacts | undefined {
    return this.#open.get(uri)?.facts ?? this.#closed.get(uri);
  }

  has(uri: string): boolean {
    return this.#open.has(uri) || this.#closed.has(uri);
  }

  forEach(visit: (facts: DocumentFacts, uri: string, map: ReadonlyMap<string, DocumentFacts>) => void): void {
    for (const [uri, facts] of this.entries()) visit(facts, uri, this);
  }

  *keys(): MapIterator<string> {
    for (const uri of this.#closed.uris()) if (!this.#open.has(uri)) yield uri;
    yield* this.#open.keys();
  }

  *values(): MapIterator<DocumentFacts> {
    for (const [, facts] of this.entries()) yield facts;
  }

  *entries(): MapIterator<[string, DocumentFacts]> {
    for (const uri of this.keys()) yield [uri, this.get(uri)!];
  }

  [Symbol.iterator](): MapIterator<[string, DocumentFacts]> {
    return this.entries();
  }
}
