import { describe, expect, it } from 'vitest';
import {
  joinReferences,
  loadBibReader,
  type ReadReferences,
  type ReferenceFile,
  readReferences,
} from '../../../server/src/citations';

const bib = await loadBibReader();
const read = (text: string, uri = 'file:///p/references.yaml'): ReadReferences =>
  readReferences([{ uri, text }], undefined, bib);
const ids = (result: ReadReferences) => [...result.references.all()].map(each => each.id);
const told = (result: ReadReferences, text: string) =>
  result.problems.map(each => `${each.code} «${text.slice(each.range.start, each.range.end)}» ${each.message}`);

describe('references in CSL-YAML', () => {
  const list = `- id: mre-2018
  type: report
  title: Memoria anual
  author:
    - literal: Ministerio de Relaciones Exteriores
  issued: 2018-05
- id: 012
  type: book
  author: [{family: Berg, given: Ana}, Instituto del Sur]
  issued: {year: 2009, month: 6}
  volume: 1.10
- id: '1.10'
  type: article-journal
  issued: [{year: 2001}, {year: 2002}]
`;

  it('reads a list, with ids and numbers as spelled', () => {
    const result = read(list);
    expect(result.problems).toEqual([]);
    expect(ids(result)).toEqual(['mre-2018', '012', '1.10']);
    expect(result.references.get('012')?.item).toEqual({
      id: '012',
      type: 'book',
      author: [{ family: 'Berg', given: 'Ana' }, { literal: 'Instituto del Sur' }],
      issued: { 'date-parts': [[2009, 6]] },
      volume: '1.10',
    });
    expect(result.references.get('1.10')?.item.issued).toEqual({ 'date-parts': [[2001], [2002]] });
  });

  it('places each item and its id', () => {
    const { origin } = read(list).references.get('1.10')!;
    expect(list.slice(origin.idRange.start, origin.idRange.end)).toBe('1.10');
    expect(list.slice(origin.range.start, origin.range.end)).toMatch(/^id: '1\.10'[\s\S]*2002}\]$/);
  });

  it.each([
    ['a mapping, as pandoc writes it', '---\nnocite: "@*"\nreferences:\n- id: a\n  type: book\n...\n'],
    ['between lines of hyphens', '---\nreferences:\n- id: a\n  type: book\n---\n\nText\n'],
    ['with CRLF', 'references:\r\n- id: a\r\n  type: book\r\n'],
    ['with a byte order mark', '\uFEFF- id: a\n  type: book\n'],
  ])('reads a file that is %s', (_, text) => {
    expect(ids(read(text))).toEqual(['a']);
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ['an empty file', '', []],
    ['a comment alone', '# nothing yet\n', []],
    ['an empty list under references', 'references: []\n', []],
    ['references without a value', 'references:\n', []],
  ])('finds nothing wrong in %s', (_, text, expected) => {
    expect(ids(read(text))).toEqual(expected);
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ['no id', '- type: book\n', 'reference/invalid «type: book» This reference has no id, so nothing can cite it.'],
    [
      'a text for an item',
      '- Berg\n',
      'reference/invalid «Berg» A reference must be a mapping with at least an id and a type.',
    ],
    [
      'an unknown type',
      '- id: a\n  type: bok\n',
      'reference/invalid «bok» “bok” is not a type of CSL; the reference is read as a document.',
    ],
    ['no type', '- id: a\n', 'reference/invalid «a» The reference “a” has no type; it is read as a document.'],
    [
      'a mapping of something else',
      'glossary: []\n',
      'reference/file-invalid «» A file of references is a list of them, or a mapping with the list under “references”.',
    ],
    [
      'one id twice',
      '- {id: a, type: book}\n- {id: a, type: bill}\n',
      'reference/duplicate-id «a» Two references have the id “a”; the first counts.',
    ],
    [
      'one key twice',
      '- {id: a, type: book, type: bill}\n',
      'reference/file-invalid «type» The key “type” stands twice: the first counts.',
    ],
    [
      'a date without parts',
      '- {id: a, type: book, issued: {date-parts: soon}}\n',
      'reference/invalid «{date-parts: soon}» This date cannot be read.',
    ],
  ])('tells of %s', (_, text, expected) => {
    expect(told(read(text), text)).toEqual([expected]);
  });

  it('tells of a YAML error at its place and keeps what stands before it', () => {
    const text = '- id: a\n  type: book\n- id: b\n  title: "open\n';
    const result = read(text);
    expect(ids(result)).toContain('a');
    expect(result.problems[0]!.code).toBe('reference/file-invalid');
    expect(text.slice(0, result.problems[0]!.range.start).split('\n').length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['2018-05-02', { 'date-parts': [[2018, 5, 2]] }],
    ['2018', { 'date-parts': [[2018]] }],
    ['2010~', { 'date-parts': [[2010]], circa: true }],
    [
      '2009-06-17/2009-06-20',
      {
        'date-parts': [
          [2009, 6, 17],
          [2009, 6, 20],
        ],
      },
    ],
    ['2018-22', { 'date-parts': [[2018]], season: 2 }],
    ['2018-13-40', { raw: '2018-13-40' }],
    ['spring of 1990', { raw: 'spring of 1990' }],
    ['{date-parts: [["2018", "5"]]}', { 'date-parts': [[2018, 5]] }],
    ['{raw: 2018-05}', { 'date-parts': [[2018, 5]] }],
    ['{literal: no date}', { literal: 'no date' }],
  ])('reads the date %s', (written, expected) => {
    expect(read(`- {id: a, type: book, issued: ${written}}`).references.get('a')!.item.issued).toEqual(expected);
  });
});

describe('references in CSL-JSON', () => {
  const uri = 'file:///p/references.json';

  it('reads what Zotero exports', () => {
    const text =
      '[{"id":"http://zotero.org/1","type":"book","title":"T","author":[{"family":"Berg","given":"Ana"}],"issued":{"date-parts":[["2009",6]]},"volume":2}]';
    const result = read(text, uri);
    expect(result.problems).toEqual([]);
    const reference = result.references.get('http://zotero.org/1')!;
    expect(reference.item).toMatchObject({ issued: { 'date-parts': [[2009, 6]] }, volume: '2' });
    expect(text.slice(reference.origin.idRange.start, reference.origin.idRange.end)).toBe('http://zotero.org/1');
  });

  it('tells of an error at its place and reads the rest', () => {
    const text = '[{"id":"a","type":"book"} {"id":"b","type":"book"}]';
    const result = read(text, uri);
    expect(ids(result)).toEqual(['a', 'b']);
    expect(told(result, text)).toEqual(['reference/file-invalid «{» This is not JSON: comma expected.']);
  });
});

describe('references in BibTeX and BibLaTeX', () => {
  const uri = 'file:///p/references.bib';
  const text = `% a comment
@string{up = "Andean University Press"}
@book{berg:2007a,
  author = {Berg, Ana and {Ministerio de Relaciones Exteriores} and von der Leyen, Ulla},
  title = {The \\'Andes and {US} policy},
  publisher = up, year = 1999, month = mar}
@online{012, author={{MRE}}, title={Declaración}, date={2018-05-02}, urldate={2019-01-02}, url={https://example.org/a}}
@incollection{ch, crossref={col}, title={A chapter}, author={B C}, pages={1--2}}
@collection{col, title={The whole}, editor={D E}, date={2001}}
`;

  it('gives an i with an accent its one letter', () => {
    const result = read("@book{a, author = {de la Cruz, Mar{\\'\\i}a}, title = {R{\\'{\\i}}os}, date = {2001}}", uri);
    expect(result.references.get('a')!.item).toMatchObject({ author: [{ given: 'María' }], title: 'Ríos' });
  });

  it('reads entries, strings and cross-references', () => {
    const result = read(text, uri);
    expect(result.problems).toEqual([]);
    expect(ids(result)).toEqual(['berg:2007a', '012', 'ch', 'col']);
    expect(result.references.get('berg:2007a')!.item).toMatchObject({
      type: 'book',
      title: 'The Ándes and US policy',
      publisher: 'Andean University Press',
      issued: { 'date-parts': [[1999, 3]] },
      author: [
        { family: 'Berg', given: 'Ana' },
        { family: 'Ministerio de Relaciones Exteriores' },
        { family: 'Leyen', given: 'Ulla', 'non-dropping-particle': 'von der' },
      ],
    });
    expect(result.references.get('012')!.item).toMatchObject({
      type: 'webpage',
      accessed: { 'date-parts': [[2019, 1, 2]] },
    });
    expect(result.references.get('ch')!.item).toMatchObject({ type: 'chapter', 'container-title': 'The whole' });
  });

  it('places each entry and its key', () => {
    const { origin } = read(text, uri).references.get('012')!;
    expect(text.slice(origin.idRange.start, origin.idRange.end)).toBe('012');
    expect(text.slice(origin.range.start, origin.range.end)).toMatch(/^@online\{012,.*\}$/);
  });

  it('loses one broken entry, not the file', () => {
    const broken =
      '@book{a, title={x}, year=2000}\n@book{b, title={x, year=2000}\n\n@book{c, title={y} year=2001}\n@book{d, title={z}}\n';
    const result = read(broken, uri);
    expect(ids(result)).toEqual(['a', 'd']);
    expect(told(result, broken)).toEqual([
      'reference/file-invalid «@book{b, title={x, year=2000}» This entry is not closed: a brace is missing.',
      'reference/file-invalid «y» This entry cannot be read: expected "rbrace", got "identifier".',
    ]);
  });

  it('waits for its reader', () => {
    const waiting = readReferences([{ uri, text }]);
    expect(waiting.problems.map(each => each.message)).toEqual(['The reader of .bib files is not loaded.']);
    expect(readReferences([{ uri, text }], waiting, bib).references.size).toBe(4);
  });
});

describe('several files', () => {
  const files: ReferenceFile[] = [
    { uri: 'file:///a.yaml', text: '- {id: x, type: book}\n' },
    { uri: 'file:///b.json', text: '[{"id":"x","type":"report"},{"id":"y","type":"report"}]' },
  ];

  it('reports an id of another file', () => {
    const { problems, references } = readReferences(files);
    expect(references.get('x')!.item.type).toBe('book');
    expect(problems).toMatchObject([
      { code: 'reference/duplicate-id', uri: 'file:///b.json', related: { uri: 'file:///a.yaml' } },
    ]);
  });

  it('reads a file again only where its text changed', () => {
    const before = readReferences(files);
    const after = readReferences([files[0]!, { uri: 'file:///b.json', text: '[]' }], before);
    expect(after.references.get('x')).toBe(before.references.get('x'));
    expect(after.references.get('y')).toBeUndefined();
  });

  it('joins collections, the earlier on top', () => {
    const [own, project] = files.map(file => readReferences([file]).references);
    const joined = joinReferences(own!, project!);
    expect(joined.size).toBe(2);
    expect(joined.get('x')!.item.type).toBe('book');
    expect([...joined.all()].map(each => each.id)).toEqual(['x', 'y']);
  });
});
