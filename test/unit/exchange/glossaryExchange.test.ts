import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { entriesFromCsv, entriesFromWikidata, glossaryToCsv, glossaryToJsonLd } from '../../../server/src/exchange';
import { aliasOf, itemsOf } from '../../../server/src/exchange/cells';
import { readCsv, writeCsv } from '../../../server/src/exchange/csv';
import { readGlossary } from '../../../server/src/glossary';

const free = () => false;

describe('CSV', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n"x;y";"say ""hi"""\r\n',
      [
        ['a', 'b'],
        ['x;y', 'say "hi"'],
      ],
    ],
    [
      '\uFEFFa\tb\r1\t\r\r',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a,b\n"two\nlines",\n',
      [
        ['a', 'b'],
        ['two\nlines', ''],
      ],
    ],
    ['a,b\n"open, to the end', [['a', 'b'], ['open, to the end']]],
    ['', []],
  ])('%j', (text, rows) => expect(readCsv(text)).toEqual(rows));

  test('what is written reads back', () => {
    const rows = [
      ['id', 'name'],
      ['a', ' “x”, "y"; z '],
      ['b', 'two\r\nlines'],
      ['', ''],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });
});

describe('entries from a table', () => {
  const table =
    'Code,Name,Kind,Also,Spanish\nPE,Peru,state,GOP; PE ;GOP,Perú\n,Lima Group,,,\nPE,Again,,,\nb d,Bad id,,,\n,,state,,\n,Lima Group,,,\n';
  const mapping = {
    id: 'code',
    name: 'Name',
    type: 'Kind',
    defaultType: 'organization',
    aliases: 'Also',
    names: { es: 'Spanish' },
  };

  test('rows become entries, and bad ones are told', () => {
    const { drafts, problems } = entriesFromCsv(table, mapping, id => id === 'lima-group');
    expect(drafts.map(each => [each.id, each.type, each.name, each.aliases, [...each.names!]])).toEqual([
      ['PE', 'state', 'Peru', [{ text: 'GOP' }, { text: 'PE' }], [['es', 'Perú']]],
      ['lima-group-2', 'organization', 'Lima Group', [], []],
      ['lima-group-3', 'organization', 'Lima Group', [], []],
    ]);
    expect(problems.map(each => [each.row, each.reason, each.value])).toEqual([
      [4, 'taken-id', 'PE'],
      [5, 'bad-id', 'b d'],
      [6, 'no-name', ''],
    ]);
  });

  test('a column that is not there', () => {
    expect(entriesFromCsv(table, { name: 'Label' }, free).problems).toHaveLength(1);
    expect(entriesFromCsv('', { name: 'Label' }, free).drafts).toEqual([]);
  });
});

describe('entries of Wikidata', () => {
  const label = (language: string, value: string) => ({ [language]: { language, value } });
  test('entities', () => {
    const instance = [{ mainsnak: { datavalue: { value: { id: 'Q3624078' } } } }];
    const entity = {
      id: 'Q1',
      labels: { ...label('en', 'Ruritania'), ...label('es', 'Ruritania del Sur'), ...label('de', 'Ruritanien') },
      aliases: { en: [{ language: 'en', value: 'Kingdom of Ruritania' }] },
      descriptions: label('en', 'country in a novel'),
      claims: { P31: instance },
    };
    const drafts = entriesFromWikidata(
      JSON.stringify({ entities: { Q1: entity, Q2: { id: 'Q2', missing: '' } } }),
      ['en', 'es'],
      free,
    );
    expect(drafts).toEqual([
      {
        id: 'ruritania',
        type: 'state',
        name: 'Ruritania',
        names: new Map([['es', 'Ruritania del Sur']]),
        aliases: [{ text: 'Kingdom of Ruritania' }],
        description: 'country in a novel',
        sameAs: ['http://www.wikidata.org/entity/Q1'],
      },
    ]);
  });

  test('reconciliation results: what was matched alone, each once', () => {
    const match = { id: 'Q5', name: 'Ana Robles', type: [{ id: 'Q5' }], score: 99, match: true };
    const results = { q0: { result: [{ ...match, id: 'Q6', match: false }, match] }, q1: { result: [match] } };
    expect(entriesFromWikidata(JSON.stringify(results), ['en'], free)).toMatchObject([
      { id: 'ana-robles', type: 'person' },
    ]);
  });

  test('rows of an export', () => {
    const rows = [
      { cells: [{ v: 'Robles, A.', r: { m: { id: 'Q5', nm: 'Ana Robles', types: ['Q5'] } } }, { v: 'x' }] },
    ];
    expect(entriesFromWikidata(JSON.stringify({ rows }), ['en'], free)).toMatchObject([
      { name: 'Ana Robles', aliases: [{ text: 'Robles, A.' }] },
    ]);
  });

  test.each(['', 'no JSON', '[]', '{"a": 1}', '{"entities": 3}'])('%j is neither', text =>
    expect(entriesFromWikidata(text, ['en'], free)).toBeNull(),
  );
});

const { glossary } = readGlossary([
  {
    uri: 'g',
    text: `- id: bwg
  type: mechanism
  name: Bilateral Working Group
  names: {es: Grupo de Trabajo Bilateral}
  aliases: [BWG, Bilateral Working Group, {text: the Group, language: en}]
  description: Talks, "pol-mil".
  parties: [peru, usa]
  founded: 2007-05
  same-as: [https://example.org/bwg, not an address]
- {id: peru, type: state, name: Peru}
- {id: usa, type: state, name: United States}
- {id: __proto__, type: person, name: Ana Robles, born: 1960, part-of: bwg}
`,
  },
]);

test('the glossary as CSV', () => {
  const [heading, first, , , last] = readCsv(glossaryToCsv(glossary.entries()));
  expect(heading).toEqual([
    'id',
    'type',
    'name',
    'name:es',
    'aliases',
    'description',
    'same-as',
    'parties',
    'founded',
    'born',
    'part-of',
  ]);
  expect(first!.slice(3, 9)).toEqual([
    'Grupo de Trabajo Bilateral',
    'BWG; Bilateral Working Group; {text: the Group, language: en}',
    'Talks, "pol-mil".',
    'https://example.org/bwg; not an address',
    'peru; usa',
    '2007-05',
  ]);
  expect(last!.slice(0, 3)).toEqual(['__proto__', 'person', 'Ana Robles']);
});

describe('cells', () => {
  test.each([
    ['BWG; the Group|GTB', ['BWG', 'the Group', 'GTB']],
    ['{text: the Group, documents: [A, B]}; BWG', ['{text: the Group, documents: [A, B]}', 'BWG']],
    ['{text: "a; b}", match: exact};"c; d" ; e', ['{text: "a; b}", match: exact}', '"c; d"', 'e']],
    ['"Plan" of 1980; {sic', ['"Plan" of 1980', '{sic']],
    ['"open; to; the', ['"open', 'to', 'the']],
    [' ;; a;a ', ['a']],
  ])('%j', (cell, items) => expect(itemsOf(cell)).toEqual(items));

  test.each([
    ['the Group', { text: 'the Group' }],
    ['"a; b"', { text: 'a; b' }],
    ['{text: the Group, language: en, match: exact}', { text: 'the Group', language: 'en', match: 'exact' }],
    ['{sic}', { text: '{sic}' }],
    ['{text: A, case: B}', { text: '{text: A, case: B}' }],
    ['"Plan" of 1980', { text: '"Plan" of 1980' }],
  ])('%j as an alias', (item, alias) => expect(aliasOf(item)).toEqual(alias));
});

describe('the glossary as JSON-LD', () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  const options = { base: 'https://example.org/glossary/', language: 'en', title: 'Talks' };

  test('a processor expands it to what SKOS allows', async () => {
    const written = glossaryToJsonLd(glossary, options) as never;
    const strict: object = { safe: true };
    const nodes = (await jsonld.expand(written, strict)) as unknown as Record<
      string,
      { '@value'?: string; '@language'?: string; '@id'?: string }[]
    >[];
    expect(nodes).toHaveLength(5);
    const group = nodes.find(each => String(each['@id']) === 'https://example.org/glossary/bwg')!;
    expect(group[`${skos}prefLabel`]).toEqual([
      { '@value': 'Bilateral Working Group', '@language': 'en' },
      { '@value': 'Grupo de Trabajo Bilateral', '@language': 'es' },
    ]);
    expect(group[`${skos}altLabel`]!.map(each => each['@value'])).toEqual(['BWG', 'the Group']);
    expect(group[`${skos}related`]!.map(each => each['@id'])).toEqual(['peru', 'usa'].map(each => options.base + each));
    expect(group['https://schema.org/sameAs']).toEqual([{ '@id': 'https://example.org/bwg' }]);
    for (const node of nodes) {
      const languages = (node[`${skos}prefLabel`] ?? []).map(each => each['@language']);
      expect(new Set(languages).size).toBe(languages.length);
      expect(node['@type']!.every(each => /^https?:/.test(String(each)))).toBe(true);
    }
  });

  test('it is sound RDF', async () => {
    const quads = (await jsonld.toRDF(glossaryToJsonLd(glossary, options) as never, {
      format: 'application/n-quads',
    })) as unknown as string;
    expect(quads).toContain(`<https://example.org/glossary/peru> <${skos}inScheme> <https://example.org/glossary/#> .`);
    expect(
      quads
        .split('\n')
        .filter(Boolean)
        .every(line => line.endsWith(' .')),
    ).toBe(true);
  });
});
