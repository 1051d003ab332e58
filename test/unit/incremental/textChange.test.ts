import { expect, test } from 'vitest';
import { changeBetween, type KnownChange, withEdit } from '../../../server/src/incremental';

const apply = (text: string, start: number, end: number, own: string) => text.slice(0, start) + own + text.slice(end);

test('what two texts have in common', () => {
  expect(changeBetween('one two three', 'one four three')).toEqual({ prefix: 4, suffix: 6 });
  expect(changeBetween('aaa', 'aaaa')).toEqual({ prefix: 3, suffix: 0 });
  expect(changeBetween('same', 'same')).toEqual({ prefix: 4, suffix: 0 });
});

test('an edit that is known gives what comparing gives', () => {
  const before = 'abab '.repeat(20);
  for (let start = 0; start < 20; start++) {
    for (const [length, own] of [
      [0, 'ab'],
      [3, ''],
      [5, 'abab '],
      [2, 'x'],
    ] as const) {
      const edited = withEdit(undefined, before, { start, end: start + length });
      const after = apply(before, start, start + length, own);
      expect(changeBetween(before, after, edited)).toEqual(changeBetween(before, after));
    }
  }
});

test('and so do several, one after another', () => {
  const before = 'one two three four five';
  let text = before;
  let edited: KnownChange | undefined;
  for (const [start, end, own] of [
    [4, 7, 'zwei'],
    [15, 19, ''],
    [1, 2, 'nn'],
  ] as const) {
    edited = withEdit(edited, text, { start, end });
    text = apply(text, start, end, own);
  }
  expect(edited).toEqual({ before, prefix: 1, suffix: 5 });
  expect(changeBetween(before, text, edited)).toEqual(changeBetween(before, text));
});

test('of another text it says nothing', () => {
  const edited = withEdit(undefined, 'another text', { start: 9, end: 9 });
  expect(changeBetween('one text', 'two text', edited)).toEqual({ prefix: 0, suffix: 5 });
});
