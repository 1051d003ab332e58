import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type InitializeParams,
} from 'vscode-languageserver-protocol/node';
import { startClient, type TestClient } from './client';

let folder: string;
let client: TestClient | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-problems-'));
  writeFileSync(join(folder, 'gloss.yaml'), 'name: Problems\n');
});
afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const start = async (capabilities: InitializeParams['capabilities']) => {
  client = await startClient(folder, capabilities);
  return client;
};
const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
const pulling = { textDocument: { diagnostic: {} } };
const pull = (uri: string, previousResultId?: string) =>
  client!.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
const itemsOf = (report: DocumentDiagnosticReport): readonly Diagnostic[] => {
  if (report.kind !== 'full') throw new Error('The report says that nothing changed.');
  return report.items;
};

/** So many paragraphs with a problem of little weight each, then so many with an error. */
const text = (light: number, errors: number) =>
  `${'They said [so]{colour: red}.\n\n'.repeat(light)}${'They met [him]{nobody}.\n\n'.repeat(errors)}`;

describe('of very many problems', () => {
  const [light, errors] = [1400, 30];
  const expectMostSevere = (items: readonly Diagnostic[]) => {
    expect(items).toHaveLength(1000);
    expect(items.filter(each => each.severity === DiagnosticSeverity.Error)).toHaveLength(errors);
    const rest = items.filter(each => each.code === undefined);
    expect(rest.map(({ range, message }) => [range.start, message])).toEqual([
      [{ line: 0, character: 0 }, expect.stringMatching(`^${light + errors - 999} more problems are not shown here`)],
    ]);
    const lines = items.filter(each => each.code !== undefined).map(each => each.range.start.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  };

  test('those who pull get the most severe 1,000, the last of which says how many are left out', async () => {
    await start(pulling);
    await client!.open(uriOf('a.gloss'), text(light, errors));
    expectMostSevere(itemsOf(await pull(uriOf('a.gloss'))));
  });

  test('those who are pushed to get the same', async () => {
    await start({});
    await client!.open(uriOf('a.gloss'), text(light, errors));
    await expect.poll(() => client!.pushed.get(uriOf('a.gloss'))?.diagnostics.length, { timeout: 20_000 }).toBe(1000);
    expectMostSevere(client!.pushed.get(uriOf('a.gloss'))!.diagnostics);
  });

  test('1,000 are all told, and nothing is said of others', async () => {
    await start(pulling);
    await client!.open(uriOf('a.gloss'), text(990, 10));
    const items = itemsOf(await pull(uriOf('a.gloss')));
    expect(items).toHaveLength(1000);
    expect(items.filter(each => each.code === undefined)).toEqual([]);
  });
});

describe('after edits, problems', () => {
  const edits: readonly (readonly [what: string, at: string, inserted: string])[] = [
    ['of the same line go on with it', 'They said', 'Yesterday '],
    ['of the lines below go down with them', 'They said', 'Another line.\n'],
    ['of the paragraphs below go down with them', 'They met', 'Another paragraph.\n\n'],
    ['that are new are told', 'They met', 'She met [her]{nobody-else}. '],
    ['stay where they are when a line below is edited', 'The end', 'This is '],
    ['are those of a text of other line ends', 'They met', 'One more.\r\n\r\n'],
  ];
  const original = `---\ntitle: A text\n---\n\n${text(3, 3)}The end\n`;

  test.each(edits)('%s: they are those of a text that was just opened', async (_, at, inserted) => {
    await start(pulling);
    const uri = uriOf('edited.gloss');
    await client!.open(uri, original);
    expect(itemsOf(await pull(uri))).toHaveLength(6);
    const offset = original.indexOf(at);
    const before = original.slice(0, offset).split('\n');
    const place = { line: before.length - 1, character: before.at(-1)!.length };
    await client!.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: place, end: place }, text: inserted }],
    });
    const after = itemsOf(await pull(uri));
    await client!.open(uriOf('fresh.gloss'), original.slice(0, offset) + inserted + original.slice(offset));
    const fresh = itemsOf(await pull(uriOf('fresh.gloss')));
    expect(after).toEqual(JSON.parse(JSON.stringify(fresh).replaceAll('fresh.gloss', 'edited.gloss')));
  });

  test('that are what they were are said to be unchanged', async () => {
    await start(pulling);
    const uri = uriOf('a.gloss');
    await client!.open(uri, original);
    const { resultId } = await pull(uri);
    await client!.change(uri, `${original}.`, 2);
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  });
});
