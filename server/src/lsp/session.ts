import type { CancellationToken, Connection, Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { type Formatter, type LoadedStyle, type Reference, shortCitation, type TextRun, textRuns } from '../citations';
import type { ProjectChange } from '../features/change';
import type { CursorQuery } from '../features/cursor';
import { Given, type LongText } from '../incremental';
import type { TextRange } from '../markup';
import {
  type AnalysedDocument,
  type Foreground,
  type LineAndCharacter,
  type Project,
  type ProjectFiles,
  packedLines,
  type Settings,
  type Snapshot,
  styleName,
  unpackLines,
} from '../project';
import type { Backgrounds } from './backgrounds';
import type { ClientAbilities } from './clientAbilities';
import { clientRequests } from './customRequests';
import { guard, type Handler, type Log } from './guards';
import { Lock } from './lock';
import type { OpenTexts } from './openTexts';
import { type PlacedText, placedText } from './texts';
import { normalUri } from './uris';
import type { Workspace } from './workspace';
import { type CheckedEdit, workspaceEdit } from './workspaceEdit';

/** Settings of the editor; what it does not say stands as here. */
export interface EditorSettings {
  readonly codeLens: boolean;
  /** Of which files problems are told: `project` for closed ones too. */
  readonly problems: 'openFiles' | 'project';
  readonly inlayHints: boolean;
  /** UTF-16 code units. */
  readonly semanticTokensSize: number;
}

export const defaultEditorSettings: EditorSettings = {
  codeLens: true,
  problems: 'project',
  inlayHints: false,
  semanticTokensSize: 400_000,
};

/** One connection with one client: what the handlers of requests share. */
export class Session {
  readonly connection: Connection;
  readonly log: Log;
  readonly version: string;
  /** The server's process; `undefined` in a web worker. */
  readonly pid: number | undefined;
  readonly files: ProjectFiles;
  readonly workspace: Workspace;
  readonly backgrounds: Backgrounds;
  readonly texts: OpenTexts;
  /** What long work stands back for. */
  readonly foreground: Foreground;
  readonly client: ClientAbilities;
  readonly formatter: Formatter;
  /** Held by the first index and by what reads the project anew. */
  readonly lock = new Lock();
  /** Where the pages about rules are; ends in `/`. */
  readonly rulePages: string | undefined;
  /** The client has the extension's own commands. */
  readonly hasCommands: boolean;
  settings = defaultEditorSettings;
  /** The client said goodbye. */
  isClosing = false;
  /** Resolves when the projects' own files (glossary, references, settings) are read. */
  ownFiles: Promise<void> = Promise.resolve();
  /** Formatted references by their data: a hover asks for the same again and again. */
  readonly #entries = new WeakMap<LoadedStyle, Map<string, readonly TextRun[]>>();
  /** Of one document many places are asked in a row. */
  #lastClosed:
    | { readonly uri: string; readonly given: Given; readonly place: (offset: number) => LineAndCharacter }
    | undefined;

  constructor(
    parts: Pick<
      Session,
      | 'connection'
      | 'log'
      | 'version'
      | 'pid'
      | 'files'
      | 'workspace'
      | 'backgrounds'
      | 'texts'
      | 'foreground'
      | 'client'
      | 'formatter'
      | 'rulePages'
      | 'hasCommands'
    >,
  ) {
    this.connection = parts.connection;
    this.log = parts.log;
    this.version = parts.version;
    this.pid = parts.pid;
    this.files = parts.files;
    this.workspace = parts.workspace;
    this.backgrounds = parts.backgrounds;
    this.texts = parts.texts;
    this.foreground = parts.foreground;
    this.client = parts.client;
    this.formatter = parts.formatter;
    this.rulePages = parts.rulePages;
    this.hasCommands = parts.hasCommands;
  }

  /** A handler that answers `empty` where it fails, and waits until the projects' own files are read. */
  guard<P, R>(method: string, empty: R, run: Handler<P, R>): (params: P, token: CancellationToken) => Promise<R> {
    const waiting: Handler<P, R> = async (params, token) => {
      this.foreground.take(ANSWERING);
      await this.ownFiles;
      await this.workspace.lonesRead();
      try {
        return token.isCancellationRequested ? empty : await run(params, token);
      } finally {
        // Where the answer took longer than the moment that was asked for, what it is for comes only now: the next key.
        this.foreground.take(ANSWERING);
      }
    };
    return guard(method, empty, waiting, this.log, this.version);
  }

  /**
   * As `guard`, for what needs every document of the project: waits for the first index too, and for what the server was
   * told of closed files.
   */
  guardWhole<P, R>(method: string, empty: R, run: Handler<P, R>): (params: P, token: CancellationToken) => Promise<R> {
    return this.guard(method, empty, (params, token) =>
      this.lock.read(async () => {
        await this.workspace.settled();
        return run(params, token);
      }),
    );
  }

  snapshot(uri: string): Snapshot {
    return this.project(uri).snapshot();
  }

  project(uri: string): Project {
    return this.workspace.projectOf(normalUri(uri));
  }

  /** An open document. */
  document(uri: string): AnalysedDocument | undefined {
    return this.snapshot(uri).document(normalUri(uri));
  }

  /** Any document of a project, from the disk where it is not open. */
  read(uri: string): Promise<AnalysedDocument | undefined> {
    return this.workspace.projectOf(uri).read(uri);
  }

  /** The place that a request asks about; `undefined` where no document is open there. */
  cursor({ textDocument, position }: TextDocumentPositionParams): CursorQuery | undefined {
    const document = this.document(textDocument.uri);
    if (!document) return undefined;
    const offset = this.place(document).offset(position);
    return {
      snapshot: this.snapshot(textDocument.uri),
      document,
      offset,
      isWhole: this.lock.isFree,
      knowing: id => this.knowing(textDocument.uri, id),
      load: uri => this.read(uri),
    };
  }

  /** The snapshot in which the work with the id is known if the document's project has it; waits for the first index only for that. */
  async knowing(uri: string, id: string): Promise<Snapshot> {
    const now = this.snapshot(uri);
    const references = this.document(uri)?.references ?? now.references;
    if (id === '' || references.get(id) || now.factsById(id)) return now;
    return this.lock.read(() => this.snapshot(uri));
  }

  /** The text of a document with its lines: those that the editor's text has, where it is the open one. */
  place({ uri, document: { written } }: AnalysedDocument): PlacedText {
    return this.placed(uri, written);
  }

  /** The same of any text. */
  placed(uri: string, text: LongText): PlacedText {
    const open = this.texts.get(uri)?.placed;
    const isOpen = typeof text === 'string' ? open?.text === text : open?.written === text;
    return isOpen ? open! : placedText(uri, text);
  }

  /** The text of any file of a project, as the editor has it where it is open. */
  async text(uri: string): Promise<PlacedText | undefined> {
    const open = this.texts.get(uri)?.placed.text ?? this.snapshot(uri).files.get(uri)?.text;
    const text = open ?? (await this.read(uri))?.document.text;
    return text === undefined ? undefined : this.placed(uri, text);
  }

  /** At once for a closed document, so that of ten thousand none is waited for. */
  location(uri: string, range: TextRange): Location | Promise<Location | undefined> {
    const place = this.#closedPlace(uri);
    if (place) return { uri, range: { start: place(range.start), end: place(range.end) } };
    return this.text(uri).then(text => text && { uri, range: text.range(range) });
  }

  /** Places in a closed document by its fact sheet, so that to point at ten thousand documents reads none of them. */
  #closedPlace(uri: string): ((offset: number) => LineAndCharacter) | undefined {
    const snapshot = this.workspace.projectOf(uri).snapshot();
    if (this.#lastClosed?.uri === uri && this.#lastClosed.given.is(snapshot)) return this.#lastClosed.place;
    if (this.texts.get(uri)) return undefined;
    const packed = snapshot.packedFacts(uri);
    const lines = packed === undefined ? null : packedLines(packed);
    if (lines === null) return undefined;
    const place = unpackLines(lines);
    this.#lastClosed = { uri, given: new Given(snapshot), place };
    return place;
  }

  /** A reference in the project's citation style, in one line; plainly where the style is not to be had. */
  async format(reference: Reference, settings: Settings, root: string): Promise<readonly TextRun[]> {
    const style = await this.style(settings, root);
    if (!style) return [{ text: shortCitation(reference) }];
    let entries = this.#entries.get(style);
    if (!entries) this.#entries.set(style, (entries = new Map()));
    const key = JSON.stringify(reference.item);
    let runs = entries.get(key);
    if (!runs) entries.set(key, (runs = textRuns(style.formatBibliographyEntry(reference.item, 'html'))));
    return runs;
  }

  /** The project's citation style, loaded when it is first asked for; `undefined` where it is not to be had. */
  async style({ citations: { style, locale } }: Settings, root: string): Promise<LoadedStyle | undefined> {
    const loaded = await this.formatter.load(styleName(root, style), locale);
    if (typeof loaded !== 'string') return loaded;
    this.log.error(loaded);
    return undefined;
  }

  /** The reader's name as git knows it; only this extension's client can tell. */
  async reviewer(uri: string): Promise<string | undefined> {
    if (!this.hasCommands) return undefined;
    const answer = this.connection.sendRequest<string | null>(clientRequests.userName, { uri });
    return (await answer.catch(() => null)) ?? undefined;
  }

  /**
   * The change, which was worked out for the snapshot, as a workspace edit: checked to leave every source text as it is, and
   * refused where a text was edited meanwhile.
   */
  edit(change: ProjectChange, snapshot: Snapshot): Promise<CheckedEdit> {
    return workspaceEdit(change, {
      exists: async uri =>
        this.texts.get(uri) !== undefined || (await this.files.stat(uri, snapshot.root)) !== undefined,
      seen: uri => snapshot.document(uri)?.document.text ?? snapshot.files.get(uri)?.text,
      text: uri => this.text(uri),
      version: uri => this.texts.get(uri)?.version ?? null,
      supports: {
        documentChanges: this.client.documentChanges,
        create: this.client.createsFiles,
        annotations: this.client.annotatesChanges,
      },
    });
  }
}

/** Milliseconds for which long work stands back behind a question: most are answered within, and several come together. */
const ANSWERING = 20;
