import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type ProtocolConnection,
  type RegistrationParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const serverFile = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const probeFile = fileURLToPath(new URL('probe.cjs', import.meta.url));

/** What `probe.cjs` tells of the server's process: bytes after a collection, and milliseconds since the last question. */
export interface Probe {
  readonly rss: number;
  readonly rejections: readonly string[];
  readonly longestDelay: number;
  readonly delay99: number;
}

/** A client of the bundled server over stdio, with what the server told it. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The answer to `initialize`. */
  readonly initialized: InitializeResult;
  /** What was pushed last, by URI. */
  readonly pushed: ReadonlyMap<string, { readonly version?: number; readonly diagnostics: readonly Diagnostic[] }>;
  readonly log: readonly string[];
  /** Requests of the server that its client had not announced to answer. */
  readonly unexpected: readonly string[];
  /** What the editor's settings say, by section; what is not here is not set. */
  readonly settings: Record<string, unknown>;
  /** How often the server asked to ask for diagnostics again. */
  readonly refreshes: { count: number };
  /** The exit code, once the process ended. */
  readonly exit: Promise<number | null>;
  open(uri: string, text: string, languageId?: string, version?: number): Promise<void>;
  change(uri: string, text: string, version: number): Promise<void>;
  /** What the process shows of itself; writes what is on its heap to `snapshot`. */
  probe(snapshot?: string): Promise<Probe>;
  /** Says goodbye and waits for the end. */
  stop(): Promise<number | null>;
}

/** Starts the bundled server and initializes it with these capabilities for the folder. */
export async function startClient(
  folder: string | undefined,
  capabilities: InitializeParams['capabilities'] = {},
  more: Partial<InitializeParams> = {},
  settings: Record<string, unknown> = {},
): Promise<TestClient> {
  if (!existsSync(serverFile)) throw new Error('dist/server.js is missing: npm run build first.');
  const child = spawn(process.execPath, ['--expose-gc', '--require', probeFile, serverFile, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const pushed: Map<string, { version?: number; diagnostics: Diagnostic[] }> = new Map();
  const log: string[] = [];
  const refreshes = { count: 0 };
  connection.onNotification('textDocument/publishDiagnostics', params => {
    pushed.set(params.uri, params);
  });
  connection.onNotification('window/logMessage', ({ message }) => {
    log.push(message);
  });
  // A client answers what it announced and refuses everything else.
  const unexpected: string[] = [];
  const { workspace, window } = capabilities;
  const answers: Readonly<Record<string, boolean | undefined>> = {
    'window/workDoneProgress/create': window?.workDoneProgress,
    'workspace/configuration': workspace?.configuration,
    'workspace/diagnostic/refresh': workspace?.diagnostics?.refreshSupport,
    'workspace/semanticTokens/refresh': workspace?.semanticTokens?.refreshSupport,
    'workspace/codeLens/refresh': workspace?.codeLens?.refreshSupport,
    'workspace/inlayHint/refresh': workspace?.inlayHint?.refreshSupport,
  };
  (connection as unknown as MessageConnection).onRequest((method, params) => {
    if (method === 'client/registerCapability') {
      const { registrations } = params as RegistrationParams;
      const unannounced = registrations.filter(each => !isDynamic(each.method, capabilities));
      if (unannounced.length === 0) return null;
      unexpected.push(...unannounced.map(each => `${method}: ${each.method}`));
      return new ResponseError(ErrorCodes.MethodNotFound, 'Not registered');
    }
    if (!answers[method]) {
      unexpected.push(method);
      return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    }
    if (method === 'workspace/diagnostic/refresh') refreshes.count++;
    if (method !== 'workspace/configuration') return null;
    return (params as ConfigurationParams).items.map(({ section = '' }) => settings[section] ?? null);
  });
  const exit = new Promise<number | null>(done => child.on('exit', done));
  connection.listen();
  const rootUri = folder === undefined ? null : pathToFileURL(folder).toString();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri,
    capabilities,
    ...more,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    initialized,
    pushed,
    log,
    unexpected,
    settings,
    refreshes,
    exit,
    open: (uri, text, languageId = 'gloss', version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, text, version) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    probe: snapshot =>
      new Promise(done => {
        child.once('message', answer => done(answer as Probe));
        child.send({ snapshot });
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exit;
    },
  };
}

/** Whether the client lets the server register `method`, as `textDocument/formatting`, later on. */
function isDynamic(method: string, capabilities: ClientCapabilities): boolean {
  const [part = '', feature = ''] = method.split('/');
  const ofPart = capabilities[part as keyof ClientCapabilities] as Record<string, { dynamicRegistration?: boolean }>;
  return ofPart?.[feature]?.dynamicRegistration === true;
}

/** Asks again until there is an answer, for what the server does in its own time. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`not within 15 s: ${what}`);
    await new Promise(done => setTimeout(done, 20));
  }
}
