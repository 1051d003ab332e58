import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { eventually, startClient, type TestClient } from './client';

const texts: Readonly<Record<string, string>> = {
  'gloss.yaml': 'name: Test\n',
  'glossary/entries.yaml':
    '- {id: north, type: state, name: North}\n- {id: bwg, type: mechanism, name: Working Group}\n',
  'references.yaml':
    '- {id: river-2001, type: book, title: Rivers, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}\n',
  'a.gloss': 'The [Group]{bwg} met [North]{north}.\r\nNorth agreed to go on.\r\n',
  'b.gloss': '[It rained.]{cite: river-2001} The [Group]{bwg}.\n',
};

let folder: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-features-'));
  mkdirSync(join(folder, 'glossary'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  client = await startClient(folder, {
    workspace: {
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: {},
      hover: { contentFormat: ['markdown'] },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        resolveSupport: { properties: ['edit'] },
      },
    },
  });
  await client.open(uriOf('a.gloss'), texts['a.gloss']!);
  await client.open(uriOf('b.gloss'), texts['b.gloss']!);
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = <T>(method: string, params: object): Promise<T> =>
  client.connection.sendRequest(method, params) as Promise<T>;
const at = (name: string, line: number, character: number) => ({
  textDocument: { uri: uriOf(name) },
  position: { line, character },
});
const pull = (name: string, previousResultId?: string) =>
  ask<{ kind: string; resultId: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: uriOf(name) },
    previousResultId,
  });

describe('over the protocol', () => {
  test('a hover shows an entry, and a citation in the project’s style', async () => {
    const entry = await ask<Hover>('textDocument/hover', at('a.gloss', 0, 6));
    expect(entry.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Working Group**') });
    const citation = await ask<Hover>('textDocument/hover', at('b.gloss', 0, 22));
    expect((citation.contents as { value: string }).value).toMatch(/Quispe, Ana.+Rivers/);
  });

  test('a definition leads to the glossary, references to every document', async () => {
    expect(await ask('textDocument/definition', at('a.gloss', 0, 13))).toEqual([
      {
        uri: uriOf('glossary/entries.yaml'),
        range: { start: { line: 1, character: 7 }, end: { line: 1, character: 10 } },
      },
    ]);
    const found = await ask<{ uri: string }[]>('textDocument/references', {
      ...at('a.gloss', 0, 13),
      context: { includeDeclaration: false },
    });
    expect(found.map(each => each.uri)).toEqual([uriOf('a.gloss'), uriOf('b.gloss')]);
  });

  test('a rename edits the glossary and the documents, and keeps the source texts', async () => {
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at('a.gloss', 0, 13), newName: 'group' });
    const files = edit.documentChanges!.map(each =>
      'textDocument' in each ? [each.textDocument.uri, each.textDocument.version] : [],
    );
    expect(files).toEqual([
      [uriOf('glossary/entries.yaml'), null],
      [uriOf('a.gloss'), 1],
      [uriOf('b.gloss'), 1],
    ]);
  });

  test('a rename to an id that exists is refused with a sentence', async () => {
    await expect(ask('textDocument/rename', { ...at('a.gloss', 0, 13), newName: 'north' })).rejects.toMatchObject({
      code: -32803,
      message: 'The id north is taken.',
    });
  });

  test('problems that did not change are told to be so', async () => {
    const first = await pull('a.gloss');
    expect(first.items?.map(each => each.code)).toContain('entity/unlinked');
    expect(first.items?.every(each => each.source === 'gloss' && each.codeDescription)).toBe(true);
    const second = await pull('a.gloss', first.resultId);
    expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('a quick fix is resolved to an edit that mends the problem and keeps line ends', async () => {
    const { items } = await pull('a.gloss');
    const problem = items!.find(each => each.code === 'entity/unlinked')!;
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.gloss') },
      range: problem.range,
      context: { diagnostics: [problem] },
    });
    const fix = actions.find(each => each.isPreferred && each.title.startsWith('Link to North'))!;
    expect(fix.edit).toBeUndefined();
    const resolved = await ask<CodeAction>('codeAction/resolve', fix);
    expect(resolved.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: uriOf('a.gloss'), version: 1 },
        edits: expect.arrayContaining([expect.objectContaining({ newText: expect.stringContaining('[') })]),
      },
    ]);
  });

  test('semantic tokens have a delta', async () => {
    const textDocument = { uri: uriOf('b.gloss') };
    const full = await ask<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    expect(full.data.length).toBeGreaterThan(0);
    expect(
      await ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: full.resultId }),
    ).toMatchObject({ edits: [] });
  });

  test('semantic tokens of a large text come for the part that is seen alone', async () => {
    const line = `${'North agreed with the [Group]{bwg} to go on. '.repeat(20)}\n\n`;
    const uri = uriOf('large.gloss');
    await client.open(uri, line.repeat(500));
    const textDocument = { uri };
    const seen = { start: { line: 10, character: 0 }, end: { line: 15, character: 0 } };
    expect(await ask('textDocument/semanticTokens/full', { textDocument })).toEqual({ data: [] });
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument, range: seen });
    const lines = [data[0]!];
    for (let index = 5; index < data.length; index += 5) lines.push(lines.at(-1)! + data[index]!);
    expect(new Set(lines)).toEqual(new Set([10, 12, 14]));
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
  });

  test.each([
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/codeLens',
  ])('%s answers for a document, a glossary and a file that nobody knows', async method => {
    for (const name of ['a.gloss', 'glossary/entries.yaml', 'nothing.gloss']) {
      await expect(ask(method, { textDocument: { uri: uriOf(name) } })).resolves.not.toThrow();
    }
  });

  test('a request that makes a feature fail is answered, logged with its method, and costs no other', async () => {
    const broken = { textDocument: { uri: uriOf('a.gloss') }, position: null };
    expect(await ask('textDocument/hover', broken)).toBeNull();
    await eventually('a line in the log', () =>
      client.log.find(each => /textDocument\/hover failed \(Gloss \d/.test(each)),
    );
    expect(await ask('textDocument/hover', at('a.gloss', 0, 6))).not.toBeNull();
  });

  test('a request that is cancelled while the project is read is answered as cancelled, at once', async () => {
    const large = mkdtempSync(join(tmpdir(), 'gloss-large-'));
    const text = '[North]{north} met South.\n\n'.repeat(2000);
    for (let count = 0; count < 150; count++) writeFileSync(join(large, `${count}.gloss`), text);
    const reading = await startClient(large);
    const source = new CancellationTokenSource();
    let answered = '';
    const whole = reading.connection.sendRequest('workspace/symbol', { query: '' }).then(() => {
      answered ||= 'the whole';
    });
    const asked = reading.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    answered ||= 'the cancelled';
    await whole;
    expect(answered).toBe('the cancelled');
    expect(await reading.stop()).toBe(0);
    rmSync(large, { recursive: true, force: true });
  });

  test('a glossary edit makes the client ask again, and what a document says follows it', async () => {
    const before = client.refreshes.count;
    const uri = uriOf('glossary/entries.yaml');
    await client.open(uri, texts['glossary/entries.yaml']!, 'yaml');
    await client.change(uri, '- {id: north, type: state, name: North}\n', 2);
    await eventually('a refresh', () => client.refreshes.count > before || undefined);
    expect((await pull('a.gloss')).items?.map(each => each.code)).toContain('entry/unknown');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await eventually('the disk again', async () => {
      const { items } = await pull('a.gloss');
      return items && !items.some(each => each.code === 'entry/unknown') ? true : undefined;
    });
  });

  test('whatever a watcher says of a file, the disk decides', async () => {
    const uri = uriOf('c.gloss');
    const tell = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    const named = async () => {
      const found = await ask<{ uri: string }[]>('textDocument/references', {
        ...at('a.gloss', 0, 13),
        context: { includeDeclaration: false },
      });
      return found.some(each => each.uri === uri);
    };
    writeFileSync(join(folder, 'c.gloss'), '[Group]{bwg}\n');
    await tell(2);
    await eventually('the new document', async () => (await named()) || undefined);
    rmSync(join(folder, 'c.gloss'));
    await tell(1);
    await eventually('its end', async () => !(await named()) || undefined);
  });

  test('pushed problems are cleared when a document is closed', async () => {
    const pushing = await startClient(folder);
    const uri = uriOf('a.gloss');
    await pushing.open(uri, 'The [x]{nobody}.\n');
    await eventually('problems', () => pushing.pushed.get(uri)?.diagnostics.length);
    await pushing.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await eventually('none', () => pushing.pushed.get(uri)?.diagnostics.length === 0 || undefined);
    expect(await pushing.stop()).toBe(0);
  });
});
