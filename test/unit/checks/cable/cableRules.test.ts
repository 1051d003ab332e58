import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cableRules } from '../../../../server/src/checks/cable';
import { type Change, sampleCable, sampleWith } from '../../source/cable/sampleCable';
import { checkCable } from './checkCable';

type Changes = readonly Change[];

interface Case {
  readonly code: string;
  readonly changes: Changes;
  /** The characters that the finding is about. */
  readonly place: string;
  readonly message: RegExp;
  /** The correction that a quick fix may record. */
  readonly correction?: unknown;
}

const unclassified: Changes = [
  ['ZNY CCCCC', 'ZNR UUUUU'],
  ['C O N F I D E N T I A L', 'UNCLAS'],
  ['DECL: 03/02/2017', 'N/A'],
  ['1. (C)', '1. (U)'],
  ['2. (C/NF)', '2. (SBU)'],
  ['4. (C)', '4. (U)'],
];

const fires: readonly Case[] = [
  {
    code: 'cable/day-of-year',
    changes: [['0611530', '0631530']],
    place: '063',
    message: /Day 63 is 2007-03-04.*2007-03-02.*day 61/,
    correction: { path: ['dayOfYear'], value: 61 },
  },
  { code: 'cable/day-of-year', changes: [['0611530', '3661530']], place: '366', message: /no day 366/ },
  {
    code: 'cable/time-before-dtg',
    changes: [['0611530', '0611515']],
    place: '1515',
    message: /Filed at 1515.*1530/,
    correction: { path: ['time'], value: '1530' },
  },
  {
    code: 'cable/serial',
    changes: [['#0412', '#0421']],
    place: '0421',
    message: /0421 is not the message number 000412/,
    correction: { path: ['serial'], value: '0412' },
  },
  {
    code: 'cable/precedence',
    changes: [['PP RUEHWEB', 'RR RUEHWEB']],
    place: 'RR',
    message: /should be PP/,
    correction: { path: ['prosign'], value: 'PP' },
  },
  {
    code: 'cable/precedence-word',
    changes: [['WASHDC PRIORITY', 'WASHDC IMMEDIATE']],
    place: 'IMMEDIATE',
    message: /does not fit/,
  },
  {
    code: 'cable/precedence-word',
    changes: [['WASHDC PRIORITY', 'WASHDC']],
    place: 'SECSTATE WASHDC',
    message: /has no PRIORITY/,
  },
  { code: 'cable/security-warning', changes: [['CCCCC', 'SSSSS']], place: 'SSSSS', message: /should be CCCCC/ },
  { code: 'cable/security-warning', changes: [['ZNY CCCCC', 'ZNR CCCCC']], place: 'ZNR', message: /in the clear/ },
  {
    code: 'cable/portion-above',
    changes: [['3. (U)', '3. (S)']],
    place: '(S)',
    message: /marked Secret, but the cable is Confidential/,
  },
  {
    code: 'cable/portion-highest',
    changes: unclassified.slice(3),
    place: 'C O N F I D E N T I A L',
    message: /no paragraph is marked higher than Unclassified/,
  },
  { code: 'cable/portion-missing', changes: [['3. (U)', '3.']], place: '3.', message: /Paragraph 3/ },
  {
    code: 'cable/paragraph-order',
    changes: [['3. (U)', '8. (U)']],
    place: '8.',
    message: /8 follows paragraph 2/,
    correction: { path: ['paragraphs', '8'], value: 3 },
  },
  { code: 'cable/paragraph-order', changes: [['4. (C)', '3. (C)']], place: '3.', message: /3 stands twice/ },
  {
    code: 'cable/paragraph-order',
    changes: [['1. (C)', '(C)']],
    place: '2.',
    message: /first numbered paragraph is 2/,
  },
  {
    code: 'cable/executive-order',
    changes: [['12958', '12598']],
    place: '12598',
    message: /12958 is meant/,
    correction: { path: ['order'], value: '12958' },
  },
  {
    code: 'cable/executive-order',
    changes: unclassified.filter(([from]) => !from.startsWith('DECL')),
    place: '03/02/2017',
    message: /N\/A/,
  },
  {
    code: 'cable/executive-order',
    changes: [['DECL: 03/02/2017', 'N/A']],
    place: 'N/A',
    message: /when it is declassified/,
  },
  {
    code: 'cable/declassification',
    changes: [['03/02/2017', '03/02/2040']],
    place: '03/02/2040',
    message: /more than 25 years/,
  },
  {
    code: 'cable/declassification',
    changes: [['03/02/2017', '03/02/2022']],
    place: '03/02/2022',
    message: /more than 10 years/,
  },
  {
    code: 'cable/declassification',
    changes: [['03/02/2017', '03/01/2007']],
    place: '03/01/2007',
    message: /not after/,
  },
  {
    code: 'cable/classified-by',
    changes: [['Classified By: Ambassador Ana Example for reasons 1.4 (b) and (d).', '']],
    place: '12958',
    message: /who classified/,
  },
  {
    code: 'cable/classified-by',
    changes: [[' for reasons 1.4 (b) and (d).', '']],
    place: 'Ambassador Ana Example',
    message: /no reason/,
  },
  {
    code: 'cable/tags',
    changes: [['PGOV EC', 'PGOV RU']],
    place: 'RU',
    message: /Russia has RS/,
    correction: { path: ['tags', 'RU'], value: 'RS' },
  },
  {
    code: 'cable/tags',
    changes: [['PGOV EC', 'PGVO EC']],
    place: 'PGVO',
    message: /PGOV/,
    correction: { path: ['tags', 'PGVO'], value: 'PGOV' },
  },
  { code: 'cable/tags', changes: [['PREL EAGR PGOV EC', 'EC KIPR']], place: 'EC KIPR', message: /No subject code/ },
  {
    code: 'cable/section',
    changes: [['SECTION 01 OF 02', 'SECTION 03 OF 02']],
    place: 'SECTION 03 OF 02',
    message: /greater than the count/,
  },
  {
    code: 'cable/post',
    changes: [['02 QUITO', '02 LIMA']],
    place: 'LIMA',
    message: /from AMEMBASSY QUITO/,
    correction: { path: ['post'], value: 'QUITO' },
  },
  {
    code: 'cable/routing',
    changes: [['DE RUEHQT', 'DE RUEHPE']],
    place: 'RUEHPE',
    message: /routing indicator of AMEMBASSY LIMA/,
  },
  {
    code: 'cable/ref-letters',
    changes: [
      ['B. BOGOTA', 'C. BOGOTA'],
      ['reftel B', 'reftel C'],
    ],
    place: 'BOGOTA 1201 (NOTAL)',
    message: /C stands where B/,
  },
  { code: 'cable/ref-letters', changes: [['ref A', 'ref D']], place: 'ref D', message: /no D/ },
  { code: 'cable/block-pairs', changes: [[' END SUMMARY.', '']], place: 'SUMMARY', message: /no END SUMMARY/ },
  {
    code: 'cable/block-pairs',
    changes: [['the timetable.', 'the timetable. BEGIN TEXT: A note.']],
    place: 'BEGIN TEXT',
    message: /no END TEXT/,
  },
  {
    code: 'cable/block-pairs',
    changes: [['June.', 'June. END NOTE.']],
    place: 'END NOTE',
    message: /nothing opens it/,
  },
];

const holds: readonly { readonly why: string; readonly text: string }[] = [
  { why: 'a sound cable', text: sampleCable },
  { why: 'an unclassified cable', text: sampleWith(...unclassified) },
  {
    why: 'a serial that is the message number modulo 10,000',
    text: sampleWith(['000412', '120412'], ['00000412', '00120412']),
  },
  {
    why: 'the Department as originator',
    text: sampleWith(['DE RUEHQT', 'DE RUEHC'], ['AMEMBASSY QUITO', 'SECSTATE WASHDC'], ['02 QUITO', '02 STATE']),
  },
  { why: 'a damaged post name', text: sampleWith(['02 QUITO', '02 QUITTO']) },
  {
    why: 'a mark for the entire text',
    text: sampleWith(['1. (C) SUMMARY', '1. (C) ENTIRE TEXT. SUMMARY'], ['3. (U)', '3.']),
  },
  {
    why: 'a derived classification',
    text: sampleWith(
      ['DECL: 03/02/2017', 'DECL: MR'],
      ['Classified By: Ambassador Ana Example for reasons 1.4 (b) and (d).', 'DERIVED FROM: GUIDE 05-1'],
    ),
  },
  { why: 'a note in parentheses', text: sampleWith(['June.', 'June. (Note: of this year.)']) },
  { why: 'a routing indicator that is not on the list', text: sampleWith(['DE RUEHQT', 'DE RUEHZZZ']) },
];

describe('rules for cables', () => {
  test.each(fires)('$code: $message', ({ code, changes, place, message, correction }) => {
    const found = checkCable(sampleWith(...changes)).filter(each => each.code === code);
    expect(found.map(each => each.place)).toEqual([place]);
    expect(found[0]!.message).toMatch(message);
    if (correction) expect(found[0]!.data?.correction).toEqual(correction);
  });

  test.each(holds)('nothing in $why', ({ text }) => {
    expect(checkCable(text).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('a subject code that is misprinted is not missing, too', () => {
    const tags = checkCable(sampleWith(['PREL EAGR PGOV EC', 'PRLE EC'])).filter(({ code }) => code === 'cable/tags');
    expect(tags.map(({ message }) => message)).toEqual([expect.stringContaining('“PRLE”')]);
  });

  test('every rule is shown to fire', () => {
    expect([...new Set(fires.map(({ code }) => code))].sort()).toEqual(cableRules.map(({ code }) => code).sort());
  });

  test('over ten years is a hint, over twenty-five what the rule says', () => {
    const severity = (year: string) => checkCable(sampleWith(['03/02/2017', `03/02/${year}`]))[0]!.severity;
    expect([severity('2022'), severity('2040')]).toEqual(['hint', undefined]);
  });

  test('a place that disagrees is named', () => {
    const [finding] = checkCable(sampleWith(['#0412', '#0421']));
    const text = sampleWith(['#0412', '#0421']);
    const related = finding!.related![0]!;
    expect(text.slice(related.range.start, related.range.end)).toBe('000412');
  });

  test.each(fires.filter(({ correction }) => correction))(
    'the correction of $code settles it',
    ({ code, changes, correction }) => {
      const { path, value } = correction as { path: readonly string[]; value: unknown };
      const corrections = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<
        string,
        unknown
      >;
      expect(checkCable(sampleWith(...changes), corrections).filter(each => each.code === code)).toEqual([]);
    },
  );

  test('documents of other kinds are left alone', () => {
    expect(checkCable('A speech in two sentences. It says little.')).toEqual([]);
  });
});

describe('pages of the rules for cables', () => {
  test.each(cableRules.map(({ code }) => code))('%s has one', code => {
    expect(existsSync(path.resolve(__dirname, '../../../../docs/rules', `${code}.md`))).toBe(true);
  });
});

const telegram = (date: string, from: string, line: string, body: string) =>
  `P 150530Z ${date}\nFM ${from}\nTO SECSTATE WASHDC PRIORITY\n${line}\nE.O. 11652: GDS\nTAGS: PREL, PE\nSUBJECT: TALKS\n\n${body}\nDOE\n`;

test('paragraphs of telegrams older than the duty to mark them need no marks', () => {
  const codes = (date: string) =>
    checkCable(telegram(date, 'AMEMBASSY LIMA', 'CONFIDENTIAL LIMA 8012', '1. TEXT.\n\n2. TEXT.')).map(
      ({ code }) => code,
    );
  expect(codes('JUN 74')).not.toContain('cable/portion-missing');
  expect(codes('JUN 82')).toContain('cable/portion-missing');
});

test('SECTO is what the Secretary sends while travelling, and nobody else', () => {
  const codes = (from: string) =>
    checkCable(telegram('JUN 82', from, 'CONFIDENTIAL SECTO 8012', '1. (C) TEXT.')).map(({ code }) => code);
  expect(codes('USDEL SECRETARY')).not.toContain('cable/post');
  expect(codes('AMEMBASSY LIMA')).toContain('cable/post');
});
