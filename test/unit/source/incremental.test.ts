import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../../server/src/source';
import { sampleCable } from './cable/sampleCable';

const PIECES = [
  'The delegations met on the pier.',
  'They agreed to:',
  '- count fish;',
  '- dry wood.',
  '1. Harbours',
  'HARBOURS',
  'and left',
  'The next',
  '12',
  'Article 5',
  '\n',
  '\n\n',
  '\n\n\n',
  ' ',
  '\r\n',
  'REAFIRMARON su amistad.',
  'ACORDARON pescar.',
  '---',
  '<!-- -->',
  '(Brandt, 2009)',
];

test('reading on from an earlier version gives what reading anew gives', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(12), fc.constantFrom(...PIECES, ''), (old, at, length, inserted) => {
      const from = at % (old.length + 1);
      const next = old.slice(0, from) + inserted + old.slice(from + length);
      expect(readSource(next, {}, readSource(old))).toEqual(readSource(next));
    }),
    { numRuns: 400 },
  );
});

test('and so it does in a long text with page numbers, wherever the edit stands', () => {
  const line = fc.constantFrom(...PIECES.filter(piece => piece.trim() !== ''), 'goes on', '- 4 -', 'Page 7', '20');
  const pieces = fc.array(line, { minLength: 300, maxLength: 700 });
  const breaks = fc.constantFrom('\n\n', '\n');
  fc.assert(
    fc.property(
      pieces,
      breaks,
      fc.nat(),
      fc.nat(30),
      fc.constantFrom(...PIECES, '21', ''),
      (all, gap, at, length, inserted) => {
        const old = all.map((piece, index) => (index % 9 === 0 ? `${piece}\n\n${1 + index / 9}` : piece)).join(gap);
        const from = at % (old.length + 1);
        const next = old.slice(0, from) + inserted + old.slice(from + length);
        expect(readSource(next, {}, readSource(old))).toEqual(readSource(next));
      },
    ),
    { numRuns: 60 },
  );
});

test('a sentence that goes on behind a blank line no longer does when it begins anew', () => {
  for (let before = 100; before < 300; before++) {
    const head = `${'They met here.\n\n'.repeat(before)}They said that they left ${'the island and '.repeat(9)}the\n\n`;
    const old = `${head}harbour early, and met at sea. Nobody saw them.`;
    const next = `${head}Harbour early, and met at sea. Nobody saw them.`;
    expect(readSource(next, {}, readSource(old))).toEqual(readSource(next));
  }
});

test('reading on leaves the earlier reading as it was', () => {
  const old = `${'They agreed to:\n\n- count fish;\n\n- dry wood.\n\n'.repeat(80)}The end`;
  const reading = readSource(old);
  readSource(`${old}\n\ngoes on here.`, {}, reading);
  expect(reading).toEqual(readSource(old));
});

test('a text that did not change is not read again', () => {
  const text = ['The delegations met', ' on the pier.'].join('');
  const reading = readSource(text, { corrections: { mrn: '1' } });
  const same = ['The delegations met on', ' the pier.'].join('');
  expect(readSource(same, { corrections: { mrn: '1' } }, reading)).toBe(reading);
  expect(readSource(same, { corrections: { mrn: '2' } }, reading)).not.toBe(reading);
  expect(readSource(same, { language: 'es' }, reading).language).toBe('es');
});

test('and so it does in a cable, whose body begins behind its header', () => {
  const header =
    'VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHPE #0001 0011430\nZNR UUUUU ZZH\nFM AMEMBASSY LIMA\n\nUNCLAS LIMA 000001\n\n';
  const pieces = [...PIECES, '¶1. (U) ', '2. (SBU) ', '\n\n', 'SUBJECT: FISH\n\n', 'Comment: '];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(each => header + each.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(12), fc.constantFrom(...pieces, ''), (old, at, length, inserted) => {
      const from = at % (old.length + 1);
      const next = old.slice(0, from) + inserted + old.slice(from + length);
      const hints = { kind: 'cable' as const };
      expect(readSource(next, hints, readSource(old, hints))).toEqual(readSource(next, hints));
    }),
    { numRuns: 300 },
  );
});

test('units cover every word, in order, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES, 'x', '¶', '“', '. ', '¿'), { maxLength: 40 })
    .map(pieces => pieces.join(''));
  fc.assert(
    fc.property(text, source => {
      const reading = readSource(source);
      let end = 0;
      let seen = '';
      for (const { range, content } of reading.units) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(content.start).toBeGreaterThanOrEqual(range.start);
        expect(content.end).toBe(range.end);
        seen += source.slice(range.start, range.end);
        end = range.end;
      }
      let clean = source;
      for (const { start, end } of [...reading.masks].reverse()) clean = clean.slice(0, start) + clean.slice(end);
      const words = (part: string) =>
        part
          .replace(/<!-- -->/g, '')
          .match(/[\p{L}\p{N}]+/gu)
          ?.join('') ?? '';
      if (reading.masks.every(({ start, end }) => !/\d/.test(source.slice(start, end))))
        expect(words(seen)).toBe(words(clean));
    }),
    { numRuns: 400 },
  );
});

const CABLE_PIECES = [
  '¶3. (C) The minister left. ',
  '4. (U) He came again. ',
  'He said so. 5. (SBU) And he',
  '\n------\nTITLE\n------\n',
  '\n\nFINAL COMMENT\n\n',
  'SUMMARY: All is well. END SUMMARY. ',
  'BEGIN TEXT\n',
  'Comment: He did not. ',
  '\nQUITO 00000231 002 OF 003\n',
  '\n\nUNCLAS SECTION 02 OF 02 QUITO 000231\n\nSIPDIS\n\nTAGS: PREL\n\n',
  'Reftel and ref A say so. ',
  '\n\n',
  '\n',
  '\n\nSMITH\n',
  ' ',
];

test('and in a long cable', () => {
  const piece = fc.constantFrom(...CABLE_PIECES);
  const body = fc.array(piece, { minLength: 600, maxLength: 900 }).map(pieces => pieces.join(''));
  const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(8), fc.nat(4000)), piece), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(body, edits, (text, changes) => {
      let now = sampleCable + text;
      let reading = readSource(now, { kind: 'cable' });
      for (const [place, length, inserted] of changes) {
        const at = place % (now.length + 1);
        now = now.slice(0, at) + inserted + now.slice(at + length);
        reading = readSource(now, { kind: 'cable' }, reading);
        expect(reading).toEqual(readSource(now, { kind: 'cable' }));
      }
    }),
    { numRuns: 30 },
  );
});
