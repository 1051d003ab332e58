import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CodeAction, CodeLens, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MentionItem } from '../../server/src/lsp/customRequests';
import { parseDocument } from '../../server/src/markup';
import { startClient, type TestClient } from './client';

const texts: Readonly<Record<string, string>> = {
  'gloss.yaml': 'name: Test\n',
  'glossary/entries.yaml':
    '- {id: north, type: state, name: North}\n- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}\n- {id: luis, type: person, name: Luis Robles, aliases: [Robles]}\n',
  'a.gloss': 'Then North spoke; Robles left.\n',
  'd.gloss': 'By Ana [Robles went]{note: x}.\n',
  'b.gloss': 'North again.\n',
  'c.gloss': '[Ana Robles]{ana} wrote.\n',
};

let folder: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
const ask = <T>(method: string, params: object): Promise<T> =>
  client.connection.sendRequest(method, params) as Promise<T>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-linking-'));
  mkdirSync(join(folder, 'glossary'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  client = await startClient(
    folder,
    {
      workspace: {
        workspaceEdit: {
          documentChanges: true,
          resourceOperations: ['create'],
          changeAnnotationSupport: { groupsOnLabel: true },
        },
      },
      textDocument: {
        diagnostic: {},
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          resolveSupport: { properties: ['edit'] },
        },
      },
    },
    { initializationOptions: { hasCommands: true } },
  );
  client.connection.onRequest('gloss/userName', () => 'Ana Quispe');
  await client.open(uriOf('a.gloss'), texts['a.gloss']!);
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the walk asks for the names with their candidates', async () => {
  const mentions = await ask<MentionItem[]>('gloss/mentions', { uri: uriOf('a.gloss') });
  expect(mentions.map(each => [each.start, each.text, each.linked, each.candidates.length])).toEqual([
    [5, 'North', null, 1],
    [18, 'Robles', null, 2],
  ]);
  expect(mentions[0]!.candidates[0]).toMatchObject({ id: 'north', type: 'State', score: 0.95 });
});

test('the walk tells why a name can be linked in parts alone', async () => {
  await client.open(uriOf('d.gloss'), texts['d.gloss']!);
  const [mention] = await ask<MentionItem[]>('gloss/mentions', { uri: uriOf('d.gloss') });
  expect(mention).toMatchObject({ text: 'Ana Robles', inParts: 'another span crosses it' });
});

test('the walk links a name, and says why it cannot', async () => {
  const { edit } = await ask<{ edit: WorkspaceEdit }>('gloss/linkMention', {
    uri: uriOf('a.gloss'),
    start: 18,
    id: 'luis',
  });
  expect(JSON.stringify(edit)).toContain(']{luis}');
  expect(await ask('gloss/linkMention', { uri: uriOf('a.gloss'), start: 19, id: 'luis' })).toHaveProperty('refused');
});

test('what is set aside is signed with the name that git knows', async () => {
  const { edit } = await ask<{ edit: WorkspaceEdit }>('gloss/setAsideMention', { uri: uriOf('a.gloss'), start: 5 });
  expect(JSON.stringify(edit)).toMatch(/rule: entity\/unlinked, document: a, quote: North, .* by: Ana Quispe, date: /);
});

test('linking all in the project is shown in a preview', async () => {
  const uri = uriOf('a.gloss');
  const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  const problem = items.find(each => each.code === 'entity/unlinked')!;
  const actions = await ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: problem.range,
    context: { diagnostics: [problem] },
  });
  const action = actions.find(each => each.title.includes('in the project'))!;
  const { edit } = await ask<CodeAction>('codeAction/resolve', action);
  expect(edit!.changeAnnotations).toMatchObject({ 'Link to North (north)': { label: 'Link to North (north)' } });
  expect(Object.values(edit!.changeAnnotations!).some(each => each.needsConfirmation)).toBe(true);
  const changed = edit!.documentChanges!.map(each => 'textDocument' in each && each.textDocument.uri.split('/').at(-1));
  expect(changed).toEqual(['a.gloss', 'b.gloss']);
});

describe('a glossary file', () => {
  const glossary = 'glossary/entries.yaml';
  const textDocument = () => ({ uri: uriOf(glossary) });

  test('tells over each entry how often it is mentioned', async () => {
    const titles = async () =>
      (await ask<CodeLens[]>('textDocument/codeLens', { textDocument: textDocument() })).map(
        each => each.command!.title,
      );
    expect((await titles())[1]).toMatch(/^1 mention/);
    // Names that are not linked are counted once every text was looked at.
    await vi.waitFor(async () => expect((await titles())[0]).toBe('unlinked mentions: 2'), {
      timeout: 15_000,
      interval: 50,
    });
    expect((await titles()).slice(1)).toEqual(['1 mention, 2 unlinked', 'not linked anywhere']);
  }, 20_000);

  test('is tidied by Format Document, and a document is not', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    await client.open(uriOf(glossary), `${texts[glossary]!.trimEnd()}   \n\n\n\n`, 'yaml');
    const edits = await ask<TextEdit[]>('textDocument/formatting', { textDocument: textDocument(), options });
    expect(
      TextDocument.applyEdits(TextDocument.create('', '', 0, `${texts[glossary]!.trimEnd()}   \n\n\n\n`), edits),
    ).toBe(texts[glossary]);
    await client.change(uriOf(glossary), texts[glossary]!, 2);
    const document = { uri: uriOf('a.gloss') };
    expect(await ask('textDocument/formatting', { textDocument: document, options })).toBeNull();
  });

  test('has two entries merged: aliases united, links moved, the source as it was', async () => {
    const at = { line: 1, character: 8 };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: textDocument(),
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    expect(actions.map(each => each.command?.command)).toContain('gloss.mergeEntry');
    const { edit } = await ask<{ edit: WorkspaceEdit }>('gloss/editGlossary', {
      kind: 'merge',
      uri: uriOf(glossary),
      kept: 'luis',
      gone: 'ana',
    });
    const after = new Map<string, string>();
    for (const change of edit.documentChanges!) {
      if (!('textDocument' in change)) continue;
      const name = Object.keys(texts).find(each => uriOf(each) === change.textDocument.uri)!;
      const before = TextDocument.create('', '', 0, texts[name]!);
      after.set(name, TextDocument.applyEdits(before, change.edits as TextEdit[]));
    }
    expect([...after.keys()].sort()).toEqual(['c.gloss', glossary]);
    expect(after.get('c.gloss')).toBe('[Ana Robles]{luis} wrote.\n');
    expect(parseDocument(after.get('c.gloss')!).source.text).toBe(parseDocument(texts['c.gloss']!).source.text);
    expect(after.get(glossary)).not.toContain('id: ana');
    expect(after.get(glossary)).toMatch(/id: luis,.*aliases: \[Robles, Ana Robles\]/);
  });
});
