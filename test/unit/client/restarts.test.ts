import { expect, test } from 'vitest';
import { Restarts } from '../../../client/src/restarts';

const minute = 60_000;

test('a server is started again four times within three minutes', () => {
  const restarts = new Restarts();
  expect([0, 1, 2, 3, 4].map(each => restarts.ended(each * 1000))).toEqual([true, true, true, true, false]);
});

test('a server that ends once a minute is started again for ever', () => {
  const restarts = new Restarts();
  for (let end = 0; end < 100; end++) expect(restarts.ended(end * minute)).toBe(true);
});

test('ends that are longer ago do not count', () => {
  const restarts = new Restarts();
  for (const end of [0, 1, 2, 3]) restarts.ended(end);
  expect(restarts.ended(3 * minute + 4)).toBe(true);
  expect([1, 2, 3, 4].map(each => restarts.ended(3 * minute + 4 + each))).toEqual([true, true, true, false]);
});
