import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readAgreements } from '../../../server/src/agreements';
import { readSource } from '../../../server/src/source';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const megabytesUsed = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};

/** A text of some 100 KB with a sentence that no other has. */
const text = (number: number) =>
  `The ministers of the year ${number} agreed to meet again.\n\n${'It rained on the lake. '.repeat(4500)}`;

it('remembers what it read of sentences without the texts that they stood in', () => {
  const read = (number: number) => readAgreements(readSource(text(number), { kind: 'news', language: 'en' }));
  for (let number = 0; number < 5; number++) read(number);
  const before = megabytesUsed();
  for (let number = 5; number < 205; number++) read(number);
  expect(megabytesUsed() - before).toBeLessThan(8);
});
