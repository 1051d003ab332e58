import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PlacedText, placedText } from '../../../server/src/lsp/texts';

const text = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'bc', '😀'), { maxLength: 12 })
  .map(parts => parts.join(''));
const edit = fc.tuple(fc.nat(20), fc.nat(6), text);

test('tell lines and characters as the library does, after any edits', () => {
  let moved = 0;
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      let now = first;
      let placed: PlacedText | undefined;
      for (const [at, length, inserted] of [[0, 0, ''] as const, ...edits]) {
        const start = Math.min(at, now.length);
        now = now.slice(0, start) + inserted + now.slice(start + length);
        placed = placedText('a', now, placed);
        const expected = TextDocument.create('a', '', 0, now);
        for (let offset = -1; offset <= now.length + 1; offset++) {
          const position = expected.positionAt(offset);
          expect(placed.position(offset)).toEqual(position);
          for (const character of [position.character, position.character + 3])
            expect(placed.offset({ line: position.line, character })).toBe(
              expected.offsetAt({ line: position.line, character }),
            );
        }
        if (expected.lineCount > 1 && edits.length) moved++;
      }
    }),
  );
  expect(moved).toBeGreaterThan(100);
});

test('where nobody asked in between, the lines of the text before the last are taken over', () => {
  const first = placedText('a', 'one\ntwo\nthree');
  expect(first.position(5)).toEqual({ line: 1, character: 1 });
  const second = placedText('a', 'one\n\ntwo\nthree', first);
  const third = placedText('a', 'one\n\ntwo\nthr\nee', second);
  expect(third.position(14)).toEqual({ line: 4, character: 1 });
});
