import { describe, expect, test } from 'vitest';
import { type ExplanationContext, explainToken, readCable } from '../../../../server/src/source/cable';
import { type Change, sampleCable, sampleWith } from './sampleCable';

/** What is said on the first token that stands for `printed`. */
function explained(printed: string, changes: readonly Change[] = [], context: Partial<ExplanationContext> = {}) {
  const text = sampleWith(...changes);
  const { header } = readCable(text)!;
  const token = header.tokens.find(({ range }) => text.slice(range.start, range.end) === printed);
  return token ? explainToken(header, token, context) : undefined;
}
const said = (printed: string, ...changes: readonly Change[]): string => {
  const explanation = explained(printed, changes);
  return explanation ? [explanation.title, ...explanation.lines].join(' | ') : String(explanation);
};

describe('explainToken', () => {
  test.each<readonly [string, RegExp]>([
    ['VZCZCXYZ0007', /Transmission identifier/],
    ['PP', /Prosign PP.*priority/],
    ['RUEHQT', /AMEMBASSY QUITO \(Ecuador\)/],
    ['0412', /serial number/],
    ['061', /Day 61 of the year \| Friday 2 March 2007/],
    ['1530', /15:30 Zulu/],
    ['ZNY', /encrypted/],
    ['CCCCC', /Confidential/],
    ['ZZH', /Operating signal ZZH/],
    ['021530Z MAR 07', /Friday 2 March 2007, 15:30 UTC \| 10:30 in QUITO \(America\/Guayaquil\)/],
    ['AMEMBASSY QUITO', /Originator.*Ecuador/],
    ['PRIORITY', /Precedence PRIORITY/],
    ['3321', /Message 3321 to this addressee/],
    ['C O N F I D E N T I A L', /Confidential/],
    ['SECTION 01 OF 02', /Section 1 of 2/],
    ['000412', /Cited as 07 QUITO 412; id 07QUITO412/],
    ['SIPDIS', /SIPRNet/],
    ['NOFORN', /foreign nationals/],
    ['DEPT FOR WHA/AND', /Attention line/],
    ['12958', /Executive Order 12958.*1995-10-14/],
    ['03/02/2017', /Thursday 2 March 2017 \| 10 years to the day/],
    ['PREL', /External Political Relations.*Political affairs/],
    ['EC', /Ecuador.*Country/],
    ['06 QUITO 2980', /Reference A \| 06 QUITO 2980; id 06QUITO2980/],
    ['1.4 (b)', /Foreign government information/],
    ['(d)', /1\.4\(d\).*Foreign relations/],
    ['FM', /originated/],
    ['TO', /act on/],
    ['INFO', /for their information/],
    ['TAGS:', /Traffic Analysis by Geography and Subject/],
    ['SUBJECT:', /what the cable is about/],
    ['EXAMPLESON', /chief of mission/],
  ])('%s', (printed, expected) => {
    expect(said(printed)).toMatch(expected);
  });

  test('the local day is named where it is another one', () => {
    const changes: readonly Change[] = [
      ['021530Z', '020230Z'],
      ['0611530', '0610230'],
    ];
    expect(said('020230Z MAR 07', ...changes)).toContain('21:30 on Thursday 1 March 2007 in QUITO');
  });

  test('codes that are not known say so', () => {
    expect(said('RU', ['PGOV EC', 'PGOV RU'])).toMatch(/not a known TAGS code.*Russia has RS/);
    expect(said('12598', ['12958', '12598'])).toMatch(/no order of that number/);
    expect(said('RUEHZZZ', ['DE RUEHQT', 'DE RUEHZZZ'])).toMatch(/not on the list/);
  });

  test.each([
    ['N/A', 'DECL: 03/02/2017', 'N/A', /unclassified/],
    ['DECL: OADR', 'DECL: 03/02/2017', 'OADR', /originating agency/],
  ])('%s', (_, from, to, expected) => {
    expect(said(to, [from, to])).toMatch(expected);
  });

  test('a reference tells the subject of the cable that the project has', () => {
    const subjectOf = (id: string) => (id === '07BOGOTA1201' ? 'FLOWERS' : null);
    const explanation = explained('BOGOTA 1201 (NOTAL)', [], { subjectOf });
    expect(explanation).toMatchObject({ cable: '07BOGOTA1201', title: 'Reference B' });
    expect(explanation!.lines).toContain('FLOWERS');
  });

  test('the subject needs no explanation, every label has one', () => {
    const { header } = readCable(sampleCable)!;
    for (const token of header.tokens.filter(({ kind }) => kind === 'subject')) {
      expect(explainToken(header, token)).toBeNull();
    }
    for (const token of header.tokens.filter(({ kind }) => kind === 'label')) {
      expect([token.value, explainToken(header, token)]).not.toContain(null);
    }
  });
});
