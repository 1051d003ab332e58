import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { startClient, type TestClient } from './client';

let folder: string;
let client: TestClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-editing-'));
  mkdirSync(join(folder, 'glossary'));
  writeFileSync(join(folder, 'gloss.yaml'), 'name: Editing\n');
  writeFileSync(join(folder, 'glossary/g.yaml'), '- {id: north, type: state, name: North}\n');
  writeFileSync(join(folder, 'a.gloss'), 'North met. North left.\n');
  client = await startClient(folder, {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    textDocument: { diagnostic: {} },
  });
  await client.open(uriOf('a.gloss'), 'North met. North left.\n');
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
const setAside = (start: number) =>
  client.connection.sendRequest<{ edit?: WorkspaceEdit; refused?: string }>('gloss/setAsideMention', {
    uri: uriOf('a.gloss'),
    start,
  });
const reviewed = 'gloss.reviewed.yaml';
const kinds = ({ documentChanges }: WorkspaceEdit) =>
  documentChanges!.map(each => ('kind' in each ? each.kind : 'edit'));

describe('an edit behind another', () => {
  test('goes into the file that the first one made, though no watcher told of it', async () => {
    const first = await setAside(0);
    expect(kinds(first.edit!)).toEqual(['create', 'edit']);
    const [{ newText }] = (first.edit!.documentChanges![1] as TextDocumentEdit).edits as [TextEdit];
    await client.open(uriOf(reviewed), newText, 'yaml');
    const second = await setAside(11);
    expect(kinds(second.edit!)).toEqual(['edit']);
    const { textDocument, edits } = second.edit!.documentChanges![0] as TextDocumentEdit;
    expect(textDocument).toEqual({ uri: uriOf(reviewed), version: 1 });
    expect((edits[0] as TextEdit).range.start).toEqual({ line: 1, character: 0 });
  });

  test('is refused where the file is there by now, and nobody told', async () => {
    expect(kinds((await setAside(0)).edit!)).toEqual(['create', 'edit']);
    writeFileSync(join(folder, reviewed), '[]\n');
    expect((await setAside(11)).refused).toMatch(/edited meanwhile/);
  });

  test('is of the version that the editor has, also where a change changed nothing', async () => {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('a.gloss'), version: 9 },
      contentChanges: [],
    });
    const { edit } = await client.connection.sendRequest<{ edit: WorkspaceEdit }>('gloss/linkMention', {
      uri: uriOf('a.gloss'),
      start: 0,
      id: 'north',
    });
    expect((edit.documentChanges![0] as TextDocumentEdit).textDocument.version).toBe(9);
  });
});

test('a glossary file that is new and not saved yet counts as soon as it is open', async () => {
  const uri = uriOf('glossary/new.yaml');
  await client.open(uri, '- {id: west, type: state, name: West}\n', 'yaml');
  await client.change(uriOf('a.gloss'), '[x]{west}\n', 2);
  const codes = async () =>
    (
      await client.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri: uriOf('a.gloss') },
      })
    ).items.map(each => each.code);
  expect(await codes()).not.toContain('entry/unknown');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await client.connection.sendRequest('workspace/symbol', { query: '' });
  expect(await codes()).toContain('entry/unknown');
});
