import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex, parseDocument } from '../../../server/src/markup';
import { glossText } from './hostileText';

describe('the source map', () => {
  const text = '---\nid: x\n---\na [b\\]c]{x} d\n\n[]{p}e [f]{y}';
  const { source, body } = parseDocument(text);
  const at = (part: string) => text.indexOf(part, body.start);

  test.each([
    ['a', 0],
    ['b', 2],
    [']c', 3],
    ['c]{', 4],
    [' d', 5],
    ['e [f', 9],
    ['f]', 11],
  ])('knows where the character %j stands', (part, offset) => {
    expect(source.toDocument(offset)).toBe(at(part));
    expect(source.toSource(at(part))).toBe(offset);
  });

  test('takes markup to where the source text goes on', () => {
    expect(source.toSource(at('[b'))).toBe(2);
    expect(source.toSource(at('\\]'))).toBe(3);
    expect(source.toSource(at('x} d'))).toBe(5);
    expect(source.toSource(at('p}'))).toBe(9);
    expect(source.toSource(text.length)).toBe(12);
    expect(source.toSource(3)).toBeNull();
    expect(source.toSource(text.length + 5)).toBe(12);
    expect(source.toDocument(99)).toBe(text.length);
  });

  test('gives ranges without markup at their ends', () => {
    const range = (start: number, end: number) => {
      const found = source.rangeToDocument({ start, end });
      return text.slice(found.start, found.end);
    };
    expect([range(2, 5), range(0, 5), range(4, 7), range(11, 12), range(11, 11)]).toEqual([
      'b\\]c',
      'a [b\\]c',
      'c]{x} d',
      'f',
      '',
    ]);
    expect(source.rangeToSource({ start: at('[b'), end: at(' d') })).toEqual({ start: 2, end: 5 });
    expect(source.rangeToSource({ start: 0, end: at(' d') })).toBeNull();
  });

  test('goes there and back in any document, in order', () => {
    fc.assert(
      fc.property(glossText, any => {
        const document = parseDocument(any);
        const map = document.source;
        let last = document.body.start - 1;
        for (let offset = 0; offset < map.text.length; offset++) {
          const there = map.toDocument(offset);
          expect(there).toBeGreaterThan(last);
          expect(any[there]).toBe(map.text[offset]);
          expect(map.toSource(there)).toBe(offset);
          last = there;
        }
        let source = 0;
        for (let offset = 0; offset <= any.length; offset++) {
          const there = map.toSource(offset);
          expect(there === null).toBe(offset < document.body.start);
          expect(there ?? 0).toBeGreaterThanOrEqual(source);
          source = there ?? 0;
        }
        expect(source).toBe(map.text.length);
        for (const span of document.spans) {
          expect(map.rangeToSource(span.content)).toEqual(span.source);
          expect(map.rangeToSource(span.range)).toEqual(span.source);
        }
      }),
      { numRuns: 250 },
    );
  });
});

test('lines end at LF, CRLF and lone CR', () => {
  const positionAt = lineIndex('a\nb\r\nc\rd');
  expect([0, 1, 2, 3, 4, 5, 7, 8].map(offset => Object.values(positionAt(offset)).join(':'))).toEqual([
    '0:0',
    '0:1',
    '1:0',
    '1:1',
    '1:2',
    '2:0',
    '3:0',
    '3:1',
  ]);
});
