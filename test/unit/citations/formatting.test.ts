import { describe, expect, it } from 'vitest';
import {
  type CitedItem,
  type CslItem,
  documentReference,
  type LoadedStyle,
  type OutputFormat,
} from '../../../server/src/citations';
import { bundledFormatter } from './bundledStyles';

const issued = (...parts: number[]) => ({ 'date-parts': [parts] });
const book: CslItem = {
  id: 'book',
  type: 'book',
  title: 'The quiet frontier: Diplomacy in the Andes',
  author: [
    { family: 'Berg', given: 'Ana María' },
    { family: 'Gattas', given: 'Luis' },
  ],
  issued: issued(2017),
  publisher: 'Andean University Press',
  'publisher-place': 'Lima',
  edition: '2',
};
const article: CslItem = {
  id: 'article',
  type: 'article-journal',
  title: 'Cabinets across borders',
  author: [{ family: 'Ríos', given: 'Pedro' }],
  issued: issued(2015),
  'container-title': 'Journal of Border Studies',
  volume: '12',
  issue: '3',
  page: '45-67',
};
const chapter: CslItem = {
  id: 'chapter',
  type: 'chapter',
  title: 'Ministers at table',
  author: [{ family: 'Soto', given: 'Elena' }],
  editor: [{ family: 'Vega', given: 'Marta' }],
  'container-title': 'Dialogues of neighbours',
  issued: issued(2012),
  page: '101-120',
  publisher: 'Harbour Books',
  'publisher-place': 'London',
};
const report: CslItem = {
  id: 'report',
  type: 'report',
  title: 'Memoria institucional 2018',
  author: [{ literal: 'Ministerio de Relaciones Exteriores' }],
  issued: issued(2018),
  publisher: 'MRE',
  'publisher-place': 'Lima',
};
const page: CslItem = {
  id: 'page',
  type: 'webpage',
  title: 'High-level dialogue opens',
  author: [{ literal: 'Embassy of Colombia' }],
  'container-title': 'Embassy News',
  issued: issued(2016, 3, 4),
  accessed: issued(2019, 1, 2),
  URL: 'https://example.org/dialogue',
};
const news: CslItem = {
  id: 'news',
  type: 'article-newspaper',
  title: 'Presidentes firman declaración',
  author: [{ family: 'Luna', given: 'Rosa' }],
  'container-title': 'El Faro',
  language: 'es',
  issued: issued(2015, 6, 24),
  page: '5',
};
const undated: CslItem = {
  id: 'undated',
  type: 'book',
  title: 'Notes on protocol',
  author: [{ family: 'Paz', given: 'Inés' }],
  publisher: 'Faro',
};
const thesis: CslItem = {
  id: 'thesis',
  type: 'thesis',
  title: 'The minutes of the commission',
  author: [{ family: 'Paz', given: 'Inés' }],
  issued: issued(2011),
  publisher: 'University of the South',
  genre: 'PhD thesis',
};
const law: CslItem = {
  id: 'law',
  type: 'legislation',
  title: 'Ley de Relaciones Consulares',
  number: '29158',
  issued: issued(2007, 12, 20),
};
const treaty: CslItem = {
  id: 'treaty',
  type: 'treaty',
  title: 'Treaty of the Two Rivers',
  issued: issued(1969, 5, 23),
  volume: '1155',
  'container-title': 'UNTS',
  page: '331',
};
const four: CslItem = {
  id: 'four',
  type: 'book',
  title: 'Four hands',
  author: [
    { family: 'Abril', given: 'Eva' },
    { family: 'Boza', given: 'Raúl' },
    { family: 'Cruz', given: 'Iris' },
    { family: 'Díaz', given: 'Omar' },
  ],
  issued: issued(2020),
  publisher: 'Faro',
  'publisher-place': 'Quito',
};
const cable = documentReference({
  uri: 'file:///p/09LIMA1661.gloss',
  id: '09LIMA1661',
  idRange: null,
  kind: 'cable',
  title: 'Dialogue on security',
  date: '2009-11-20',
  language: 'en',
  header: { from: 'AMEMBASSY LIMA', post: 'LIMA', mrn: '001661', dateTime: '2009-11-20T16:58Z' },
}).item;

const formatter = bundledFormatter();
async function style(name: string, locale: string): Promise<LoadedStyle> {
  const loaded = await formatter.load(name, locale);
  if (typeof loaded === 'string') throw new Error(loaded);
  return loaded;
}

// What each style's own guide asks for, with entries of ours in the place of its examples.
describe('entries of a list of works', () => {
  const cases: readonly (readonly [string, string, CslItem, string])[] = [
    // The Chicago Manual of Style, 17th edition, chapter 14 (notes and bibliography)
    [
      'chicago-note',
      'en-US',
      book,
      'Berg, Ana María, and Luis Gattas. The Quiet Frontier: Diplomacy in the Andes. 2nd ed. Lima: Andean University Press, 2017.',
    ],
    [
      'chicago-note',
      'en-US',
      article,
      'Ríos, Pedro. “Cabinets across Borders.” Journal of Border Studies 12, no. 3 (2015): 45–67.',
    ],
    [
      'chicago-note',
      'en-US',
      chapter,
      'Soto, Elena. “Ministers at Table.” In Dialogues of Neighbours, edited by Marta Vega, 101–20. London: Harbour Books, 2012.',
    ],
    ['chicago-note', 'en-US', news, 'Luna, Rosa. “Presidentes firman declaración.” El Faro, June 24, 2015.'],
    [
      'chicago-note',
      'en-GB',
      article,
      'Ríos, Pedro. ‘Cabinets across Borders’. Journal of Border Studies 12, no. 3 (2015): 45–67.',
    ],
    [
      'chicago-note',
      'es-ES',
      article,
      'Ríos, Pedro. «Cabinets across borders». Journal of Border Studies 12, n.º 3 (2015): 45-67.',
    ],
    [
      'chicago-note',
      'es-ES',
      chapter,
      'Soto, Elena. «Ministers at table». En Dialogues of neighbours, editado por Marta Vega, 101-20. London: Harbour Books, 2012.',
    ],
    [
      'chicago-note',
      'en-US',
      cable,
      'U.S. Embassy Lima. “Dialogue on Security.” Diplomatic cable 09 LIMA 1661. Lima, November 20, 2009.',
    ],
    [
      'chicago-note',
      'es-MX',
      article,
      'Ríos, Pedro. “Cabinets across borders”. Journal of Border Studies 12, núm. 3 (2015): 45–67.',
    ],
    ['chicago-note', 'en-GB', news, 'Luna, Rosa. ‘Presidentes firman declaración’. El Faro, 24 June 2015.'],
    [
      'chicago-note',
      'en-US',
      thesis,
      'Paz, Inés. “The Minutes of the Commission.” PhD thesis, University of the South, 2011.',
    ],
    // chapter 15 (author-date)
    [
      'chicago-author-date',
      'en-GB',
      page,
      'Embassy of Colombia. 2016. ‘High-Level Dialogue Opens’. Embassy News. 4 March 2016. https://example.org/dialogue.',
    ],
    [
      'chicago-author-date',
      'es-ES',
      book,
      'Berg, Ana María, y Luis Gattas. 2017. The quiet frontier: Diplomacy in the Andes. 2.ª ed. Lima: Andean University Press.',
    ],
    [
      'chicago-author-date',
      'es-ES',
      four,
      'Abril, Eva, Raúl Boza, Iris Cruz, y Omar Díaz. 2020. Four hands. Quito: Faro.',
    ],
    [
      'chicago-author-date',
      'en-US',
      book,
      'Berg, Ana María, and Luis Gattas. 2017. The Quiet Frontier: Diplomacy in the Andes. 2nd ed. Lima: Andean University Press.',
    ],
    [
      'chicago-author-date',
      'en-US',
      article,
      'Ríos, Pedro. 2015. “Cabinets across Borders.” Journal of Border Studies 12 (3): 45–67.',
    ],
    [
      'chicago-author-date',
      'en-US',
      report,
      'Ministerio de Relaciones Exteriores. 2018. “Memoria Institucional 2018.” Lima: MRE.',
    ],
    ['chicago-author-date', 'en-US', undated, 'Paz, Inés. n.d. Notes on Protocol. Faro.'],
    ['chicago-author-date', 'es-MX', undated, 'Paz, Inés. s/f. Notes on protocol. Faro.'],
    // MLA Handbook, 9th edition
    [
      'mla',
      'en-US',
      book,
      'Berg, Ana María, and Luis Gattas. The Quiet Frontier: Diplomacy in the Andes. 2nd ed., Andean University Press, 2017.',
    ],
    [
      'mla',
      'en-US',
      article,
      'Ríos, Pedro. “Cabinets across Borders.” Journal of Border Studies, vol. 12, no. 3, 2015, pp. 45–67.',
    ],
    [
      'mla',
      'en-US',
      chapter,
      'Soto, Elena. “Ministers at Table.” Dialogues of Neighbours, edited by Marta Vega, Harbour Books, 2012, pp. 101–20.',
    ],
    [
      'mla',
      'en-US',
      page,
      'Embassy of Colombia. “High-Level Dialogue Opens.” Embassy News, 4 Mar. 2016, https://example.org/dialogue.',
    ],
    ['mla', 'en-GB', four, 'Abril, Eva, et al. Four Hands. Faro, 2020.'],
    ['mla', 'es-ES', news, 'Luna, Rosa. «Presidentes firman declaración». El Faro, 24 de junio de 2015, p. 5.'],
    [
      'mla',
      'es-MX',
      article,
      'Ríos, Pedro. “Cabinets across borders”. Journal of Border Studies, vol. 12, núm. 3, 2015, pp. 45–67.',
    ],
    // Publication Manual of the APA, 7th edition
    [
      'apa',
      'en-US',
      book,
      'Berg, A. M., & Gattas, L. (2017). The quiet frontier: Diplomacy in the Andes (2nd ed.). Andean University Press.',
    ],
    ['apa', 'en-US', article, 'Ríos, P. (2015). Cabinets across borders. Journal of Border Studies, 12(3), 45–67.'],
    [
      'apa',
      'en-US',
      chapter,
      'Soto, E. (2012). Ministers at table. In M. Vega (Ed.), Dialogues of neighbours (pp. 101–120). Harbour Books.',
    ],
    ['apa', 'en-US', report, 'Ministerio de Relaciones Exteriores. (2018). Memoria institucional 2018. MRE.'],
    ['apa', 'en-US', undated, 'Paz, I. (n.d.). Notes on protocol. Faro.'],
    ['apa', 'en-US', news, 'Luna, R. (2015, June 24). Presidentes firman declaración. El Faro, 5.'],
    [
      'apa',
      'es-ES',
      chapter,
      'Soto, E. (2012). Ministers at table. En M. Vega (Ed.), Dialogues of neighbours (pp. 101-120). Harbour Books.',
    ],
    ['apa', 'es-ES', undated, 'Paz, I. (s. f.). Notes on protocol. Faro.'],
    ['apa', 'en-US', cable, 'U.S. Embassy Lima. (2009). Dialogue on security (Diplomatic Cable No. 09 LIMA 1661).'],
    ['apa', 'en-US', four, 'Abril, E., Boza, R., Cruz, I., & Díaz, O. (2020). Four hands. Faro.'],
    ['apa', 'en-US', thesis, 'Paz, I. (2011). The minutes of the commission [PhD thesis]. University of the South.'],
    ['apa', 'en-US', treaty, 'Treaty of the Two Rivers, May 23, 1969, 1155 UNTS 331.'],
    ['apa', 'es-MX', article, 'Ríos, P. (2015). Cabinets across borders. Journal of Border Studies, 12(3), 45–67.'],
    [
      'apa',
      'en-GB',
      page,
      'Embassy of Colombia. (2016, March 4). High-level dialogue opens. Embassy News. https://example.org/dialogue',
    ],
    // MHRA Style Guide, 4th edition
    ['mhra', 'en-GB', four, 'Abril, Eva, and others, Four Hands (Faro, 2020)'],
    ['mhra', 'en-GB', news, 'Luna, Rosa, ‘Presidentes firman declaración’, El Faro, 24 June 2015, p. 5'],
    [
      'mhra',
      'es-ES',
      article,
      'Ríos, Pedro, «Cabinets across borders», Journal of Border Studies, 12.3 (2015), pp. 45-67',
    ],
    [
      'mhra',
      'en-GB',
      book,
      'Berg, Ana María, and Luis Gattas, The Quiet Frontier: Diplomacy in the Andes, 2nd edn (Andean University Press, 2017)',
    ],
    [
      'mhra',
      'en-GB',
      article,
      'Ríos, Pedro, ‘Cabinets across Borders’, Journal of Border Studies, 12.3 (2015), pp. 45–67',
    ],
    [
      'mhra',
      'en-GB',
      chapter,
      'Soto, Elena, ‘Ministers at Table’, in Dialogues of Neighbours, ed. by Marta Vega (Harbour Books, 2012), pp. 101–20',
    ],
    [
      'mhra',
      'en-US',
      chapter,
      'Soto, Elena, “Ministers at Table,” in Dialogues of Neighbours, ed. by Marta Vega (Harbour Books, 2012), pp. 101–20',
    ],
    [
      'mhra',
      'es-MX',
      chapter,
      'Soto, Elena, “Ministers at table”, en Dialogues of neighbours, ed. Marta Vega (Harbour Books, 2012), pp. 101–20',
    ],
    // OSCOLA, 4th edition
    [
      'oscola',
      'en-GB',
      book,
      'Berg AM and Gattas L, The Quiet Frontier: Diplomacy in the Andes (2nd edn, Andean University Press 2017)',
    ],
    ['oscola', 'en-GB', article, 'Ríos P, ‘Cabinets across Borders’ (2015) 12 Journal of Border Studies 45'],
    [
      'oscola',
      'en-GB',
      chapter,
      'Soto E, ‘Ministers at Table’ in Marta Vega (ed), Dialogues of neighbours (Harbour Books 2012)',
    ],
    [
      'oscola',
      'en-GB',
      page,
      'Embassy of Colombia, ‘High-Level Dialogue Opens’ (Embassy News, 4 March 2016) <https://example.org/dialogue> accessed 2 January 2019',
    ],
    ['oscola', 'en-GB', news, 'Luna R, ‘Presidentes firman declaración’ El Faro (24 June 2015) 5'],
    ['oscola', 'en-GB', thesis, 'Paz I, ‘The Minutes of the Commission’ (PhD thesis, University of the South 2011)'],
    ['oscola', 'en-GB', law, 'Ley de Relaciones Consulares 2007'],
    // 2.7.1: title, the date of adoption in parentheses, volume, series, page
    ['oscola', 'en-GB', treaty, 'Treaty of the Two Rivers (adopted 23 May 1969) 1155 UNTS 331'],
    ['oscola', 'es-ES', treaty, 'Treaty of the Two Rivers (adoptado el 23 de mayo de 1969) 1155 UNTS 331'],
    [
      'oscola',
      'en-US',
      chapter,
      'Soto E, “Ministers at Table” in Marta Vega (ed), Dialogues of neighbours (Harbour Books 2012)',
    ],
    [
      'oscola',
      'es-MX',
      chapter,
      'Soto E, “Ministers at table” en Marta Vega (ed), Dialogues of neighbours (Harbour Books 2012)',
    ],
    // ISO 690 in Spanish
    ['iso690-es', 'es-ES', four, 'ABRIL, E., BOZA, R., CRUZ, I. y DÍAZ, O., 2020. Four hands. Quito: Faro.'],
    ['iso690-es', 'es-ES', report, 'MINISTERIO DE RELACIONES EXTERIORES, 2018. Memoria institucional 2018. Lima: MRE.'],
    [
      'iso690-es',
      'es-ES',
      page,
      'EMBASSY OF COLOMBIA, 2016. High-level dialogue opens. Embassy News [en línea]. [consulta: 2 enero 2019]. Disponible en: https://example.org/dialogue.',
    ],
    [
      'iso690-es',
      'es-ES',
      book,
      'BERG, A.M. y GATTAS, L., 2017. The quiet frontier: Diplomacy in the Andes. 2ª ed. Lima: Andean University Press.',
    ],
    [
      'iso690-es',
      'es-ES',
      chapter,
      'SOTO, E., 2012. Ministers at table. En: M. VEGA (ed.), Dialogues of neighbours. London: Harbour Books, pp. 101-120.',
    ],
    [
      'iso690-es',
      'es-MX',
      book,
      'BERG, A.M. y GATTAS, L., 2017. The quiet frontier: Diplomacy in the Andes. 2ª ed. Lima: Andean University Press.',
    ],
    [
      'iso690-es',
      'en-GB',
      chapter,
      'SOTO, E., 2012. Ministers at table. En: M. VEGA (ed.), Dialogues of neighbours. London: Harbour Books, pp. 101–120.',
    ],
    [
      'iso690-es',
      'en-US',
      chapter,
      'SOTO, E., 2012. Ministers at table. En: M. VEGA (ed.), Dialogues of neighbours. London: Harbour Books, pp. 101–120.',
    ],
    // Cite Them Right, 12th edition (Harvard)
    [
      'harvard',
      'es-MX',
      chapter,
      'Soto, E. (2012) “Ministers at table”, en M. Vega (ed.) Dialogues of neighbours. London: Harbour Books, pp. 101–120.',
    ],
    ['harvard', 'en-GB', news, 'Luna, R. (2015) ‘Presidentes firman declaración’, El Faro, 24 June, p. 5.'],
    ['harvard', 'en-GB', thesis, 'Paz, I. (2011) The minutes of the commission. PhD thesis. University of the South.'],
    ['harvard', 'en-US', four, 'Abril, E. et al. (2020) Four hands. Quito: Faro.'],
    [
      'harvard',
      'es-ES',
      chapter,
      'Soto, E. (2012) «Ministers at table», en M. Vega (ed.) Dialogues of neighbours. London: Harbour Books, pp. 101-120.',
    ],
    [
      'harvard',
      'en-GB',
      book,
      'Berg, A.M. and Gattas, L. (2017) The quiet frontier: Diplomacy in the Andes. 2nd edn. Lima: Andean University Press.',
    ],
    [
      'harvard',
      'en-GB',
      article,
      'Ríos, P. (2015) ‘Cabinets across borders’, Journal of Border Studies, 12(3), pp. 45–67.',
    ],
    [
      'harvard',
      'en-GB',
      chapter,
      'Soto, E. (2012) ‘Ministers at table’, in M. Vega (ed.) Dialogues of neighbours. London: Harbour Books, pp. 101–120.',
    ],
    [
      'harvard',
      'en-GB',
      page,
      'Embassy of Colombia (2016) High-level dialogue opens, Embassy News. Available at: https://example.org/dialogue (Accessed: 2 January 2019).',
    ],
  ];

  it.each(cases)('%s in %s: $2.id', async (name, locale, item, expected) => {
    expect((await style(name, locale)).formatBibliographyEntry(item)).toBe(expected);
  });
});

describe('citations', () => {
  const cases: readonly (readonly [string, string, readonly CitedItem[], string])[] = [
    [
      'chicago-note',
      'en-US',
      [{ item: book, locator: 'p. 12' }],
      'Ana María Berg and Luis Gattas, The Quiet Frontier: Diplomacy in the Andes, 2nd ed. (Lima: Andean University Press, 2017), 12.',
    ],
    [
      'chicago-note',
      'es-ES',
      [{ item: book, locator: '12' }],
      'Ana María Berg y Luis Gattas, The quiet frontier: Diplomacy in the Andes, 2.ª ed. (Lima: Andean University Press, 2017), 12.',
    ],
    [
      'chicago-note',
      'en-US',
      [{ item: cable, locator: '13' }],
      'U.S. Embassy Lima, “Dialogue on Security,” diplomatic cable 09 LIMA 1661 (Lima, November 20, 2009), para. 13.',
    ],
    ['chicago-author-date', 'en-US', [{ item: book, locator: 'pp. 12-14' }], '(Berg and Gattas 2017, 12–14)'],
    ['chicago-author-date', 'en-US', [{ item: article, prefix: 'see', suffix: 'in part' }], '(see Ríos 2015, in part)'],
    ['chicago-author-date', 'es-MX', [{ item: book }], '(Berg y Gattas 2017)'],
    ['mla', 'en-US', [{ item: book, locator: 'p. 12' }], '(Berg and Gattas 12)'],
    ['apa', 'en-US', [{ item: book, locator: 'p. 12' }], '(Berg & Gattas, 2017, p. 12)'],
    ['apa', 'en-US', [{ item: article }, { item: book }], '(Berg & Gattas, 2017; Ríos, 2015)'],
    ['apa', 'en-US', [{ item: cable, locator: '¶ 13' }], '(U.S. Embassy Lima, 2009, para. 13)'],
    ['apa', 'es-ES', [{ item: article, locator: 'cap. 2' }], '(Ríos, 2015, Capítulo 2)'],
    [
      'mhra',
      'en-GB',
      [{ item: chapter, locator: 'p. 110' }],
      'Elena Soto, ‘Ministers at Table’, in Dialogues of Neighbours, ed. by Marta Vega (Harbour Books, 2012), pp. 101–20 (p. 110).',
    ],
    [
      'oscola',
      'en-GB',
      [{ item: article, locator: '50' }],
      'Pedro Ríos, ‘Cabinets across Borders’ (2015) 12 Journal of Border Studies 45, 50.',
    ],
    ['iso690-es', 'es-ES', [{ item: book, locator: 'p. 12' }], '(Berg y Gattas 2017, p. 12)'],
    // a style that prints every locator as a page
    ['iso690-es', 'es-ES', [{ item: book, locator: 'cap. 2' }], '(Berg y Gattas 2017, cap. 2)'],
    ['iso690-es', 'es-ES', [{ item: cable, locator: '13' }], '(U.S. Embassy Lima 2009, párr. 13)'],
    ['mla', 'en-US', [{ item: book, locator: 'chap. 2' }], '(Berg and Gattas, chap. 2)'],
    ['mla', 'en-US', [{ item: four, locator: '12' }], '(Abril et al. 12)'],
    ['apa', 'en-US', [{ item: four }], '(Abril et al., 2020)'],
    ['harvard', 'es-ES', [{ item: four, locator: 'cap. 2' }], '(Abril et al., 2020, cap. 2)'],
    ['chicago-author-date', 'en-US', [{ item: four, locator: 'chap. 2' }], '(Abril et al. 2020, chap. 2)'],
    [
      'oscola',
      'en-GB',
      [{ item: treaty, locator: 'art. 5' }],
      'Treaty of the Two Rivers (adopted 23 May 1969) 1155 UNTS 331 art 5.',
    ],
    ['oscola', 'en-GB', [{ item: law }], 'Ley de Relaciones Consulares 2007.'],
    ['harvard', 'en-GB', [{ item: book, locator: 'p. 12' }], '(Berg and Gattas, 2017, p. 12)'],
    [
      'harvard',
      'en-GB',
      [{ item: book, locator: 'the map at the end' }],
      '(Berg and Gattas, 2017, the map at the end)',
    ],
  ];

  it.each(cases)('%s in %s: $2.0.item.id', async (name, locale, cited, expected) => {
    expect((await style(name, locale)).formatCitation(cited)).toBe(expected);
  });
});

describe('a cable in every style', () => {
  it.each(['chicago-note', 'chicago-author-date', 'mla', 'apa', 'mhra', 'oscola', 'iso690-es', 'harvard'])(
    '%s says its number',
    async name => {
      const loaded = await style(name, 'en-GB');
      expect(loaded.formatBibliographyEntry(cable)).toContain('09 LIMA 1661');
      expect(loaded.formatBibliography([cable, book]).find(each => each.id === cable.id)?.text).toContain(
        '09 LIMA 1661',
      );
      if (loaded.kind === 'note') expect(loaded.formatCitation([{ item: cable }])).toContain('09 LIMA 1661');
    },
  );
});

describe('the output', () => {
  const marked: CslItem = { ...article, title: 'A [draft] of <i>Lex</i> & *order*', URL: 'https://example.org/a_(b)' };

  it.each<[OutputFormat, string]>([
    [
      'text',
      'Ríos, P. (2015). A [draft] of Lex & *order*. Journal of Border Studies, 12(3), 45–67. https://example.org/a_(b)',
    ],
    [
      'markdown',
      'Ríos, P. (2015). A \\[draft\\] of *Lex* & \\*order\\*. *Journal of Border Studies*, *12*(3), 45–67. [https://example.org/a\\_(b)](https://example.org/a_%28b%29)',
    ],
    [
      'html',
      'Ríos, P. (2015). A [draft] of <i>Lex</i> &#38; *order*. <i>Journal of Border Studies</i>, <i>12</i>(3), 45–67. <a href="https://example.org/a_(b)">https://example.org/a_(b)</a>',
    ],
  ])('is %s', async (format, expected) => {
    expect((await style('apa', 'en-US')).formatBibliographyEntry(marked, format)).toBe(expected);
  });

  it('orders a list as the style does, and says whose each entry is', async () => {
    const list = (await style('apa', 'en-US')).formatBibliography([article, chapter, book]);
    expect(list.map(each => each.id)).toEqual(['book', 'article', 'chapter']);
  });

  it('does not let one citation change the next', async () => {
    const loaded = await style('apa', 'en-US');
    const other = { ...book, id: 'other' };
    expect(loaded.formatCitation([{ item: book }, { item: other }])).toBe('(Berg & Gattas, 2017a, 2017b)');
    expect(loaded.formatCitation([{ item: book }])).toBe('(Berg & Gattas, 2017)');
  });
});

describe('odd items', () => {
  it.each<[string, CslItem]>([
    ['nothing but an id', { id: 'x', type: 'book' }],
    ['an unknown type', { id: 'x', type: 'scroll', title: 'T' }],
    ['a title that is a list', { id: 'x', type: 'book', title: ['T'] }],
    ['names of every shape', { id: 'x', type: 'book', author: ['Ana', null, {}, 7, { given: 'Only' }] }],
    ['names that are none', { id: 'x', type: 'book', author: 'Ana' }],
    ['dates of every shape', { id: 'x', type: 'book', issued: { 'date-parts': [['abc'], 'x', []] }, accessed: 7 }],
    ['a date in words', { id: 'x', type: 'book', title: 'T', issued: { raw: 'the spring after' } }],
    ['an unclosed tag', { id: 'x', type: 'book', title: 'A <i>tag' }],
    ['an id of a prototype', { id: '__proto__', type: 'book', title: 'T' }],
  ])('%s', async (_, item) => {
    for (const name of ['chicago-note', 'apa', 'oscola', 'iso690-es']) {
      const loaded = await style(name, 'es-ES');
      for (const format of ['text', 'markdown', 'html'] as const) {
        expect(loaded.formatBibliographyEntry(item, format)).not.toBe('');
        expect(loaded.formatCitation([{ item, locator: '§' }], format)).not.toBe('');
      }
    }
  });
});

describe('a style', () => {
  const own = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Own</title><id>own</id></info><citation><layout><text variable="title" font-weight="bold"/></layout></citation></style>`;

  it('of the user’s works; without a bibliography its entries are its citations', async () => {
    const loaded = await bundledFormatter({ 'styles/own.csl': own }).load('styles/own.csl', 'en-GB');
    if (typeof loaded === 'string') throw new Error(loaded);
    expect(loaded.kind).toBe('note');
    expect(loaded.formatBibliographyEntry(article, 'markdown')).toBe('**Cabinets across borders**');
  });

  it.each([
    ['that is not there', 'nowhere.csl', 'There is no citation style “nowhere.csl”.'],
    ['that is no XML', 'broken.csl', /^The citation style “broken.csl” cannot be used: /],
  ])('%s is told of', async (_, name, message) => {
    expect(await bundledFormatter({ 'broken.csl': 'not a style' }).load(name, 'en-GB')).toEqual(
      expect.stringMatching(message),
    );
  });

  it('of the user’s works is loaded again when its file has changed', async () => {
    const styles = { 'own.csl': own };
    const changing = bundledFormatter(styles);
    const shown = async () => {
      const loaded = await changing.load('own.csl', 'en-GB');
      return typeof loaded === 'string' ? loaded : loaded.formatCitation([{ item: article }], 'markdown');
    };
    expect(await shown()).toBe('**Cabinets across borders**');
    styles['own.csl'] = own.replace('font-weight="bold"', '');
    expect(await shown()).toBe('**Cabinets across borders**');
    changing.forget();
    expect(await shown()).toBe('Cabinets across borders');
  });

  it('falls back in languages that have no locale', async () => {
    expect((await style('apa', 'fr-FR')).formatCitation([{ item: book }])).toBe('(Berg & Gattas, 2017)');
    expect((await style('chicago-author-date', 'es-PE')).formatCitation([{ item: book }])).toBe('(Berg y Gattas 2017)');
  });
});
