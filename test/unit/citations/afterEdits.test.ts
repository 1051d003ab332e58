import { expect, test } from 'vitest';
import { findCitations } from '../../../server/src/citations';
import { readSource } from '../../../server/src/source';

const pieces = [
  'The river rose, as Quispe and Lamb (2001, p. 4) say. ',
  'It fell again (Huanca, 1999; Mamani 2003a). ',
  'See Law 1222 of 2008 and Article 5 of the Treaty of Lima. ',
  'Ibid., p. 12. ',
  'It is known [12, 14–16]. ',
  'The end.1 Another end.2 And a third.3 ',
  'Reftel and ref A say so, and 09 LIMA 1661 too. ',
  '\n1 Lamb, 2004. ',
  '\nNotes\n',
  '\nReferences\nLamb, A. (2004). Rivers.\nQuispe, B. (2001). Lakes.\nHuanca, C. (1999). Seas.\n',
  '\nAnnex\n',
  '(',
  ']',
  'Nothing is cited here. ',
];
const gaps = ['', ' ', '\n', '\n\n', '\n\n', '\n  \n', '\r\n\r\n'];
const heads = [
  '',
  'VZCZCXYZ0001\nRR RUEHWEB\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\nUNCLAS LIMA 000001\nE.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: RIVERS\nREF: A. 08 LIMA 22 B. BOGOTA 33\n\n1. (U) ',
];

test.each([1, 2, 3, 4])('citations after random edits are those of the text read afresh, seed %i', seed => {
  let state = seed * 104729;
  const below = (count: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % count;
  };
  const piece = () => pieces[below(pieces.length)]! + gaps[below(gaps.length)]!;
  let text = heads[seed % 2]! + Array.from({ length: 900 }, piece).join('');
  let citations = findCitations(readSource(text));
  let found = 0;
  for (let count = 0; count < 25; count++) {
    const at = below(text.length);
    text = text.slice(0, at) + piece() + text.slice(at + (below(4) ? below(12) : below(9000)));
    const reading = readSource(text);
    citations = findCitations(reading, citations);
    expect(citations).toEqual(findCitations(reading));
    found += citations.length;
  }
  expect(found).toBeGreaterThan(500);
});
