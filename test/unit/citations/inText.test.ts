import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCitations, type InTextCitation } from '../../../server/src/citations';

const KINDS: Readonly<Record<string, InTextCitation['kind']>> = { n: 'numeric', i: 'ibid', c: 'cable', o: 'other' };

/** A text whose citations are marked: `⟦MRE, 2018⟧`, and with a letter for kinds other than author and year, `⟦n:[12]⟧`. */
function marked(text: string): { text: string; citations: Set<string> } {
  const citations = new Set<string>();
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/⟦(?:([nico]):)?([^⟧]*)⟧/g)) {
    plain += text.slice(at, match.index);
    citations.add(`${plain.length}-${plain.length + match[2]!.length} ${KINDS[match[1] ?? ''] ?? 'author-year'}`);
    plain += match[2];
    at = match.index + match[0].length;
  }
  return { text: plain + text.slice(at), citations };
}

const found = (text: string) =>
  new Set(findCitations(text).map(({ range, kind }) => `${range.start}-${range.end} ${kind}`));

function score(name: string) {
  const { text, citations } = marked(readFileSync(resolve(__dirname, `fixtures/${name}.txt`), 'utf8'));
  const got = found(text);
  const right = [...got].filter(each => citations.has(each)).length;
  const shown = (keys: Iterable<string>) =>
    [...keys].map(
      each =>
        `${each} ${JSON.stringify(text.slice(...(each.split(' ')[0]!.split('-').map(Number) as [number, number])))}`,
    );
  return {
    f1: (2 * right) / (got.size + citations.size),
    missed: shown([...citations].filter(each => !got.has(each))),
    wrong: shown([...got].filter(each => !citations.has(each))),
  };
}

describe('citations in texts', () => {
  // Places and kinds must be exact. `unseen` was written after the rules, and its misses are not looked at.
  it.each([
    ['dev.en', 0.98],
    ['dev.es', 0.98],
    ['heldOut.en', 0.95],
    ['heldOut.es', 0.95],
    ['unseen', 0.95],
  ])('%s', (name, least) => {
    const { f1, missed, wrong } = score(name);
    console.log(`${name}: F1 ${f1.toFixed(3)}`, name === 'unseen' ? '' : { missed, wrong });
    expect(f1).toBeGreaterThanOrEqual(least);
  });
});

it('a line break of another system is no blank line', () => {
  const words = (lineBreak: string) => {
    const text = [
      'As Quispe and',
      'Rojas (2018) show, and others after them (Smith,',
      '2019; MRE,',
      '2020), it held.',
    ].join(lineBreak);
    return findCitations(text).map(({ range }) => text.slice(range.start, range.end).replaceAll(/\s+/g, ' '));
  };
  expect(words('\n')).toEqual(['Quispe and Rojas (2018)', 'Smith, 2019; MRE, 2020']);
  expect(words('\r\n')).toEqual(words('\n'));
  expect(words('\r')).toEqual(words('\n'));
});

describe('the works of a citation', () => {
  it.each<[string, (string | null)[][]]>([
    [
      '(Smith and Jones, 2019, p. 12; MRE, 2018a, 2018b)',
      [
        ['Smith and Jones', '2019', 'p. 12'],
        ['MRE', '2018a', null],
        ['MRE', '2018b', null],
      ],
    ],
    ['(Embajada de Colombia en EE.\nUU, (s.f))', [['Embajada de Colombia en EE. UU', 's.f', null]]],
    ['según Pérez y otros (en prensa)', [['Pérez y otros', 'en prensa', null]]],
    [
      '(véase Contreras Vergara, Luis\nGuillermo, 2017, pg. 33)',
      [['Contreras Vergara, Luis Guillermo', '2017', 'pg. 33']],
    ],
    ['as Lund (1990: 4, 7) says', [['Lund', '1990', '4, 7']]],
    ['Article 5 of the Treaty of Lima of 1929', [['Treaty of Lima of 1929', '1929', 'Article 5']]],
    ['Smith, op. cit., p. 12', [['Smith', null, 'p. 12']]],
  ])('%s', (text, expected) => {
    expect(findCitations(text).flatMap(each => each.works.map(work => [work.author, work.year, work.locator]))).toEqual(
      expected,
    );
  });

  it.each<[string, string[]]>([
    ['So do Feld and Ng (2016). For de Vries (2002) it is late.', ['Feld and Ng (2016)', 'de Vries (2002)']],
    ['Lo mismo sostienen De la Puente y otros (2018).', ['De la Puente y otros (2018)']],
    ['Los datos son de SUNAT (s. f.), y las actas de Arenillas (2014) también.', ['SUNAT (s. f.)']],
    ['Después de Balarezo (2013) nadie volvió.', ['Balarezo (2013)']],
    ['Nació en Puno (1950). Under the Harbor Act (2006) fees are fixed.', []],
    ['The film Pass (2015) was shot after Hurricane Otto (2016).', []],
    ['It owes much to March and Olsen’s (1989) logic, of March and April (2009).', ['March and Olsen’s (1989)']],
    ['2. Outlook (2013)..........14', []],
    ['It was renamed (Ministry of Roads, 1999; Ministry of Transport, since 2006).', []],
    ['The tour (Trafalgar Square, 1951; Washington D. C., 1952) went on.', []],
    [
      'Según la Universidad del Norte (2014), son doce; estudió en la Universidad del Norte (2011).',
      ['Universidad del Norte (2014)'],
    ],
    ['(CVR, 2003, tomo II, p. 61; NAO, 2012, para. 4.7)', ['CVR, 2003, tomo II, p. 61; NAO, 2012, para. 4.7']],
    ['y Ledesma (2012, pp. 99 y ss.)', ['Ledesma (2012, pp. 99 y ss.)']],
    ['Véanse Bákula, 2002, y otros.', ['Bákula, 2002']],
    [
      'artículo 2, inciso 1, literal a) de la Convención de Lima',
      ['artículo 2, inciso 1, literal a) de la Convención de Lima'],
    ],
    [
      'Article 5 of the Treaty of Peace, Trade and Navigation of 1942',
      ['Article 5 of the Treaty of Peace, Trade and Navigation of 1942'],
    ],
    ['el artículo 118 de la Constitución y con la Ley N.º 26647', ['artículo 118 de la Constitución', 'Ley N.º 26647']],
    ['el artículo 118 de la Constitución y la Ley N.º 26647', ['artículo 118 de la Constitución', 'Ley N.º 26647']],
    [
      'Smith (2010; see also Jones 2012) and Massey et al. (1993, cited in Durand, 2004)',
      ['Smith (2010; see also Jones 2012)', 'Massey et al. (1993, cited in Durand, 2004)'],
    ],
    ['(Soto, 2010a: 3, 2010b: 5; Berg 2005 [1990], 34)', ['Soto, 2010a: 3, 2010b: 5; Berg 2005 [1990], 34']],
    [
      'J. A. Soto (2010) y (Pérez. 2010) y (Rojas; 2011) y (MRE - 2018) y (Luna, 2012. p. 3)',
      ['J. A. Soto (2010)', 'Pérez. 2010', 'Rojas; 2011', 'MRE - 2018', 'Luna, 2012. p. 3'],
    ],
    ['Vid. Pérez, 2010, p. 3. Véase: Luna, 2011. Nota 5 supra.', ['Pérez, 2010, p. 3', 'Luna, 2011', 'Nota 5 supra']],
    [
      'Cae (Amanecer, abril 2025) y sube (Pescafé, diciembre de 2024); se firmó (Puno, abril 2010).',
      ['Amanecer, abril 2025', 'Pescafé, diciembre de 2024'],
    ],
    [
      '(Lund 2010a,b) and Berg (2010a, b), but (Soto 2010a, a study)',
      ['Lund 2010a,b', 'Berg (2010a, b)', 'Soto 2010a'],
    ],
    [
      '**OPS / Ministerio de Faros (2025)** baja; *Vega (2019)* y «Soto (2020) no».',
      ['OPS / Ministerio de Faros (2025)', 'Vega (2019)', 'Soto (2020)'],
    ],
    [
      'El Ministerio de Puertos [MIPU] (2020), el Dr. Lund (2021) y Vega et. al (2022).',
      ['Ministerio de Puertos [MIPU] (2020)', 'Lund (2021)', 'Vega et. al (2022)'],
    ],
    [
      '(Vega; Lund; Berg, 2019, p.p. 5-6) y (VEGA; LUND, s. f.; Soto, 2011)',
      ['Vega; Lund; Berg, 2019, p.p. 5-6', 'VEGA; LUND, s. f.; Soto, 2011'],
    ],
    ['(spaCy, 2023), (n8n, 2024), (gob.pe, 2021), (hoy, 2021)', ['spaCy, 2023', 'n8n, 2024', 'gob.pe, 2021']],
    [
      '(Vega 2019, esp. 45–50), (Vega 2019, passim), (Vega, c. 1990), (Vega, 2019, s.p.)',
      ['Vega 2019, esp. 45–50', 'Vega 2019, passim', 'Vega, c. 1990', 'Vega, 2019, s.p.'],
    ],
    [
      'Nació (Juan Quispe, 3 de mayo de 1950). Lo dice Vega (2003, p. 4) y lo repite (Vega, 12 de abril de 2004).',
      ['Vega (2003, p. 4)', 'Vega, 12 de abril de 2004'],
    ],
    ['see [[12]](#ref-12), [13](https://faro.example/13) and [14, 15, and 16]', ['[12]', '[13]', '[14, 15, and 16]']],
    ['It was noted by Lund and his colleagues (2011).', ['Lund and his colleagues (2011)']],
    [
      'Citado por García Soto (2008, p. 7). Como señala la CEPAL (2014), cae.',
      ['García Soto (2008, p. 7)', 'CEPAL (2014)'],
    ],
    ['12. Véase Soto y Lund, ibíd., p. 3.', ['Soto y Lund, ibíd., p. 3']],
    ['La nave zarpó.\n\n[ 23 ]\n\nNadie la vio [4].', ['[4]']],
    [
      '“It’s John’s.”1 Then more.2 It closed.3 Nobody came.4 So said the IMF.5 It was 20195 by then.',
      ['1', '2', '3', '4', '5'],
    ],
    [
      'Lo pidió el 4 de julio de 20181 y el 5 de junio de 20192, en el puerto3, con la nave4 y el faro5.',
      ['1', '2', '3', '4', '5'],
    ],
    ['Hay normas1 y hay otras2, que nadie leyó. 1 Lund las cuenta en un libro. 2 Nadie más.', ['1', '2']],
    ['Hay normas1 y hay otras2, que nadie leyó.', []],
    ['datos de Soto (2018) y de Rojas (2019)', ['Soto (2018)', 'Rojas (2019)']],
    ['Smith (op. cit., p. 4) says', ['Smith (op. cit., p. 4)']],
    ['(Smith, 2010, pp. 3, 5-7, and 9; Berg 2012, 4n2)', ['Smith, 2010, pp. 3, 5-7, and 9; Berg 2012, 4n2']],
    [
      'By Article 118(11) of the Constitution the President signs S/RES/1540 (2004).',
      ['Article 118(11) of the Constitution', 'S/RES/1540 (2004)'],
    ],
    ['Resolución 1803 (XVII) de la Asamblea', ['Resolución 1803 (XVII)']],
    ['Three criteria: [1] flow, [2] quality and [3] trust. The interval [0, 1] is closed.', []],
    ['We set x ∈ [2, 5], on a scale [1, 7]; the proof is in [5, eq. (3)].', ['[5, eq. (3)]']],
    [
      'Berg [4, Definition 2.2] defines it, as [6, Corollary 1.10] and ([8, Problem E94]) do.',
      ['[4, Definition 2.2]', '[6, Corollary 1.10]', '[8, Problem E94]'],
    ],
    [
      'Lo prevén la Constitución (arts. 5 y 6; no el art. 7) y el reglamento (art. 23.4), véase (Constitución de 1979, art. 102, num. 3).',
      ['art. 23.4', 'Constitución de 1979, art. 102, num. 3'],
    ],
    [
      '(STC 0101-2008-PI/TC y 0102-2008-PI/TC, fund. 26), (Ley N.° 17.321, arts. 72 y ss.), (Directiva N.° 002-DGA/RE-2013, num. 6.4)',
      [
        'STC 0101-2008-PI/TC y 0102-2008-PI/TC, fund. 26',
        'Ley N.° 17.321, arts. 72 y ss.',
        'Directiva N.° 002-DGA/RE-2013, num. 6.4',
      ],
    ],
    [
      '(C.I.J., sentencia de 4 de mayo de 2011, párr. 26; Corte IDH, Serie C N.° 301, párrs. 7-8) y (ICJ, a building)',
      ['C.I.J., sentencia de 4 de mayo de 2011, párr. 26; Corte IDH, Serie C N.° 301, párrs. 7-8'],
    ],
    ['Signals were lost in two [2] of them; dos [2] más; in [2] as well.', ['[2]']],
    [
      'El acuerdo de sede del Parlamento del Mar (2004) y la cumbre de la APEC (2016) no; (APEC, 2016) sí.',
      ['APEC, 2016'],
    ],
    ['Se amplió el Muelle Norte (2024), y ganó el caso del pueblo Tarima (2012).', []],
    ['The Baltic Times (2004) and d’Aubigny (2019: 44) agree.', ['The Baltic Times (2004)', 'd’Aubigny (2019: 44)']],
    [
      'El D.S. N.º 013-2019-RE, el Real Decreto 557/2011 y el Reglamento (UE) 2016/679.',
      ['D.S. N.º 013-2019-RE', 'Real Decreto 557/2011', 'Reglamento (UE) 2016/679'],
    ],
    [
      'Lo dicen (Ley N.º 27444, 2001, art. 6), Decreto 1067 de 2015, art. 4, y Código Penal, art. 5.',
      ['Ley N.º 27444, 2001, art. 6', 'Decreto 1067 de 2015, art. 4', 'Código Penal, art. 5'],
    ],
    [
      'Under the Human Rights Act 1998, Treaty of Lima (1929), art. 7, Article 31(3)(b) VCLT and Article 2 of the 1929 Treaty.',
      [
        'Human Rights Act 1998',
        'Treaty of Lima (1929), art. 7',
        'Article 31(3)(b) VCLT',
        'Article 2 of the 1929 Treaty',
      ],
    ],
  ])('in %s', (text, expected) => {
    expect(findCitations(text).map(({ range }) => text.slice(range.start, range.end))).toEqual(expected);
  });

  const list =
    '\n\nReferences\nBerg, A. (2010). Tea. Faro.\nLima, B. (2011). Ice. Faro.\nLund, C. (2012). Ink. Faro.\n';
  it.each<[string, string, string[]]>([
    [
      'a list of works that does not know a name',
      `Tea came late (Osh, 2016), as Berg (2010), Lund (2012) and others (Lima, 2011; Lund, 2012) say (Sand et al., 2009).${list}`,
      ['Berg (2010)', 'Lund (2012)', 'Lima, 2011; Lund, 2012', 'Sand et al., 2009'],
    ],
    [
      'citing by numbers',
      'Gates opened in Tambo (2014) [1]; more followed (Osh, 2016) [2, 3]. As Berg (2010) says [4], few closed.',
      ['[1]', '[2, 3]', 'Berg (2010)', '[4]'],
    ],
    [
      'places in one breath',
      'Hubo huelgas en Calama (2005), Susques (2006) y Puno (2007). El paro (Susques, 2008) siguió; duró (Rivas, 2009).',
      ['Rivas, 2009'],
    ],
    ['names behind “in”', 'They met in Osh twice. The office moved (Osh, 2016); it grew (Berg, 2017).', ['Berg, 2017']],
    [
      'events and offices',
      'La primera sesión (Jaén, 2019) y la segunda (Zamora, 2020): el alcalde Ríos (2018) faltó. Opina Ríos (2019, p. 3).',
      ['Ríos (2019, p. 3)'],
    ],
    [
      'years of foundings',
      'La Organización de los Estados Americanos (OEA, 1948) y la CAN (1969) callan (Vega, 2015, p. 1; OEA, 2014).',
      ['Vega, 2015, p. 1; OEA, 2014'],
    ],
    [
      'what nobody wrote',
      'Tras los sucesos de Tarima (2009) y las costas de Vilcas (2010), la tesis doctoral de Ríos (2011) y la idea de Paz (2012).',
      ['Ríos (2011)', 'Paz (2012)'],
    ],
    [
      'a name that is cited time and again, once behind a meeting',
      'It met (Rivas, Ana, 2009). It left (Rivas, Ana, 2009). The last summit (Rivas, Ana, 2009) failed (Rivas, Ana, 2009).',
      ['Rivas, Ana, 2009', 'Rivas, Ana, 2009', 'Rivas, Ana, 2009', 'Rivas, Ana, 2009'],
    ],
    [
      'what leads to a name, and what took place',
      'Siguiendo a Taipe (2005) y de acuerdo con el Ministerio de Defensa (2019), los viajes a Sullana (2001) y Macará (2002) bastan. The exhibition at Stromness (2010) showed it.',
      ['Taipe (2005)', 'Ministerio de Defensa (2019)'],
    ],
    [
      'a place that is a surname',
      'It was said by Mendoza (2010, p. 3) and again (Mendoza, 2012).',
      ['Mendoza (2010, p. 3)', 'Mendoza, 2012'],
    ],
  ])('by the rest of the text: %s', (_, text, expected) => {
    expect(findCitations(text).map(({ range }) => text.slice(range.start, range.end))).toEqual(expected);
  });

  it('in notes, by author and year without parentheses', () => {
    const text =
      'One.1 Two.2 Three.3\n\nNotes\n1 On it see Vane, 1961.\n2 Ibid., 3; Lamb 2004, p. 2.\n3. Pérez y Gómez, 2018, 14.\n';
    expect(findCitations(text).map(({ range }) => text.slice(range.start, range.end))).toEqual([
      ...['1', '2', '3', 'Vane, 1961', 'Ibid., 3', 'Lamb 2004, p. 2', 'Pérez y Gómez, 2018, 14'],
    ]);
    expect(findCitations('Programme\n1. Opening, 2004.\n2. Tea, 2005.\n')).toEqual([]);
  });

  it('numbers', () => {
    const [citation] = findCitations('It is known [12, 14–16].');
    expect(citation?.works.map(each => each.number)).toEqual(['12', '14–16']);
  });

  it.each([
    ['notes that lost their height', 'It began so.1 Then came more,2 and the “end”3 of it.4', ['1', '2', '3', '4']],
    ['figures that do not count on', 'The covid19 years and the group20 met; word7 too.', []],
    ['two figures between sentences', 'One thing.1 Another.2', ['1', '2']],
    ['figures behind abbreviations', 'See vol.1 The end, art.2 So it is, cap.3 Fin.', []],
    ['two figures', 'One thing1 and another2', []],
    ['marks of which one is lost', 'So it was.1 It went on,2 and on. At last.4 The end.5', ['1', '2', '4', '5']],
    ['a mark behind a year', 'It began.1 Then more.2 It closed in 1977.3 Nobody came.4', ['1', '2', '3', '4']],
    ['numbers of articles', 'In article 1 and article 2 and article 3 it says so.', []],
  ])('%s', (_, text, expected) => {
    expect(findCitations(text).flatMap(each => each.works.map(work => work.number))).toEqual(expected);
  });

  it('keeps lists of references and page furniture out', () => {
    const text =
      'As said (Lund, 1990).\n\nReferences\nLund, A. (1990). On minutes. Faro.\nBerg, B. (1991). On tea. Faro.\n';
    expect(findCitations(text)).toHaveLength(1);
    const reading = {
      text: 'One (Lund, 1990). Two (Berg, 1991).',
      kind: 'plain' as const,
      sections: [],
      masks: [{ start: 18, end: 40 }],
    };
    expect(findCitations(reading).map(each => each.works[0]?.author)).toEqual(['Lund']);
  });
});

const thesis = resolve(__dirname, '../../../../shared/sources/high-level-dialogue-thesis.reflowed.txt');
const gold = resolve(__dirname, '../../../../shared/gold/citations/high-level-dialogue-thesis.reflowed.tsv');

it.skipIf(!existsSync(thesis) || !existsSync(gold))(
  'finds the labelled citations of a thesis (skipped where it is not at hand)',
  () => {
    const rows = readFileSync(gold, 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'));
    const labelled = new Set(
      rows.map(line =>
        line
          .split('\t')
          .slice(0, 6)
          .map(each => each.trim())
          .join('|'),
      ),
    );
    const citations = findCitations(readFileSync(thesis, 'utf8')).filter(each => each.range.start < 40_000);
    const keys = citations.map(({ range, kind, works: [work] }) =>
      [range.start, range.end, kind, work?.author ?? '', work?.year ?? '', work?.locator ?? ''].join('|'),
    );
    const right = keys.filter(each => labelled.has(each)).length;
    expect((2 * right) / (keys.length + labelled.size)).toBeGreaterThanOrEqual(0.99);
  },
);
