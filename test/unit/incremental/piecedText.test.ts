import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LongText, PiecedText } from '../../../server/src/incremental';

it('reads as the string that it stands for, after any edits', () => {
  const own = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('x'.repeat(1999), 'y'.repeat(2001), '\r\n'));
  const edit = fc.record({ start: fc.nat(), length: fc.nat(30), own, isWhole: fc.boolean() });
  fc.assert(
    fc.property(fc.string(), fc.array(edit, { maxLength: 90 }), (before, edits) => {
      let text: LongText = before;
      let same = before;
      for (const { start, length, own, isWhole } of edits) {
        const from = start % (same.length + 1);
        const to = Math.min(same.length, from + length);
        text = PiecedText.replaced(text, from, to, own);
        same = same.slice(0, from) + own + same.slice(to);
        if (isWhole) expect(String(text)).toBe(same);
        expect(text.length).toBe(same.length);
        for (const [a, b] of [[from, to], [0, from], [to], [-3, undefined], [from, -1], [same.length, 2]] as const)
          expect(text.slice(a, b)).toBe(same.slice(a, b));
        for (const at of [-1, 0, from, to, same.length - 1, same.length])
          expect(text.charCodeAt(at)).toEqual(same.charCodeAt(at));
      }
      expect(String(text)).toBe(same);
    }),
    { seed: 5 },
  );
});
