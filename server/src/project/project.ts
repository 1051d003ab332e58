import { type BibReader, isBibFile, loadBibReader, type ReadReferences, readReferences } from '../citations';
import { type GlossaryReading, readGlossary } from '../glossary';
import { affectedBy } from '../linking';
import type { TextRange } from '../markup';
import type { AnalysedDocument } from './analysedDocument';
import { Analysis, type AnalysisContext } from './analysis';
import { breather, type CancellationToken } from './breathe';
import { type Choices, choicesOf, flatChoices } from './choices';
import { citedQuotations } from './citedQuotations';
import { decodeUtf8 } from './decodeUtf8';
import type { Choice, DocumentFacts } from './documentFacts';
import { FactsIndex } from './factsIndex';
import { type FactsSource, factsFrom, notUtf8 } from './factsSource';
import { LARGEST_FILE, tooLarge } from './fileLimit';
import { FileRoles } from './fileRoles';
import type { FileEvent, ProjectFiles } from './files';
import { MatcherSource } from './matcherSource';
import { ProjectSnapshot, type SnapshotParts } from './projectSnapshot';
import { readFacts } from './readFacts';
import { noLexicon, type ProjectLexicon, readLexicon } from './readLexicon';
import { defaultSettings, readSettings } from './readSettings';
import { nothingReviewed, type Reviewed, readReviewed } from './reviewed';
import type { Settings } from './settings';
import type { ProjectFile, Snapshot } from './snapshot';

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

/** A change of an open text: a stretch of it replaced, or all of it. Ranges are of the text after the changes before. */
export interface TextChange {
  readonly range?: TextRange;
  readonly text: string;
}

interface OpenFile {
  readonly text: string;
  readonly version: number | null;
}

/**
 * A project, the one place with state. What is open stands over what is on the disk. Every change gives another
 * snapshot; reading the disk is serial, in the order of the calls, and an open text takes effect at once.
 */
export class Project {
  readonly root: string;
  readonly #files: ProjectFiles;
  readonly #source: FactsSource;
  readonly #choices: Choices;
  readonly #log: (message: string) => void;
  /** Texts that the editor has open, of whatever role. */
  readonly #open = new Map<string, OpenFile>();
  /** Of those, the documents. */
  #documents: ReadonlyMap<string, Analysis> = new Map();
  /** Texts of the project's own files on the disk. */
  readonly #disk = new Map<string, string>();
  /** Closed documents that others cite, the last that were asked for. */
  readonly #cited = new Map<string, Analysis>();
  #facts = FactsIndex.empty;
  #unreadable: ReadonlyMap<string, string> = new Map();
  #settings: Settings = defaultSettings;
  #roles: FileRoles;
  #glossary: GlossaryReading = readGlossary([]);
  #references: ReadReferences = readReferences([]);
  #lexicon: ProjectLexicon = noLexicon;
  #reviewed: Reviewed = nothingReviewed;
  #bib: BibReader | undefined;
  #matcher = new MatcherSource(this.#glossary.glossary);
  #context: AnalysisContext;
  #snapshot: Snapshot | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor({ root, files, facts, choices, log }: ProjectOptions) {
    this.root = root;
    this.#files = files;
    this.#source = facts ?? factsFrom(files);
    this.#choices = choices ?? ((name, uri) => choicesOf(this.#facts, name, uri));
    this.#log = log ?? (() => {});
    this.#roles = new FileRoles(root, this.#settings);
    this.#context = this.#newContext();
  }

  /** The project as it is now. */
  snapshot(): Snapshot {
    return (this.#snapshot ??= new ProjectSnapshot(this.#parts()));
  }

  /** What its fact sheets say of choices, for a thread that does not have them. */
  choices(): readonly Choice[] {
    return flatChoices(this.#facts);
  }

  /** The same with other documents: for a thread, which is told of those that it needs alone. */
  snapshotOf(documents: Pick<SnapshotParts, 'closed' | 'cited' | 'labels'>): Snapshot {
    return new ProjectSnapshot({ ...this.#parts(), ...documents });
  }

  #parts(): SnapshotParts {
    return {
      root: this.root,
      settings: this.#settings,
      glossary: this.#glossary.glossary,
      glossaryProblems: this.#glossary.problems,
      references: this.#references.references,
      referenceProblems: this.#references.problems,
      lexicon: this.#lexicon,
      reviewed: this.#reviewed,
      files: this.#projectFiles(),
      unreadable: this.#unreadable,
      closed: this.#facts,
      open: this.#documents,
      cited: new Map(this.#cited),
      labels: () => undefined,
      belongs: uri => this.#roles.of(uri) === 'document',
    };
  }

  /** Calls the listener after every change; gives back what ends that. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The text is the editor's from now on, whatever the disk says. */
  openDocument(uri: string, text: string, version: number | null): void {
    this.#open.set(uri, { text, version });
    this.#textChanged(uri);
  }

  /** The open text after an edit: the whole of it, or what changed in it. */
  changeDocument(uri: string, changed: string | readonly TextChange[], version: number | null): void {
    const before = this.#open.get(uri)?.text ?? '';
    this.openDocument(uri, typeof changed === 'string' ? changed : changed.reduce(applyChange, before), version);
  }

  /** The disk's text holds again; where the file is gone, so is the document. */
  closeDocument(uri: string): Promise<void> {
    const closed = this.#open.get(uri);
    return this.#enqueue(async () => {
      const text = this.#roles.of(uri) ? await this.#readIfThere(uri) : null;
      // Opened again meanwhile: then that text holds.
      if (!closed || this.#open.get(uri) !== closed) return;
      this.#open.delete(uri);
      await this.#diskChanged([[uri, text]]);
    });
  }

  /** What a watcher saw. What it says of a file is not believed: each is looked at. */
  filesChanged(events: readonly FileEvent[]): Promise<void> {
    return this.#enqueue(async () => {
      const uris = new Set(events.map(each => each.uri));
      if (uris.has(this.#roles.settings)) return this.#load({});
      const changes: (readonly [string, string | null])[] = [];
      let folders = false;
      for (const uri of uris) {
        if (this.#roles.of(uri)) changes.push([uri, await this.#readIfThere(uri)]);
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
    const ids = new Set(document.facts.spans.flatMap(each => (each.role === 'cite' ? each.value.split('#', 1) : [])));
    for (const { works } of citedQuotations(document, this.snapshot())) for (const { id } of works) ids.add(id);
    for (const id of ids) {
      const uri = id ? this.snapshot().factsById(id)?.uri : undefined;
      if (uri === undefined || uri === document.uri || this.#documents.has(uri) || this.#cited.has(uri)) continue;
      const read = await this.read(uri);
      if (!read) continue;
      this.#cited.set(uri, read);
      const [oldest] = this.#cited.keys();
      if (this.#cited.size > KEPT && oldest !== undefined) this.#cited.delete(oldest);
      this.#snapshot = null;
    }
    return this.snapshot();
  }

  /** A document of the disk, read for this once; `undefined` where there is none. */
  async read(uri: string): Promise<Analysis | undefined> {
    const open = this.#documents.get(uri);
    if (open) return open;
    const text = await this.#readIfThere(uri);
    return text === null ? undefined : this.analyse(uri, text);
  }

  /** Any text as a document of the project, without making it one. A URI that ends in `.txt` says: no annotations. */
  analyse(uri: string, text: string): Analysis {
    return Analysis.read(uri, text, null, this.#context);
  }

  async #load({ onProgress, token, documents = true }: LoadOptions): Promise<void> {
    const breathe = breather(token);
    await this.#loadOwnFiles();
    this.#cited.clear();
    if (!documents) return;
    const uris = await this.#files.list(this.root, this.#settings.documents);
    const listed = new Set(uris);
    const facts = this.#facts.builder();
    for (const uri of this.#facts.uris()) if (!listed.has(uri)) facts.set(uri, null);
    const unreadable = new Map([...this.#unreadable].filter(([uri]) => this.#roles.of(uri) !== 'document'));
    const publish = () => {
      this.#facts = facts.index();
      this.#changed();
    };
    const { layers } = this.#settings;
    let done = 0;
    for await (const batch of this.#source.read({ root: this.root, uris, layers, token })) {
      for (const { uri, facts: read, error } of batch) {
        if (error !== undefined) unreadable.set(uri, error);
        facts.set(uri, read);
        // Seldom and seldomer: what is told to listeners stays a fixed part of the work.
        if (Number.isInteger(Math.log2(++done)) && done >= 64) publish();
        await breathe();
      }
      onProgress?.({ done, total: uris.length });
    }
    this.#unreadable = unreadable;
    publish();
  }

  async #loadOwnFiles(): Promise<void> {
    const settings = await this.#readIfThere(this.#roles.settings);
    this.#setDisk(this.#roles.settings, settings);
    this.#applySettings();
    this.#roles = new FileRoles(this.root, this.#settings);
    const { glossary, references } = this.#settings;
    const listed = await Promise.all([glossary, references].map(globs => this.#files.list(this.root, globs)));
    const uris = new Set([
      ...listed.flat(),
      this.#roles.reviewed,
      ...(this.#roles.lexicon ? [this.#roles.lexicon] : []),
    ]);
    for (const uri of this.#disk.keys()) if (!uris.has(uri) && uri !== this.#roles.settings) this.#disk.delete(uri);
    for (const uri of uris) if (this.#roles.of(uri)) this.#setDisk(uri, await this.#readIfThere(uri));
    await this.#loadBibReader();
    this.#applyOwnFiles();
  }

  /** An open text began or changed. */
  #textChanged(uri: string): void {
    const role = this.#roles.of(uri);
    if (role === 'settings') this.#applySettings();
    if (role && role !== 'document') {
      if (isBibFile(uri)) void this.#loadBibReader().then(loaded => loaded && this.#applyOwnFiles());
      this.#applyOwnFiles();
      return;
    }
    const { text, version } = this.#open.get(uri)!;
    const documents = new Map(this.#documents);
    documents.set(uri, Analysis.read(uri, text, version, this.#context, documents.get(uri)));
    this.#documents = documents;
    this.#changed();
  }

  /** Files of the disk are as told: their texts, `null` for none. Open texts stand over them. */
  async #diskChanged(changes: readonly (readonly [uri: string, text: string | null])[]): Promise<void> {
    const facts: [string, DocumentFacts | null][] = [];
    let own = false;
    for (const [uri, text] of changes) {
      this.#cited.delete(uri);
      const role = this.#roles.of(uri);
      if (role === 'document') facts.push([uri, text === null ? null : readFacts(uri, text, this.#settings.layers)]);
      else if (role) {
        this.#setDisk(uri, text);
        if (role === 'settings') this.#applySettings();
        own = true;
      }
    }
    this.#facts = this.#facts.with(facts);
    const closed = [...this.#documents.keys()].filter(uri => !this.#open.has(uri));
    if (closed.length) this.#documents = new Map([...this.#documents].filter(([uri]) => this.#open.has(uri)));
    if (own) {
      await this.#loadBibReader();
      this.#applyOwnFiles();
    }
    this.#changed();
  }

  #applySettings(): void {
    const text = this.#text(this.#roles.settings);
    this.#settings = text === undefined ? defaultSettings : readSettings(text);
  }

  /** Reads again what the project's own files say, keeping what did not change, and hands it to the open documents. */
  #applyOwnFiles(): void {
    const files = [...this.#projectFiles().values()];
    const having = (role: ProjectFile['role']) => files.filter(each => each.role === role);
    this.#glossary = readGlossary(having('glossary'), this.#glossary);
    this.#matcher = this.#matcher.next(this.#glossary.glossary, this.#glossary.changed);
    this.#references = readReferences(having('references'), this.#references, this.#bib);
    const lexicon = this.#roles.lexicon === null ? undefined : this.#text(this.#roles.lexicon);
    this.#lexicon = lexicon === undefined ? noLexicon : readLexicon(lexicon);
    const reviewed = this.#text(this.#roles.reviewed);
    this.#reviewed = reviewed === undefined ? nothingReviewed : readReviewed(reviewed);
    this.#context = this.#newContext();
    const { before, after } = this.#glossary.changed;
    const affected = affectedBy([...before, ...after]);
    this.#documents = new Map(
      [...this.#documents].map(([uri, document]) => [uri, document.in(this.#context, affected)]),
    );
    this.#cited.clear();
    this.#changed();
  }

  /** The library that reads `.bib` files is loaded for a project that has one. Whether it was loaded just now. */
  async #loadBibReader(): Promise<boolean> {
    const needed = [...this.#disk.keys(), ...this.#open.keys()].some(isBibFile);
    if (this.#bib || !needed) return false;
    this.#bib = await loadBibReader();
    return true;
  }

  #projectFiles(): ReadonlyMap<string, ProjectFile> {
    const files: ProjectFile[] = [];
    for (const uri of new Set([...this.#disk.keys(), ...this.#open.keys()])) {
      const role = this.#roles.of(uri);
      if (!role || role === 'document') continue;
      files.push({ uri, role, text: this.#text(uri)!, version: this.#open.get(uri)?.version ?? null });
    }
    files.sort((a, b) => order[a.role] - order[b.role] || (a.uri < b.uri ? -1 : 1));
    return new Map(files.map(each => [each.uri, each]));
  }

  #text(uri: string): string | undefined {
    return this.#open.get(uri)?.text ?? this.#disk.get(uri);
  }

  #setDisk(uri: string, text: string | null): void {
    if (text === null) this.#disk.delete(uri);
    else this.#disk.set(uri, text);
  }

  /** The text of a file of the project; `null` where there is none, or none that can be read. */
  async #readIfThere(uri: string): Promise<string | null> {
    const unreadable = new Map(this.#unreadable);
    unreadable.delete(uri);
    let text: string | null = null;
    try {
      const stat = await this.#files.stat(uri, this.root);
      if (stat && stat.size > LARGEST_FILE) throw new Error(tooLarge);
      if (stat) {
        text = decodeUtf8(await this.#files.read(uri));
        if (text === null) unreadable.set(uri, notUtf8);
      }
    } catch (error) {
      unreadable.set(uri, error instanceof Error ? error.message : String(error));
      this.#log(`${uri} cannot be read: ${unreadable.get(uri)}`);
    }
    this.#unreadable = unreadable;
    return text;
  }

  #newContext(): AnalysisContext {
    return {
      settings: this.#settings,
      glossary: this.#glossary.glossary,
      references: this.#references.references,
      matcher: this.#matcher,
      lexicon: this.#lexicon.data,
      chosen: this.#choices,
    };
  }

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}

/** How many cited documents stay at hand. */
const KEPT = 50;

const order = { settings: 0, glossary: 1, references: 2, lexicon: 3, reviewed: 4 } as const;

const applyChange = (text: string, change: TextChange): string =>
  change.range ? text.slice(0, change.range.start) + change.text + text.slice(change.range.end) : change.text;
