import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCitations, loadBibReader, readReferences } from '../../../server/src/citations';

const bits = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  ' ',
  '\n',
  '\r\n',
  '2010',
  '2010a',
  's.f.',
  'Lund',
  'y',
  'and',
  'et al.',
  'p. 4',
  '12',
  '¹²',
  'ibid.',
  'op. cit.',
  'Ley',
  'N.º',
  'Article',
  'of the',
  'Treaty',
  '@book',
  '- id:',
  ':',
  '"',
  "'",
  '#',
  '09 LIMA 1661',
  'REF A',
  '\\',
  '\uD800',
  'É',
];
const hostile = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map(each => each.join(''));

it('finds citations in any text: in order, apart, inside it, with works inside them', () => {
  fc.assert(
    fc.property(hostile, text => {
      let end = 0;
      for (const { range, works } of findCitations(text)) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(works.length).toBeGreaterThan(0);
        for (const work of works) expect(work.range.end).toBeLessThanOrEqual(range.end);
        end = range.end;
      }
    }),
    { numRuns: 2000 },
  );
});

it('reads any file of references without throwing, its problems inside it', async () => {
  const bib = await loadBibReader();
  fc.assert(
    fc.property(hostile, fc.constantFrom('yaml', 'json', 'bib'), (text, ending) => {
      for (const { range } of readReferences([{ uri: `file:///r.${ending}`, text }], undefined, bib).problems) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length + 1);
      }
    }),
    { numRuns: 1500 },
  );
});
