import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../server/src/citations';

const found = (text: string) => findCitations(text).map(({ range }) => text.slice(range.start, range.end));
const list = (count: number) =>
  `\n\nReferences\n${Array.from({ length: count }, (_, index) => `${index + 1}. Lund, A. Lakes. Faro; 201${index % 10}.`).join('\n')}\n`;

describe('numbers in parentheses', () => {
  it.each<[string, string, string[]]>([
    [
      'of a list of works',
      `Tea keeps well (4). It is sold in tins (1,2), as Lund et al. (3) say, and “in bags.” (2)${list(4)}`,
      ['(4)', '(1,2)', '(3)', '(2)'],
    ],
    [
      'in the order of their first use',
      'El té se guarda bien (1). Se vende en latas (2,3), en bolsas (2) y en cajas (4-6), a buen precio (7).',
      ['(1)', '(2,3)', '(2)', '(4-6)', '(7)'],
    ],
    [
      'that come again and again',
      'Tea keeps (16). Tins rust (12). Bags tear (16); boxes bend (12). It is so (14), they say (16), and dear (14). It grows (12).',
      ['(16)', '(12)', '(16)', '(12)', '(14)', '(16)', '(14)', '(12)'],
    ],
    ['with a page', `Tea keeps (1). Tins rust (2, p. 14). Bags tear (3).${list(3)}`, ['(1)', '(2, p. 14)', '(3)']],
    ['items of a list', 'We ask for (1) flow, (2) quality, (3) trust, (4) tea, (5) tins, and (6) time.', []],
    [
      'items that begin a sentence',
      'We do four things. (1) We ask. (2) We tell. (3) We go. (4) We rest. (5) We end.',
      [],
    ],
    [
      'figures in words and in digits',
      'It ends in thirty (30) days, or two (2) weeks, with three (3) men, four (4) oars, five (5) tins and six (6) bags.',
      [],
    ],
    [
      'parts of laws',
      `By article 5 (1), article 6 (2), paragraph (3) and section (4) it holds; so do clause (1) and item (2).${list(4)}`,
      [],
    ],
    [
      'sums',
      'Most came from Osh (735), Tarima (683), Jaén (647), Sarabia (563) and Zamora (513); few from Vilcas (12).',
      [],
    ],
    [
      'formulas',
      'Known are [1], [2] and [3]. We have x = y (1) and z = y (2); by the law (1), the sum (2), the rest (3).',
      ['[1]', '[2]', '[3]'],
    ],
    ['years', `It began late (1990), went on (1991) and ended (1992).${list(4)}`, []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('numbers of works that were set high', () => {
  it('stuck to the words', () => {
    const text =
      'Tea keeps well.1 It is sold in tins,2,3 in bags4 and in boxes.1,5-7 Tins rust.8 Bags tear,2 as boxes do.9,10 It grows.3';
    expect(found(text)).toEqual(['1', '2,3', '4', '1,5-7', '8', '2', '9,10', '3']);
  });

  it('behind a blank', () => {
    const text =
      'Tea keeps well. 1 It is sold in tins, 2,3 in bags 4 . Boxes bend. 1,5-7 Tins rust. 8 Bags tear, 2 as boxes do. 9,10 It grows.';
    expect(found(text)).toEqual(['1', '2,3', '4', '1,5-7', '8', '2', '9,10']);
  });

  it('figures of other things', () => {
    expect(
      found('They came in 12 . In tins, 3 of which rust, 5 to 7 bags lay. They left, 40 in all, 7-9 a day, 6 , 2 .'),
    ).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['It is so. <sup>5</sup> Then <sup>(1-2)</sup> it was <sup>3</sup>.', ['5', '1-2', '3']],
    ['The sum σ<sup>2</sup> and χ<sup>2</sup> of 10<sup>6</sup> m<sup>2</sup>.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

it('a list of works ends behind its last number', () => {
  const text = `Tea keeps well [1].\n\nReferences\n[1] Lund, A. Lakes. 2010.\n[2] Berg, B. Ports. 2011.\n[3] Ng, C. Tins. 2012.\n\nAppendix of tea. Tins rust [2]; bags tear (Soto, 2013).\n`;
  expect(found(text)).toEqual(['[1]', '[2]', 'Soto, 2013']);
});

describe('authors with pages', () => {
  const works = '\n\nWorks Cited\nLund, Ana. Ports of the North. Faro, 2010.\nBerg, Bo, and Ng Li. Tea. Faro, 2011.\n';

  it('cite where the list of works has their names', () => {
    const text = `Ports grew (Lund 14). Tea was dear (Berg and Ng 23-25; Lund, “Ports” 4), they say (qtd. in Lund 7). It flew (Apollo 11).${works}`;
    expect(found(text)).toEqual(['Lund 14', 'Berg and Ng 23-25; Lund, “Ports” 4', 'Lund 7']);
    expect(findCitations(text)[0]?.works[0]).toMatchObject({ author: 'Lund', year: null, locator: '14' });
  });

  it('are none elsewhere', () => {
    expect(found('It flew (Apollo 11) and was seen (Group 7) again (Room 12).')).toEqual([]);
    expect(
      found(
        `Ports grew (Lund, 2010). Tea was dear (Berg, 2011), says Lund (2010, p. 4). At home (Lund 3; Berg 2).${works}`,
      ),
    ).toEqual(['Lund, 2010', 'Berg, 2011', 'Lund (2010, p. 4)']);
  });
});
