import { describe, expect, it } from 'vitest';
import { type CslItem, parseCitation, shortCitation } from '../../../server/src/citations';
import type { Field, Scalar, Value } from '../../../server/src/markup';

/** A plain scalar at an offset. */
const scalar = (text: string, start = 0, quotes = 0): Scalar => ({
  kind: 'scalar',
  value: text,
  spelling: text,
  range: { start, end: start + text.length + quotes },
});
const mapping = (fields: Record<string, Value>): Value => ({
  kind: 'mapping',
  range: { start: 0, end: 99 },
  fields: Object.entries(fields).map(
    ([key, value]): Field => ({ key, keyRange: { start: 0, end: 0 }, bare: false, value }),
  ),
});

describe('a citation of an annotation', () => {
  it.each([
    ['mre-2018', { id: 'mre-2018' }],
    ['09LIMA1661#13', { id: '09LIMA1661', locator: '13' }],
    ['mre-2018#p. 12, 14', { id: 'mre-2018', locator: 'p. 12, 14' }],
    ['mre-2018 # art. 5', { id: 'mre-2018', locator: 'art. 5' }],
    ['a#b#c', { id: 'a', locator: 'b#c' }],
    ['^founding', { id: '', locator: 'founding' }],
    ['1.10', { id: '1.10' }],
    ['a#', { id: 'a' }],
  ])('%s', (text, expected) => {
    const [citation, ...rest] = parseCitation(scalar(text, 7));
    expect(rest).toEqual([]);
    expect({ id: citation!.id, ...(citation!.locator ? { locator: citation!.locator } : {}) }).toEqual(expected);
    expect(citation!.range).toEqual({ start: 7, end: 7 + text.length });
    expect(citation!.idRange).toEqual(expected.id ? { start: 7, end: 7 + expected.id.length } : null);
  });

  it.each([[''], ['^'], ['#'], ['  ']])('is none in “%s”', text => {
    expect(parseCitation(scalar(text))).toEqual([]);
  });

  it('places an id inside quotes, and none where escapes are', () => {
    expect(parseCitation(scalar('a#p. 1', 10, 2))[0]!.idRange).toEqual({ start: 11, end: 12 });
    expect(parseCitation(scalar('a#p. 1', 10, 5))[0]!.idRange).toBeNull();
  });

  it('reads a mapping and a list of both', () => {
    const list: Value = {
      kind: 'list',
      range: { start: 0, end: 99 },
      items: [
        mapping({ id: scalar('012', 5), locator: scalar('12'), prefix: scalar('see'), suffix: scalar('in part') }),
        scalar('b'),
      ],
    };
    expect(parseCitation(list)).toMatchObject([
      { id: '012', locator: '12', prefix: 'see', suffix: 'in part', idRange: { start: 5, end: 8 } },
      { id: 'b' },
    ]);
  });

  it('takes the locator behind the # of a mapping’s id', () => {
    expect(parseCitation(mapping({ id: scalar('a#p. 3') }))).toMatchObject([{ id: 'a', locator: 'p. 3' }]);
    expect(parseCitation(mapping({ locator: scalar('p. 3') }))).toMatchObject([{ id: '', locator: 'p. 3' }]);
    expect(parseCitation(mapping({ note: scalar('x') }))).toEqual([]);
  });
});

describe('the short form of a reference', () => {
  const short = (item: Partial<CslItem>) =>
    shortCitation({
      id: 'key',
      item: { id: 'key', type: 'book', ...item },
      origin: { uri: 'file:///r.yaml', range: { start: 0, end: 0 }, idRange: { start: 0, end: 0 } },
    });
  const issued = { 'date-parts': [[2017, 5]] };

  it.each([
    [{ author: [{ family: 'Berg', given: 'Ana' }], title: 'Andes', issued }, 'Berg, Andes (2017)'],
    [
      { author: [{ family: 'Torre', 'non-dropping-particle': 'de la' }, { literal: 'MRE' }], issued },
      'de la Torre & MRE (2017)',
    ],
    [
      { author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }], title: 'The <i>Lancet</i>' },
      'A et al., The Lancet',
    ],
    [{ editor: [{ family: 'Ed' }], issued: { literal: 'undated' } }, 'Ed (undated)'],
    [{ author: 'not a list', title: 7 } as Partial<CslItem>, 'key'],
    [{}, 'key'],
  ])('%j', (item, expected) => expect(short(item)).toBe(expected));
});
