import { afterEach, expect, test, vi } from 'vitest';
import { PiecedText } from '../../../server/src/incremental';
import { uriOf } from '../project/memoryProject';
import { memoryServer } from './memoryServer';

afterEach(() => vi.restoreAllMocks());

test('a keystroke and its problems do not put a long text together', async () => {
  const paragraph =
    'The [Group]{bwg} met in Quito. The two sides agreed to meet again. Nobody is [unknown]{nobody} here.\n\n';
  const server = await memoryServer({ 'glossary/g.yaml': '- {id: bwg, type: mechanism, name: Working Group}\n' });
  const text = `---\nid: long\n---\n${paragraph.repeat(500)}`;
  await server.open('long.gloss', text);
  const uri = uriOf('long.gloss');
  const problems = () =>
    server.ask<{ readonly items: readonly unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
  await problems();
  const whole = vi.spyOn(PiecedText.prototype, 'toString');
  for (const [key, line] of [500, 500, 20, 900].entries()) {
    const position = { line, character: 3 };
    await server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    expect((await problems()).items.length).toBeGreaterThanOrEqual(500);
  }
  expect(whole).not.toHaveBeenCalled();
  await server.stop();
});
