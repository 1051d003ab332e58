import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  changeAnnotation,
  type EditResult,
  type GlossDocument,
  laySpan,
  laySpanOverSelection,
  laySpans,
  parseDocument,
  removeSpan,
  removeSpans,
  sourceUnchanged,
} from '../../../server/src/markup';
import { glossText } from './hostileText';

/** The document's text after the edits, or why there are none. */
const outcome = (document: GlossDocument, { edits, refused }: EditResult): string =>
  edits ? applyEdits(document.text, edits) : refused;

const spansOf = ({ spans, text }: GlossDocument) =>
  spans.map(({ source, annotationRange }) => ({
    source,
    annotation: text.slice(annotationRange.start, annotationRange.end),
  }));

describe('laying a span', () => {
  test.each([
    ['plain text', 'The BWG met.', [4, 7], 'The [BWG]{x} met.'],
    ['a whole text', 'BWG', [0, 3], '[BWG]{x}'],
    ['a point', 'ab', [1, 1], 'a[]{x}b'],
    ['a point at the end', 'ab\n', [2, 2], 'ab[]{x}\n'],
    ['around a span', 'a [b]{c} d', [0, 5], '[a [b]{c} d]{x}'],
    ['around a span at its end', 'a [b]{c}', [0, 3], '[a [b]{c}]{x}'],
    ['around a span at its start', '[b]{c} d', [0, 3], '[[b]{c} d]{x}'],
    ['inside a span', '[a b c]{y}', [2, 3], '[a [b]{x} c]{y}'],
    ['inside a span of the same extent', '[a]{y}', [0, 1], '[[a]{x}]{y}'],
    ['between two spans', '[a]{y}b[c]{z}', [1, 2], '[a]{y}[b]{x}[c]{z}'],
    ['across an edge', '[a b]{y} c', [2, 5], 'crosses-span'],
    ['across an edge at the start', 'a [b c]{y}', [0, 3], 'crosses-span'],
    ['over a blank line', 'a\n\nb', [0, 4], 'blank-line'],
    ['over a line of spaces', 'a\r\n \t\r\nb', [0, 8], 'blank-line'],
    ['over a line break', 'a\nb', [0, 3], '[a\nb]{x}'],
    ['before the text', 'a', [-1, 1], 'outside-source'],
    ['behind the text', 'a', [0, 2], 'outside-source'],
    ['backwards', 'abc', [2, 1], 'outside-source'],
    ['over a plain pair', 'a [sic] b', [0, 9], '[a [sic] b]{x}'],
    ['over an unmatched opening bracket', 'a [ b', [0, 5], '[a \\[ b]{x}'],
    ['over an unmatched closing bracket', 'a ] b', [0, 5], '[a \\] b]{x}'],
    ['over one bracket of a pair', 'a [sic] b', [0, 5], '[a \\[si]{x}c\\] b'],
    ['behind an unmatched bracket', 'a [ b', [4, 5], 'a [ [b]{x}'],
    ['behind a backslash', 'C:\\temp', [3, 7], 'C:\\\\[temp]{x}'],
    ['up to a backslash', 'C:\\temp', [0, 3], '[C:\\\\]{x}temp'],
    ['behind an escaped backslash', 'a\\\\[b]{y}c', [2, 4], 'a\\\\[[b]{y}c]{x}'],
    ['at an escaped bracket', 'a\\[b\\]', [1, 4], 'a[\\[b\\]]{x}'],
    ['beside an escape', 'a\\[b', [0, 1], '[a]{x}\\[b'],
    ['in the second block', '[a]{y}\n\nb c', [5, 6], '[a]{y}\n\nb [c]{x}'],
    ['before a brace', 'a{b}', [0, 1], '[a]{x}{b}'],
    ['behind an unclosed annotation', '[a]{b "c', [7, 8], '[a]{b "[c]{x}'],
    ['where a quote swallows it', `[a]{note: 'b c`, [11, 12], `[a]{note: '[b]{x} c`],
    ['with brackets in the front matter', '---\nid: "[a]{b}"\n---\nabc', [1, 2], '---\nid: "[a]{b}"\n---\na[b]{x}c'],
  ])('%s', (_, text, [start, end], expected) => {
    const document = parseDocument(text as string);
    const result = laySpan(document, { start: start as number, end: end as number }, 'x');
    expect(outcome(document, result)).toBe(expected);
  });

  test.each([
    ['x', '[a]{x}'],
    ['{x}', '[a]{x}'],
    ['note: "}"', '[a]{note: "}"}'],
    ['b: [c', '[a]{b: [c}'],
    ['x} [b', 'annotation-text'],
    ['{x} ', 'annotation-text'],
    ['x"', '[a]{x"}'],
    ['"x', 'annotation-text'],
    ['x # y', 'annotation-text'],
    ['x,\n\ny: z', 'annotation-text'],
    ['x,\ny: z', '[a]{x,\ny: z}'],
    ['[b]{c}', 'annotation-text'],
  ])('with the annotation %j', (annotation, expected) => {
    const document = parseDocument('a');
    expect(outcome(document, laySpan(document, { start: 0, end: 1 }, annotation))).toBe(expected);
  });

  test('over a selection', () => {
    const document = parseDocument('---\nid: x\n---\na [b]{y} c');
    const from = document.text.indexOf('[b');
    expect(outcome(document, laySpanOverSelection(document, { start: from, end: document.text.length }, 'x'))).toBe(
      '---\nid: x\n---\na [[b]{y} c]{x}',
    );
    expect(laySpanOverSelection(document, { start: 0, end: 3 }, 'x').refused).toBe('outside-source');
  });

  test('several at once nest, or none is laid', () => {
    const document = parseDocument('a b c d');
    const at = (start: number, end: number, annotation: string) => ({ source: { start, end }, annotation });
    expect(outcome(document, laySpans(document, [at(0, 5, 'x'), at(2, 3, 'y'), at(6, 7, 'z')]))).toBe(
      '[a [b]{y} c]{x} [d]{z}',
    );
    expect(outcome(document, laySpans(document, [at(2, 3, 'y'), at(0, 5, 'x')]))).toBe('[a [b]{y} c]{x} d');
    expect(outcome(document, laySpans(document, [at(0, 3, 'x'), at(2, 5, 'y')]))).toBe('crosses-span');
    expect(laySpans(document, [])).toEqual({ edits: [], refused: null });
  });
});

describe('removing and changing', () => {
  test.each([
    ['[a]{x} b', 'a b'],
    ['[a [b]{y}]{x}', 'a [b]{y}'],
    ['a][]{x}{b}', 'a]\\{b}'],
    ['[a]{b [c]{x} e}', '[a]\\{b c e}'],
    ['-[]{x}--\nid: x\n---\n', '---\n---\n---\nid: x\n---\n'],
    ['[]{x}\ufeffa', '---\n---\n\ufeffa'],
    ['\\\\[]{x}[', '\\\\['],
  ])('removes the first span of %j', (text, expected) => {
    const document = parseDocument(text);
    const result = outcome(document, removeSpan(document, document.spans[0]!));
    expect(result).toBe(expected);
    expect(sourceUnchanged(document, parseDocument(result))).toBe(true);
  });

  test('changes an annotation', () => {
    const document = parseDocument('[a]{x} [b]{y}');
    expect(outcome(document, changeAnnotation(document, document.spans[1]!, 'z, note: "}"'))).toBe(
      '[a]{x} [b]{z, note: "}"}',
    );
    expect(changeAnnotation(document, document.spans[1]!, '}').refused).toBe('annotation-text');
    expect(changeAnnotation(parseDocument('abc'), document.spans[1]!, 'x').refused).toBe('not-found');
  });
});

describe('for any document', () => {
  test('spans taken away and laid again are the same, over the same source text', () => {
    let laid = 0;
    fc.assert(
      fc.property(glossText, text => {
        const document = parseDocument(text);
        const bare = parseDocument(outcome(document, removeSpans(document, document.spans)));
        expect(bare.spans).toEqual([]);
        expect(bare.source.text).toBe(document.source.text);
        const again = parseDocument(outcome(bare, laySpans(bare, spansOf(document))));
        expect(again.source.text).toBe(document.source.text);
        expect(spansOf(again)).toEqual(spansOf(document));
        laid += document.spans.length;
      }),
      { numRuns: 500 },
    );
    expect(laid).toBeGreaterThan(500);
  });

  test('a span laid anywhere is there, or is refused with a reason, and nothing else changes', () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(
        glossText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('x', 'note: "]{"', "by: 'a, b'"),
        (text, a, b, note) => {
          const document = parseDocument(text);
          const size = document.source.text.length + 1;
          const source = { start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) };
          const { edits, refused } = laySpan(document, source, note);
          counts.set(refused ?? 'laid', (counts.get(refused ?? 'laid') ?? 0) + 1);
          if (!edits) return;
          const after = parseDocument(applyEdits(text, edits));
          expect(after.source.text).toBe(document.source.text);
          expect(after.frontMatter.data).toEqual(document.frontMatter.data);
          const spans = spansOf(after);
          const index = spans.findIndex(
            each =>
              each.annotation === `{${note}}` && each.source.start === source.start && each.source.end === source.end,
          );
          expect(index).toBeGreaterThanOrEqual(0);
          expect(spansOf(document).length).toBe(spans.length - 1);
        },
      ),
      { numRuns: 500 },
    );
    console.log(Object.fromEntries(counts));
    expect(counts.get('changes-source') ?? 0).toBe(0);
  });
});
