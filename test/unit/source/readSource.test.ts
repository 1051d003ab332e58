import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/source';

const units = (text: string) =>
  readSource(text).units.map(
    ({ kind, range }) => `${kind}: ${text.slice(range.start, range.end).replace(/\s+/g, ' ')}`,
  );

describe('readSource', () => {
  test('reads headings, sentences across hard wraps, and points', () => {
    const text = [
      'OPENING REMARKS',
      '',
      'The delegations of both coastal states met in the old customs house and',
      'agreed to meet again. They will do so in May.',
      '',
      'They decided to:',
      '',
      '- share tide tables. Each side pays its own printer;',
      '- open the ferry line.',
    ].join('\n');
    expect(units(text)).toEqual([
      'heading: OPENING REMARKS',
      'sentence: The delegations of both coastal states met in the old customs house and agreed to meet again.',
      'sentence: They will do so in May.',
      'sentence: They decided to:',
      'item: - share tide tables.',
      'item: Each side pays its own printer;',
      'item: - open the ferry line.',
    ]);
    const reading = readSource(text);
    expect(reading.units.slice(4).map(({ list }) => list)).toEqual([
      { id: 0, leadIn: 3, depth: 0, first: true },
      { id: 0, leadIn: 3, depth: 0, first: false },
      { id: 0, leadIn: 3, depth: 0, first: true },
    ]);
    expect(reading.units.map(({ heading }) => heading)).toEqual([null, 0, 0, 0, 0, 0, 0]);
  });

  test('a sentence runs across a blank line where it is plainly unfinished', () => {
    expect(units('The boats were to leave before\n\nthe tide turned. Nobody waited.')).toEqual([
      'sentence: The boats were to leave before the tide turned.',
      'sentence: Nobody waited.',
    ]);
  });

  test('reads nothing into nothing', () => {
    expect(readSource('').units).toEqual([]);
    expect(readSource(' \n\n\t\r\n').units).toEqual([]);
  });
});
