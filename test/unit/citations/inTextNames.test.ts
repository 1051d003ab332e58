import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../server/src/citations';

const found = (text: string) => findCitations(text).map(({ range }) => text.slice(range.start, range.end));

describe('names in a sentence', () => {
  it.each<[string, string[]]>([
    ['It grew in the ports. Box and Lund\n(1974) had made a tool for it.', ['Box and Lund\n(1974)']],
    ['So it is in Box (1974), in the end; in Chapter and Figure (1999), too.', []],
    [
      'I use the estimator of de\nBergerac and D’Osœur (2012, 2016), made for this.',
      ['de\nBergerac and D’Osœur (2012, 2016)'],
    ],
    ['As Berg and Mor-\ngan (1994) show, it holds.', ['Berg and Mor-\ngan (1994)']],
    ['It holds. Interest-\ningly, Lund et al. (1991) deny it.', ['Lund et al. (1991)']],
    ['Lo dice el anuario oficial de la Tarima Mint (2021), con cifras.', ['Tarima Mint (2021)']],
    [
      'Así lo dice Quispe (2016, extraído de la edición digital) con cifras.',
      ['Quispe (2016, extraído de la edición digital)'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('at the start of an item that says what the work holds', () => {
    const item =
      '- Quispe (2011): Da cifras de los puertos; calla los precios.\n- Lund (2012, extractos en la red): Cuenta lo mismo; repite a otros.\n';
    expect(found(`Lo que dicen:\n${item}`)).toEqual(['Quispe (2011)', 'Lund (2012, extractos en la red)']);
    expect(found('Obras:\n- Quispe (2011): Los puertos del sur. Editorial Norte.\n')).toEqual([]);
  });
});

describe('names in parentheses', () => {
  it.each<[string, string[]]>([
    [
      '(see Berg and Ng 1998 for a survey in which they review a model by Lund et al. 1991).',
      ['Berg and Ng 1998', 'Lund et al. 1991'],
    ],
    [
      '(Feld 1954; see Lund 1988, Mor-\ngan 1990, or Berg and Ng 1995)',
      ['Feld 1954; see Lund 1988, Mor-\ngan 1990, or Berg and Ng 1995'],
    ],
    ['Así fue (Feld, 2001; Quispe, 2014, extraído de la red).', ['Feld, 2001; Quispe, 2014']],
    ['Así fue (miles de barcos, según Banco de Perú en Quispe, 2014).', ['Quispe, 2014']],
    ['Así fue (según Instituto de Estudios en Salud, 2014).', ['Instituto de Estudios en Salud, 2014']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('the name that a line break parts is one', () => {
    expect(findCitations('So it is (Mor-\ngan 1990).')[0]?.works[0]?.author).toBe('Morgan');
  });
});

describe('marks and parts', () => {
  it('the square of a letter is no note', () => {
    expect(found('It fits, R² = 0.5, as it should.')).toEqual([]);
  });

  it('marks behind a figure in parentheses and behind a sum count on', () => {
    const text = 'It began.1 It was drawn (Figure 2.1).2 It cost up to $400.3 Then it closed.4 Nobody came.5';
    expect(found(text)).toEqual(['1', '2', '3', '4', '5']);
  });

  it.each([
    'Quispe, Puertos, op. cit., capítulo "Las grúas"',
    'Quispe, op. cit., Parte II, capítulo "Las grúas"',
    'Quispe, op. cit., introducción, “Las cuentas”',
    'Lund, op. cit., preface',
  ])('%s', cited => expect(found(`1. ${cited}.\n`)).toEqual([cited]));

  it.each<[string, string[]]>([
    [
      'Actors form nets (Law, 2015, p. 1). Later they part (Law, 2015). The rule (Article, 2015) is old, the bill (Act, 1998, s. 3) too.',
      ['Law, 2015, p. 1', 'Law, 2015'],
    ],
    [
      'As Born and Wolf (1980), Page et al. (1999) agree; (Reason & Berg, 2001) do not.',
      ['Born and Wolf (1980)', 'Page et al. (1999)', 'Reason & Berg, 2001'],
    ],
    ['Sandoval y cols. (2018) lo muestran.', ['Sandoval y cols. (2018)']],
    [
      'El dato es otro ( Santos, 2005 , p. 65), dice Luchiari (2004 , p. 105) así.',
      ['Santos, 2005 , p. 65', 'Luchiari (2004 , p. 105)'],
    ],
    ['It is old (Berg 2013 [1930], 2018 [1929-1930]; Lund 2001).', ['Berg 2013 [1930], 2018 [1929-1930]; Lund 2001']],
    [
      'The lack of data (“slack of tea”; Walter et al. 2005) and poor work (“low road”, Lund and Qi, 2022) hurt.',
      ['Walter et al. 2005', 'Lund and Qi, 2022'],
    ],
    [
      'Como dice Ruiz (2021, p. 3, traducción propia); so Berg (2004, p. 3, emphasis added), (Ng, submitted), (Vide Soto, inédito).',
      ['Ruiz (2021, p. 3, traducción propia)', 'Berg (2004, p. 3, emphasis added)', 'Ng, submitted', 'Soto, inédito'],
    ],
    [
      '(El Comercio, 2016, 14 de mayo) and (The Economist, 2016, May 14)',
      ['El Comercio, 2016, 14 de mayo', 'The Economist, 2016, May 14'],
    ],
    ['As Ernest May (1973) and Matos Mar (1984) say in Early May (2009).', ['Ernest May (1973)', 'Matos Mar (1984)']],
    [
      'Smith (2001: 34–36), Jones (2002) and Berg (2009) agree.',
      ['Smith (2001: 34–36)', 'Jones (2002)', 'Berg (2009)'],
    ],
    ['Lo dice Basadre (1968-1970, t. V, p. 33); gobernó Ríos (1990-2000).', ['Basadre (1968-1970, t. V, p. 33)']],
    ['It rose (2014: 1,900), fell (COVID-19, 2020) and “was so” (2014: 19).', ['2014: 19']],
    [
      'President Lund (2009) spoke; Secretary Berg (2011) too. According to Secretary Berg (2012) not.',
      ['Secretary Berg (2012)'],
    ],
    ['The New York Times (2014, March 3) reported it.', ['The New York Times (2014, March 3)']],
    ['It is old (Berg (1929) on tea, or Lund (1988) on tins).', ['Berg (1929)', 'Lund (1988)']],
    [
      'Anthropologist Ken Barger (1971) says so, by the principles of De Certeau’s (1984) book.',
      ['Ken Barger (1971)', 'De Certeau’s (1984)'],
    ],
    [
      'In Growth and Structure of the English Harbour (1905) and Analytic Tea (1906) much is said; he published Old Tea (1937).',
      ['Analytic Tea (1906)'],
    ],
    [
      'As Friends of the Harbour (2010) says, and the Bank of Tarima (2012).',
      ['Friends of the Harbour (2010)', 'Bank of Tarima (2012)'],
    ],
  ])('surnames that are words, remarks, days and titles: %s', (text, expected) =>
    expect(found(text)).toEqual(expected),
  );

  it('an item says what a work holds, an entry where it was printed', () => {
    const text =
      '- Berg (2010): Gives figures of the trade and says nothing of prices or of wages\n- Lund (2011): Studies the wages of sailors over forty years of peace.\n\nBerg (2010): Ports of the north. Oslo: Faro.\nBerg, A. (2010): Ports of the north and the wages of their sailors.\nMRE (2018). Plan de puertos.\n';
    expect(found(text)).toEqual(['Berg (2010)', 'Lund (2011)']);
    expect(
      found(
        '- **Berg (2010):** Los puertos crecen de abajo arriba.\n- **Ng (2011):** Sin puertos no hay té que valga.\n',
      ),
    ).toEqual(['Berg (2010)', 'Ng (2011)']);
  });

  it('a name does not begin in the heading before it, nor in parentheses', () => {
    expect(found('## Relación con Lund y la Tradición del Puerto\nTimothy Berg (2013) propuso el muelle.')).toEqual([
      'Timothy Berg (2013)',
    ]);
    expect(found('La orientación a puertos (OAP), Berg (2018) sostiene, es vieja.')).toEqual(['Berg (2018)']);
  });
});
