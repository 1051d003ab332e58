import { describe, expect, test } from 'vitest';
import { type CableReading, cableEvidence, cableFields, readCable } from '../../../../server/src/source/cable';
import { type Change, sampleCable, sampleWith } from './sampleCable';

const read = (text: string, corrections?: Record<string, unknown>): CableReading => readCable(text, corrections)!;
const header = (...changes: readonly Change[]) => read(sampleWith(...changes)).header;
/** Each paragraph as printed, meant and marked: `12=2(U)`. */
const numbers = (text: string): string =>
  read(text)
    .paragraphs.map(
      ({ label, number, meant, portion }) => `${label}${meant === number ? '' : `=${meant}`}(${portion ?? ''})`,
    )
    .join(' ');

describe('a sound cable', () => {
  test('is read field by field', () => {
    expect(cableFields(read(sampleCable).header)).toEqual({
      id: '07QUITO412',
      channelId: 'VZCZCXYZ0007',
      prosign: 'PP',
      de: { routingIndicator: 'RUEHQT', serial: '0412', section: '01', dayOfYear: 61, time: '1530' },
      dateTime: '2007-03-02T15:30Z',
      precedence: ['P', 'R'],
      from: 'AMEMBASSY QUITO',
      to: [{ routingIndicator: 'RUEHC', address: 'SECSTATE WASHDC', precedence: 'PRIORITY', number: '3321' }],
      info: [
        { routingIndicator: 'RUEHBO', address: 'AMEMBASSY BOGOTA', precedence: 'PRIORITY', number: '0871' },
        { routingIndicator: 'RUEHPE', address: 'AMEMBASSY LIMA', precedence: null, number: '0440' },
        { routingIndicator: 'RUEHGL', address: 'AMCONSUL GUAYAQUIL', precedence: null, number: null },
      ],
      infoCount: 3,
      classification: 'CONFIDENTIAL',
      section: { number: 1, total: 2 },
      post: 'QUITO',
      mrn: '000412',
      captions: ['SIPDIS', 'NOFORN'],
      executiveOrder: { order: '12958', declassifyOn: '2017-03-02' },
      tags: ['PREL', 'EAGR', 'PGOV', 'EC'],
      subject: 'MINISTER OPENS TALKS ON BANANA TARIFFS',
      refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'],
      classifiedBy: 'Ambassador Ana Example',
      reasons: ['1.4(b)', '(d)'],
      signature: 'EXAMPLESON',
    });
  });

  test('gives paragraphs with number, mark and place', () => {
    const { paragraphs } = read(sampleCable);
    expect(numbers(sampleCable)).toBe('1(C) 2(C/NF) 3(U) 4(C)');
    const third = paragraphs[2]!;
    expect(sampleCable.slice(third.range.start, third.range.end)).toBe('3. (U) The next round is planned for June.');
    expect(sampleCable.slice(third.content.start, third.content.end)).toBe('The next round is planned for June.');
    expect(sampleCable.slice(third.portionRange!.start, third.portionRange!.end)).toBe('(U)');
  });

  test('gives headings and the summary as sections', () => {
    const { sections } = read(sampleCable);
    expect(sections.map(({ title, level, role }) => [title, level, role])).toEqual([
      ['SUMMARY', 2, 'summary'],
      ['A Long Road', 1, undefined],
      ['COMMENT', 1, 'comment'],
    ]);
    expect(sampleCable.slice(sections[0]!.range.start, sections[0]!.range.end)).toMatch(/^SUMMARY: .*END SUMMARY$/s);
  });

  test('masks the page marker with the blank lines around it', () => {
    const { masks } = read(sampleCable);
    const [mask] = masks;
    expect(masks).toHaveLength(1);
    expect(sampleCable.slice(mask!.start, mask!.end)).toBe('QUITO 00000412  002 OF 002\n\n');
    expect(`${sampleCable.slice(0, mask!.start)}${sampleCable.slice(mask!.end)}`).toContain('the mission\nagreed.');
  });

  test('its body starts with the first paragraph and ends before the signature', () => {
    const { body } = read(sampleCable);
    expect(sampleCable.slice(body.start)).toMatch(/^1\. \(C\) SUMMARY/);
    expect(sampleCable.slice(body.end)).toBe('EXAMPLESON\n');
  });

  test('every token stands where its value was read, in order', () => {
    const { tokens } = read(sampleCable).header;
    for (const { kind, value, range } of tokens) {
      if (kind === 'subject' || kind === 'classification') continue;
      expect(sampleCable.slice(range.start, range.end).toUpperCase()).toContain(
        value
          .replace(/^\(|\)$/g, '')
          .slice(0, 3)
          .toUpperCase(),
      );
    }
    expect(tokens.map(({ range }) => range.start)).toEqual(
      tokens.map(({ range }) => range.start).sort((a, b) => a - b),
    );
  });
});

describe('classification lines', () => {
  const line = 'C O N F I D E N T I A L SECTION 01 OF 02 QUITO 000412';
  test.each([
    ['UNCLAS QUITO 000412', 'UNCLAS', null, 'QUITO', '000412'],
    ['UNCLASSIFIED QUITO 412', 'UNCLASSIFIED', null, 'QUITO', '412'],
    ['S E C R E T SECTION 02 OF 11 QUITO 000412', 'SECRET', { number: 2, total: 11 }, 'QUITO', '000412'],
    ['S E C R E T NOFORN QUITO 000412', 'SECRET', null, 'QUITO', '000412'],
    ['T O P S E C R E T QUITO 000412', 'TOP SECRET', null, 'QUITO', '000412'],
    ['CONFIDENTIAL QUITO 00412', 'CONFIDENTIAL', null, 'QUITO', '00412'],
    ['LIMITED OFFICIAL USE QUITO 00412', 'LIMITED OFFICIAL USE', null, 'QUITO', '00412'],
    ['UNCLAS E F T O QUITO 00412', 'UNCLAS EFTO', null, 'QUITO', '00412'],
    ['UNCLAS//FOR OFFICIAL USE ONLY QUITO 000412', 'UNCLAS', null, 'QUITO', '000412'],
    ['S E C R E T//NOFORN SECTION 01 OF 02 QUITO 000412', 'SECRET', { number: 1, total: 2 }, 'QUITO', '000412'],
    ['S E C R E T QUITO 000412 EXDIS', 'SECRET', null, 'QUITO', '000412'],
    ['UNCLAS QUITO 000412 C O R R E C T E D C O P Y', 'UNCLAS', null, 'QUITO', '000412'],
    ['C O N F I D E N T I A L SECTION 01GF02QIUTO 000412', 'CONFIDENTIAL', { number: 1, total: 2 }, 'QUITO', '000412'],
    ['C O N F I D E N T I A L SECTION 01GF02QUTIO', 'CONFIDENTIAL', { number: 1, total: 2 }, 'QUITO', null],
    [
      'C O N F I D E N T I A L SECTION 01 OF 02\nQUITO 000412',
      'CONFIDENTIAL',
      { number: 1, total: 2 },
      'QUITO',
      '000412',
    ],
  ])('%s', (printed, classification, section, post, mrn) => {
    expect(header([line, printed])).toMatchObject({ classification, section, post, mrn, id: '07QUITO412' });
  });
});

describe('TAGS', () => {
  const line = 'TAGS: PREL EAGR PGOV EC';
  test.each([
    ['TAGS: PREL, EAGR, PGOV, EC', ['PREL', 'EAGR', 'PGOV', 'EC']],
    ['TAGS: [PREL](#) [EAGR](/tag/EAGR_0.html) [EC](#)', ['PREL', 'EAGR', 'EC']],
    ['TAGS PREL, EC', ['PREL', 'EC']],
    ['TAG: PREL EC', ['PREL', 'EC']],
    ['AGS: PREL EC', ['PREL', 'EC']],
    ['TGS: PREL EC', ['PREL', 'EC']],
    ['TAS: PREL EC', ['PREL', 'EC']],
    ['PREL EAGR EC', ['PREL', 'EAGR', 'EC']],
    ['TAGS: PHUMBA EINDETRD', ['PHUM', 'BA', 'EIND', 'ETRD']],
    ['TAGS: KFRDKIRFCVISCMGTKOCI', ['KFRD', 'KIRF', 'CVIS', 'CMGT', 'KOCI']],
    ['TAGS: PREL PGOV\nEAGR EC', ['PREL', 'PGOV', 'EAGR', 'EC']],
    ['TAGS: OVIP (EXAMPLE, JOHN B.), PREL', ['OVIP', 'EXAMPLE, JOHN B.', 'PREL']],
    ['TAGS: PREL OVIP EXAMPLESON MARY EC', ['PREL', 'OVIP', 'EXAMPLESON MARY', 'EC']],
    ['TAGS: PREL AU-1 EC', ['PREL', 'AU-1', 'EC']],
  ])('%s', (printed, tags) => {
    const read = header([line, printed]);
    expect(read.tags).toEqual(tags);
    expect(read.subject).toBe('MINISTER OPENS TALKS ON BANANA TARIFFS');
  });

  test('on one line with the order and the subject', () => {
    const read = header(['2017\nTAGS:', '2017 TAGS:'], ['EC\nSUBJECT', 'EC SUBJECT']);
    expect(read.tags).toEqual(['PREL', 'EAGR', 'PGOV', 'EC']);
    expect(read.executiveOrder).toEqual({ order: '12958', declassifyOn: '2017-03-02' });
    expect(read.subject).toBe('MINISTER OPENS TALKS ON BANANA TARIFFS');
  });
});

describe('executive orders', () => {
  test.each([
    ['E.O. 12958: DECL: 2017/03/02', '12958', '2017-03-02'],
    ['E.O. 12958: DECL: 2017-03-02', '12958', '2017-03-02'],
    ['E.O. 12958: DECL: 13/02/2017', '12958', '2017-02-13'],
    ['E.O. 12958: DECL: MARCH 2, 2017', '12958', '2017-03-02'],
    ['EO 12958 DECL: 03/02/2017', '12958', '2017-03-02'],
    ['E.0. 12598: DECL 03/02/17', '12598', '2017-03-02'],
    ['E.O. 12958: N/A', '12958', null],
    ['EO 12958 N/A', '12958', null],
    ['E.O. 12356: DECL: OADR', '12356', 'OADR'],
    ['E.O. 12065: GDS 3/2/83 (EXAMPLE, JOHN)', '12065', '1983-03-02'],
    ['E.O. 12958: DECL: MR', '12958', 'MR'],
    ['E.O. 12958: DECL: UPON CLOSURE OF THE TRIBUNAL', '12958', 'UPON CLOSURE OF THE TRIBUNAL'],
  ])('%s', (printed, order, declassifyOn) => {
    expect(header(['E.O. 12958: DECL: 03/02/2017', printed]).executiveOrder).toEqual({ order, declassifyOn });
  });
});

describe('subject, references, classified-by', () => {
  test.each<readonly [string, readonly Change[], Partial<CableReading['header']>]>([
    [
      'SUBJECT and REF on one line',
      [['TARIFFS\n\nREF', 'TARIFFS REF']],
      { subject: 'MINISTER OPENS TALKS ON BANANA TARIFFS', refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'] },
    ],
    ['a damaged label', [['SUBJECT:', 'SUBECT:']], { subject: 'MINISTER OPENS TALKS ON BANANA TARIFFS' }],
    ['SUBJ', [['SUBJECT:', 'SUBJ:']], { subject: 'MINISTER OPENS TALKS ON BANANA TARIFFS' }],
    ['pilcrows before letters', [['     B. BOGOTA', '¶B. BOGOTA']], { refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'] }],
    [
      'letters in parentheses',
      [['A. 06 QUITO 2980\n     B. ', '(A) 06 QUITO 2980 (B) ']],
      { refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'] },
    ],
    [
      'items without letters',
      [['A. 06 QUITO 2980\n     B. BOGOTA 1201 (NOTAL)', '06 QUITO 2980, BOGOTA 1201; LIMA 77']],
      { refs: ['06 QUITO 2980', 'BOGOTA 1201', 'LIMA 77'] },
    ],
    [
      'numbers without a post',
      [['A. 06 QUITO 2980\n     B. BOGOTA 1201 (NOTAL)', 'LA PAZ 12, LIMA 70, 71 AND 72']],
      { refs: ['LA PAZ 12', 'LIMA 70', 'LIMA 71', 'LIMA 72'] },
    ],
    [
      'a label for every letter',
      [
        ['REF: A. 06', 'REF A: 06'],
        ['     B. BOGOTA', 'REF B: BOGOTA'],
      ],
      { refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'] },
    ],
    [
      'letters written twice',
      [
        ['A. 06', 'A. (A) 06'],
        ['B. BOGOTA', 'B. (B) BOGOTA'],
      ],
      { refs: ['06 QUITO 2980', 'BOGOTA 1201 (NOTAL)'] },
    ],
    ['no references', [['A. 06 QUITO 2980\n     B. BOGOTA 1201 (NOTAL)', 'NONE']], { refs: [] }],
    [
      'reasons in other shapes',
      [['for reasons 1.4 (b) and (d).', 'Reason: 1.5 (B/D)']],
      { classifiedBy: 'Ambassador Ana Example', reasons: ['1.5(B)', '(D)'] },
    ],
    [
      'a derived classification',
      [['Classified By: Ambassador Ana Example for reasons 1.4 (b) and (d).', 'DERIVED FROM: GUIDE 05-1']],
      { classifiedBy: 'Derived from: GUIDE 05-1' },
    ],
    ['a mark before the label', [['Classified By:', '(U) CLASSIFIED BY:']], { classifiedBy: 'Ambassador Ana Example' }],
  ])('%s', (_, changes, fields) => {
    expect(header(...changes)).toMatchObject(fields);
  });
});

describe('paragraph numbers', () => {
  const body = (...starts: readonly string[]) =>
    `UNCLAS QUITO 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: NUMBERS\n\n${starts.map(start => `${start} Words of a paragraph stand here.`).join('\n\n')}\n`;
  test.each([
    ['pilcrows', ['¶1. (U)', '¶2. (SBU)', '¶3.'], '1(U) 2(SBU) 3()'],
    ['mis-decoded pilcrows', ['Â¶1.', 'Â¶2.'], '1() 2()'],
    ['pilcrows with blanks', ['¶ 1. (U)', '¶ 2. (U)'], '1(U) 2(U)'],
    ['pilcrows as the digit 1', ['11. (U)', '12. (C)', '13. (C)'], '11=1(U) 12=2(C) 13=3(C)'],
    [
      'pilcrows as the digit 1 up to twelve',
      Array.from({ length: 12 }, (_, index) => `1${index + 1}. (U)`),
      Array.from({ length: 12 }, (_, index) => `1${index + 1}=${index + 1}(U)`).join(' '),
    ],
    [
      'plain numbers up to twelve',
      Array.from({ length: 12 }, (_, index) => `${index + 1}. (U)`),
      Array.from({ length: 12 }, (_, index) => `${index + 1}(U)`).join(' '),
    ],
    ['an extract from paragraph 7', ['7. (U)', '8. (U)', '9. (U)', '10. (U)', '11. (U)'], '7(U) 8(U) 9(U) 10(U) 11(U)'],
    ['a single damaged pilcrow', ['11. (U)'], '11=1(U)'],
    [
      'odd portion marks',
      ['1. ( U )', '2. (S//NF)', '3. (S-NF)', '4. (C NF)', '5. (S/REL USA, PER)', '6. (U.S.)'],
      '1(U) 2(S//NF) 3(S-NF) 4(C NF) 5(S/REL USA, PER) 6()',
    ],
    ['a list within a paragraph', ['1. (U)', '2. (U)', '1.', '2.', '3.', '3. (U)'], '1(U) 2(U) 3(U)'],
    ['a lost period', ['1 (U)', '2 (U)'], '1(U) 2(U)'],
  ])('%s', (_, starts, expected) => {
    expect(numbers(body(...starts))).toBe(expected);
  });

  test('a year at a line’s start is none', () => {
    expect(numbers(body('¶1. (U)', '¶2. (U)').replace('stand here.\n\n', 'stand here in June\n¶2006.\n\n'))).toBe(
      '1(U) 2(U)',
    );
  });

  test('a paragraph whose line break was lost is one', () => {
    expect(numbers(body('¶1. (U)', '¶2. (U)', '¶3. (U)').replace('here.\n\n¶2.', 'here. 2.'))).toBe('1(U) 2(U) 3(U)');
  });
});

describe('copies', () => {
  test.each([
    ['two spaces at line ends', (text: string) => text.replaceAll('\n', '  \n')],
    ['backslashes at line ends', (text: string) => text.replaceAll('\n', '\\\n')],
    ['entities at line ends', (text: string) => text.replaceAll('\n', '&#x000A;\n')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CRs', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark and blank lines first', (text: string) => `\uFEFF\n\n${text}`],
    ['a note before the header', (text: string) => `This copy is kept by a library.\n\n${text}`],
  ])('%s', (_, damage) => {
    const { tokens: _tokens, ...fields } = read(damage(sampleCable)).header;
    const { tokens: _same, ...sound } = read(sampleCable).header;
    expect(fields).toEqual(sound);
    expect(numbers(damage(sampleCable))).toBe(numbers(sampleCable));
  });

  test('without a transmission header', () => {
    const text = sampleCable.slice(sampleCable.indexOf('C O N F'));
    expect(read(text).header).toMatchObject({
      id: null,
      dateTime: null,
      from: null,
      classification: 'CONFIDENTIAL',
      mrn: '000412',
      signature: 'EXAMPLESON',
    });
    expect(numbers(text)).toBe(numbers(sampleCable));
  });

  test.each([
    ['07QUITO412', '07QUITO412'],
    ['cable-07quito000412', '07QUITO412'],
    ['07QUITO4120', null],
    ['07LIMA412', null],
    ['notes', null],
  ])('without its date has the year of the document’s id %s', (documentId, id) => {
    const text = sampleCable.slice(sampleCable.indexOf('C O N F'));
    expect(readCable(text, {}, documentId)!.header.id).toBe(id);
  });

  test('of the 1970s, with page blocks', () => {
    const text = `CONFIDENTIAL

PAGE 01        QUITO  01841  021530Z
44
ACTION ARA-20

INFO  OCT-01  ISO-00  SS-15  /036 W
--------------------- 045512
R 021530Z MAR 74
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 3321
INFO AMEMBASSY LIMA
C O N F I D E N T I A L QUITO 1841
E.O. 11652: GDS
TAGS: PFOR, EC
SUBJ: BANANA TALKS

1. GROWERS EXPECT LITTLE AND
CONFIDENTIAL

PAGE 02        QUITO  01841  021530Z

THE MISSION AGREES.
2. NEXT ROUND IN JUNE.
EXAMPLESON

CONFIDENTIAL
`;
    const { header, masks } = read(text);
    expect(header).toMatchObject({
      id: '74QUITO1841',
      to: [{ routingIndicator: null, address: 'SECSTATE WASHDC', number: '3321' }],
      info: [{ address: 'AMEMBASSY LIMA' }],
      classification: 'CONFIDENTIAL',
      executiveOrder: { order: '11652', declassifyOn: 'GDS' },
      tags: ['PFOR', 'EC'],
      subject: 'BANANA TALKS',
      signature: 'EXAMPLESON',
    });
    expect(numbers(text)).toBe('1() 2()');
    const clean = masks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
    expect(clean).toContain('EXPECT LITTLE AND\nTHE MISSION AGREES.');
  });

  test.each([
    ['cut post names', 'BUENOS AIRES', 'BUENOS AIR 00000412  002.3 OF 002'],
    ['lower case', 'QUITO', 'Quito 00000412 002.3 of 002'],
  ])('page markers with %s', (_, post, marker) => {
    const text = sampleWith(['QUITO 00000412  002 OF 002', marker], ['02 QUITO', `02 ${post}`]);
    expect(read(text).masks).toHaveLength(1);
  });

  test('a page marker within a line', () => {
    const text = sampleWith([
      'the mission\nQUITO 00000412  002 OF 002\n\nagreed.',
      'the mission QUITO 00000412 002 OF 002 agreed.',
    ]);
    const [mask] = read(text).masks;
    expect(text.slice(mask!.start, mask!.end).trim()).toBe('QUITO 00000412 002 OF 002');
  });
});

describe('corrections', () => {
  test('stand over what was read', () => {
    const { header, paragraphs } = read(sampleCable, {
      dayOfYear: 62,
      de: { time: '1601' },
      mrn: '000413',
      tags: { EC: 'PE' },
      section: { total: 3 },
      paragraphs: { 3: 5 },
      portions: { 4: 'S' },
      declassifyOn: '2018-01-01',
    });
    expect(header).toMatchObject({
      id: '07QUITO413',
      de: { dayOfYear: 62, time: '1601' },
      tags: ['PREL', 'EAGR', 'PGOV', 'PE'],
      section: { number: 1, total: 3 },
      executiveOrder: { order: '12958', declassifyOn: '2018-01-01' },
    });
    expect(paragraphs.map(({ meant, portion }) => `${meant}${portion}`)).toEqual(['1C', '2C/NF', '5U', '4S']);
  });

  test('of the wrong shape are passed over', () => {
    const odd = { dayOfYear: 'x', de: 3, tags: 4, section: 'y', paragraphs: [], portions: null, mrn: {}, subject: [] };
    expect(cableFields(read(sampleCable, odd).header)).toMatchObject({
      id: '07QUITO412',
      subject: 'MINISTER OPENS TALKS ON BANANA TARIFFS',
    });
  });
});

describe('other texts', () => {
  test.each([
    'The minister spoke in Quito. He said little.\n\n1. First\n2. Second\n',
    'SUBJECT: a letter\n\nDear Sir,\n\nI write to you about the harbour.\n',
    '',
    '---\nkind: cable\n---\n',
  ])('are not cables: %j', text => {
    expect(readCable(text)).toBeNull();
    expect(cableEvidence(text).length).toBeLessThan(2);
  });

  test('a cable shows why it is one', () => {
    expect(cableEvidence(sampleCable).map(({ reason }) => reason)).toContain('a date-time group');
    expect(cableEvidence(sampleCable).length).toBeGreaterThan(6);
  });
});
