import { expect, test } from 'vitest';
import { CheckQueue } from '../../../server/src/background/checkQueue';

/** A queue whose engine does its work when it is told to, one document a time. */
function queueOf(uris: readonly string[]) {
  const checked: string[] = [];
  let go = () => {};
  const queue: CheckQueue = new CheckQueue({
    engine: () => ({
      ahead: 1,
      async check(given) {
        await new Promise<void>(resolve => (go = resolve));
        checked.push(...given);
        return { texts: [], problems: new Uint8Array(), failures: [] };
      },
      renew() {},
      async end() {},
    }),
    facts: () => ({ files: [], choices: [] }),
    isWanted: () => true,
    found: () => {},
    publish: () => {},
    isInterrupted: () => false,
    log: line => expect(line).toBe(''),
  });
  queue.add(uris);
  return { queue, checked, go: () => go() };
}

test('documents that are let be are checked when they are asked for, or when something concerns them', async () => {
  const uris = Array.from({ length: 40 }, (_, index) => `file:///${index}`);
  const { queue, checked, go } = queueOf(uris);
  const running = queue.run();
  queue.rest();
  go();
  await running;
  expect(checked).toEqual(uris.slice(0, 16));
  expect([queue.size, queue.remaining]).toEqual([0, 24]);
  queue.first(['file:///30', 'file:///1']);
  queue.add(['file:///20', 'file:///2']);
  queue.drop('file:///39');
  const again = queue.run();
  go();
  await again;
  await queue.end();
  expect(checked.slice(16)).toEqual(['file:///30', 'file:///20', 'file:///2']);
  expect(queue.remaining).toBe(21);
});
