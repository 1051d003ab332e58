import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { derive, Given } from '../../../server/src/incremental';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

test('what was given is told by identity', () => {
  const [one, other] = [{}, {}];
  expect(new Given(one, 'a', Number.NaN, null).is(one, 'a', Number.NaN, null)).toBe(true);
  expect(new Given(one).is(other)).toBe(false);
  expect(new Given(one).is(one, other)).toBe(false);
  expect(new Given().is()).toBe(true);
});

test('what a value was made from is not kept by it, and what is gone is nothing else', async () => {
  const inputs = [{ number: 1 }, { number: 2 }];
  const make = (snapshot: object) => ({
    ref: new WeakRef(snapshot),
    derived: derive(inputs, [snapshot, 'severity'], ({ number }) => number * 2),
  });
  const { ref, derived } = make({ large: 'snapshot' });
  // Until the end of this turn of the event loop nothing that was dereferenced may go.
  await new Promise(done => setTimeout(done));
  collect();
  expect(ref.deref()).toBeUndefined();
  expect(derived.given.is(undefined, 'severity')).toBe(false);
  const next = derive(inputs, [{}, 'severity'], ({ number }) => number * 3, derived);
  expect(next.values).toEqual([3, 6]);
});
