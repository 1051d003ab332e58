import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GlossDocument,
  parseDocument,
  parseToJson,
  plainDocument,
  reusedBlocks,
} from '../../../server/src/markup';
import { glossText, hostileText } from './hostileText';
import { naiveReading } from './naiveReading';

/** What the examples of the markup tell of a document. */
function readingOf(text: string) {
  const json = JSON.parse(JSON.stringify(parseToJson(parseDocument(text))));
  return { ...json, problems: json.problems.map((each: { code: string }) => each.code) };
}

const plainJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** All that can be asked of a document, without what was computed lazily. */
const whole = (document: GlossDocument) => ({
  text: document.text,
  frontMatter: document.frontMatter,
  body: document.body,
  blocks: document.blocks,
  source: document.source.text,
  problems: document.problems,
  spans: document.spans.map(({ range, content, annotationRange, source, annotation }) => ({
    range,
    content,
    annotationRange,
    source,
    annotation,
  })),
});

describe('a document', () => {
  test.each([
    '',
    '[a]{x}',
    '---',
    '---\n',
    '---\nid: x\n---',
    '\ufeff',
    '[]{}',
    ']{',
    '\\',
    '[a]{b: {c}, c: [d, {e: f}]} \r\r\n[g]{h}',
  ])('%j is read as the naive reader reads it', text => {
    expect(readingOf(text)).toEqual(plainJson(naiveReading(text)));
  });

  test.each([
    ['hostile text', hostileText],
    ['many spans', glossText],
  ])('of any kind, too: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, text => {
        expect(readingOf(text)).toEqual(plainJson(naiveReading(text)));
      }),
      { numRuns: 600 },
    );
  });

  test('never makes reading throw; its parts nest and are in order', () => {
    fc.assert(
      fc.property(fc.oneof(glossText, hostileText), text => {
        const document = parseDocument(text);
        let end = document.body.start;
        let sourceEnd = 0;
        for (const { start, sourceStart, block } of document.blocks) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(sourceStart - sourceEnd).toBe(start - end);
          expect(text.slice(start, start + block.text.length)).toBe(block.text);
          end = start + block.text.length;
          sourceEnd = sourceStart + block.sourceText.length;
        }
        const open: number[] = [];
        let last = -1;
        for (const { range, content, annotationRange, source } of document.spans) {
          expect(range.start).toBeGreaterThan(last);
          last = range.start;
          while (open.length > 0 && open.at(-1)! <= range.start) open.pop();
          if (open.length > 0) expect(range.end).toBeLessThanOrEqual(open.at(-1)!);
          open.push(content.end);
          expect(
            [text[range.start], text[content.end], text[annotationRange.start], text[range.end - 1]].join(''),
          ).toBe('[]{}');
          expect(annotationRange.end).toBe(range.end);
          expect(source.start).toBeLessThanOrEqual(source.end);
        }
        const places = document.problems.map(each => each.range.start);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { range } of document.problems) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('has ranges of the file in its annotations', () => {
    const text = '---\nid: x\n---\nab\n\nc [d]{e, note: "f", g: [h]}';
    const [span] = parseDocument(text).spans;
    const [e, note, g] = span!.annotation!.fields;
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([at(e!.keyRange), at(note!.value!.range), at(g!.value!.range), at(span!.annotation!.range)]).toEqual([
      'e',
      '"f"',
      '[h]',
      '{e, note: "f", g: [h]}',
    ]);
    expect(e!.bare).toBe(true);
    expect(note!.bare).toBe(false);
  });

  test('reads names of object members as ordinary ones', () => {
    const annotation = '{__proto__, constructor: toString, hasOwnProperty: {__proto__: x}}';
    expect(JSON.stringify(readingOf(`[a]${annotation}`).spans[0].annotation)).toBe(
      '{"__proto__":null,"constructor":"toString","hasOwnProperty":{"__proto__":"x"}}',
    );
  });

  test('without markup is its text', () => {
    const text = '---\nid: x\n---\n[a]{b} \\[\n\n\ufeffc';
    const document = plainDocument(text);
    expect(whole(document)).toMatchObject({
      source: text,
      spans: [],
      problems: [],
      body: { start: 0, end: text.length },
    });
    expect(document.frontMatter.data).toBeNull();
    expect(document.blocks.map(each => each.block.text)).toEqual(['---\nid: x\n---\n[a]{b} \\[\n', '\ufeffc']);
    expect(parseDocument(text, document).spans).toHaveLength(1);
  });
});

describe('reading after an edit', () => {
  test('is like reading afresh, and keeps blocks', () => {
    const counts = { blocks: 0, kept: 0 };
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(glossText, fc.constant('One paragraph.\n\nAnother one, [with a span]{x}.\n\n')), {
            maxLength: 6,
          })
          .map(parts => parts.join('')),
        fc.array(
          fc.tuple(fc.nat(), fc.nat(12), fc.oneof(hostileText, fc.constantFrom('', '\n', '\r', '\n\n', ' ', '---\n'))),
          { maxLength: 3 },
        ),
        (text, edits) => {
          let document = parseDocument(text);
          for (const [at, length, newText] of edits) {
            const start = at % (document.text.length + 1);
            const edited = document.text.slice(0, start) + newText + document.text.slice(start + length);
            const after = parseDocument(edited, document);
            expect(whole(after)).toEqual(whole(parseDocument(edited)));
            counts.blocks += after.blocks.length;
            counts.kept += reusedBlocks(document, after);
            document = after;
          }
        },
      ),
      { numRuns: 400 },
    );
    console.log(`${counts.kept} of ${counts.blocks} blocks kept`);
    expect(counts.kept).toBeGreaterThan(counts.blocks / 3);
  });

  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, index) => `Paragraph ${index} [of]{x} it.\n\n`);

  test.each([
    ['a letter in the middle', (text: string) => text.replace('50 [', '50a ['), 99],
    ['a new block', (text: string) => text.replace('Paragraph 50', 'New\n\nParagraph 50'), 100],
    ['a block taken out', (text: string) => text.replace('Paragraph 50 [of]{x} it.\n\n', ''), 99],
    ['two blocks joined', (text: string) => text.replace('it.\n\nParagraph 50', 'it.\nParagraph 50'), 98],
    [
      'two edits far from each other',
      (text: string) => text.replace('h 10 ', 'h ten ').replace('h 90 ', 'h ninety '),
      98,
    ],
    ['front matter', (text: string) => `---\nid: x\n---\n${text}`, 100],
    ['nothing', (text: string) => text, 100],
    [
      'everything moved',
      (text: string) =>
        text
          .split(/(?<=\n\n)/)
          .reverse()
          .join(''),
      100,
    ],
  ])('keeps all blocks but those it touches: %s', (_, edit, kept) => {
    const document = parseDocument(paragraphs(100).join(''));
    const after = parseDocument(edit(document.text), document);
    expect(reusedBlocks(document, after)).toBe(kept);
  });
});
