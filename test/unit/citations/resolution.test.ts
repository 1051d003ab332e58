import { describe, expect, it } from 'vitest';
import {
  type CitedWork,
  createReferences,
  findCitations,
  joinReferences,
  numberedEntries,
  type Reference,
  resolveCitations,
  resolveWork,
} from '../../../server/src/citations';

const reference = (id: string, item: Record<string, unknown>): Reference => {
  const range = { start: 0, end: 0 };
  return { id, item: { id, type: 'book', ...item }, origin: { uri: 'file:///r.yaml', range, idRange: range } };
};
const issued = (year: number) => ({ 'date-parts': [[year]] });
const references = createReferences([
  reference('abugattas-gattas-2017', {
    author: [
      { family: 'Abugattas', given: 'Jorge' },
      { family: 'Gattas', given: 'Luis' },
    ],
    issued: issued(2017),
  }),
  reference('mre-2018a', {
    author: [{ literal: 'Ministerio de Relaciones Exteriores' }],
    title: 'Memoria',
    issued: issued(2018),
  }),
  reference('mre-2018b', {
    author: [{ literal: 'Ministerio de Relaciones Exteriores' }],
    title: 'Boletín',
    issued: issued(2018),
  }),
  reference('mre-2017', { author: [{ literal: 'Ministerio de Relaciones Exteriores (MRE)' }], issued: issued(2017) }),
  reference('tentori', { author: [{ family: 'Tentori', given: 'David' }], issued: issued(2016) }),
  reference('contreras', { author: [{ family: 'Contreras Vergara', given: 'Luis Guillermo' }], issued: issued(2017) }),
  reference('team', {
    author: [{ family: 'Soto' }, { family: 'Paz' }, { family: 'Luna' }, { family: 'Vega' }],
    issued: issued(2011),
  }),
  reference('soto', { author: [{ family: 'Soto' }], issued: issued(2011) }),
  reference('peruano', {
    type: 'article-newspaper',
    title: 'Cumbre',
    'container-title': 'El Peruano',
    issued: issued(2016),
  }),
  reference('lima', { type: 'document', title: 'Declaración de Lima', issued: issued(2017) }),
  reference('embassy', { author: [{ literal: 'Embajada de Colombia en EE. UU.' }] }),
  reference('mre-chile-2017', {
    author: [{ literal: 'Ministerio de Relaciones Exteriores de Chile' }],
    issued: issued(2017),
  }),
  reference('us-embassy', { author: [{ literal: 'Embajada del Perú en los Estados Unidos de América' }] }),
  reference('oecd', {
    author: [{ literal: 'Organisation for Economic Co-operation and Development' }],
    issued: issued(2009),
  }),
  reference('despatch', { type: 'document', title: 'Mensaje', number: 'L-Quito20160705', issued: issued(2016) }),
  reference('law', { type: 'legislation', title: 'Ley de víctimas', number: '1222', issued: issued(2008) }),
  reference('09LIMA1661', { type: 'report', title: 'Dialogue' }),
]);
const work = (author: string | null, year: string | null = null, more: Partial<CitedWork> = {}): CitedWork => ({
  author,
  year,
  locator: null,
  range: { start: 0, end: 0 },
  ...more,
});

describe('the reference that a work means', () => {
  it.each<[string, CitedWork, string | null, string[]]>([
    ['two authors with a comma', work('Abugattas, Gattas', '2017'), 'abugattas-gattas-2017', ['abugattas-gattas-2017']],
    [
      'two authors with a conjunction',
      work('Abugattas y Gattas', '2017'),
      'abugattas-gattas-2017',
      ['abugattas-gattas-2017'],
    ],
    ['another year', work('Abugattas y Gattas', '2016'), null, []],
    ['a stranger beside a known one', work('Abugattas y Ramos', '2017'), null, []],
    ['an acronym in the name', work('MRE', '2017'), 'mre-2017', ['mre-2017']],
    ['an acronym of two works', work('MRE', '2018'), null, ['mre-2018a', 'mre-2018b']],
    ['a letter behind the year', work('MRE', '2018b'), 'mre-2018b', ['mre-2018b']],
    ['family and given name', work('Tentori, David', '2016'), 'tentori', ['tentori']],
    ['given name before', work('David Tentori', '2016'), 'tentori', ['tentori']],
    ['the first of two surnames', work('Contreras', '2017'), 'contreras', ['contreras']],
    ['two surnames and given names', work('Contreras Vergara, Luis Guillermo', '2017'), 'contreras', ['contreras']],
    ['others unnamed', work('Soto et al.', '2011'), 'team', ['team']],
    ['others unnamed in Spanish', work('Soto y otros', '2011'), 'team', ['team']],
    ['one author of that name', work('Soto', '2011'), 'soto', ['soto']],
    ['a newspaper', work('El Peruano', '2016'), 'peruano', ['peruano']],
    ['a title for an author', work('Declaracion de Lima', '2017'), 'lima', ['lima']],
    ['no date', work('Embajada de Colombia en EE.UU', 's.f'), 'embassy', ['embassy']],
    ['a cable', work('reftel', null, { document: '09LIMA1661' }), '09LIMA1661', ['09LIMA1661']],
    ['a cable that is not there', work('reftel', null, { document: '09LIMA9999' }), null, []],
    ['no author', work(null, '2017'), null, []],
    ['an acronym that a longer name has in part', work('MRE', '2017'), 'mre-2017', ['mre-2017']],
    [
      'a name without a small word',
      work('Ministerio Relaciones Exteriores de Chile', '2017'),
      'mre-chile-2017',
      ['mre-chile-2017'],
    ],
    ['a country shortened', work('Embajada del Perú en EE. UU', 's.f'), 'us-embassy', ['us-embassy']],
    ['an acronym across a hyphen', work('OECD', '2009'), 'oecd', ['oecd']],
    [
      'a name with its acronym in brackets',
      work('Organisation for Economic Co-operation and Development [OECD]', '2009'),
      'oecd',
      ['oecd'],
    ],
    ['a number with letters', work('L- Quito20160705', '2016'), 'despatch', ['despatch']],
  ])('%s', (_, cited, id, candidates) => {
    expect(resolveWork(cited, references)).toEqual({ id, candidates });
  });

  it('goes through the glossary’s aliases', () => {
    const aliases = (name: string) =>
      name === 'RREE' ? ['Cancillería del Perú', 'Ministerio de Relaciones Exteriores'] : [];
    expect(resolveWork(work('RREE', '2017'), references, aliases).id).toBe('mre-2017');
    expect(resolveWork(work('RREE', '2017'), references).id).toBeNull();
  });
});

it('finds the works of joined references, the first of two with one id alone', () => {
  const own = createReferences([
    reference('soto', { author: [{ family: 'Rojas' }], title: 'Ley de Lima', issued: issued(2011) }),
  ]);
  const joined = joinReferences(own, references);
  expect(resolveWork(work('Rojas', '2011'), joined).id).toBe('soto');
  expect(resolveWork(work('Soto', '2011'), joined)).toEqual({ id: 'team', candidates: ['team'] });
  const laws = findCitations('Por la Ley 1222 de 2008 y el artículo 2 de la Ley de Lima.');
  expect(resolveCitations(laws, joined).map(each => each[0]?.id)).toEqual(['law', 'soto']);
});

it('finds what a number means in the list of works of the text itself', () => {
  const text =
    'One [1], two [2, 3].\n\nReferences\n\n[1] L. G. Contreras Vergara, “Cabinets that meet”, Faro, 2017.\n[2] D. Tentori. Partnership of two. Rome; 2016.\n[3] Nobody knows, 2001.\n';
  const titled = createReferences([
    reference('contreras', {
      author: [{ family: 'Contreras Vergara' }],
      title: 'Cabinets that meet',
      issued: issued(2017),
    }),
    reference('tentori', { author: [{ family: 'Tentori' }], title: 'Partnership of two', issued: issued(2016) }),
    reference('tentori-other', { author: [{ family: 'Tentori' }], title: 'Another book', issued: issued(2016) }),
  ]);
  const citations = findCitations(text);
  const entries = numberedEntries(text);
  expect([...entries]).toEqual([
    ['1', 'L. G. Contreras Vergara, “Cabinets that meet”, Faro, 2017.'],
    ['2', 'D. Tentori. Partnership of two. Rome; 2016.'],
    ['3', 'Nobody knows, 2001.'],
  ]);
  const ids = resolveCitations(citations, titled, undefined, entries).map(each => each.map(one => one.id));
  expect(ids).toEqual([['contreras'], ['tentori', null]]);
});

it('follows ibid. and op. cit. through a text', () => {
  const text =
    'Uno (Tentori, 2016, p. 3). Dos (ibid., p. 4). Tres (Contreras, 2017). Cuatro: Tentori, op. cit., p. 9. Cinco por la Ley 1222 de 2008.';
  const citations = findCitations(text);
  const ids = resolveCitations(citations, references).map(each => each.map(one => one.id));
  expect(ids).toEqual([['tentori'], ['tentori'], ['contreras'], ['tentori'], ['law']]);
});

describe('an institution named in part', () => {
  const ministries = createReferences(
    ['Tarima', 'Sarabia'].flatMap(country => [
      reference(`${country}-2012`, {
        author: [{ literal: `Ministerio de Obras Públicas de ${country}` }],
        issued: issued(2012),
      }),
    ]),
  );
  const ids = (text: string) =>
    resolveCitations(findCitations(text), ministries).map(each => each.map(({ id, candidates }) => id ?? candidates));

  it('is the one of these that was cited last', () => {
    const text =
      'Uno (Ministerio de Obras Públicas de Tarima, 2012). Dos (Ministerio de Obras Públicas, 2012). Tres (Ministerio de Obras Públicas de Sarabia, 2012). Cuatro (Ministerio Obras Públicas, 2012).';
    expect(ids(text)).toEqual([['Tarima-2012'], ['Tarima-2012'], ['Sarabia-2012'], ['Sarabia-2012']]);
  });

  it('is any of these where none was cited before', () => {
    expect(ids('Uno (Ministerio de Obras Públicas, 2012).')).toEqual([[['Tarima-2012', 'Sarabia-2012']]]);
  });
});

it('two people of one name are told apart by nothing that was cited before', () => {
  const people = createReferences(
    ['Ana', 'Luz'].map(given =>
      reference(`${given}-2012`, { author: [{ family: 'Berg', given }], issued: issued(2012) }),
    ),
  );
  const citations = findCitations('Uno (Ana Berg, 2012, p. 3). Dos (Berg, 2012, p. 4).');
  expect(resolveCitations(citations, people)[1]).toEqual([{ id: null, candidates: ['Ana-2012', 'Luz-2012'] }]);
});
