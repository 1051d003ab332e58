import { describe, expect, test } from 'vitest';
import { needsReflow, readSource, reflow } from '../../../server/src/source';

// Texts of our own, set as programs take them out of PDFs.

/** Running head at every page's top, number and footnotes at its foot, page breaks, hyphens at the margin. */
const report = `HARBOUR STUDIES QUARTERLY                                        Vol. 4


                     WHO COUNTS THE BOATS?

1. Introduction

Every harbour of the northern coast keeps a book in which boats are en-
tered when they arrive. Nobody has ever compared these books, and a well-known
boat was often counted twice.1

The work began in the spring of 2005, when two ministries agreed on a com-
mon form. The authors thank the harbour masters, who answered every letter,

1 See the appendix for the
method.

                                   1
\fHARBOUR STUDIES QUARTERLY                                        Vol. 4

and the clerks, who opened their drawers.

2. What the books say

The books of the two largest harbours differ in three ways:

• they give the name of the owner;
• they give the port from which the boat came, although not always in the
  same spelling; and
• they are bound, as well-
known books are.2

2 Interview, 4 May 2005.

                                   2
\fHARBOUR STUDIES QUARTERLY                                        Vol. 4

The western harbours had no clerk at all before 2001.

                                   3
`;

/** Left and right pages with their number beside the head; soft hyphens; paragraphs told by their indented first line. */
const yearbook = `4                                         THE YEARBOOK OF THE LAKE

which nobody had seen before. The delegation of the upper lake, led by its
youngest mem\u00ad
ber, asked that the text be read aloud. After a long si\u00ad
lence the chair proposed to count the votes.

    The vote was taken at noon. Eleven delegations voted for the text and


THE TREATY AND ITS TEXT                                                 5

two against it. Their reasons were given in letters to the chair, of which
only the first has been pub\u00ad
lished.

                        THE YEARS AFTER

    In the years after the vote the count was made every summer.


6                                         THE YEARBOOK OF THE LAKE

    The last count was made in 1961.


THE TREATY AND ITS TEXT                                                 7

    A new treaty was proposed in 1970, without success.
`;

/** A blank line behind every line, three between paragraphs; page numbers alone; Spanish. */
const thesis = [
  'CAPÍTULO II: LOS PUERTOS DEL NORTE',
  '',
  '2.1. Antecedentes',
  '',
  'Los puertos del norte llevan desde hace un siglo un libro en el que se ano-',
  'tan las naves que llegan y las que parten. Nadie había comparado esos li-',
  'bros entre sí. La investigación muestra que una misma nave fue contada más',
  'de una vez, y agradece a los capitanes de puerto, que respondieron todas las',
  '13',
  '',
  'cartas, y a los escribientes.',
  '',
  'Los acuerdos más importantes son los siguientes:',
  '',
  'a) llevar un solo libro por puerto;',
  '',
  'b) anotar el nombre del dueño de cada nave, y no solamente el del capitán',
  'que la conduce.',
  '14',
]
  .map(line => (line === '' ? '\n\n' : `${line}\n\n`))
  .join('');

/** A blank line behind every line, and none more between paragraphs; a title that fills its line, a line of place and date. */
const communique = [
  'Joint Communiqué of the Ministers of Defense of Norlandia and Sudaria',
  'Puerto Viejo, March 3, 2010',
  'The two ministers met in Puerto Viejo and looked back on three years of',
  'work together. They agreed to hold the third meeting of the group in Port-',
  'ville before the end of the year.',
  'Cooperation at sea',
  'The ministers noted with satisfaction that boats of both countries had met',
  'at sea without incident. They will:',
  '1. hold exercises once a year;',
  '2. share weather reports, including those of the islands, as soon as they',
  'are written; and',
  '3. meet again.',
  'Nothing in this communiqué is binding, and each side pays its own way.',
].join('\n\n');

/** Paragraphs told by their indented first line alone, pages by a word and a number in the corner. */
const board = `                                                                 Page 1
    Annual report of the harbour board for the year 2003, submitted to the two
ministries on the last day of January and published by order of both of them.
    Boats. In the year under review 1,204 boats entered the northern harbours,
which is eleven fewer than in the year before. Most of them came from the is-
lands. The board recommends:
    (1) that every boat be counted once;
    (2) that no boat be counted at night, unless it leaves before the morn-
ing.
    Ferries. The ferries ran without

                                                                 Page 2
interruption until the autumn.
`;

const paragraphs = (text: string) =>
  reflow(text)
    .text.trim()
    .split('\n\n')
    .map(each => each.replace(/\n/g, ' '));

/** Three pages with another head on each, a footnote under a rule, and a title of two lines. */
const history = `                                LOS FAROS DEL SUR

CAPÍTULO 1
LA LUZ Y EL MAR: UNA HISTORIA DE LOS
FAROS DE LA COSTA AUSTRAL

Los primeros faros de la costa austral se encendieron en 1857 con acei-
te de lobo marino. Cada guardián debía llevar un diario, que se enviaba a
la capital una vez al año.1 Nadie lo leía. El sueldo se pagaba en la pri-
mavera, si el vapor podía llegar, y en otro

_______________
1 Fondo Marina, vol. 212. Véase también el inventario
  de 1902.

                                        7
\f8                                                      El guardián

caso en el verano. Dos faros quedaron sin carbón durante cuarenta días.

1.2 Los aparatos y sus fabricantes en Europa, y cómo llegaron a los
mares del sur

Los aparatos venían de París o de Birmingham. La casa más antigua construyó once de ellos.

\f                                   La radio                      9

Cada lente viajaba en cajones numerados. El montaje duraba un mes.
`;

describe('a text out of a PDF', () => {
  test('with running heads, page numbers and footnotes', () => {
    expect(needsReflow(report)).toBe(true);
    expect(paragraphs(report)).toEqual([
      'WHO COUNTS THE BOATS?',
      '1. Introduction',
      'Every harbour of the northern coast keeps a book in which boats are entered when they arrive. Nobody has ever compared these books, and a well-known boat was often counted twice.1',
      'The work began in the spring of 2005, when two ministries agreed on a common form. The authors thank the harbour masters, who answered every letter, and the clerks, who opened their drawers.',
      '1 See the appendix for the method.',
      '2. What the books say',
      'The books of the two largest harbours differ in three ways:',
      '• they give the name of the owner; • they give the port from which the boat came, although not always in the same spelling; and • they are bound, as well-known books are.2',
      '2 Interview, 4 May 2005.',
      'The western harbours had no clerk at all before 2001.',
    ]);
    expect(reflow(report).report).toMatchObject({ joined: 1, hyphenated: 3, footnotes: 2 });
    expect(reflow(report).report.dropped.filter(each => /^\d$/.test(each))).toEqual(['1', '2', '3']);
  });

  test('with the page number beside the running head', () => {
    expect(needsReflow(yearbook)).toBe(true);
    expect(paragraphs(yearbook)).toEqual([
      'which nobody had seen before. The delegation of the upper lake, led by its youngest member, asked that the text be read aloud. After a long silence the chair proposed to count the votes.',
      'The vote was taken at noon. Eleven delegations voted for the text and two against it. Their reasons were given in letters to the chair, of which only the first has been published.',
      'THE YEARS AFTER',
      'In the years after the vote the count was made every summer.',
      'The last count was made in 1961.',
      'A new treaty was proposed in 1970, without success.',
    ]);
    expect(reflow(yearbook).report.dropped).toHaveLength(4);
  });

  test('with a blank line behind every line', () => {
    expect(paragraphs(thesis)).toEqual([
      'CAPÍTULO II: LOS PUERTOS DEL NORTE',
      '2.1. Antecedentes',
      'Los puertos del norte llevan desde hace un siglo un libro en el que se anotan las naves que llegan y las que parten. Nadie había comparado esos libros entre sí. La investigación muestra que una misma nave fue contada más de una vez, y agradece a los capitanes de puerto, que respondieron todas las cartas, y a los escribientes.',
      'Los acuerdos más importantes son los siguientes:',
      'a) llevar un solo libro por puerto;',
      'b) anotar el nombre del dueño de cada nave, y no solamente el del capitán que la conduce.',
    ]);
    expect(reflow(thesis).report.dropped).toEqual(['13', '14']);
  });

  test('with the same blank line between lines and between paragraphs', () => {
    expect(paragraphs(communique)).toEqual([
      'Joint Communiqué of the Ministers of Defense of Norlandia and Sudaria',
      'Puerto Viejo, March 3, 2010',
      'The two ministers met in Puerto Viejo and looked back on three years of work together. They agreed to hold the third meeting of the group in Portville before the end of the year.',
      'Cooperation at sea',
      'The ministers noted with satisfaction that boats of both countries had met at sea without incident. They will:',
      '1. hold exercises once a year;',
      '2. share weather reports, including those of the islands, as soon as they are written; and',
      '3. meet again.',
      'Nothing in this communiqué is binding, and each side pays its own way.',
    ]);
    const { kind, facts } = readSource(reflow(communique).text);
    expect(kind).toBe('declaration');
    expect(facts).toMatchObject({ title: { value: /^Joint Communiqué/ }, date: { value: '2010-03-03' } });
  });

  test('with paragraphs that only their first line’s indent tells', () => {
    expect(paragraphs(board)).toEqual([
      'Annual report of the harbour board for the year 2003, submitted to the two ministries on the last day of January and published by order of both of them.',
      'Boats. In the year under review 1,204 boats entered the northern harbours, which is eleven fewer than in the year before. Most of them came from the islands. The board recommends:',
      '(1) that every boat be counted once; (2) that no boat be counted at night, unless it leaves before the morning.',
      'Ferries. The ferries ran without interruption until the autumn.',
    ]);
  });

  test('with another head on every page, and a footnote under a rule', () => {
    expect(paragraphs(history)).toEqual([
      'LOS FAROS DEL SUR',
      'CAPÍTULO 1 LA LUZ Y EL MAR: UNA HISTORIA DE LOS FAROS DE LA COSTA AUSTRAL',
      'Los primeros faros de la costa austral se encendieron en 1857 con aceite de lobo marino. Cada guardián debía llevar un diario, que se enviaba a la capital una vez al año.1 Nadie lo leía. El sueldo se pagaba en la primavera, si el vapor podía llegar, y en otro caso en el verano. Dos faros quedaron sin carbón durante cuarenta días.',
      '1 Fondo Marina, vol. 212. Véase también el inventario de 1902.',
      '1.2 Los aparatos y sus fabricantes en Europa, y cómo llegaron a los mares del sur',
      'Los aparatos venían de París o de Birmingham. La casa más antigua construyó once de ellos.',
      'Cada lente viajaba en cajones numerados. El montaje duraba un mes.',
    ]);
    expect(reflow(history).report.dropped).toEqual([
      '_______________',
      '7',
      '8                                                      El guardián',
      'La radio                      9',
    ]);
  });

  test.each([
    ['report', report],
    ['history', history],
    ['yearbook', yearbook],
    ['thesis', thesis],
    ['communiqué', communique],
    ['board', board],
  ])('no word is lost or changed: %s', (_, text) => {
    const { text: flowed, report: done } = reflow(text);
    const letters = (part: string) => [...part.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    expect(letters(flowed + done.dropped.join(''))).toBe(letters(text));
    expect(reflow(flowed).text).toBe(flowed);
  });
});

test('a sound text is not taken for one out of a PDF, and its numbers stay', () => {
  const text =
    'The harbour has 12 berths.\n\n1998\n\nIn that year a well-known clerk retired.\n\nBerths       12\nBoats        40\nBoats        44\n';
  expect(needsReflow(text)).toBe(false);
  expect(readSource(text).masks).toEqual([]);
});
