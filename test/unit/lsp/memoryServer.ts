import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type MessageConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { connectionStrategy, HeldMessages, serve } from '../../../server/src/lsp';
import { beginServing } from '../../../server/src/lsp/server';
import { MemoryFiles, root, uriOf } from '../project/memoryProject';

export interface MemoryServer {
  readonly client: ProtocolConnection;
  readonly files: MemoryFiles;
  /** What the server logged. */
  readonly log: readonly string[];
  ask<T>(method: string, params: object): Promise<T>;
  open(path: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

const capabilities: InitializeParams['capabilities'] = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** The server of the editor in this process, over files in memory, with its handlers, its guard and its protocol. */
export async function memoryServer(texts: Readonly<Record<string, string>>): Promise<MemoryServer> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const files = new MemoryFiles(texts);
  const held = new HeldMessages();
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(there),
    new StreamMessageWriter(back),
    {
      connectionStrategy,
      messageStrategy: held,
    },
  );
  serve(connection, held, 'test', async () => (each, params, abilities) => {
    beginServing(each, params, abilities, { version: 'test', files });
  });
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }) => {
    log.push(message);
  });
  (client as unknown as MessageConnection).onRequest(() => null);
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    capabilities,
    initializationOptions: { hasCommands: true },
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    files,
    log,
    ask: (method, params) => client.sendRequest(method, params),
    open: (path, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: {
          uri: uriOf(path),
          languageId: path.endsWith('.gloss') ? 'gloss' : 'yaml',
          version: 1,
          text,
        },
      }),
    async stop() {
      await client.sendRequest('shutdown');
      client.dispose();
      connection.dispose();
    },
  };
}
