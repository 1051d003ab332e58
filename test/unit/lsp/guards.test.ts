import { expect, test } from 'vitest';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { guard } from '../../../server/src/lsp/guards';

const none = new CancellationTokenSource().token;
const silent = { info: () => {}, error: () => {} };

test('a handler that throws answers its empty value, and the log says which and why', async () => {
  const log: string[] = [];
  const run = guard(
    'textDocument/hover',
    null,
    () => Promise.reject(new Error('broken')),
    { ...silent, error: line => log.push(line) },
    '1.2.3',
  );
  expect(await run({}, none)).toBeNull();
  expect(log[0]).toMatch(/^textDocument\/hover failed \(Gloss 1\.2\.3\): Error: broken/);
});

test('an error of the protocol goes through', async () => {
  const refused = new ResponseError(-32803, 'taken');
  const run = guard('textDocument/rename', null, () => Promise.reject(refused), silent, '1');
  await expect(run({}, none)).rejects.toBe(refused);
});

test('what was cancelled before or meanwhile is answered as cancelled', async () => {
  const source = new CancellationTokenSource();
  let ran = 0;
  const run = guard('x', null, () => void ran++, silent, '1');
  const meanwhile = guard('x', null, () => source.cancel(), silent, '1');
  await expect(meanwhile({}, source.token)).rejects.toMatchObject({ code: -32800 });
  await expect(run({}, source.token)).rejects.toMatchObject({ code: -32800 });
  expect(ran).toBe(0);
});

test('who cancels is answered at once, also where the handler never ends', async () => {
  const source = new CancellationTokenSource();
  const endless = guard('x', null, () => new Promise<null>(() => {}), silent, '1')({}, source.token);
  source.cancel();
  await expect(endless).rejects.toMatchObject({ code: -32800 });
}, 5_000);
