import { expect, test } from 'vitest';
import { SharedLabels } from '../../../server/src/background/checkThreads.node';
import type { PackedFacts } from '../../../server/src/project';

const facts = '' as PackedFacts;
const answer = {
  facts: ['file:///a', 'file:///b', 'file:///c', 'file:///d'].map(uri => [uri, facts] as const),
  labels: [['file:///b', ['of the project']]] as const,
  texts: [['file:///c', 'An open text.']] as const,
  marks: [],
};

test('labels that one thread read are told to the others, where the project does not know them and the text is closed', () => {
  const labels = new SharedLabels();
  expect(labels.addedTo(answer)).toBe(answer);
  labels.take(
    ['a', 'b', 'c', 'elsewhere'].map(name => [`file:///${name}`, ['1', '2']]),
    labels.time,
  );
  expect(labels.addedTo(answer).labels).toEqual([
    ['file:///b', ['of the project']],
    ['file:///a', ['1', '2']],
  ]);
});

test('labels of documents that changed are forgotten, and so are those that were read before', () => {
  const labels = new SharedLabels();
  const before = labels.time;
  labels.take([['file:///a', ['1']]], before);
  labels.forget([]);
  expect(labels.addedTo(answer).labels).toHaveLength(2);
  labels.forget(['file:///a']);
  labels.take([['file:///a', ['1']]], before);
  expect(labels.addedTo(answer)).toBe(answer);
  labels.take([['file:///a', ['2']]], labels.time);
  expect(labels.addedTo(answer).labels).toContainEqual(['file:///a', ['2']]);
});
