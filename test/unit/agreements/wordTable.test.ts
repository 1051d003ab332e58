import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../server/src/agreements/wordTable';

const table = (most: number) => {
  const made: string[] = [];
  const words = new WordTable<{ readonly word: string }>(most);
  const get = (text: string, from = 0, to = text.length) =>
    words.get(text, from, to, word => {
      made.push(word);
      return { word };
    });
  return { get, made };
};

describe('a table of words', () => {
  it('gives the same value for the same word wherever it stands, and makes it once', () => {
    const { get, made } = table(100);
    const first = get('the port and the harbour', 4, 8);
    expect(first.word).toBe('port');
    expect(get('a port', 2, 6)).toBe(first);
    expect(get('port')).toBe(first);
    expect(made).toEqual(['port']);
  });

  it('tells words apart that have one hash', () => {
    // In base 31, "Aa" and "BB" are one number.
    const { get, made } = table(100);
    expect([get('Aa').word, get('BB').word, get('AaBB').word, get('BBAa').word]).toEqual(['Aa', 'BB', 'AaBB', 'BBAa']);
    expect(get('BBAa').word).toBe('BBAa');
    expect(made).toHaveLength(4);
  });

  it('keeps thousands of words, and single letters', () => {
    const { get, made } = table(10_000);
    for (let round = 0; round < 2; round++)
      for (let word = 0; word < 5000; word++) expect(get(`x${word}`).word).toBe(`x${word}`);
    expect(get('x').word).toBe('x');
    expect(made).toHaveLength(5001);
  });

  it('begins anew when there are too many', () => {
    const { get, made } = table(3);
    for (const word of ['a', 'b', 'c', 'a', 'd', 'd', 'a']) expect(get(word).word).toBe(word);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'a']);
  });
});
