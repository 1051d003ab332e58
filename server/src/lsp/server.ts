import * as l10n from '@vscode/l10n';
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { createFormatter, type FormatterLoaders } from '../citations';
import type { KnownChange } from '../incremental';
import { type FactsSource, Foreground, type ProjectFiles, withOwnStyles } from '../project';
import { BackgroundProgress } from './backgroundProgress';
import { type BackgroundParts, Backgrounds } from './backgrounds';
import type { ClientAbilities } from './clientAbilities';
import { ClientFiles } from './clientFiles';
import { clientStyles } from './clientStyles';
import { ClosedProblems } from './closedProblems';
import { type InitializationOptions, type ServerStatus, statusNotification } from './customRequests';
import { Diagnostics } from './diagnostics';
import { describe, type Log } from './guards';
import { type OpenText, OpenTexts } from './openTexts';
import { listenForCitations } from './requests/citations';
import { listenForCustomRequests } from './requests/custom';
import { listenForEdits } from './requests/edits';
import { listenForGlossary, offerFormatting } from './requests/glossary';
import { listenForLinking } from './requests/linking';
import { listenForNavigation } from './requests/navigation';
import { listenForReading } from './requests/reading';
import { listenForSemanticTokens } from './requests/semanticTokens';
import { defaultEditorSettings, type EditorSettings, Session } from './session';
import { normalUri } from './uris';
import { Workspace } from './workspace';
import { WorkspaceDiagnostics } from './workspaceDiagnostics';

export interface ServerOptions {
  readonly version: string;
  /** The server's process, where it is one. */
  readonly pid?: number;
  /** The file system that the server itself can read; absent in a browser, where the client is asked. */
  readonly files?: ProjectFiles;
  /** Fact sheets of documents on the disk, kept in the folder that the client gives; absent where the client is asked for files. */
  readonly facts?: (storage: string | undefined) => FactsSource;
  /** How closed documents are checked, and where what is found is kept; absent where the client is asked for files. */
  readonly background?: (storage: string | undefined, messages: Messages | undefined) => BackgroundParts;
  /** The citation processor and its styles; absent in a browser, where the client is asked. */
  readonly styles?: FormatterLoaders;
  /** Where the pages about rules are, where the client does not say; ends in `/`. */
  readonly rulePages?: string;
}

/** Messages in the reader's language, by their English text. */
type Messages = Readonly<Record<string, string>>;

/**
 * Registers everything that serves the client, in its own terms; nothing is assumed of what it can do. Called when `initialize`
 * is answered, with its parameters.
 */
export function beginServing(
  connection: Connection,
  params: InitializeParams,
  client: ClientAbilities,
  { version, pid, files: ownFiles, facts, background, styles, rulePages }: ServerOptions,
): void {
  const log: Log = {
    info: message => connection.console.info(message),
    error: message => connection.console.error(message),
  };
  const options: InitializationOptions = params.initializationOptions ?? {};
  if (options.messages) l10n.config({ contents: { ...options.messages } });
  const own = ownFiles && !options.servesFiles ? ownFiles : undefined;
  const files = own ?? new ClientFiles(connection);
  const storage = options.storage === undefined ? undefined : URI.parse(options.storage).fsPath;
  const foreground = new Foreground();
  const workspace = new Workspace(
    files,
    own && facts?.(storage),
    message => log.error(message),
    () => changed(),
    foreground,
  );
  const backgrounds = new Backgrounds(workspace, own && background?.(storage, options.messages), message =>
    log.error(message),
  );
  const texts = new OpenTexts(connection, {
    opened: text => take(text),
    changed: (text, edited) => {
      foreground.take(TYPING);
      take(text, edited);
    },
    closed: ({ uri }) => {
      const isClosed = workspace.projectOf(uri).closeDocument(uri);
      void diagnostics.closed(uri);
      void isClosed.then(() => closed.closed(uri));
    },
  });
  /** A text of the editor: documents always, other files where they are the project's own. */
  const take = ({ uri, languageId, version, placed }: OpenText, edited?: KnownChange) => {
    const project = workspace.projectOf(uri);
    if (languageId === 'gloss' || project.isOwnFile(uri)) project.openDocument(uri, placed.written, version, edited);
  };
  const session = new Session({
    connection,
    log,
    version,
    pid,
    files,
    workspace,
    backgrounds,
    texts,
    foreground,
    client,
    formatter: createFormatter(withOwnStyles(styles ?? clientStyles(connection), files)),
    rulePages: options.rulePages ?? rulePages,
    hasCommands: options.hasCommands === true,
  });
  const diagnostics: Diagnostics = new Diagnostics(session, uri => problems.of(uri));
  const problems = new ClosedProblems(session, diagnostics);
  const closed = new WorkspaceDiagnostics(session, problems);
  const changed = () => {
    diagnostics.changed();
    closed.changed();
  };
  if (client.showsProgress) new BackgroundProgress(connection, backgrounds);
  backgrounds.onDidFind(() => {
    closed.changed();
    if (![...backgrounds.all()].every(([, each]) => !each.remaining)) return;
    // What is known of texts shows above entries, and in the problems of the project's own files.
    diagnostics.changed();
    refreshLenses(session);
  });

  listenForReading(session);
  listenForNavigation(session);
  listenForSemanticTokens(session);
  listenForEdits(session, diagnostics);
  listenForCustomRequests(session);
  listenForCitations(session);
  listenForLinking(session);
  listenForGlossary(session);

  let folders = foldersOf(params);
  /** One behind the other, so that the folders known last are those that stay. */
  const restart = () => {
    session.ownFiles = session.ownFiles
      .then(() => start(session, folders, take))
      .catch(error => log.error(`Reading failed: ${describe(error)}`));
  };
  connection.onInitialized(async () => {
    restart();
    if (client.configures) await readSettings(session).catch(() => {});
    closed.changed();
    if (client.registersConfiguration)
      tell(session, connection.client.register(DidChangeConfigurationNotification.type, { section: 'gloss' }));
    if (client.watchesFiles) tell(session, watch(connection));
    void session.ownFiles.then(() => offerFormatting(session));
    if (params.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folderUri));
        folders = [...folders.filter(each => !gone.has(each)), ...added.map(folderUri)];
        restart();
      });
    }
  });
  connection.onDidChangeConfiguration(() => {
    if (!client.configures) return;
    void readSettings(session).then(
      () => closed.changed(),
      () => {},
    );
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const events = changes.map(({ uri, type }) => ({ uri: normalUri(uri), type: eventTypes[type] }));
    if (events.some(each => /\.csl$/i.test(each.uri))) session.formatter.forget();
    await workspace.filesChanged(events);
    // A `gloss.yaml` that came or went makes other projects of the same folders.
    if (events.some(each => each.uri.endsWith('/gloss.yaml') && each.type !== 'changed')) {
      restart();
    }
    refreshViews(session);
  });
  connection.onShutdown(async () => {
    session.isClosing = true;
    diagnostics.dispose();
    closed.dispose();
    await backgrounds.dispose();
  });
}

/** Finds the projects, reads their own files, hands them what is open, and begins to read their documents. */
async function start(session: Session, folders: readonly string[], take: (text: OpenText) => void): Promise<void> {
  const { workspace, texts } = session;
  await workspace.discover(folders);
  await workspace.load({ documents: false });
  for (const each of texts.all()) take(each);
  // What fails in reading is told there. Where the connection ends meanwhile, nobody is left to be told.
  void index(session).catch(() => {});
}

/** Reads every document, with progress that can be cancelled; a later start takes its place. */
async function index(session: Session): Promise<void> {
  const { connection, client, workspace, lock, log } = session;
  const progress = client.showsProgress
    ? await connection.window.createWorkDoneProgress().catch(() => undefined)
    : undefined;
  report(session, 'reading');
  await lock
    .write(async token => {
      progress?.begin('Gloss', 0, '', true);
      const either = {
        get isCancellationRequested() {
          return token.isCancellationRequested || progress?.token.isCancellationRequested === true;
        },
      };
      await workspace.load({
        token: either,
        onProgress: ({ done, total }) => {
          if (done % 50 === 0) progress?.report(Math.floor((done / total) * 100), `${done} / ${total}`);
        },
      });
    })
    .then(() => session.backgrounds.begin())
    .catch(error => {
      if (!(error instanceof Error && error.name === 'Cancelled')) log.error(`Reading failed: ${describe(error)}`);
    });
  progress?.done();
  report(session, 'ready');
  refreshViews(session);
}

function report({ connection, workspace }: Session, state: ServerStatus['state']): void {
  let [documents, entries] = [0, 0];
  for (const project of workspace.projects()) {
    documents += project.snapshot().facts.size;
    entries += project.snapshot().glossary.size;
  }
  const status: ServerStatus = { state, documents, entries };
  void connection.sendNotification(statusNotification, status);
}

function refreshLenses(session: Session): void {
  const { connection, client } = session;
  if (client.refreshesCodeLenses) tell(session, connection.sendRequest(CodeLensRefreshRequest.type));
}

function refreshViews(session: Session): void {
  const { connection, client } = session;
  refreshLenses(session);
  if (client.refreshesSemanticTokens) tell(session, connection.languages.semanticTokens.refresh());
  if (client.refreshesInlayHints) tell(session, connection.languages.inlayHint.refresh());
}

/** For a request whose answer nobody waits for: a client that promised more than it does costs a line in the log. */
function tell({ log }: Session, request: Promise<unknown>): void {
  request.catch(error => log.error(`The client refused: ${describe(error)}`));
}

async function readSettings(session: Session): Promise<void> {
  const given = (await session.connection.workspace.getConfiguration('gloss')) ?? {};
  const settings: EditorSettings = {
    codeLens: given.codeLens?.enabled ?? defaultEditorSettings.codeLens,
    problems: given.problems?.scope === 'openFiles' ? 'openFiles' : defaultEditorSettings.problems,
    inlayHints: given.inlayHints?.enabled ?? defaultEditorSettings.inlayHints,
    semanticTokensSize: given.semanticTokens?.maximumSize ?? defaultEditorSettings.semanticTokensSize,
  };
  const differs = JSON.stringify(settings) !== JSON.stringify(session.settings);
  session.settings = settings;
  if (differs) refreshViews(session);
}

function watch(connection: Connection): Promise<unknown> {
  const patterns = ['**/*.gloss', '**/*.{yaml,yml}', '**/*.bib', '**/*.{json,csljson}', '**/*.csl'];
  return connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: patterns.map(globPattern => ({ globPattern })),
  });
}

/** The folders of the editor; some name the one that they have by its address alone, or still by its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(folderUri);
  if (rootUri) return [folderUri({ uri: rootUri })];
  return rootPath ? [folderUri({ uri: URI.file(rootPath).toString() })] : [];
}

const folderUri = ({ uri }: { readonly uri: string }): string => normalUri(uri).replace(/\/$/, '');

/** Milliseconds for which nothing else is begun behind a keystroke: what is asked for then comes, and often the next one. */
const TYPING = 100;

const eventTypes = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;
