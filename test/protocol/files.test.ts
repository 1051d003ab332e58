import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Diagnostic,
  Location,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { eventually, startClient, type TestClient } from './client';

let outside: string;
let folder: string;
const clients: TestClient[] = [];
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'gloss-files-'));
  folder = join(outside, 'project');
  mkdirSync(join(folder, 'glossary'), { recursive: true });
  writeFileSync(join(folder, 'gloss.yaml'), 'name: Files\n');
  writeFileSync(join(folder, 'glossary/g.yaml'), '- {id: bwg, type: mechanism, name: Working Group}\n');
  writeFileSync(join(folder, 'a.gloss'), 'The [Group]{bwg} met.\n');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.process.kill('SIGKILL');
  rmSync(outside, { recursive: true, force: true, maxRetries: 5 });
});

async function start(capabilities: object = { textDocument: { diagnostic: {} } }, more = {}): Promise<TestClient> {
  const client = await startClient(folder, capabilities, more);
  clients.push(client);
  return client;
}

const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
const tell = (client: TestClient, ...events: (readonly [path: string, type: number])[]) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: events.map(([path, type]) => ({ uri: uriOf(path), type })) as never,
  });
const close = (client: TestClient, path: string) =>
  client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
const codes = async (client: TestClient, path: string) =>
  (
    await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: uriOf(path) },
    })
  ).items.map(each => each.code);

/** The documents that name the entry of the glossary. */
async function naming(client: TestClient): Promise<string[]> {
  const found = await client.connection.sendRequest<Location[] | null>('textDocument/references', {
    textDocument: { uri: uriOf('glossary/g.yaml') },
    position: { line: 0, character: 8 },
    context: { includeDeclaration: false },
  });
  return (found ?? []).map(each => each.uri.slice(uriOf('').length).replace(/^\//, ''));
}
const [created, changed, deleted] = [1, 2, 3];

test('a file of references that gloss.yaml names and nobody has is told of there, until it appears', async () => {
  writeFileSync(join(folder, 'gloss.yaml'), 'references: [works.bib]\n');
  const client = await start();
  const told = (times: number) =>
    eventually(`told ${times} times`, async () => {
      const found = (await codes(client, 'gloss.yaml')).filter(each => each === 'project/file-missing');
      return found.length === times || undefined;
    });
  await told(1);
  writeFileSync(join(folder, 'works.bib'), '@book{berg, title={Lakes}, author={Berg, Ana}, year={2001}}\n');
  await tell(client, ['works.bib', created]);
  await told(0);
  rmSync(join(folder, 'works.bib'));
  await tell(client, ['works.bib', deleted]);
  await told(1);
});

describe('what a watcher tells', () => {
  test.each([
    ['Created', [created]],
    ['Changed', [changed]],
    ['Deleted, Created', [deleted, created]],
    ['Created, Deleted', [created, deleted]],
    ['Changed, Deleted, Created', [changed, deleted, created]],
    ['Deleted', [deleted]],
  ])('%s of a file that an atomic save replaced: the disk holds', async (_, types) => {
    const client = await start();
    expect(await naming(client)).toEqual(['a.gloss']);
    writeFileSync(join(folder, 'a.gloss.tmp'), 'Nothing here.\n');
    renameSync(join(folder, 'a.gloss.tmp'), join(folder, 'a.gloss'));
    await tell(client, ...types.map(type => ['a.gloss', type] as const));
    expect(await naming(client)).toEqual([]);
    writeFileSync(join(folder, 'a.gloss'), 'The [Group]{bwg} again.\n');
    await tell(client, ...types.map(type => ['a.gloss', type] as const));
    expect(await naming(client)).toEqual(['a.gloss']);
    rmSync(join(folder, 'a.gloss'));
    await tell(client, ...types.map(type => ['a.gloss', type] as const));
    expect(await naming(client)).toEqual([]);
  });

  test('a document that is closed after its folder was renamed is gone', async () => {
    mkdirSync(join(folder, 'east'));
    writeFileSync(join(folder, 'east/b.gloss'), 'The [Group]{bwg}.\n');
    const client = await start();
    await client.open(uriOf('east/b.gloss'), 'The [Group]{bwg}.\n');
    expect(await naming(client)).toEqual(['a.gloss', 'east/b.gloss']);
    renameSync(join(folder, 'east'), join(folder, 'west'));
    await close(client, 'east/b.gloss');
    expect(await naming(client)).toEqual(['a.gloss']);
    await tell(client, ['east', deleted], ['west', created]);
    expect(await naming(client)).toEqual(['a.gloss', 'west/b.gloss']);
  });
});

describe('what is open', () => {
  test('stands over the disk until it is closed', async () => {
    const client = await start();
    await client.open(uriOf('a.gloss'), 'The [x]{nobody}.\n');
    writeFileSync(join(folder, 'a.gloss'), 'The [Group]{bwg} and the [Group]{bwg}.\n');
    await tell(client, ['a.gloss', changed]);
    expect(await naming(client)).toEqual([]);
    expect(await codes(client, 'a.gloss')).toContain('entry/unknown');
    await close(client, 'a.gloss');
    expect(await naming(client)).toEqual(['a.gloss', 'a.gloss']);
  });

  test('is what was opened last, however quickly it was closed between', async () => {
    const client = await start();
    for (let round = 1; round <= 30; round++) {
      // Versions begin anew: they say nothing about which text is newer.
      await client.open(uriOf('a.gloss'), `The [x]{nobody-${round}}.\n`, 'gloss', 1);
      if (round < 30) await close(client, 'a.gloss');
    }
    expect(await codes(client, 'a.gloss')).toContain('entry/unknown');
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: uriOf('a.gloss') },
    });
    expect(JSON.stringify(items)).toContain('nobody-30');
  });

  test('is what an answer speaks of that was asked behind the edit: never of an older text', async () => {
    const client = await start();
    await client.open(uriOf('a.gloss'), 'x');
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 40; version++) {
      await client.change(uriOf('a.gloss'), `${'Long. '.repeat(version)}[x]{nobody-${version}}`, version);
      const asked = client.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: uriOf('a.gloss') },
      });
      const told = async () => Number(/nobody-(\d+)/.exec(JSON.stringify(await asked))?.[1]);
      answers.push(told().then(found => expect(found).toBeGreaterThanOrEqual(version)));
    }
    await Promise.all(answers);
  });

  test('is what an edit is for, or the edit is refused: never what was typed while it was worked out', async () => {
    for (let index = 0; index < 400; index++) writeFileSync(join(folder, `d${index}.gloss`), 'The [Group]{bwg} met.\n');
    const client = await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    await client.open(uriOf('a.gloss'), 'The [Group]{bwg} met.\n');
    expect(await naming(client)).toHaveLength(401);
    const spaces = (version: number) => (version === 1 ? 0 : version);
    let refused = 0;
    for (let version = 2; version < 12; version++) {
      const asked = client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: uriOf('glossary/g.yaml') },
        position: { line: 0, character: 8 },
        newName: 'group',
      });
      // Every place in the text moves on, and the source text stays as it is.
      await client.change(uriOf('a.gloss'), `The [Group]{${' '.repeat(spaces(version))}bwg} met.\n`, version);
      const edit = await asked.catch(error => {
        expect(error).toMatchObject({ code: -32803 });
        refused++;
      });
      if (!edit) continue;
      const own = edit.documentChanges!.find(
        each => 'textDocument' in each && each.textDocument.uri === uriOf('a.gloss'),
      );
      const { textDocument, edits } = own as TextDocumentEdit;
      expect((edits[0] as TextEdit).range.start.character).toBe('The [Group]{'.length + spaces(textDocument.version!));
    }
    console.log(`${refused} of 10 edits refused`);
  });

  test('has problems of its version where they are pushed, and none once it is closed, set aside or deleted', async () => {
    const client = await start({});
    const shown = (path: string) => client.pushed.get(uriOf(path))?.diagnostics.length;
    await client.open(uriOf('a.gloss'), 'The [x]{nobody}.\n', 'gloss', 7);
    await eventually('problems', () => shown('a.gloss') || undefined);
    expect(client.pushed.get(uriOf('a.gloss'))?.version).toBe(7);
    await client.change(uriOf('a.gloss'), 'Nothing.\n', 8);
    await eventually('none', () => shown('a.gloss') === 0 || undefined);
    await client.change(uriOf('a.gloss'), 'The [x]{nobody}.\n', 9);
    await eventually('problems again', () => shown('a.gloss') || undefined);
    writeFileSync(join(folder, 'gloss.yaml'), 'rules: {entry/unknown: off}\n');
    await tell(client, ['gloss.yaml', changed]);
    await eventually('none where the rule is off', () => shown('a.gloss') === 0 || undefined);
    writeFileSync(join(folder, 'gloss.yaml'), 'name: Files\n');
    await tell(client, ['gloss.yaml', changed]);
    await eventually('problems again', () => shown('a.gloss') || undefined);
    rmSync(join(folder, 'a.gloss'));
    await tell(client, ['a.gloss', deleted]);
    await close(client, 'a.gloss');
    await eventually('none of a file that is gone', () => shown('a.gloss') === 0 || undefined);
  });

  test('has no problems left for those who pull once it is closed or deleted', async () => {
    const client = await start();
    await client.open(uriOf('a.gloss'), 'The [x]{nobody}.\n');
    expect(await codes(client, 'a.gloss')).toContain('entry/unknown');
    await close(client, 'a.gloss');
    await eventually('none', async () => (await codes(client, 'a.gloss')).length === 0 || undefined);
    rmSync(join(folder, 'a.gloss'));
    await tell(client, ['a.gloss', deleted]);
    expect(await codes(client, 'a.gloss')).toEqual([]);
  });
});

describe('the folder’s edge', () => {
  test.skipIf(process.platform === 'win32')('no name, link or setting leads over it', async () => {
    writeFileSync(join(outside, 'secret.gloss'), 'Secret [words]{bwg}.\n');
    writeFileSync(join(outside, 'secret.yaml'), '- {id: secret, type: topic, name: Secret}\n');
    symlinkSync(join(outside, 'secret.gloss'), join(folder, 'link.gloss'));
    symlinkSync(outside, join(folder, 'up'));
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'glossary/link.yaml'));
    symlinkSync(join(folder, 'up'), join(folder, 'loop'));
    writeFileSync(
      join(folder, 'gloss.yaml'),
      "glossary: ['glossary/*.yaml', '../*.yaml', 'up/*.yaml', '/**/secret.yaml']\n",
    );
    const client = await start();
    expect(await naming(client)).toEqual(['a.gloss']);
    const source = (uri: string) => client.connection.sendRequest('gloss/sourceText', { uri });
    for (const path of [
      '..%2fsecret.gloss',
      '../secret.gloss',
      'glossary/..%2f..%2fsecret.gloss',
      'up/secret.gloss',
      'link.gloss',
      '%2e%2e/secret.gloss',
    ])
      expect(JSON.stringify(await source(`${uriOf('')}/${path}`)), path).not.toContain('Secret');
    await tell(client, ['link.gloss', created], ['up/secret.gloss', created], ['glossary/link.yaml', created]);
    expect(await naming(client)).toEqual(['a.gloss']);
    const symbols = await client.connection.sendRequest('workspace/symbol', { query: 'secret' });
    expect(JSON.stringify(symbols)).not.toContain('Secret');
  });

  test('a file of more than 50 MB costs a sentence, and nothing else waits for it', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'big.gloss'), Buffer.alloc(51 * 1024 * 1024, 'The [Group]{bwg} met. '));
    writeFileSync(join(folder, 'glossary/big.yaml'), Buffer.alloc(51 * 1024 * 1024, '- {id: a, name: b}\n'));
    const client = await start();
    expect(await naming(client)).toEqual(['a.gloss']);
    expect(client.log.join('\n')).toContain('larger than 50 MB');
    expect((await client.probe()).longestDelay).toBeLessThan(2000);
  });
});

describe('more than one', () => {
  test('two servers on one folder say the same, and see each other’s edits on the disk', async () => {
    const [one, other] = [await start(), await start()];
    expect(await naming(one)).toEqual(await naming(other));
    writeFileSync(join(folder, 'b.gloss'), 'The [Group]{bwg}.\n');
    await Promise.all([one, other].map(client => tell(client, ['b.gloss', created])));
    for (const client of [one, other]) expect(await naming(client)).toEqual(['a.gloss', 'b.gloss']);
  });

  test('a server that is killed leaves nothing behind that the next one minds', async () => {
    const killed = await start();
    await killed.open(uriOf('a.gloss'), 'The [x]{nobody}.\n');
    expect(await codes(killed, 'a.gloss')).toContain('entry/unknown');
    killed.process.kill('SIGKILL');
    await killed.exit;
    const next = await start();
    await next.open(uriOf('a.gloss'), 'The [x]{nobody}.\n');
    expect(await codes(next, 'a.gloss')).toContain('entry/unknown');
    expect(await next.stop()).toBe(0);
  });
});

test('the server ends when the process that it was told of is gone, though its input stays open', async () => {
  const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const client = await start({}, { processId: parent.pid });
  parent.kill('SIGKILL');
  expect(
    await Promise.race([client.exit.then(() => 'ended'), new Promise(done => setTimeout(done, 15_000, 'runs'))]),
  ).toBe('ended');
});

test('requests are answered while thousands of documents are read, about as soon as afterwards', {
  timeout: 120_000,
}, async () => {
  const documents = 3000;
  for (let index = 0; index < documents; index++)
    writeFileSync(
      join(folder, `d${index}.gloss`),
      `North and South agreed to build bridge ${index}. The [Group]{bwg} met.\n\n`.repeat(8),
    );
  const client = await start();
  await client.open(uriOf('a.gloss'), 'The [Group]{bwg} met.\n');
  const hover = async () => {
    const asked = performance.now();
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: uriOf('a.gloss') },
      position: { line: 0, character: 6 },
    });
    return performance.now() - asked;
  };
  await hover();
  // What starting took is no part of this.
  await client.probe();
  let isReading = true;
  const started = performance.now();
  const all = naming(client).finally(() => (isReading = false));
  const busy: number[] = [];
  while (isReading) busy.push(await hover());
  const took = performance.now() - started;
  expect(await all).toHaveLength(1 + documents * 8);
  const { delay99, longestDelay } = await client.probe();
  const idle: number[] = [];
  for (let count = 0; count < busy.length; count++) idle.push(await hover());
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
  const ratio = median(busy) / median(idle);
  console.log(
    `while reading, ${took.toFixed(0)} ms: ${busy.length} hovers, ${ratio.toFixed(2)} times as long as afterwards; ` +
      `event loop 99 % ${delay99.toFixed(0)} ms, longest ${longestDelay.toFixed(0)} ms`,
  );
  // Shares of the same run, which a slow machine makes no worse. A server that held its requests back would answer one or two.
  expect(busy.length).toBeGreaterThan(documents / 100);
  expect(ratio).toBeLessThan(5);
  expect(longestDelay).toBeLessThan(took / 2);
});
