import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenData, tokenEdits } from '../../../server/src/lsp/semanticTokensData';
import { placedText } from '../../../server/src/lsp/texts';

test('tokens are packed relative to one another and cut at line ends', () => {
  const text = placedText('a', 'one two\r\nthree four');
  const tokens = [
    { range: { start: 4, end: 14 }, type: 'class' as const },
    { range: { start: 15, end: 19 }, type: 'property' as const },
  ];
  expect(tokenData(tokens, text)).toEqual([0, 4, 3, 0, 0, 1, 0, 5, 0, 0, 0, 6, 4, 1, 0]);
});

test('a delta turns the old tokens into the new ones', () => {
  const numbers = fc.array(fc.nat(3), { maxLength: 30 });
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const result = [...before];
      for (const { start, deleteCount, data } of tokenEdits(before, after))
        result.splice(start, deleteCount, ...(data ?? []));
      expect(result).toEqual(after);
    }),
  );
});
