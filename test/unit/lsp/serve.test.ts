import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { connectionStrategy, HeldMessages, serve } from '../../../server/src/lsp';
import type { Begin } from '../../../server/src/lsp/serve';

/** A client beside a server that is loaded as `load` says. */
function pair(load: () => Promise<Begin>) {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const held = new HeldMessages();
  const connection = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), {
    connectionStrategy,
    messageStrategy: held,
  });
  serve(connection, held, '1.2.3', load);
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }) => {
    log.push(message);
  });
  client.listen();
  return { client, log };
}
const initialize = { processId: null, rootUri: null, capabilities: {} };

test('initialize is answered before the rest is loaded, and what is asked meanwhile waits, in its order', async () => {
  let load = (_: Begin) => {};
  const { client } = pair(() => new Promise(done => (load = done)));
  const asked: string[] = [];
  const initialized = client.sendRequest('initialize', initialize);
  void client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'a', languageId: 'gloss', version: 1, text: '' },
  });
  const answers = ['one', 'two'].map(query => client.sendRequest('workspace/symbol', { query }));
  expect(await initialized).toMatchObject({ serverInfo: { name: 'Gloss', version: '1.2.3' } });
  await new Promise(done => setTimeout(done, 20));
  expect(asked).toEqual([]);
  load(connection => {
    connection.onDidOpenTextDocument(({ textDocument }) => void asked.push(textDocument.uri));
    connection.onWorkspaceSymbol(({ query }) => {
      asked.push(query);
      return [];
    });
  });
  expect(await Promise.all(answers)).toEqual([[], []]);
  expect(asked).toEqual(['a', 'one', 'two']);
  // What comes later goes straight through.
  await client.sendRequest('workspace/symbol', { query: 'three' });
  expect(asked.at(-1)).toBe('three');
});

test('where the rest cannot be loaded the log says so, requests are refused, and the end is orderly', async () => {
  const { client, log } = pair(() => Promise.reject(new Error('no such file')));
  await client.sendRequest('initialize', initialize);
  await expect(client.sendRequest('workspace/symbol', { query: '' })).rejects.toMatchObject({ code: -32601 });
  expect(log.join()).toMatch(/Gloss 1\.2\.3 could not be loaded: Error: no such file/);
  await client.sendRequest('shutdown');
});
