/** A telegram of our own invention, sound in every field. Tests change a line and see what follows. */
export const sampleCable = `VZCZCXYZ0007
PP RUEHWEB

DE RUEHQT #0412/01 0611530
ZNY CCCCC ZZH
P R 021530Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC PRIORITY 3321
INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY 0871
RUEHPE/AMEMBASSY LIMA 0440
RUEHGL/AMCONSUL GUAYAQUIL

C O N F I D E N T I A L SECTION 01 OF 02 QUITO 000412

SIPDIS
NOFORN
DEPT FOR WHA/AND

E.O. 12958: DECL: 03/02/2017
TAGS: PREL EAGR PGOV EC
SUBJECT: MINISTER OPENS TALKS ON
BANANA TARIFFS

REF: A. 06 QUITO 2980
     B. BOGOTA 1201 (NOTAL)

Classified By: Ambassador Ana Example for reasons 1.4 (b) and (d).

1. (C) SUMMARY: The minister told Econoff that talks would
open in May (ref A). END SUMMARY.

------------
A Long Road
------------

2. (C/NF) Growers expect little. Officials in reftel B said the
same, and the mission
QUITO 00000412  002 OF 002

agreed.

3. (U) The next round is planned for June.

COMMENT
-------

4. (C) We doubt the timetable.

EXAMPLESON
`;

/** A passage of the sample and what stands in its place. */
export type Change = readonly [from: string, to: string];

/** The sample with passages replaced; fails where one does not stand in it. */
export function sampleWith(...changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The sample cable has no “${from}”.`);
    return text.replace(from, () => to);
  }, sampleCable);
}
