import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText, parseDocument, sourceHash, strip, toData } from '../../../server/src/markup';
import { hostileText } from './hostileText';

describe('import', () => {
  test.each([
    ['a]{b}', 'a]\\{b}'],
    ['a\\[b', 'a\\\\[b'],
    ['a\\\\', 'a\\\\\\'],
    ['C:\\temp [sic] {x}', 'C:\\temp [sic] {x}'],
    ['\\]{', '\\\\]\\{'],
    ['---\nid: x\n---\n', '---\nid: x\n---\n'],
    ['\ufeffa', '\ufeffa'],
  ])('writes %j as %j', (source, body) => {
    const text = importText(source, {});
    expect(text.slice(parseDocument(text).body.start)).toBe(body);
    expect(strip(text)).toBe(source);
  });

  test('writes front matter that reads back', () => {
    const data = {
      id: '012',
      kind: 'true',
      title: 'Peru: "dialogue" #1, it\'s [x] {y}\nsecond line',
      date: '2009-11-20',
      language: 'no',
      archive: ' - a: b ',
      box: '1e3',
      pages: 12,
      draft: false,
      nothing: null,
      origin: { collection: 'a, b', retrieved: '2026-11-22', tags: ['x', '~', ''] },
      ['__proto__']: 'x',
      constructor: 'y',
    };
    const { frontMatter, problems } = parseDocument(importText('text', data));
    expect(problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(toData(frontMatter.data)))).toEqual(
      JSON.parse(JSON.stringify({ ...data, 'text-sha256': sourceHash('text') })),
    );
  });

  test('keeps the line break of the source text', () => {
    expect(importText('a\r\nb', { id: 'x' })).toMatch(/^---\r\nid: x\r\ntext-sha256: \S+\r\n---\r\na\r\nb$/);
    expect(strip(importText('a\rb', { id: 'x' }))).toBe('a\rb');
  });

  test('strip takes back what import does, for any text', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const document = parseDocument(importText(text, { id: 'x' }));
        expect(document.source.text).toBe(text);
        expect(document.spans).toEqual([]);
        expect(document.problems).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  test('front matter of any strings reads back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(hostileText, fc.oneof(hostileText, fc.array(hostileText), fc.double(), fc.boolean())),
        data => {
          delete data[''];
          const { frontMatter, problems } = parseDocument(importText('', data));
          expect(problems).toEqual([]);
          const { 'text-sha256': _, ...read } = toData(frontMatter.data) as Record<string, unknown>;
          const { 'text-sha256': __, ...given } = data;
          for (const key of ['id', 'title', 'date']) if (typeof given[key] !== 'string') delete given[key];
          for (const key of Object.keys(given)) expect(read[key]).toEqual(given[key]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('text-sha256', () => {
  test('is that of the text with line breaks as LF', () => {
    expect(sourceHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sourceHash('a\nb\n\n')).toBe(sourceHash('a\r\nb\r\r\n'));
    expect(sourceHash('ñ')).not.toBe(sourceHash('n'));
  });
});
