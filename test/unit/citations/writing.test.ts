import { describe, expect, it } from 'vitest';
import {
  type CitedWork,
  type CslItem,
  documentReference,
  footnoteText,
  missingVariables,
  newReferenceStub,
  quotationWithCitation,
  readReferences,
  writeCslJson,
} from '../../../server/src/citations';
import { readYaml } from '../../../server/src/markup';
import { bundledFormatter } from './bundledStyles';

const work = (author: string | null, year: string | null): CitedWork => ({
  author,
  year,
  locator: null,
  range: { start: 0, end: 0 },
});

describe('a stub of a reference', () => {
  it.each([
    ['MRE', '2018', '- id: mre-2018\n  type: document\n  author: [{literal: MRE}]\n  title:\n  issued: 2018\n'],
    [
      'Quiroga y Ledesma',
      '2014a',
      '- id: quiroga-2014\n  type: document\n  author: [{family: Quiroga}, {family: Ledesma}]\n  title:\n  issued: 2014\n',
    ],
    [
      'Ministerio de Relaciones Exteriores',
      's.f.',
      '- id: ministerio-de-relaciones-exteriores-nd\n  type: document\n  author: [{literal: Ministerio de Relaciones Exteriores}]\n  title:\n  issued: {literal: s.f.}\n',
    ],
    [null, null, '- id: work-nd\n  type: document\n  author:\n  title:\n  issued:\n'],
    [
      'A: "B" #c',
      '2001',
      '- id: a-b-c-2001\n  type: document\n  author: [{literal: "A: \\"B\\" #c"}]\n  title:\n  issued: 2001\n',
    ],
  ])('%s %s', (author, year, yaml) => {
    const stub = newReferenceStub(work(author, year));
    expect(stub.yaml).toBe(yaml);
    const read = readReferences([{ uri: 'file:///r.yaml', text: stub.yaml }]);
    expect(read.problems).toEqual([]);
    expect(read.references.get(stub.id)?.item.author).toEqual(author === null ? undefined : expect.anything());
  });

  it('takes an id that is free', () => {
    expect(newReferenceStub(work('MRE', '2018'), id => id === 'mre-2018' || id === 'mre-2018a').id).toBe('mre-2018b');
  });
});

describe('what an item lacks', () => {
  const author = [{ family: 'Soto' }];
  const issued = { 'date-parts': [[2012]] };
  it.each<[string, Omit<CslItem, 'id'>, string[]]>([
    ['nothing', { type: 'book', title: 'T', author, issued }, []],
    ['everything', { type: 'chapter' }, ['title', 'issued', 'author', 'container-title']],
    ['an author that a publisher stands for', { type: 'report', title: 'T', issued, publisher: 'MRE' }, []],
    ['a date in words', { type: 'book', title: 'T', author, issued: { literal: 'n.d.' } }, []],
    ['a status for a date', { type: 'book', title: 'T', author, status: 'forthcoming' }, []],
    ['the address of a page', { type: 'webpage', title: 'T', issued }, ['URL']],
    ['a law without title, with number', { type: 'legislation', number: '1222', issued }, []],
  ])('%s', (_, item, missing) => {
    expect(missingVariables({ id: 'x', ...item } as CslItem)).toEqual(missing);
  });
});

describe('a document as a reference', () => {
  const facts = { uri: 'file:///p/a.gloss', idRange: null, date: null, language: null, title: null };

  it('a cable of which the id alone is known', () => {
    const { item } = documentReference({ ...facts, id: '09LIMA1661', kind: 'cable' });
    expect(item).toMatchObject({
      type: 'report',
      genre: 'diplomatic cable',
      number: '09 LIMA 1661',
      issued: { 'date-parts': [[2009]] },
    });
  });

  it('a cable with its header, in Spanish', () => {
    const header = {
      from: 'AMCONSUL RIO DE JANEIRO',
      post: 'RIO DE JANEIRO',
      mrn: '000440',
      dateTime: '2009-12-23T10:00Z',
      subject: 'S',
    };
    const { item } = documentReference({ ...facts, id: '09RIODEJANEIRO440', kind: 'cable', language: 'es', header });
    expect(item).toMatchObject({
      title: 'S',
      number: '09 RIO DE JANEIRO 440',
      author: [{ literal: 'Consulado de los Estados Unidos en Rio de Janeiro' }],
      issued: { 'date-parts': [[2009, 12, 23]] },
    });
  });

  it('takes what the front matter says in CSL’s words', () => {
    const { value } = readYaml(
      'author: [{family: Luna, given: Rosa}, MRE]\ncontainer-title: El Faro\norigin: {url: https://example.org, retrieved: 2026-11-22}\n',
    );
    const frontMatter = value?.kind === 'mapping' ? value : null;
    const { item } = documentReference({ ...facts, id: 'n1', kind: 'news', title: 'T', date: '2015-06', frontMatter });
    expect(item).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'El Faro',
      author: [{ family: 'Luna', given: 'Rosa' }, { literal: 'MRE' }],
      URL: 'https://example.org',
      accessed: { 'date-parts': [[2026, 11, 22]] },
      issued: { 'date-parts': [[2015, 6]] },
    });
  });
});

describe('text to hand over', () => {
  const item: CslItem = {
    id: 'b',
    type: 'book',
    title: 'The quiet frontier',
    author: [{ family: 'Berg', given: 'Ana' }],
    issued: { 'date-parts': [[2017]] },
    publisher: 'Faro',
  };
  const load = async (name: string, locale: string) => {
    const style = await bundledFormatter().load(name, locale);
    if (typeof style === 'string') throw new Error(style);
    return style;
  };

  it('a footnote, in a style of notes and in one that has none', async () => {
    expect(footnoteText([{ item, locator: 'p. 12' }], await load('chicago-note', 'en-US'))).toBe(
      'Ana Berg, The Quiet Frontier (Faro, 2017), 12.',
    );
    expect(footnoteText([{ item, locator: 'p. 12' }], await load('apa', 'en-US'))).toBe(
      'Berg, A. (2017). The quiet frontier. Faro, p. 12.',
    );
  });

  it.each([
    ['en-US', '“We ‘shall’ keep it” (Berg, 2017)'],
    ['en-GB', '‘We “shall” keep it’ (Berg, 2017)'],
    ['es-ES', '«We “shall” keep it» (Berg, 2017)'],
  ])('a quotation in %s', async (locale, expected) => {
    expect(quotationWithCitation('We “shall”\nkeep it', [{ item }], await load('apa', locale))).toBe(expected);
  });

  it('CSL-JSON that is read again', () => {
    const document = documentReference({
      uri: 'file:///p/a.gloss',
      id: '09LIMA1661',
      idRange: null,
      kind: 'cable',
      title: 'T',
      date: null,
      language: null,
    }).item;
    const text = writeCslJson([item, document]);
    expect(text).not.toContain('custom');
    const read = readReferences([{ uri: 'file:///r.json', text }]);
    expect(read.problems).toEqual([]);
    expect(read.references.get('b')?.item).toEqual(item);
  });
});
