import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { eventually, startClient } from './client';

test('a quotation is held against the cited document, which nobody opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-cited-'));
  try {
    writeFileSync(join(folder, 'gloss.yaml'), '');
    writeFileSync(join(folder, 'minutes.gloss'), '1. The ministers met in the old harbour.\n\n2. They went home.\n');
    const text = '[He wrote that “the ministers met in the new airport”]{cite: "minutes#1"}, and no more.\n';
    writeFileSync(join(folder, 'letter.gloss'), text);
    const uri = pathToFileURL(join(folder, 'letter.gloss')).toString();
    const client = await startClient(folder, { textDocument: { diagnostic: {} } });
    await client.open(uri, text);
    const found = await eventually('a problem with the quotation', async () => {
      const { items } = (await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
        items: Diagnostic[];
      };
      return items.some(each => each.code === 'citation/quote-differs') || undefined;
    });
    expect(found).toBe(true);
    await client.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
