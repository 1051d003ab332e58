import { isBibFile } from '../citations';
import type { KnownChange, LongText } from '../incremental';
import type { AnalysedDocument } from './analysis/analysedDocument';
import { Analysis } from './analysis/analysis';
import type { AnalysisContext } from './analysis/analysisContext';
import { type Choices, choicesOf, flatChoices } from './analysis/choices';
import { CitedDocuments, MOST_CITED } from './cited/citedDocuments';
import { citedIds } from './cited/citedIds';
import { OtherDocumentsKeeper } from './cited/otherDocuments';
import type { Choice, DocumentFacts } from './facts/documentFacts';
import { FactsIndex } from './facts/factsIndex';
import { type FactsSource, factsFrom } from './facts/factsSource';
import { loadFacts } from './facts/loadFacts';
import { readFacts } from './facts/readFacts';
import { knownLabels, TextIndex } from './facts/textIndex';
import type { FileEvent } from './files/files';
import { ProjectDisk } from './files/projectDisk';
import type { Foreground } from './foreground';
import type { LoadOptions, ProjectChange, ProjectOptions } from './projectOptions';
import { ProjectSnapshot, type SnapshotParts } from './projectSnapshot';
import { sameForSame } from './sameForSame';
import { type OpenFile, OwnFiles } from './settings/ownFiles';
import type { Snapshot } from './snapshot';

/**
 * A project, the one place with state. What is open stands over what is on the disk. Every change gives another
 * snapshot; reading the disk is serial, in the order of the calls, and an open text takes effect at once.
 */
export class Project {
  readonly root: string;
  /** What long work for the project stands back for. */
  readonly foreground: Foreground | undefined;
  readonly #disk: ProjectDisk;
  readonly #source: FactsSource;
  readonly #choices: Choices;
  /** Texts that the editor has open, of whatever role. */
  readonly #open = new Map<string, OpenFile>();
  /** Of those, the documents. */
  #documents: ReadonlyMap<string, Analysis> = new Map();
  readonly #own: OwnFiles;
  readonly #cited = new CitedDocuments();
  readonly #keeper = new OtherDocumentsKeeper();
  readonly #labels = sameForSame(knownLabels);
  #facts = FactsIndex.empty;
  #texts = TextIndex.empty;
  #context: AnalysisContext;
  #snapshot: Snapshot | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(change: ProjectChange) => void>();

  constructor({ root, files, facts, choices, log, foreground }: ProjectOptions) {
    this.root = root;
    this.foreground = foreground;
    this.#disk = new ProjectDisk(root, files, log ?? (() => {}));
    this.#source = facts ?? factsFrom(files);
    this.#choices = choices ?? ((name, uri) => choicesOf(this.#facts, name, uri));
    this.#own = new OwnFiles(root, this.#open);
    this.#context = this.#own.context(this.#choices);
  }

  /** The project as it is now. */
  snapshot(): Snapshot {
    return (this.#snapshot ??= new ProjectSnapshot(this.#parts()));
  }

  /** What its fact sheets say of choices, for a thread that does not have them. */
  choices(): readonly Choice[] {
    return flatChoices(this.#facts);
  }

  /** What is known of the texts of closed documents. Whoever finds it out hands it in; listeners are not told. */
  get texts(): TextIndex {
    return this.#texts;
  }

  setTexts(texts: TextIndex): void {
    this.#texts = texts;
    this.#snapshot = null;
  }

  /** The same with other documents: for a thread, which is told of those that it needs alone. */
  snapshotOf(documents: Pick<SnapshotParts, 'closed' | 'cited' | 'labels'>): Snapshot {
    return new ProjectSnapshot({ ...this.#parts(this.snapshot().files), ...documents });
  }

  #parts(files = this.#own.files()): SnapshotParts {
    return {
      root: this.root,
      settings: this.#own.settings,
      glossary: this.#own.glossary.glossary,
      glossaryProblems: this.#own.glossary.problems,
      references: this.#own.references.references,
      referenceProblems: this.#own.references.problems,
      lexicon: this.#own.lexicon,
      reviewed: this.#own.reviewed,
      files,
      missing: this.#own.missing,
      unreadable: this.#disk.unreadable,
      closed: this.#facts,
      open: this.#documents,
      cited: this.#cited.all,
      belongs: uri => this.#own.roles.of(uri) === 'document',
      texts: this.#texts,
      labels: this.#labels(this.#facts, this.#texts),
      keeper: this.#keeper,
    };
  }

  /** Calls the listener after every change; gives back what ends that. */
  onDidChange(listener: (change: ProjectChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether a file, there or not, is one of the project's own by its place: settings, glossary, references and the like. */
  isOwnFile(uri: string): boolean {
    const role = this.#own.roles.of(uri);
    return role !== null && role !== 'document';
  }

  /** The text is the editor's from now on, whatever the disk says. `edited`: how it came about, where that is known. */
  openDocument(uri: string, text: LongText, version: number | null, edited?: KnownChange): void {
    this.#open.set(uri, { text, version });
    this.#textChanged(uri, edited);
  }

  /** The disk's text holds again; where the file is gone, so is the document. */
  closeDocument(uri: string): Promise<void> {
    const closed = this.#open.get(uri);
    return this.#enqueue(async () => {
      const text = this.#own.roles.of(uri) ? await this.#disk.text(uri) : null;
      // Opened again meanwhile: then that text holds.
      if (!closed || this.#open.get(uri) !== closed) return;
      this.#open.delete(uri);
      this.#keeper.forget(uri);
      await this.#diskChanged([[uri, text]]);
    });
  }

  /** What a watcher saw. What it says of a file is not believed: each is looked at. */
  filesChanged(events: readonly FileEvent[]): Promise<void> {
    return this.#enqueue(async () => {
      const uris = new Set(events.map(each => each.uri));
      if (uris.has(this.#own.roles.settings)) return this.#load({});
      const changes: (readonly [string, string | null])[] = [];
      let folders = false;
      for (const uri of uris) {
        if (this.#own.roles.of(uri)) changes.push([uri, await this.#disk.text(uri)]);
        // Of a folder that was moved or deleted, a watcher tells nothing but its own name.
        else if (!/\.[^./]+$/.test(uri)) folders = true;
      }
      await this.#diskChanged(changes);
      if (folders) await this.#load({});
    });
  }

  /**
   * Reads the project from the disk, its own files first. Documents that are open are served meanwhile; snapshots taken
   * on the way hold what is read so far. Rejects with `Cancelled` where the token says so.
   */
  load(options: LoadOptions = {}): Promise<void> {
    return this.#enqueue(() => this.#load(options));
  }

  /** When everything that was asked for until now is done. */
  settled(): Promise<void> {
    return this.#queue.then(() => {});
  }

  /**
   * The snapshot with the texts of the documents that this one cites at hand, as far as the project has them: what the
   * checks of citations, and a hover that quotes, look into.
   */
  async withCited(document: AnalysedDocument): Promise<Snapshot> {
    const uris = new Set<string>();
    for (const id of citedIds(document, this.snapshot())) {
      const [uri] = this.snapshot().urisWithId(id);
      if (uri !== undefined && uri !== document.uri && uris.size < MOST_CITED) uris.add(uri);
    }
    const read: Analysis[] = [];
    for (const uri of uris) {
      const found = this.#documents.has(uri) || this.#cited.all.has(uri) ? undefined : await this.read(uri);
      if (found) read.push(found);
    }
    if (read.length) {
      this.#cited.add(read, uris);
      this.#snapshot = null;
    }
    return this.snapshot();
  }

  /** A document of the disk, read for this once; `undefined` where there is none. */
  async read(uri: string): Promise<Analysis | undefined> {
    const open = this.#documents.get(uri);
    if (open) return open;
    const text = await this.#disk.text(uri);
    return text === null ? undefined : this.analyse(uri, text);
  }

  /** Any text as a document of the project, without making it one. A URI that ends in `.txt` says: no annotations. */
  analyse(uri: string, text: string): Analysis {
    return Analysis.read(uri, text, null, this.#context);
  }

  async #load({ onProgress, token, documents = true }: LoadOptions): Promise<void> {
    await this.#loadOwnFiles();
    this.#cited.clear();
    if (!documents) return;
    const { root, foreground } = this;
    const uris = await this.#disk.list(this.#own.settings.documents);
    const publish = (facts: FactsIndex) => {
      this.#facts = facts;
      this.#changed({ documents: null });
    };
    const request = { root, uris, layers: this.#own.settings.layers, token, foreground };
    const { facts, errors } = await loadFacts(this.#facts, this.#source, request, { soFar: publish, onProgress });
    const others = [...this.#disk.unreadable].filter(([uri]) => this.#own.roles.of(uri) !== 'document');
    this.#disk.setUnreadable(new Map([...others, ...errors]));
    publish(facts);
  }

  async #loadOwnFiles(): Promise<void> {
    await this.#own.load(this.#disk);
    this.#applyOwnFiles();
  }

  /** An open text began or changed. */
  #textChanged(uri: string, edited?: KnownChange): void {
    const role = this.#own.roles.of(uri);
    if (role === 'settings') this.#own.readSettings();
    if (role && role !== 'document') {
      if (isBibFile(uri)) void this.#own.loadBibReader().then(loaded => loaded && this.#applyOwnFiles());
      this.#applyOwnFiles();
      return;
    }
    const { text, version } = this.#open.get(uri)!;
    const documents = new Map(this.#documents);
    documents.set(uri, Analysis.read(uri, text, version, this.#context, documents.get(uri), edited));
    this.#documents = documents;
    this.#changed({ documents: [uri] });
  }

  /** Files of the disk are as told: their texts, `null` for none. Open texts stand over them. */
  async #diskChanged(changes: readonly (readonly [uri: string, text: string | null])[]): Promise<void> {
    const facts: [string, DocumentFacts | null][] = [];
    let own = false;
    for (const [uri, text] of changes) {
      this.#cited.forget(uri);
      const role = this.#own.roles.of(uri);
      if (role === 'document')
        facts.push([uri, text === null ? null : readFacts(uri, text, this.#own.settings.layers)]);
      else if (role) {
        this.#own.setDisk(uri, text);
        if (role === 'settings') this.#own.readSettings();
        own = true;
      }
    }
    this.#facts = this.#facts.with(facts);
    const closed = [...this.#documents.keys()].filter(uri => !this.#open.has(uri));
    if (closed.length) this.#documents = new Map([...this.#documents].filter(([uri]) => this.#open.has(uri)));
    if (own) {
      await this.#own.loadBibReader();
      this.#applyOwnFiles();
    }
    this.#changed({ documents: [...facts.map(each => each[0]), ...closed] });
  }

  /** Reads again what the project's own files say, and hands it to the open documents. */
  #applyOwnFiles(): void {
    const affected = this.#own.read();
    this.#context = this.#own.context(this.#choices);
    this.#documents = new Map(
      [...this.#documents].map(([uri, document]) => [uri, document.in(this.#context, affected)]),
    );
    this.#cited.clear();
    this.#changed({ own: true, entries: this.#own.glossary.changed });
  }

  #changed(change: Partial<ProjectChange>): void {
    this.#snapshot = null;
    const whole = { documents: [], own: false, entries: { before: [], after: [] }, ...change };
    for (const listener of this.#listeners) listener(whole);
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}
