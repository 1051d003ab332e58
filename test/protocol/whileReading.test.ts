import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { CompletionList, Hover, Location } from 'vscode-languageserver-protocol/node';
import { startClient } from './client';

/** So many that they are not read when the first question comes. */
const MANY = 600;

/** A client whose server still reads the folder, with a document open in which the cursor stands behind `typed`. */
async function whileReading<T>(
  typed: string,
  ask: (client: Awaited<ReturnType<typeof startClient>>, at: object) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-reading-'));
  try {
    writeFileSync(join(folder, 'gloss.yaml'), '');
    for (let index = 0; index < MANY; index += 1)
      writeFileSync(
        join(folder, `a${index}.gloss`),
        `1. The ministers met in harbour ${index}.\n\n2. They went home.\n`,
      );
    // the last to be read
    writeFileSync(join(folder, 'minutes.gloss'), '1. The ministers met in the old harbour.\n\n2. They went home.\n');
    const text = `[They met]{cite: ${typed}}\n`;
    const uri = pathToFileURL(join(folder, 'letter.gloss')).toString();
    const client = await startClient(folder);
    await client.open(uri, text);
    const at = { textDocument: { uri }, position: { line: 0, character: text.indexOf('}') } };
    const answer = await ask(client, at);
    await client.stop();
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('locators of a document are proposed as soon as it is read', async () => {
  const list = await whileReading('minutes#', (client, at) =>
    client.connection.sendRequest<CompletionList>('textDocument/completion', at),
  );
  expect(list.items.map(each => each.label)).toEqual(['minutes#1', 'minutes#2']);
});

test('a list of documents that may grow says so, and one asked for later is whole', async () => {
  const [early, late] = await whileReading('m', async (client, at) => {
    const first = await client.connection.sendRequest<CompletionList>('textDocument/completion', at);
    // references need every document and wait for them
    await client.connection.sendRequest('textDocument/references', { ...at, context: { includeDeclaration: true } });
    return [first, await client.connection.sendRequest<CompletionList>('textDocument/completion', at)];
  });
  expect(early!.isIncomplete).toBe(true);
  expect(late!.isIncomplete).toBe(false);
  expect(late!.items.map(each => each.label)).toContain('minutes');
});

test('a cited passage is shown, and the way to it, while documents are read', async () => {
  const [shown, places] = await whileReading('minutes#1', async (client, at) => [
    await client.connection.sendRequest<Hover>('textDocument/hover', at),
    await client.connection.sendRequest<Location[]>('textDocument/definition', at),
  ]);
  expect(JSON.stringify(shown)).toContain('old harbour');
  expect((places as Location[]).map(each => each.uri)).toEqual([expect.stringContaining('minutes.gloss')]);
});
