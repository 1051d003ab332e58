import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Workspace } from './runCli';

// The shape of `outline` is a contract with other programs: every field of it is named here, once, over the sample cable.
const samples = path.resolve(__dirname, '../../../samples/peru-us-dialogue');

function workspace(files: Readonly<Record<string, string>>): Workspace {
  const made = new Workspace(files);
  onTestFinished(() => made.remove());
  return made;
}

async function outlined(name: string, text: string) {
  const { status, out } = await workspace({ [name]: text }).gloss(['outline', '--format', 'json', name]);
  expect(status).toBe(0);
  return JSON.parse(out).files[0];
}

describe('gloss outline --format json', () => {
  const text = readFileSync(path.join(samples, 'sources/09LIMA9901.gloss'), 'utf8');

  test('a cable: its header, field by field', async () => {
    const file = await outlined('09LIMA9901.gloss', text);
    expect(Object.keys(file)).toEqual(['path', 'kind', 'fields', 'sections', 'paragraphs', 'citations']);
    expect(file).toMatchObject({ path: '09LIMA9901.gloss', kind: 'cable' });
    expect(file.fields).toStrictEqual({
      id: '09LIMA9901',
      channelId: 'VZCZCXYZ0007',
      prosign: 'PP',
      de: { routingIndicator: 'RUEHPE', serial: '9901', section: '01', dayOfYear: 175, time: '1530' },
      dateTime: '2009-06-24T15:30Z',
      precedence: ['P', 'R'],
      from: 'AMEMBASSY LIMA',
      to: [{ routingIndicator: 'RUEHC', address: 'SECSTATE WASHDC', precedence: 'PRIORITY', number: '1120' }],
      info: [
        { routingIndicator: 'RUEHBO', address: 'AMEMBASSY BOGOTA', precedence: null, number: '6601' },
        { routingIndicator: 'RUEHBR', address: 'AMEMBASSY BRASILIA', precedence: null, number: '8301' },
        { routingIndicator: 'RUEHBU', address: 'AMEMBASSY BUENOS AIRES', precedence: null, number: '3702' },
        { routingIndicator: 'RUEHSG', address: 'AMEMBASSY SANTIAGO', precedence: null, number: '2603' },
        { routingIndicator: 'RHMFISS', address: 'CDR USSOUTHCOM MIAMI FL', precedence: null, number: null },
      ],
      infoCount: 5,
      classification: 'UNCLAS',
      section: { number: 1, total: 2 },
      post: 'LIMA',
      mrn: '009901',
      captions: ['SENSITIVE', 'SIPDIS'],
      executiveOrder: { order: '12958', declassifyOn: null },
      tags: ['PREL', 'MARR', 'ETRD', 'PE'],
      subject: 'PERU: SECOND MEETING OF THE BILATERAL WORKING GROUP',
      refs: ['09 STATE 50110', '09 LIMA 9102'],
      classifiedBy: null,
      reasons: [],
      signature: 'MCKINLEY',
    });
  });

  test('a cable: its sections, paragraphs and citations, each with its place in the file and in the source text', async () => {
    const { sections, paragraphs, citations } = await outlined('09LIMA9901.gloss', text);
    expect(sections.map((each: object) => Object.keys(each))).toContainEqual(['title', 'level', 'offsets', 'source']);
    expect(sections.map((each: { title: string }) => each.title)).toEqual([
      'SUMMARY',
      'HOW THE GROUP BEGAN',
      'THE LIMA MEETING',
      'COMMENT',
    ]);
    for (const { offsets, source } of [...sections, ...paragraphs, ...citations]) {
      expect(Object.keys(offsets)).toEqual(['start', 'end']);
      expect(source.end - source.start).toBeLessThanOrEqual(offsets.end - offsets.start);
    }
    expect(paragraphs).toHaveLength(6);
    expect(paragraphs[2]).toStrictEqual({
      number: 3,
      meant: 3,
      portion: 'SBU',
      offsets: { start: text.indexOf('¶3.'), end: text.indexOf('\n\n-----------------\nTHE LIMA') },
      source: { start: expect.any(Number), end: expect.any(Number) },
    });
    expect(citations.map(({ kind, works }: { kind: string; works: object[] }) => [kind, works])).toEqual([
      ['cable', [{ author: '09 STATE 50110', year: null, locator: null, reference: null }]],
      ['cable', [{ author: '09 LIMA 9102', year: null, locator: null, reference: null }]],
      ['cable', [{ author: 'reftel A', year: null, locator: null, reference: null }]],
      ['cable', [{ author: 'septel', year: null, locator: null, reference: null }]],
    ]);
  });

  test('a damaged pilcrow: the number as printed, and the one that is meant', async () => {
    const damaged = text.replaceAll('¶', '1');
    const { paragraphs } = await outlined('a.gloss', damaged);
    expect(paragraphs.map(({ number, meant }: { number: number; meant: number }) => [number, meant])).toEqual(
      [1, 2, 3, 4, 5, 6].map(each => [10 + each, each]),
    );
  });

  test('fields that a cable lacks are null or empty, never absent', async () => {
    const { fields } = await outlined(
      'a.txt',
      'UNCLAS LIMA 000012\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TALKS\n\n1. They met.\n',
    );
    expect(fields).toStrictEqual({
      id: null,
      channelId: null,
      prosign: null,
      de: null,
      dateTime: null,
      precedence: [],
      from: null,
      to: [],
      info: [],
      infoCount: 0,
      classification: 'UNCLAS',
      section: null,
      post: 'LIMA',
      mrn: '000012',
      captions: [],
      executiveOrder: { order: '12958', declassifyOn: null },
      tags: ['PREL'],
      subject: 'TALKS',
      refs: [],
      classifiedBy: null,
      reasons: [],
      signature: null,
    });
  });

  test('a declaration: title, date, place, parties, signatories, and its parts', async () => {
    const file = await outlined('lima-2017.gloss', readFileSync(path.join(samples, 'sources/lima-2017.gloss'), 'utf8'));
    expect(file.kind).toBe('declaration');
    expect(file.fields).toMatchObject({ date: '2017-08-08', place: 'Lima', language: 'es' });
    expect(Object.keys(file.fields)).toEqual(['title', 'date', 'place', 'language', 'parties', 'signatories']);
    expect(file.paragraphs[1]).toMatchObject({ portion: null, offsets: { start: expect.any(Number) } });
  });

  test('a citation in the text: its kind, and each work with author, year, locator and reference', async () => {
    const made = workspace({
      'gloss.yaml': '',
      'references.yaml':
        '- id: berg-2017\n  type: book\n  title: Boats\n  author: [{family: Berg, given: A.}]\n  issued: {date-parts: [[2017]]}\n',
      'a.txt': 'The lake was calm (Berg, 2017, p. 12; Holm, 2009).\n',
    });
    const { out } = await made.gloss(['outline', '--format', 'json', 'a.txt']);
    expect(JSON.parse(out).files[0].citations).toMatchObject([
      {
        offsets: { start: expect.any(Number), end: expect.any(Number) },
        kind: 'author-year',
        works: [
          { author: 'Berg', year: '2017', locator: expect.stringContaining('12'), reference: 'berg-2017' },
          { author: 'Holm', year: '2009', locator: null, reference: null },
        ],
      },
    ]);
  });
});
