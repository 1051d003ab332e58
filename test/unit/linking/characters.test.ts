import { expect, test } from 'vitest';
import { CharClass, characterTable, firstLetter, fold } from '../../../server/src/linking/characters';

test('the table says of every unit what Unicode says', () => {
  const table = characterTable();
  const differing: string[] = [];
  for (let unit = 0x80; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const isLetter = /^[\p{L}\p{N}]$/u.test(String.fromCharCode(unit));
    const isTakenForOne = table[unit]! >= firstLetter || table[unit] === CharClass.expands;
    if (isLetter && !isTakenForOne) differing.push(unit.toString(16));
    // Vowel signs are no letters to Unicode and are letters to us.
    if (isTakenForOne && !/^[\p{L}\p{N}\p{M}]$/u.test(String.fromCharCode(unit))) differing.push(unit.toString(16));
  }
  // Raised and lowered digits and letters end a word, and so do marks that are written as apostrophes.
  const raised = [...'²³¹\u02b9\u02bc\u2070\u2071', ...range(0x2074, 0x2079), '\u207f'];
  const lowered = [...range(0x2080, 0x2089), ...range(0x2090, 0x209c)];
  expect(differing).toEqual([...raised, ...lowered].map(each => each.charCodeAt(0).toString(16)));
});

test.each([
  ['条約', '条約'],
  ['가나다', '가나다'],
  ['\ue000x', '\ue000x'],
  ['ÉCOLE Ǆ ﬁn', 'ecole dz fin'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
