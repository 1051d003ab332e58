import { describe, expect, test } from 'vitest';
import { importText, strip } from '../../../server/src/markup';
import { decode, needsReflow, proposeFrontMatter, readImport, readSource, reflow } from '../../../server/src/source';
import { docxToText, htmlToText } from '../../../server/src/source/import/converters';

const bytes = (...values: number[]) => Uint8Array.from(values);
const encode = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap(char =>
      big ? [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255] : [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
    ),
  );

test('a text of UTF-8 comes back byte for byte, its byte order mark included', () => {
  const source = bytes(
    0xef,
    0xbb,
    0xbf,
    ...encode('Acta de Lima\r\n\r\nEn Lima, las partes acordaron lo siguiente]{.\r\n'),
  );
  const { text, encoding } = decode(source);
  const document = importText(text, { ...proposeFrontMatter(readSource(text), { encoding }) });
  expect([...encode(strip(document))]).toEqual([...source]);
  expect(proposeFrontMatter(readSource(text)).title).toBe('Acta de Lima');
});

describe('decode', () => {
  test.each([
    ['UTF-8', encode('año y señor'), 'año y señor', 'utf-8', false],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...encode('año')), '\ufeffaño', 'utf-8', false],
    ['nothing', bytes(), '', 'utf-8', false],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, ...utf16('año', false)), 'año', 'utf-16le', false],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, ...utf16('año', true)), 'año', 'utf-16be', false],
    ['UTF-16 LE', utf16('The pier, the año', false), 'The pier, the año', 'utf-16le', false],
    ['UTF-16 BE', utf16('The pier, the año', true), 'The pier, the año', 'utf-16be', false],
    ['half a unit of UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x62), 'a', 'utf-16le', true],
    ['Windows-1252', bytes(0x93, 0x61, 0xf1, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x80), '“año” – €', 'windows-1252', false],
    ['a place that Windows-1252 leaves free', bytes(0x61, 0x81, 0xf1), 'a\u0081ñ', 'windows-1252', true],
  ])('%s', (_what, input, text, encoding, hadErrors) => {
    expect(decode(input)).toEqual({ text, encoding, hadErrors });
  });

  test('a damaged file of UTF-8 is still one', () => {
    const input = Uint8Array.from([...encode('ñ'.repeat(40)), 0xc3]);
    expect(decode(input)).toEqual({ text: `${'ñ'.repeat(40)}\ufffd`, encoding: 'utf-8', hadErrors: true });
  });
});

const PDF = `The harbour line was opened in the spring of a year that 

nobody remembers, and it was closed again when the tide-gate 

broke. The boats were sold to a company of the neighbour- 

ing state. 

 

 

7 

 

 

1. Causes 

 

The gate was made of wood, and wood rots in water that is 

warm in summer. The harbour master wrote three letters about 

it and was thanked 

 

 

8 

 

 

for each of them. Nobody came to look at the tide- 

gate. 

 

- the first letter is lost, and what it said is known from 

the second one; 

 

- the second one is kept. 
`;

describe('reflow', () => {
  test('rebuilds paragraphs, points and headings, and drops page numbers', () => {
    expect(needsReflow(PDF)).toBe(true);
    const { text, report } = reflow(PDF);
    expect(text).toBe(`The harbour line was opened in the spring of a year that
nobody remembers, and it was closed again when the tide-gate
broke. The boats were sold to a company of the neighbouring
state.

1. Causes

The gate was made of wood, and wood rots in water that is
warm in summer. The harbour master wrote three letters about
it and was thanked
for each of them. Nobody came to look at the tide-gate.

- the first letter is lost, and what it said is known from
the second one;

- the second one is kept.
`);
    expect(report).toEqual({ paragraphs: 5, headings: 1, joined: 1, hyphenated: 2, footnotes: 0, dropped: ['7', '8'] });
  });

  test('leaves a text alone that needs it not, and never loses the end of a parenthesis', () => {
    const plain = 'The pier was closed (Brandt,\n2017)\nand nobody asked.\n\nThe end.\n';
    expect(needsReflow(plain)).toBe(false);
    expect(reflow(plain).text).toBe(plain);
  });
});

describe('htmlToText', () => {
  test('keeps headings, paragraphs and lists, and leaves menus out', async () => {
    const text = await htmlToText(`<html><head><title>x</title><style>p{}</style></head><body><nav>Home | About</nav>
      <main><h1>Joint  Statement</h1><p>Both sides <b>agreed</b> to <a href="x.html">meet</a> &amp; talk.<br>Soon.</p>
      <ul><li>On fish<ul><li>cod</li></ul></li><li>On wood</li></ul><ol><li>First</li><li>Second</li></ol>
      <table><tr><td>One</td><td>Two</td></tr></table></main><script>x()</script></body></html>`);
    expect(text).toBe(`# Joint Statement

Both sides agreed to meet & talk.
Soon.

- On fish
  - cod
- On wood

 1. First
 2. Second

One Two
`);
    const reading = readSource(text);
    expect(reading.sections.map(({ title, level }) => [title, level])).toEqual([['Joint Statement', 1]]);
    expect(reading.units.filter(({ kind }) => kind === 'item').map(({ list }) => list?.depth)).toEqual([0, 1, 0, 0, 0]);
  });
});

/** A Word document with a heading and a paragraph of three runs. */
const DOCX =
  'UEsDBBQAAAAIANmTd13mdcR+0gAAAIsBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbH2QvVLDMAzHX8XnlasVGBh6SToAKzD0BXSO' +
  'kvjw11luad++Sls6cIVR+n/8ZLebQ/BqT4Vdip1+NI3e9O32mImVKJE7Pdea1wBsZwrIJmWKooypBKwylgky2i+cCJ6a5hlsipVi' +
  'XdWlQ/ftK42481W9HWR9oRTyrNXLxbiwOo05e2exig77OPyirK4EI8mzh2eX+UEMGu4SFuVvwDX3Ic8ubiD1iaW+YxAXfKcywJDs' +
  'LkjS/F9z5840js7SLb+05ZIsMbs4BW9uSkAXf+6H83f3J1BLAwQUAAAACADZk3dd/sabv5QAAAAFAQAACwAAAF9yZWxzLy5yZWxz' +
  'jc87DsIwDAbgq0Q+QNwyMKCkXVhYKy4QpW5a0TzkhNftycBAEQOjf//6LKv+4VdxI85LDBpa2UDfqYFWU2qQ5yVlURsha5hLSQfE' +
  'bGfyJsuYKNTNFNmbUkd2mIy9GEe4a5o98qcBW1OcRg3cgjg/E/0jx2laLB2jvXoK5ceBr0aVDTsqGu6RRxzfsawsYKdw82D3AlBL' +
  'AwQUAAAACADZk3ddbD0hsuEAAACPAQAAEQAAAHdvcmQvZG9jdW1lbnQueG1sdVDLTsMwEPwVy3filEOFrNgVF8ShByTgA7bO0kaK' +
  'H9o1Cf177IQWIZXLrHZ3PDPebvflRzEh8RCDkZumlQKDi/0Qjka+vz3dPcid7WbdR/fpMWRR+IH1bOQp56SVYndCD9zEhKHsPiJ5' +
  'yKWlo5oj9YmiQ+Yi50d137Zb5WEIskoeYn+uNS3wQkt5zecRxawnGI18RqhBNlLZTl05C2T76DLUaV52tDKueiupptWcwKGRiZCR' +
  'JpR2DywSUEYWfwQusNocVtOfLltw5TtAMdx684+TSMgOqLmRU10OoH6Pa78BUEsBAhQDFAAAAAgA2ZN3XeZ1xH7SAAAAiwEAABMA' +
  'AAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACADZk3dd/sabv5QAAAAFAQAACwAAAAAAAAAAAAAA' +
  'gAEDAQAAX3JlbHMvLnJlbHNQSwECFAMUAAAACADZk3ddbD0hsuEAAACPAQAAEQAAAAAAAAAAAAAAgAHAAQAAd29yZC9kb2N1bWVu' +
  'dC54bWxQSwUGAAAAAAMAAwC5AAAA0AIAAAAA';

describe('docxToText', () => {
  test('keeps headings and paragraphs', async () => {
    const file = Uint8Array.from(atob(DOCX), char => char.charCodeAt(0));
    expect(await docxToText(file)).toBe('# Acta\n\nLas partes acordaron pescar.\n');
  });

  test('says why a file is none', async () => {
    await expect(docxToText(new TextEncoder().encode('no zip'))).rejects.toThrow();
  });
});

test('a cable whose header has lost its year has that of its file', async () => {
  const cable =
    'C O N F I D E N T I A L LIMA 009955\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: FISH\n\n1. (C) Fish.\n';
  const read = await readImport(new TextEncoder().encode(cable), { fileName: 'cables/cable-09LIMA9955.txt' });
  expect(read).toMatchObject({ proposal: { id: '09LIMA9955', kind: 'cable' } });
});

describe('proposeFrontMatter', () => {
  test('takes what the text shows', () => {
    const text =
      'Joint Statement of Norlandia and Sudaria\n\nBoth countries agreed on 4 March 2011 to reopen the pier. The leaders welcomed it.\n';
    expect(
      proposeFrontMatter(readSource(text), { fileName: 'in/Declaración final (2).txt', encoding: 'windows-1252' }),
    ).toEqual({
      id: 'Declaracion-final-2',
      kind: 'declaration',
      title: 'Joint Statement of Norlandia and Sudaria',
      date: '2011-03-04',
      language: 'en',
      origin: { file: 'Declaración final (2).txt', encoding: 'windows-1252' },
    });
    expect(proposeFrontMatter(readSource(text)).id).toBe('Joint-Statement-of-Norlandia-and-Sudaria-2011');
    expect(proposeFrontMatter(readSource('')).id).toBe('plain');
  });
});
