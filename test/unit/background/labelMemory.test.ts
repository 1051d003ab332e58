import { expect, test } from 'vitest';
import { LabelMemory } from '../../../server/src/background/labelMemory';

test('keeps the labels of the documents that were put in last, equal lists once', () => {
  const memory = new LabelMemory(2);
  memory.set('file:///a', new Set(['1', '2']));
  memory.set('file:///b', new Set(['1', '2']));
  expect(memory.get('file:///a')).toEqual(new Set(['1', '2']));
  expect(memory.get('file:///b')).toBe(memory.get('file:///a'));
  memory.set('file:///a', new Set());
  memory.set('file:///c', new Set(['3']));
  expect(memory.get('file:///a')).toEqual(new Set());
  expect(memory.get('file:///b')).toBeUndefined();
  memory.delete('file:///c');
  expect(memory.get('file:///c')).toBeUndefined();
});
