import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../server/src/source';
import { cableFields } from '../../../../server/src/source/cable';

/** Cables of our own in the forms of other decades and collections than the sample's. */
const read = (text: string) => {
  const reading = readSource(text);
  expect(reading.kind).toBe('cable');
  const words = reading.units.map(({ range }) => text.slice(range.start, range.end));
  const marks = reading.paragraphs.map(({ number, portion }) => `${number}${portion === null ? '' : `(${portion})`}`);
  return { reading, words, marks, fields: cableFields(reading.header!) };
};

describe('a telegram of the 1970s', () => {
  const text = `CONFIDENTIAL

PAGE 01        LIMA  03412  01 OF 02  121632Z

ACTION ARA-10

INFO  OCT-01  ISO-00  EB-07  /033 W
                     ---------------------     018877
R 121530Z MAY 74
FM AMEMBASSY LIMA
TO SECSTATE WASHDC 1234
INFO AMEMBASSY LA PAZ
USMISSION USUN NEW YORK

C O N F I D E N T I A L SECTION 1 OF 2 LIMA 3412

LIMDIS

E.O. 11652: GDS
TAGS: PFOR, EFIS, PE
SUBJ: FISHING TALKS IN THE NORTHERN HARBOUR

REF: (A) STATE 80012, (B) LIMA 3300 (NOTAL)

1. SUMMARY: BOATS WOULD BE COUNTED BEFORE THE END OF THE YEAR. END
SUMMARY.

2. AT A LUNCH ON MAY 11 THE MINISTER TOLD THE AMBASSADOR THAT THE
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        LIMA  03412  01 OF 02  121632Z

COUNT OF BOATS IN EVERY HARBOUR WOULD BEGIN IN JUNE.

3. COMMENT: WE EXPECT A DELAY. DEAN

LIMITED OFFICIAL USE

NNN

Margaret P. Example Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
`;

  test('has its fields', () => {
    expect(read(text).fields).toMatchObject({
      id: '74LIMA3412',
      channelId: null,
      prosign: null,
      de: null,
      dateTime: '1974-05-12T15:30Z',
      precedence: ['R'],
      from: 'AMEMBASSY LIMA',
      to: [{ routingIndicator: null, address: 'SECSTATE WASHDC', precedence: null, number: '1234' }],
      info: [{ address: 'AMEMBASSY LA PAZ' }, { address: 'USMISSION USUN NEW YORK' }],
      classification: 'CONFIDENTIAL',
      section: { number: 1, total: 2 },
      mrn: '3412',
      captions: ['LIMDIS'],
      executiveOrder: { order: '11652', declassifyOn: 'GDS' },
      tags: ['PFOR', 'EFIS', 'PE'],
      refs: ['STATE 80012', 'LIMA 3300 (NOTAL)'],
      signature: 'DEAN',
    });
  });

  test('a sentence in capitals goes on behind the page block, which is no heading', () => {
    const { reading, words } = read(text);
    const [sentence] = words.filter(each => each.startsWith('2.'));
    expect(sentence).toMatch(/^2\. AT A LUNCH [\s\S]*COUNT OF BOATS IN EVERY HARBOUR WOULD BEGIN IN JUNE\.$/);
    expect(reading.sections.map(({ title }) => title)).toEqual(['SUMMARY']);
  });

  test('what stands under its signature is no part of it', () => {
    expect(read(text).words.at(-1)).toBe('3. COMMENT: WE EXPECT A DELAY.');
  });
});

describe('paragraphs that no blank line parts from the header', () => {
  test('a mark for the entire text', () => {
    const { fields, marks, words } = read(
      'O 201015Z JAN 81\nFM USLO PEKING\nTO SECSTATE WASHDC NIACT IMMEDIATE 2211\nS E C R E T PEKING 0554\nNODIS\n' +
        'E.O. 12065: RDS-3 1/20/01 (SMITH, JOHN B.) OR-M\nTAGS: PEPR, CH\nSUBJECT: TALKS\nREF: STATE 12345\n' +
        '1. (S - ENTIRE TEXT).\n2. THE VICE MINISTER RECEIVED CHARGE AT NOON.\nSMITH\n',
    );
    expect(fields).toMatchObject({
      subject: 'TALKS',
      refs: ['STATE 12345'],
      executiveOrder: { declassifyOn: '2001-01-20' },
    });
    expect(marks).toEqual(['1(S)', '2']);
    expect(words.at(-1)).toBe('2. THE VICE MINISTER RECEIVED CHARGE AT NOON.');
  });

  test('words for the entire text, behind the subject', () => {
    const { fields, marks } = read(
      'Z 150530Z JUN 82\nFM USDEL SECRETARY\nTO SECSTATE WASHDC FLASH\nAMEMBASSY TEL AVIV FLASH\nS E C R E T SECTO 8012\nEXDIS\n' +
        'E.O. 12356: DECL: 6/14/92\nTAGS: OVIP (DOE, JOHN Q.), IS\nSUBJ: CEASEFIRE\n1. SECRET - ENTIRE TEXT.\n2. HE ASKED FOR A REPLY.\nDOE\n',
    );
    expect(fields).toMatchObject({ id: '82SECTO8012', subject: 'CEASEFIRE', tags: ['OVIP', 'DOE, JOHN Q.', 'IS'] });
    expect(marks).toEqual(['1', '2']);
  });

  test('references that are numbered instead of lettered stay references', () => {
    const { fields, marks } = read(
      'R 011200Z OCT 87\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 10234\nE.O. 12356: N/A\nTAGS: PREL, PE\nSUBJECT: TALKS\n' +
        'REF: \n1. LIMA 9800\n2. STATE 12\n\n1. THEY MET.\nDOE\n',
    );
    expect(fields.refs).toEqual(['LIMA 9800', 'STATE 12']);
    expect(marks).toEqual(['1']);
  });

  test('a paragraph with a mark and no number', () => {
    const { fields, words } = read(
      'DE RUEHPE #9911 2230530\nZNY CCCCC ZZH\nO 110530Z AUG 03\nFM USDAO LIMA PE\nTO RUEKJCS/DIA WASHDC IMMEDIATE\nINFO RUEHC/SECSTATE WASHDC\n' +
        'BT\nCONFIDENTIAL LIMA 009911\nE.O. 12958: DECL: 1.6X6\nTAGS: MARR, PE\nSUBJECT: PATROLS\n(C) The boats left.\n',
    );
    expect(fields.info).toHaveLength(1);
    expect(fields).toMatchObject({ subject: 'PATROLS', executiveOrder: { declassifyOn: '1.6X6' } });
    expect(words.at(-1)).toBe('(C) The boats left.');
  });
});

describe('copies', () => {
  test('the head of the second section interrupts the text, and does not end its sentence', () => {
    const { reading, fields, words } = read(
      'P 141530Z MAR 88\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PRIORITY 4412\nC O N F I D E N T I A L SECTION 01 OF 02 LIMA 03355\n\n' +
        'E.O. 12356: DECL: OADR\nTAGS: PGOV, PE\nSUBJECT: THE HARBOUR MASTER\nRESIGNS\nREF: A) LIMA 3201 B) 87 LIMA 14001\n\n' +
        '1. (C) HIS DEPUTY TOLD US THAT THE HARBOUR IS FULL AND THAT NOBODY HAS\n' +
        'C O N F I D E N T I A L SECTION 02 OF 02 LIMA 03355\n\nE.O. 12356: DECL: OADR\nTAGS: PGOV, PE\n' +
        'SUBJECT: THE HARBOUR MASTER\nRESIGNS\n\nKNOWN WHY.\n\n2. (U) HE LEFT.\nDOE\n',
    );
    expect(fields).toMatchObject({ refs: ['LIMA 3201', '87 LIMA 14001'], subject: 'THE HARBOUR MASTER RESIGNS' });
    expect(words[1]).toMatch(/^1\. \(C\) HIS DEPUTY [\s\S]*\nKNOWN WHY\.$/);
    expect(words[2]).toBe('2. (U) HE LEFT.');
    expect(reading.masks).toHaveLength(1);
  });

  test('with CRLF, blanks at line ends, TAGS over two lines, a list of posts left out, and without a ZNR line', () => {
    const { fields, marks } = read(
      [
        'VZCZCXYZ0012',
        'OO RUEHWEB',
        '',
        'DE RUCNDT #0123/01 0451530',
        'O 141530Z FEB 09',
        'FM USMISSION USUN NEW YORK',
        'TO RUEHC/SECSTATE WASHDC IMMEDIATE 4321',
        'INFO RUEHGG/UN SECURITY COUNCIL COLLECTIVE PRIORITY',
        'XMT AMEMBASSY TRIPOLI',
        '',
        'UNCLAS SECTION 01 OF 02 USUN NEW YORK 000123   ',
        '',
        'SIPDIS   ',
        'CORRECTED COPY - CHANGED PARA 3',
        '',
        'SENSITIVE',
        '',
        'E.O. 12958: N/A',
        'TAGS: PREL, UNSC, PHUM, ',
        'KPKO, XA',
        'SUBJECT: (SBU) COUNCIL TALKS ABOUT',
        'THE LAKE',
        '',
        'REF: A) 08 USUN NEW YORK 1200 B) STATE 45678',
        '     C) USUN 88',
        '',
        '1. (SBU) The council met (ref c).',
        '',
        'DOE',
      ].join('\r\n'),
    );
    expect(fields).toMatchObject({
      id: '09USUNNEWYORK123',
      infoCount: 1,
      captions: ['SIPDIS', 'CORRECTED COPY', 'SENSITIVE'],
      executiveOrder: { order: '12958', declassifyOn: null },
      tags: ['PREL', 'UNSC', 'PHUM', 'KPKO', 'XA'],
      subject: '(SBU) COUNCIL TALKS ABOUT THE LAKE',
      refs: ['08 USUN NEW YORK 1200', 'STATE 45678', 'USUN 88'],
      signature: 'DOE',
    });
    expect(marks).toEqual(['1(SBU)']);
  });

  test('that were typed anew, without a header', () => {
    const { fields, marks } = read(
      'CONFIDENTIAL\nTags: PREL, PE\nSubject: Talks on the lake\nClassified by: DCM J. Roe for 1.4 (b) and (d).\n\n1. (C) They met.\n2. (C) They left.\n',
    );
    expect(fields).toMatchObject({ tags: ['PREL', 'PE'], classifiedBy: 'DCM J. Roe', reasons: ['1.4(b)', '(d)'] });
    expect(marks).toEqual(['1(C)', '2(C)']);
  });

  test('signed with a first name and a surname in small letters', () => {
    const { fields } = read(
      'P 191600Z JUN 09\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\nUNCLAS STATE 063812\nE.O. 12958: N/A\nTAGS: PGOV, PE\nSUBJECT: KUDOS\n\nWell done.\n\nBest,\n\nJane\nroewell\n',
    );
    expect(fields.signature).toBe('roewell');
  });

  test('signed behind closing words without a full stop', () => {
    const { fields } = read(
      'P 191600Z JUN 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 000812\nE.O. 12958: N/A\nTAGS: PGOV, PE\nSUBJECT: FISH\n\n1. (U) The fish was counted.\n\nEnd of part one LA ROEWELL\n',
    );
    expect(fields.signature).toBe('LA ROEWELL');
  });
});
