import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  ErrorCodes,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { eventually, startClient, type TestClient } from './client';

let outside: string;
let folder: string;
let storage: string;
const clients: TestClient[] = [];
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'gloss-closed-'));
  folder = join(outside, 'project');
  storage = join(outside, 'storage');
  mkdirSync(join(folder, 'glossary'), { recursive: true });
  write('gloss.yaml', 'name: Closed\n');
  write('glossary/g.yaml', '- {id: bwg, type: mechanism, name: Working Group}\n');
  write('a.gloss', 'North and South agreed to build a bridge.\n');
  write('b.gloss', '1. The [Group]{bgw} met. The Working Group left.\n');
  write('c.gloss', 'See [there]{cite: "b#1"}.\n');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.process.kill('SIGKILL');
  rmSync(outside, { recursive: true, force: true, maxRetries: 5 });
});

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
const pulling = { textDocument: { diagnostic: {} } };

async function start(capabilities: object = pulling, settings: Record<string, unknown> = {}): Promise<TestClient> {
  const more = { initializationOptions: { storage: pathToFileURL(storage).toString() } };
  const client = await startClient(folder, capabilities, more, settings);
  clients.push(client);
  return client;
}

/** What a client that pulls shows of files, as VS Code keeps it: it asks again as soon as it was answered. */
class Shown {
  readonly client: TestClient;
  readonly problems = new Map<string, readonly Diagnostic[]>();
  readonly #ids = new Map<string, string>();
  /** Reports that came before the answer. */
  streamed = 0;
  #isEnded = false;

  constructor(client: TestClient) {
    this.client = client;
    void this.#poll();
  }

  async #poll(): Promise<void> {
    for (let count = 0; !this.#isEnded; count++) {
      const partialResultToken = `part-${count}`;
      const part = this.client.connection.onProgress(
        WorkspaceDiagnosticRequest.partialResult,
        partialResultToken,
        ({ items }) => {
          this.streamed += items.length;
          this.#take(items);
        },
      );
      const previousResultIds = [...this.#ids].map(([uri, value]) => ({ uri, value }));
      try {
        const { items } = await this.client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds,
          partialResultToken,
        });
        this.#take(items);
      } catch {
        this.#isEnded = true;
      }
      part.dispose();
    }
  }

  #take(items: WorkspaceDiagnosticReport['items']): void {
    for (const each of items) {
      expect(each.version).toBeNull();
      if (each.kind !== 'full') continue;
      this.problems.set(each.uri, each.items);
      if (each.resultId === undefined) this.#ids.delete(each.uri);
      else this.#ids.set(each.uri, each.resultId);
    }
  }

  codes(path: string): readonly unknown[] {
    return (this.problems.get(uriOf(path)) ?? []).map(each => each.code);
  }

  /** Waits until these are the codes of the file's problems. */
  async until(path: string, codes: readonly string[]): Promise<void> {
    await eventually(`${path}: ${codes}, not ${this.codes(path)}`, () =>
      JSON.stringify(this.codes(path)) === JSON.stringify(codes) ? true : undefined,
    );
  }
}

const tell = (client: TestClient, ...paths: string[]) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: paths.map(path => ({ uri: uriOf(path), type: 2 })),
  });
const close = (client: TestClient, path: string) =>
  client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
const pull = async (client: TestClient, path: string) =>
  (
    await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: uriOf(path) },
    })
  ).items.map(each => each.code);

describe('problems of documents that are not open', () => {
  test('are told with their places, without hints', async () => {
    const shown = new Shown(await start());
    await shown.until('a.gloss', ['agreement/untagged']);
    await shown.until('b.gloss', ['entry/unknown']);
    expect(shown.problems.get(uriOf('b.gloss'))).toMatchObject([
      { severity: 1, source: 'gloss', range: { start: { line: 0, character: 15 }, end: { line: 0, character: 18 } } },
    ]);
    const [agreement] = shown.problems.get(uriOf('a.gloss'))!;
    expect(agreement!.relatedInformation?.map(each => each.location.uri)).toContain(uriOf('a.gloss'));
    expect(shown.codes('c.gloss')).toEqual([]);
  });

  test('go when they are mended, when a rule is off, and with the document', async () => {
    const client = await start();
    const shown = new Shown(client);
    await shown.until('a.gloss', ['agreement/untagged']);
    await shown.until('b.gloss', ['entry/unknown']);
    write('b.gloss', '1. The [Group]{bwg} met.\n');
    await tell(client, 'b.gloss');
    await shown.until('b.gloss', []);
    write('gloss.yaml', 'rules: {agreement/untagged: off}\n');
    await tell(client, 'gloss.yaml');
    await shown.until('a.gloss', []);
    write('gloss.yaml', 'name: Closed\n');
    await tell(client, 'gloss.yaml');
    await shown.until('a.gloss', ['agreement/untagged']);
    rmSync(join(folder, 'a.gloss'));
    await tell(client, 'a.gloss');
    await shown.until('a.gloss', []);
  });

  test('follow other documents and the glossary, on the disk and as they are open', async () => {
    const client = await start();
    const shown = new Shown(client);
    await shown.until('b.gloss', ['entry/unknown']);
    await client.open(uriOf('glossary/g.yaml'), '- {id: bgw, type: mechanism, name: Working Group}\n', 'yaml');
    await shown.until('b.gloss', []);
    await close(client, 'glossary/g.yaml');
    await shown.until('b.gloss', ['entry/unknown']);
    write('b.gloss', '2. The [Group]{bwg} met.\n');
    await tell(client, 'b.gloss');
    await shown.until('c.gloss', ['citation/locator-missing']);
    await client.open(uriOf('b.gloss'), '1. The [Group]{bwg} met.\n');
    await shown.until('c.gloss', []);
    await close(client, 'b.gloss');
    await shown.until('c.gloss', ['citation/locator-missing']);
  });

  test('of one that is open are those of the open text, and of the disk’s once it is closed', async () => {
    const client = await start();
    const shown = new Shown(client);
    await shown.until('b.gloss', ['entry/unknown']);
    await client.open(uriOf('b.gloss'), 'Nothing.\n');
    expect(await pull(client, 'b.gloss')).toEqual([]);
    await close(client, 'b.gloss');
    expect(
      await eventually('b.gloss closed', async () => {
        const codes = await pull(client, 'b.gloss');
        return codes.length ? codes : undefined;
      }),
    ).toEqual(['entry/unknown']);
  });

  test('come a few at a time where there are many', async () => {
    for (let index = 0; index < 120; index++) write(`d${index}.gloss`, '[x]{nobody}\n');
    const shown = new Shown(await start());
    await eventually('120 documents', () => (shown.problems.size >= 122 ? true : undefined));
    expect(shown.streamed).toBeGreaterThanOrEqual(50);
  });

  test('of the project’s own files are told too', async () => {
    write('glossary/g.yaml', '- {id: bwg, type: mechanism, name: Working Group, parties: [nroth]}\n- {id: bwg}\n');
    const shown = new Shown(await start());
    await eventually('the glossary', () => (shown.codes('glossary/g.yaml').length ? true : undefined));
    expect(shown.codes('glossary/g.yaml')).toContain('entry/unknown');
    expect(shown.codes('glossary/g.yaml')).not.toContain('entry/unmentioned');
  });

  test('are left out where the editor’s settings say so, from one moment to the next', async () => {
    const client = await start(
      { ...pulling, workspace: { configuration: true } },
      { gloss: { problems: { scope: 'openFiles' } } },
    );
    const shown = new Shown(client);
    await client.open(uriOf('b.gloss'), '[x]{nobody}\n');
    await eventually('b.gloss', async () => ((await pull(client, 'b.gloss')).length ? true : undefined));
    expect(await pull(client, 'a.gloss')).toEqual([]);
    expect([...shown.problems.keys()]).toEqual([]);
    client.settings.gloss = { problems: { scope: 'project' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await shown.until('a.gloss', ['agreement/untagged']);
    client.settings.gloss = { problems: { scope: 'openFiles' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await shown.until('a.gloss', []);
  });

  test('are pushed to a client that does not ask, and go again', async () => {
    const client = await start({});
    const codes = (path: string) => client.pushed.get(uriOf(path))?.diagnostics.map(each => each.code);
    const until = (path: string, wanted: readonly string[]) =>
      eventually(`${path}: ${wanted}`, () =>
        JSON.stringify(codes(path)) === JSON.stringify(wanted) ? true : undefined,
      );
    await until('a.gloss', ['agreement/untagged']);
    await client.open(uriOf('a.gloss'), '[x]{nobody}\n');
    await until('a.gloss', ['entry/unknown']);
    await close(client, 'a.gloss');
    await until('a.gloss', ['agreement/untagged']);
    write('a.gloss', 'Nothing.\n');
    await tell(client, 'a.gloss');
    await until('a.gloss', []);
  });

  test('wait for an answer without being in the way', async () => {
    const client = await start();
    const shown = new Shown(client);
    await shown.until('a.gloss', ['agreement/untagged']);
    await shown.until('b.gloss', ['entry/unknown']);
    const source = new CancellationTokenSource();
    const previousResultIds = [...shown.problems.keys()].map(uri => ({ uri, value: 'another' }));
    const first = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const ids = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: ids },
      source.token,
    );
    expect(await pull(client, 'a.gloss')).toEqual(['agreement/untagged']);
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    const last = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: ids });
    expect(await client.stop()).toBe(0);
    await last.catch(error => expect([ErrorCodes.PendingResponseRejected, -32097]).toContain(error.code));
  });
});

describe('what was found of closed documents', () => {
  const sheets = () => {
    const names = readdirSync(storage, { recursive: true, encoding: 'utf8' });
    return names.filter(each => each.endsWith('.sheets')).map(each => join(storage, each));
  };
  /** Runs a server until the problems are told, and ends it. */
  async function run(): Promise<void> {
    const client = await start();
    const shown = new Shown(client);
    await shown.until('a.gloss', ['agreement/untagged']);
    await shown.until('b.gloss', ['entry/unknown']);
    expect(await client.stop()).toBe(0);
  }

  test('is kept, taken over by the next server, and found again where what was kept is damaged', async () => {
    await run();
    const before = sheets();
    expect(before.length).toBeGreaterThan(0);
    await run();
    expect(sheets()).toEqual(before);
    for (const file of before) {
      const bytes = readFileSync(file);
      bytes.fill(7, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
      writeFileSync(file, bytes);
    }
    await run();
    for (const file of sheets()) writeFileSync(file, '');
    await run();
    rmSync(storage, { recursive: true });
    await run();
  });

  test('is found by a server after one that was killed on the way', async () => {
    for (let index = 0; index < 200; index++) write(`d${index}.gloss`, 'North and South agreed to build a bridge.\n');
    const client = await start();
    await new Shown(client).until('a.gloss', ['agreement/untagged']);
    client.process.kill('SIGKILL');
    await run();
  });

  test('by two servers on one folder does no harm to either', async () => {
    const [one, other] = [await start(), await start()];
    const [first, second] = [new Shown(one), new Shown(other)];
    for (const each of [first, second]) {
      await each.until('a.gloss', ['agreement/untagged']);
      await each.until('b.gloss', ['entry/unknown']);
    }
    for (let round = 0; round < 6; round++) {
      write('b.gloss', `The [Group]{${round % 2 ? 'bgw' : 'bwg'}} met ${round} times.\n`);
      await tell(one, 'b.gloss');
      await first.until('b.gloss', round % 2 ? ['entry/unknown'] : []);
    }
    await tell(other, 'b.gloss');
    await second.until('b.gloss', ['entry/unknown']);
    expect(second.codes('a.gloss')).toEqual(['agreement/untagged']);
    expect(await one.stop()).toBe(0);
    expect(await other.stop()).toBe(0);
    await run();
  });
});
