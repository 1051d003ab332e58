import { expect, test } from 'vitest';
import { Lock } from '../../../server/src/lsp/lock';

const later = () => new Promise(done => setTimeout(done, 1));

test('writes run one after another', async () => {
  const lock = new Lock();
  const order: string[] = [];
  const write = (name: string) =>
    lock.write(async () => {
      order.push(`${name} begins`);
      await later();
      order.push(`${name} ends`);
    });
  await Promise.all([write('a'), write('b')]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a write cancels the one before it', async () => {
  const lock = new Lock();
  let sawCancel = false;
  const first = lock.write(async token => {
    await later();
    sawCancel = token.isCancellationRequested;
  });
  const second = lock.write(token => expect(token.isCancellationRequested).toBe(false));
  await Promise.all([first, second]);
  expect(sawCancel).toBe(true);
});

test('a read waits for the writes before it and for none behind it', async () => {
  const lock = new Lock();
  const order: string[] = [];
  void lock.write(async () => {
    await later();
    order.push('write');
  });
  const read = lock.read(() => order.push('read'));
  void lock.write(async () => {
    await later();
    order.push('late');
  });
  await read;
  expect(order).toEqual(['write', 'read']);
});

test('reads run beside one another', async () => {
  const lock = new Lock();
  let running = 0;
  let most = 0;
  const read = () =>
    lock.read(async () => {
      most = Math.max(most, ++running);
      await later();
      running--;
    });
  await Promise.all([read(), read(), read()]);
  expect(most).toBe(3);
});

test('a write that fails fails its caller alone', async () => {
  const lock = new Lock();
  const failing = lock.write(() => Promise.reject(new Error('broken')));
  const read = lock.read(() => 'read');
  await expect(failing).rejects.toThrow('broken');
  expect(await read).toBe('read');
});
