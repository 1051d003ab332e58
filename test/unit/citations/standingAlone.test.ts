import { describe, expect, it } from 'vitest';
import { signs } from '../../../server/src/citations/inText/signs';
import { standingAlone } from '../../../server/src/citations/inText/standingAlone';

describe('words that stand alone', () => {
  it('are found where no letter and no digit stands before them', () => {
    const pattern = new RegExp(`${standingAlone(['[Aa]rts?', 'parts?', 'sub part'])}\\s\\d`, 'gu');
    const text = 'Art 1, part 2, arts 3; smart 4, 5part 6, sub part 7, ápart 8, (parts 9)';
    expect([...text.matchAll(pattern)].map(each => each[0])).toEqual([
      'Art 1',
      'part 2',
      'arts 3',
      'sub part 7',
      'parts 9',
    ]);
  });

  it('may be told to stand behind something else alone', () => {
    const pattern = new RegExp(standingAlone(['in'], String.raw`\p{L}`), 'gu');
    expect([...'in 5in win'.matchAll(pattern)].map(each => each.index)).toEqual([0, 4]);
  });
});

it('tells whether one of some words stands in a text, as they are written', () => {
  const sign = signs(['U.S. ', '(S. ', ' C-']);
  expect(['the U.S. Code', '(S. 12)', 'case C-1'].every(each => sign.test(each))).toBe(true);
  expect(['the USA Code', 'UXSX ', 'C-1', 'S. 12'].some(each => sign.test(each))).toBe(false);
});
