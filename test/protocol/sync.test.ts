import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fuzz } from '../unit/reliability/fuzzing';
import { startClient, type TestClient } from './client';

let client: TestClient;
beforeAll(async () => {
  client = await startClient(undefined);
});
afterAll(async () => {
  await client.stop();
});

const pieces = fc.array(
  fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '[', ']{', '}', '\\', ' ', 'bwg', '---\n', '\u2028', '\uD800'),
  { maxLength: 12 },
);
const text = pieces.map(each => each.join(''));
const place = fc.record({ line: fc.nat(6), character: fc.nat(12) });
/** Ranges past the end of a line or of the text are among them, and empty ones. */
const change = fc.oneof(
  fc.record({ start: place, end: place, text }).map(({ start, end, text: newText }) => ({
    range: isBefore(start, end) ? { start, end } : { start: end, end: start },
    text: newText,
  })),
  text.map(whole => ({ text: whole })),
);

interface Place {
  readonly line: number;
  readonly character: number;
}
const isBefore = (a: Place, b: Place) => a.line < b.line || (a.line === b.line && a.character <= b.character);

let count = 0;
fuzz(
  'the server’s text is the editor’s after any changes',
  {
    file: 'text sync',
    values: fc.record({
      start: text,
      batches: fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
    }),
    least: 150,
  },
  async ({ start, batches }) => {
    const uri = `untitled:sync-${count++}`;
    await client.open(uri, start);
    let model = TextDocument.create(uri, 'gloss', 1, start);
    let version = 1;
    for (const contentChanges of batches) {
      version++;
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
      for (const each of contentChanges) {
        TextDocument.update(model, [each], version);
        // Anew, as its lines are not those of its text after a change past the text's end.
        model = TextDocument.create(uri, 'gloss', version, model.getText());
      }
    }
    const answer = await client.connection.sendRequest('gloss/documentHash', { uri });
    expect(answer).toEqual({ sha256: hash(model.getText()), length: model.getText().length, version });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  },
);

/** As `gloss/documentHash` counts: lone surrogates as U+FFFD, line breaks as LF. */
const hash = (whole: string) => createHash('sha256').update(whole.replace(/\r\n?/g, '\n'), 'utf8').digest('hex');
