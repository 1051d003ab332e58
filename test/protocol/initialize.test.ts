import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, InitializeParams, MessageConnection, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { eventually, startClient } from './client';

interface Recorded {
  readonly client: string;
  /** Where the parameters come from. */
  readonly origin: string;
  readonly params: InitializeParams;
}

const recordings = join(__dirname, 'initialize');
const text = 'The [Group]{bwg} met [x]{nobody}.\r\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-initialize-'));
  mkdirSync(join(folder, 'glossary'));
  writeFileSync(join(folder, 'glossary/g.yaml'), '- {id: bwg, type: mechanism, name: Working Group}\n');
  writeFileSync(join(folder, 'a.gloss'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function recorded(file: string): Recorded {
  const root = JSON.stringify(folder).slice(1, -1);
  const read = readFileSync(join(recordings, file), 'utf8');
  return JSON.parse(read.replaceAll('{root}', root).replaceAll('{rootUri}', pathToFileURL(folder).toString()));
}

describe.each(readdirSync(recordings))('the initialize of %s', file => {
  test('gives hovers, problems and renames in its own terms', async () => {
    const { params } = recorded(file);
    const { capabilities, ...more } = params;
    const client = await startClient(folder, capabilities, more);
    const uri = pathToFileURL(join(folder, 'a.gloss')).toString();
    const textDocument = { uri };
    expect(client.initialized.capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
    await client.open(uri, text);

    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    expect(client.initialized.capabilities.diagnosticProvider !== undefined).toBe(pulls);
    const codes = pulls
      ? await client.connection
          .sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument })
          .then(report => report.items.map(each => each.code))
      : await eventually('problems', () => client.pushed.get(uri)?.diagnostics.map(each => each.code));
    expect(codes).toContain('entry/unknown');
    if (pulls) expect(client.pushed.size).toBe(0);

    const position = { line: 0, character: 6 };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
    const contents = hover.contents as { kind: 'markdown' | 'plaintext'; value: string };
    expect(capabilities.textDocument?.hover?.contentFormat ?? ['plaintext']).toContain(contents.kind);
    expect(contents.value).toContain('Working Group');
    if (contents.kind === 'plaintext') expect(contents.value).not.toMatch(/\*\*|\\/);

    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: { line: 0, character: 13 },
      newName: 'group',
    });
    const edited = capabilities.workspace?.workspaceEdit?.documentChanges
      ? edit.documentChanges!.map(each => ('textDocument' in each ? each.textDocument.uri : ''))
      : Object.keys(edit.changes!);
    expect(edited.map(each => each.slice(each.lastIndexOf('/') + 1)).sort()).toEqual(['a.gloss', 'g.yaml']);
    expect('changes' in edit && 'documentChanges' in edit).toBe(false);

    await client.connection.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 0, character: 12 },
    });
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    expect(await client.stop()).toBe(0);
    expect(client.unexpected).toEqual([]);
    expect(client.log.filter(each => /failed|refused/.test(each))).toEqual([]);
  });
});

test('a client that announces nothing is asked nothing, and served', async () => {
  const client = await startClient(folder, {});
  const uri = pathToFileURL(join(folder, 'a.gloss')).toString();
  await client.open(uri, text);
  await eventually('problems', () => client.pushed.get(uri));
  const glossary = pathToFileURL(join(folder, 'glossary/g.yaml')).toString();
  await client.open(glossary, '- {id: bwg, type: mechanism, name: Group}\n', 'yaml');
  await client.connection.sendRequest('workspace/symbol', { query: 'g' });
  const position = { line: 0, character: 6 };
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
  expect(hover.contents).toMatchObject({ kind: 'plaintext' });
  expect(await client.stop()).toBe(0);
  expect(client.unexpected).toEqual([]);
});

test('a client that promised everything and answers nothing costs lines in the log, not the server', async () => {
  const { params } = recorded('vscode.json');
  const { capabilities, ...more } = params;
  const client = await startClient(folder, capabilities, more);
  (client.connection as unknown as MessageConnection).onRequest(() => {
    throw new Error('no');
  });
  const uri = pathToFileURL(join(folder, 'a.gloss')).toString();
  await client.open(uri, text);
  await client.change(uri, `${text}More.`, 2);
  await client.connection.sendRequest('workspace/symbol', { query: 'g' });
  const found = await client.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(found.items.length).toBeGreaterThan(0);
  expect((await client.probe()).rejections).toEqual([]);
  expect(await client.stop()).toBe(0);
});
