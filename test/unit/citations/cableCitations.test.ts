import { expect, it } from 'vitest';
import { findCitations } from '../../../server/src/citations';
import { readSource } from '../../../server/src/source';

const cable = `VZCZCXYZ0021
OO RUEHWEB

DE RUEHPE #1661/01 3241658
ZNY CCCCC ZZH
O 201658Z NOV 09
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0126
BT
C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001661

SIPDIS

E.O. 12958: DECL: 2019/11/20
TAGS: PREL PE
SUBJECT: A DIALOGUE BEGINS

REF: A. STATE 112900
     B. 08 BOGOTA 4321

1. (C) The ministers met (reftel A). They agreed on little, as REF B foresaw; 07 QUITO 22 said so first.

2. (SBU) More will follow septel.
`;

it('finds the cables that a cable cites, and which are meant', () => {
  const found = findCitations(readSource(cable)).flatMap(each => each.works.map(work => [work.author, work.document]));
  expect(found).toEqual([
    ['STATE 112900', '09STATE112900'],
    ['08 BOGOTA 4321', '08BOGOTA4321'],
    ['reftel A', '09STATE112900'],
    ['REF B', '08BOGOTA4321'],
    ['07 QUITO 22', '07QUITO22'],
    ['septel', null],
  ]);
});

it('finds them in a text that is no cable, but not its own number', () => {
  const text =
    'The embassy wrote of it (09 LIMA 1661; reftel); ref A had said so. SECTION 01 OF 02 LIMA 001661. In LIMA 2017 was a good year.';
  const shown = findCitations(text).map(({ kind, range, works }) => [
    kind,
    text.slice(range.start, range.end),
    works[0]?.document,
  ]);
  expect(shown).toEqual([
    ['cable', '09 LIMA 1661', '09LIMA1661'],
    ['cable', 'reftel', undefined],
    ['cable', 'ref A', undefined],
  ]);
});

it('takes the paragraph behind a cable for its locator', () => {
  const text = 'So it was (09 LIMA 1661, para. 4), and again in 08 BOGOTA 4321 ¶ 2; in 07 QUITO 22, parades were seen.';
  expect(
    findCitations(text).map(({ range, works }) => [text.slice(range.start, range.end), works[0]?.locator]),
  ).toEqual([
    ['09 LIMA 1661, para. 4', 'para. 4'],
    ['08 BOGOTA 4321 ¶ 2', '¶ 2'],
    ['07 QUITO 22', null],
  ]);
});
