import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic, Hover, InitializeParams, Location } from 'vscode-languageserver-protocol/node';
import { eventually, startClient, type TestClient } from './client';

let base: string;
const clients: TestClient[] = [];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gloss-folders-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) {
    expect(client.log.filter(each => /failed/.test(each))).toEqual([]);
    expect((await client.probe()).rejections).toEqual([]);
    expect(await client.stop()).toBe(0);
  }
  rmSync(base, { recursive: true, force: true, maxRetries: 5 });
});

const uriOf = (path: string) => pathToFileURL(join(base, path)).toString();
function write(path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}
/** A folder with a glossary of one entry and a document that names it. */
function project(folder: string, id: string, { settings = true } = {}): void {
  if (settings) write(`${folder}/gloss.yaml`, `name: ${id}\n`);
  write(`${folder}/glossary/g.yaml`, `- {id: ${id}, type: state, name: The ${id}}\n`);
  write(`${folder}/a.gloss`, `[x]{${id}} met [y]{nobody}.\n`);
}

async function start(folders: readonly string[] | null, more: Partial<InitializeParams> = {}): Promise<TestClient> {
  const capabilities = {
    workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } },
  };
  const workspaceFolders = folders?.map(name => ({ uri: uriOf(name), name })) ?? null;
  const client = await startClient(undefined, capabilities, { workspaceFolders, ...more });
  clients.push(client);
  return client;
}

const open = (client: TestClient, path: string, text: string) => client.open(uriOf(path), text);
const codes = async (client: TestClient, uri: string) =>
  (
    await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })
  ).items.map(each => each.code);
const hover = async (client: TestClient, uri: string, character: number) => {
  const position = { line: 0, character };
  const found = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  return (found?.contents as { value: string } | undefined)?.value ?? '';
};
const symbols = async (client: TestClient) => {
  const found = await client.connection.sendRequest<{ name: string }[] | null>('workspace/symbol', { query: 'the' });
  return (found ?? [])
    .map(each => each.name)
    .filter(each => each.startsWith('The '))
    .sort();
};
const references = async (client: TestClient, uri: string) => {
  const found = await client.connection.sendRequest<Location[] | null>('textDocument/references', {
    textDocument: { uri },
    position: { line: 0, character: 5 },
    context: { includeDeclaration: true },
  });
  return (found ?? []).map(each => each.uri.slice(uriOf('').length + 1)).sort();
};
const foldersChange = (client: TestClient, added: readonly string[], removed: readonly string[]) =>
  client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {
      added: added.map(name => ({ uri: uriOf(name), name })),
      removed: removed.map(name => ({ uri: uriOf(name), name })),
    },
  });

describe('several folders', () => {
  test('are projects of their own', async () => {
    project('east', 'east');
    project('west', 'west');
    const client = await start(['east', 'west']);
    await open(client, 'east/a.gloss', '[x]{east} [y]{west}\n');
    await open(client, 'west/a.gloss', '[x]{west}\n');
    expect(await hover(client, uriOf('east/a.gloss'), 5)).toContain('The east');
    expect(await codes(client, uriOf('east/a.gloss'))).toEqual(['entry/unknown']);
    expect(await codes(client, uriOf('west/a.gloss'))).toEqual([]);
    expect(await references(client, uriOf('west/a.gloss'))).toEqual(['west/a.gloss', 'west/glossary/g.yaml']);
    expect(await symbols(client)).toEqual(['The east', 'The west']);
  });

  test('come and go: a document is served as part of whatever folder it lies in', async () => {
    project('east', 'east');
    project('west', 'west');
    const client = await start(['east']);
    await open(client, 'west/a.gloss', '[x]{west} met.\n');
    // What lies beside a document is its project, as long as it lies in no folder.
    expect(await codes(client, uriOf('west/a.gloss'))).toEqual([]);
    await foldersChange(client, ['west'], []);
    await eventually('both', async () => ((await symbols(client)).length === 2 ? true : undefined));
    expect(await references(client, uriOf('west/a.gloss'))).toEqual(['west/a.gloss', 'west/glossary/g.yaml']);
    await foldersChange(client, [], ['west']);
    await eventually('one', async () => ((await symbols(client)).length === 1 ? true : undefined));
    expect(await codes(client, uriOf('west/a.gloss'))).toEqual([]);
    await foldersChange(client, [], ['east']);
    await eventually('none', async () => ((await symbols(client)).length === 0 ? true : undefined));
    await foldersChange(client, ['east', 'west'], []);
    await eventually('both again', async () => ((await symbols(client)).length === 2 ? true : undefined));
  });

  test('may lie in one another', async () => {
    project('outer', 'outer');
    project('outer/inner', 'inner');
    const client = await start(['outer', 'outer/inner']);
    await open(client, 'outer/inner/a.gloss', '[x]{inner} [y]{outer}\n');
    expect(await codes(client, uriOf('outer/inner/a.gloss'))).toEqual(['entry/unknown']);
    expect(await symbols(client)).toEqual(['The inner', 'The outer']);
  });

  test.each(['with spaces und ñandú', 'percent %25 and # hash', 'brackets [x] {y} (z)', "quote's & $dollar"])(
    'may be called %s',
    async name => {
      project(name, 'north');
      const client = await start([name]);
      await open(client, `${name}/a.gloss`, '[x]{north} [y]{nobody}\n');
      expect(await codes(client, uriOf(`${name}/a.gloss`))).toEqual(['entry/unknown']);
      expect(await references(client, uriOf(`${name}/a.gloss`))).toHaveLength(2);
    },
  );
});

describe('a folder', () => {
  test('without gloss.yaml is a project all the same, and another one once it has one', async () => {
    project('plain', 'north', { settings: false });
    const client = await start(['plain']);
    await open(client, 'plain/a.gloss', '[x]{north} [y]{nobody}\n');
    expect(await codes(client, uriOf('plain/a.gloss'))).toEqual(['entry/unknown']);
    write('plain/gloss.yaml', 'rules: {entry/unknown: off}\n');
    const tell = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('plain/gloss.yaml'), type: type as 1 }],
      });
    await tell(1);
    await eventually('off', async () =>
      (await codes(client, uriOf('plain/a.gloss'))).length === 0 ? true : undefined,
    );
    rmSync(join(base, 'plain/gloss.yaml'));
    await tell(3);
    await eventually('on', async () => ((await codes(client, uriOf('plain/a.gloss'))).length === 1 ? true : undefined));
  });

  test('that is not there costs a line in the log', async () => {
    const client = await start(['gone']);
    await open(client, 'gone/a.gloss', '[y]{nobody}\n');
    expect(await codes(client, uriOf('gone/a.gloss'))).toEqual(['entry/unknown']);
    expect(await symbols(client)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('may be a symbolic link', async () => {
    project('real', 'north');
    symlinkSync(join(base, 'real'), join(base, 'link'));
    const client = await start(['link']);
    await open(client, 'link/a.gloss', '[x]{north} [y]{nobody}\n');
    expect(await codes(client, uriOf('link/a.gloss'))).toEqual(['entry/unknown']);
    expect(await references(client, uriOf('link/a.gloss'))).toEqual(['link/a.gloss', 'link/glossary/g.yaml']);
  });

  test.skipIf(process.platform === 'win32')('may be read-only', async () => {
    project('fixed', 'north');
    chmodSync(join(base, 'fixed'), 0o555);
    try {
      const client = await start(['fixed']);
      await open(client, 'fixed/a.gloss', '[x]{north} [y]{nobody}\n');
      expect(await codes(client, uriOf('fixed/a.gloss'))).toEqual(['entry/unknown']);
      expect(await references(client, uriOf('fixed/a.gloss'))).toHaveLength(2);
    } finally {
      chmodSync(join(base, 'fixed'), 0o755);
    }
  });

  test('that is renamed under the server leaves no documents behind', async () => {
    project('before', 'north');
    const client = await start(['before']);
    await open(client, 'before/a.gloss', '[x]{north}\n');
    expect(await symbols(client)).toEqual(['The north']);
    renameSync(join(base, 'before'), join(base, 'after'));
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriOf('before/a.gloss') },
    });
    await foldersChange(client, ['after'], ['before']);
    await open(client, 'after/a.gloss', '[x]{north}\n');
    await eventually('the new place', async () =>
      (await references(client, uriOf('after/a.gloss'))).join() === 'after/a.gloss,after/glossary/g.yaml'
        ? true
        : undefined,
    );
    expect(await symbols(client)).toEqual(['The north']);
  });
});

describe('a document', () => {
  test('outside any folder has what lies beside it for a project', async () => {
    project('east', 'east');
    project('stray', 'north');
    const client = await start(['east']);
    await open(client, 'stray/a.gloss', '[x]{north} [y]{east}\n');
    expect(await codes(client, uriOf('stray/a.gloss'))).toEqual(['entry/unknown']);
    expect(await hover(client, uriOf('stray/a.gloss'), 5)).toContain('The north');
    expect(await symbols(client)).toEqual(['The east']);
  });

  test.each([
    ['without a folder', null],
    ['beside one', ['east']],
  ])('that is not saved yet is read, %s', async (_, folders) => {
    project('east', 'east');
    const client = await start(folders);
    for (const uri of ['untitled:Untitled-1', 'vscode-notebook-cell:/a#b', 'inmemory://model/1']) {
      await client.open(uri, 'The [x]{nobody} met.\n');
      expect(await codes(client, uri)).toEqual(['entry/unknown']);
      await client.change(uri, 'The [x]{} met.\n', 2);
      expect(await codes(client, uri)).toEqual(['markup/empty-annotation']);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      expect(await codes(client, uri)).toEqual([]);
    }
  });

  test('is the same one, however its address is spelled', async () => {
    project('north é', 'north');
    const client = await start(['north é']);
    const uri = uriOf('north é/a.gloss');
    await client.open(uri, '[x]{north} [y]{nobody}\n');
    for (const spelled of [uri, uri.replace('%C3%A9', '%c3%a9'), uri.replace('%C3%A9', 'é')]) {
      expect(await codes(client, spelled), spelled).toEqual(['entry/unknown']);
    }
  });
});

test('an editor that knows folders by their path or by one address alone is served too', async () => {
  project('east', 'east');
  for (const more of [
    { rootUri: uriOf('east') },
    { rootUri: null, rootPath: join(base, 'east') },
    { rootUri: `${uriOf('east')}/` },
  ] satisfies Partial<InitializeParams>[]) {
    const client = await start(null, more);
    expect(await symbols(client), JSON.stringify(more)).toEqual(['The east']);
  }
});
