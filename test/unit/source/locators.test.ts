import { describe, expect, test } from 'vitest';
import { locatorAt, locators, readSource, resolveLocator } from '../../../server/src/source';

const DECLARATION = `Joint Declaration of Norlandia and Sudaria

The Presidents agreed on the following:

1. To open a border post.

2. To repair the pier, in two steps:

(a) the piles, in spring;

(b) the deck, in summer.

3. To meet again.

The Presidents thanked the city.`;

const STUDY = `ABSTRACT

This paper asks why ferries last (Olsen, 2009).

CHAPTER I: PORTS

1. Harbours

Harbours are old (Brandt, 2001).

1.1. Piers

Piers are built of wood (Brandt, 2002).

CHAPTER II: SHIPS

1. Hulls

Hulls are made of steel (Brandt, 2003).`;

const TREATY = `TREATY BETWEEN NORLANDIA AND SUDARIA

have agreed as follows:

Article 1
Each side shall keep its piers in repair.

Article 2
1. Fares shall be set by a joint board.
2. The board meets in May.

Article 3
This Treaty shall enter into force at once.`;

const CABLE = `O 041530Z MAR 09
FM AMEMBASSY PUERTO VIEJO
TO SECSTATE WASHDC

UNCLAS PUERTO VIEJO 000123

E.O. 12958: N/A
TAGS: PREL
SUBJECT: FERRIES

1. (U) The line reopened.

2. (SBU) The pier did not.
`;

const found = (text: string, locator: string) => {
  const place = resolveLocator(readSource(text), locator);
  return place && text.slice(place.range.start, place.range.end).replace(/\s+/g, ' ').trim();
};

describe('resolveLocator', () => {
  test.each([
    [DECLARATION, '1', '1. To open a border post.'],
    [DECLARATION, '¶1', '1. To open a border post.'],
    [DECLARATION, '2', '2. To repair the pier, in two steps: (a) the piles, in spring; (b) the deck, in summer.'],
    [DECLARATION, '2(b)', '(b) the deck, in summer.'],
    [DECLARATION, 'a', '(a) the piles, in spring;'],
    [DECLARATION, '3', '3. To meet again.'],
    [DECLARATION, '4', null],
    [DECLARATION, 'p. 4', null],
    [DECLARATION, '', null],
    [STUDY, '1.1', '1.1. Piers Piers are built of wood (Brandt, 2002).'],
    [STUDY, 'cap1.1.1', '1.1. Piers Piers are built of wood (Brandt, 2002).'],
    [STUDY, 'cap2.1', '1. Hulls Hulls are made of steel (Brandt, 2003).'],
    [STUDY, 'cap. II', 'CHAPTER II: SHIPS 1. Hulls Hulls are made of steel (Brandt, 2003).'],
    [TREATY, 'art. 1', 'Article 1 Each side shall keep its piers in repair.'],
    [TREATY, 'artículo 3', 'Article 3 This Treaty shall enter into force at once.'],
    [CABLE, '2', '2. (SBU) The pier did not.'],
  ])('%#: %s', (text, locator, words) => {
    expect(found(text, locator)).toBe(words);
  });

  test('pages by the numbers that stand in the text', () => {
    const text = 'The first page is short.\n\n1\n\nThe second page\n\n2\n\nis no longer.\n\n3\n\nThe end.';
    expect(found(text, 'p. 2')).toBe('The second page 2');
    expect(readSource(text).units.map(({ range }) => text.slice(range.start, range.end))[1]).toBe(
      'The second page\n\n2\n\nis no longer.',
    );
  });
});

describe('locatorAt', () => {
  test.each([
    [DECLARATION, 'border', '1'],
    [DECLARATION, 'deck', '2(b)'],
    [DECLARATION, 'thanked', null],
    [STUDY, 'wood', 'cap1.1.1'],
    [STUDY, 'steel', 'cap2.1'],
    [STUDY, 'last', null],
    [TREATY, 'board meets', '2'],
    [TREATY, 'at once', 'art. 3'],
    [CABLE, 'did not', '2'],
  ])('%#: %s', (text, words, locator) => {
    expect(locatorAt(readSource(text), text.indexOf(words))).toBe(locator);
  });
});

test('locators lists what a text offers, with its first words', () => {
  expect(locators(readSource(DECLARATION)).map(({ locator, firstWords }) => `${locator}: ${firstWords}`)).toEqual([
    '1: To open a border post.',
    '2: To repair the pier, in two steps: (a) the piles, in spring;…',
    '2(a): the piles, in spring;',
    '2(b): the deck, in summer.',
    '3: To meet again.',
  ]);
});

test('a page whose number stands beside a running head begins with that line', () => {
  const page = (head: string, text: string) => `${head}\n\n${text}\n\n`;
  const text =
    page('4                          THE YEARBOOK OF THE LAKE', 'The boats came home, and nobody counted them.') +
    page('THE TREATY AND ITS TEXT                          5', 'The vote was taken at noon, and the text adopted.') +
    page('6                          THE YEARBOOK OF THE LAKE', 'The last count was made in the spring of 1961.') +
    page('THE TREATY AND ITS TEXT                          7', 'A new treaty was proposed, and nobody signed it.');
  const reading = readSource(text);
  const { range } = resolveLocator(reading, 'p. 5')!;
  expect(text.slice(range.start, range.end)).toContain('The vote was taken at noon');
  expect(text.slice(range.start, range.end)).not.toContain('1961');
});

test('an article whose number is in bold is cited as others are', () => {
  const text =
    '**Artículo 1º.** Se cuentan los peces del estrecho.\n\n**Artículo 2º.** Se pintan los botes.\n\n**Note well.** Nothing else.';
  const reading = readSource(text, { kind: 'treaty' });
  expect(reading.paragraphs.map(({ label }) => label)).toEqual(['1', '2', null]);
  const { range } = resolveLocator(reading, 'art. 2')!;
  expect(text.slice(range.start, range.end)).toContain('Se pintan los botes.');
  const { content } = reading.paragraphs[1]!;
  expect(text.slice(content.start, content.end)).toBe('Se pintan los botes.');
});
