import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import type { MentionItem } from '../../server/src/lsp/customRequests';
import { startClient, type TestClient } from './client';

const texts: Readonly<Record<string, string>> = {
  'gloss.yaml': 'name: Test\n',
  'glossary/entries.yaml':
    '- {id: north, type: state, name: North}\n- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}\n- {id: luis, type: person, name: Luis Robles, aliases: [Robles]}\n',
  'a.gloss': 'Then North spoke; Robles left.\n',
  'b.gloss': 'North again.\n',
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
