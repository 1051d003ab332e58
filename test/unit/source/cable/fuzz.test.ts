import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainToken, findCableReferences, readCable } from '../../../../server/src/source/cable';
import { checkCable } from '../../checks/cable/checkCable';
import { sampleCable } from './sampleCable';

const seed = 20260311;
const runs = 200;

/** One damage to a text: what happens where (a share of the text), and how far. */
const damage = fc.record({
  kind: fc.constantFrom('delete', 'double', 'insert', 'swapLines', 'dropLine', 'joinLines', 'cut', 'blank'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  text: fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '¶',
      'Â¶',
      '(S/NF)',
      'REF:',
      'TAGS:',
      'SECTION 01 OF',
      '\r',
      '\u0000',
      '\uD800',
      '[',
      '](',
      '1.4 (',
      'END SUMMARY',
      '1.',
    ),
  ),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, { kind, at, length, text: inserted }: Damage): string {
  const start = Math.floor(at * text.length);
  const lines = text.split('\n');
  const line = Math.floor(at * (lines.length - 1));
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + text.slice(start + length);
    case 'double':
      return text.slice(0, start + length) + text.slice(start);
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start);
    case 'swapLines':
      return [...lines.slice(0, line), lines[line + 1] ?? '', lines[line], ...lines.slice(line + 2)].join('\n');
    case 'dropLine':
      return lines.filter((_, index) => index !== line).join('\n');
    case 'joinLines':
      return text.slice(0, start) + text.slice(start).replace('\n', ' ');
    case 'cut':
      return at < 0.5 ? text.slice(start) : text.slice(0, start);
    default:
      return text.slice(0, start) + '\n'.repeat(length) + text.slice(start);
  }
}

function expectSound(text: string): void {
  const cable = readCable(text);
  if (!cable) return;
  const { header, paragraphs, sections, masks, body } = cable;
  const ranges = [
    ...header.tokens.map(({ range }) => range),
    ...paragraphs.flatMap(({ range, content, portionRange }) => [
      range,
      content,
      ...(portionRange ? [portionRange] : []),
    ]),
    ...sections.flatMap(({ range, titleRange }) => [range, titleRange]),
    ...masks,
    body,
  ];
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const ordered of [paragraphs.map(({ range }) => range), masks]) {
    ordered.slice(1).forEach((range, index) => {
      expect(range.start).toBeGreaterThanOrEqual(ordered[index]!.end);
    });
  }
  for (const token of header.tokens) explainToken(header, token);
  findCableReferences(text, header, body);
  checkCable(text);
}

describe('damaged cables', () => {
  test('are read without an error, and every place lies in the text', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), damages => {
        expectSound(damages.reduce(damaged, sampleCable));
      }),
      { seed, numRuns: runs },
    );
  });

  test('as well as texts that are none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), text => {
        expectSound(text);
        expectSound(`UNCLAS QUITO 000412\nTAGS: PREL\nSUBJECT: X\n${text}`);
      }),
      { seed, numRuns: runs },
    );
  });
});

describe('long texts of hostile shapes', () => {
  const head = 'P 021530Z MAR 07\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC PRIORITY\n';
  const message = 'UNCLAS QUITO 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n';
  const size = 120_000;
  // A time that grows with the square of the length would not end within the runner's limit.
  test.each([
    ['blanks', ' '],
    ['tabs and line breaks', '\t\n'],
    ['hyphens', '-'],
    ['rows of hyphens', '-----\n'],
    ['backslashes', '\\'],
    ['digits', '1'],
    ['numbers', '1. '],
    ['paragraph numbers', '¶1. (U)\n\n'],
    ['rising letters', 'A. '],
    ['openings', 'BEGIN SUMMARY '],
    ['closings', 'END SUMMARY '],
    ['page markers', 'QUITO 00000412 001 OF 002\n'],
    ['half page markers', 'QUITO 00000412 '],
    ['PAGE blocks', 'PAGE 01 QUITO 01841 021530Z\n'],
    ['references', 'REF A AND '],
    ['cable numbers', 'QUITO 412 '],
    ['tags', 'PREL'],
    ['brackets', '[]('],
    ['portion marks', '1. (S/NF) x. '],
    ['reasons', '1.4 (b) '],
    ['capital lines', 'A TITLE IN CAPITALS\n\n'],
    ['routing lines', 'RUEHQT RUEHPE\n'],
    ['addressees', 'RUEHPE/AMEMBASSY LIMA 0440\n'],
    ['line breaks of every sort', '\r\n\r\n\n'],
    ['entities', '&#x000A;'],
  ])('%s', (_, piece) => {
    const long = piece.repeat(Math.ceil(size / piece.length));
    for (const text of [head + long, `${head}${message}REF: ${long}`, `${head}${message}\n1. (U) ${long}`]) {
      readCable(text);
      checkCable(text);
    }
  });
});
