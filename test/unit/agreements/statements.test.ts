import { describe, expect, it } from 'vitest';
import {
  contradictions,
  type DatedStatement,
  datesAgree,
  lacksSource,
  missingFields,
  unknownParties,
} from '../../../server/src/agreements';

describe('statements of one agreement', () => {
  it.each<[string, DatedStatement, DatedStatement, string[]]>([
    ['the same', { status: 'signed', signed: '2007-05-09' }, { status: 'signed', signed: '2007-05-09' }, []],
    ['a day within its month', { signed: '2007-05' }, { signed: '2007-05-09' }, []],
    ['two days', { signed: '2007-05-08' }, { signed: '2007-05-09' }, ['signed']],
    ['progress', { status: 'agreed', told: '2007-01' }, { status: 'signed', told: '2007-05' }, []],
    ['a step back', { status: 'signed', told: '2007-01' }, { status: 'proposed', told: '2007-05' }, ['status']],
    ['signed and proposed, undated', { status: 'signed' }, { status: 'proposed' }, ['status']],
    ['signed and in force, undated', { status: 'signed' }, { status: 'in-force' }, []],
    ['dates of force', { inForce: '2010' }, { inForce: '2011' }, ['in-force']],
    [
      'a bare date and that of the same stage',
      { status: 'signed', date: '2007-05-08' },
      { signed: '2007-05-09' },
      ['signed'],
    ],
    [
      'a bare date and that of another stage',
      { status: 'in-force', date: '2009' },
      { status: 'signed', signed: '2007' },
      [],
    ],
    ['one party that joins later', { signed: '2024-05-30', parties: ['peru'] }, { signed: '2020-10-13' }, []],
    ['one party before the rest', { signed: '2019', parties: ['peru'] }, { signed: '2020-10-13' }, ['signed']],
    ['two that join', { signed: '2024', parties: ['peru'] }, { signed: '2022', parties: ['chile'] }, []],
    ['one on two days', { signed: '2024', parties: ['peru'] }, { signed: '2022', parties: ['peru'] }, ['signed']],
    ['both parties later', { signed: '2024', parties: ['peru', 'usa'] }, { signed: '2020' }, ['signed']],
    ['silence', {}, { status: 'ended', ended: '2011' }, []],
  ])('%s', (_name, here, there, fields) => {
    expect(contradictions(here, there).map(found => found.field)).toEqual(fields);
    expect(contradictions(there, here).map(found => found.field)).toEqual(fields);
  });

  it.each<[string, string, boolean]>([
    ['2007', '2007-05-09', true],
    ['2007~', '2009', true],
    ['2009-06-17/2009-06-20', '2009-06-18', true],
    ['2009-06-17/2009-06-20', '2009-06-21', false],
    ['2009-06-17/..', '2012', true],
    ['2007-05', '2007-06', false],
  ])('%s and %s agree: %s', (one, other, agree) => {
    expect(datesAgree(one, other)).toBe(agree);
    expect(datesAgree(other, one)).toBe(agree);
  });

  it('says what tag and entry leave out together', () => {
    expect(missingFields({}, null)).toEqual(['parties', 'date']);
    expect(missingFields({ status: 'proposed' }, null)).toEqual(['parties']);
    expect(missingFields({}, { parties: ['peru', 'usa'], signed: '2007' })).toEqual([]);
    expect(missingFields({ date: '2007' }, { parties: ['peru'] })).toEqual([]);
  });

  it('names unknown parties and what has no source', () => {
    expect(unknownParties(['peru', 'atlantis'], party => party === 'peru')).toEqual(['atlantis']);
    expect(lacksSource({ tag: 0, entry: 0, document: false })).toBe(true);
    expect(lacksSource({ tag: 0, entry: 1, document: false })).toBe(false);
  });
});
