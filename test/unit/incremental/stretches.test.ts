import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoStretches, SIGHT, type Stretches } from '../../../server/src/incremental';

const paragraph = fc
  .tuple(
    fc.nat(60),
    fc.constantFrom('The river rose. ', 'Nadie lo vio.\n', 'x', 'Both sides agreed, '),
    fc.constantFrom('\n\n', '\n \t\n', '\r\n\r\n', '\n'),
  )
  .map(([count, words, end]) => `${count}. ${words.repeat(count)}${end}`);
const text = fc.array(paragraph, { minLength: 50, maxLength: 160 }).map(parts => parts.join(''));
const edit = fc.tuple(
  fc.nat(),
  fc.oneof(fc.nat(10), fc.nat(20_000)),
  fc.oneof(paragraph, fc.constantFrom('', 'a', '\n\n')),
);

/** Where the stretches of a text stand, with what can be seen from each. */
const seen = ({ text, starts, all }: Stretches) =>
  new Map(
    all.map((each, index) => [
      each,
      text.slice(Math.max(0, starts[index]! - SIGHT), starts[index]! + each.length + SIGHT),
    ]),
  );

test('a text is cut as it would be afresh, and a stretch is kept where nothing in its sight has changed', () => {
  const counts = { stretches: 0, kept: 0 };
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
      let now = first;
      let stretches = cutIntoStretches(now);
      for (const [place, length, inserted] of edits) {
        const at = place % (now.length + 1);
        now = now.slice(0, at) + inserted + now.slice(at + length);
        const before = seen(stretches);
        stretches = cutIntoStretches(now, stretches);
        const fresh = cutIntoStretches(now);
        expect(stretches.starts).toEqual(fresh.starts);
        expect(stretches.all).toEqual(fresh.all);
        expect(
          stretches.starts.slice(1).every(start => /\n[ \t\r]*\n[ \t\r]*$/.test(now.slice(start - 20, start))),
        ).toBe(true);
        for (const [stretch, sight] of seen(stretches)) {
          counts.stretches++;
          if (!before.has(stretch)) continue;
          counts.kept++;
          expect(sight).toBe(before.get(stretch));
        }
      }
    }),
    { numRuns: 60 },
  );
  console.log(`${counts.kept} of ${counts.stretches} stretches kept`);
  expect(counts.kept).toBeGreaterThan(counts.stretches / 4);
});

test('a short text, and one without blank lines, is one stretch', () => {
  const lines = (count: number) =>
    cutIntoStretches(Array.from({ length: count }, (_, at) => `line ${at}\n\n`).join('')).all;
  expect(lines(1_000)).toHaveLength(1);
  expect(lines(4_000).length).toBeGreaterThan(1);
  expect(cutIntoStretches('a line\n'.repeat(20_000)).all).toHaveLength(1);
  expect(cutIntoStretches('').starts).toEqual([0]);
});
