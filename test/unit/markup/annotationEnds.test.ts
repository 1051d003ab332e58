import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationEnd } from '../../../server/src/markup/annotationEnd';
import { AnnotationEnds, allEnds } from '../../../server/src/markup/annotationEnds';

const pieces = fc
  .array(
    fc.constantFrom(
      ']{',
      ']{',
      '{',
      '}',
      '}',
      "'",
      '"',
      ', ',
      ',',
      ': ',
      ':',
      '[',
      ']',
      ' #',
      '#',
      '\n',
      '\\',
      'a',
      ' ',
      "''",
      '}}}',
    ),
    {
      maxLength: 60,
    },
  )
  .map(parts => parts.join(''));

/** Offsets of the braces behind closing brackets. */
const openings = (text: string) => [...text.matchAll(/\]\{/g)].map(match => match.index + 1);

describe('the ends of all annotations of a block', () => {
  test('are those found one by one', () => {
    fc.assert(
      fc.property(pieces, text => {
        const all = allEnds(text, 0);
        const ends = new AnnotationEnds(text);
        for (const start of openings(text)) {
          expect(all.get(start) ?? -1).toBe(Math.max(annotationEnd(text, start), -1));
          expect(ends.of(start)).toBe(Math.max(annotationEnd(text, start), -1));
        }
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['swallowed openings', "]{x',' ", ''],
    ['swallowed openings, deeper and deeper', "]{x{',' ", ''],
    ['swallowed openings, closed at the end', "]{x{',' ", `'${'}'.repeat(300)}`],
    ['double quotes', ']{x","', '"}'],
  ])('also where many are searched again: %s', (_, unit, end) => {
    const text = unit.repeat(100) + end;
    const ends = new AnnotationEnds(text);
    for (const start of openings(text)) expect(ends.of(start)).toBe(Math.max(annotationEnd(text, start), -1));
  });
});
