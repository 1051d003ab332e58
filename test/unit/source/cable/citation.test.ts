import { describe, expect, test } from 'vitest';
import {
  cableNumbersIn,
  findCableReferences,
  normaliseCableReference,
  readCable,
} from '../../../../server/src/source/cable';
import { type Change, sampleWith } from './sampleCable';

describe('normaliseCableReference', () => {
  const citing = { year: 2009, post: 'QUITO' };
  test.each<readonly [string, string | null]>([
    ['09 LIMA 1661', '09LIMA1661'],
    ['(09) LIMA 1661', '09LIMA1661'],
    ['09LIMA1661', '09LIMA1661'],
    ['2007 VLADIVOSTOK 095', '07VLADIVOSTOK95'],
    ['’08 DAKAR 696', '08DAKAR696'],
    ['LIMA 1661', '09LIMA1661'],
    ['LIMA 001661 (NOTAL)', '09LIMA1661'],
    ['RIO DE JANEIRO 329', '09RIODEJANEIRO329'],
    ['SECSTATE 82698', '09STATE82698'],
    ['STATE 00112900', '09STATE112900'],
    ['Ashgabat687', '09ASHGABAT687'],
    ['AMEMBASSY LIMA 77', '09LIMA77'],
    ['USUN 1203', '09USUNNEWYORK1203'],
    ['87 MEXICO CITY 20113', '87MEXICO20113'],
    ['LIMA 1661 DTG 201658Z NOV 08', '08LIMA1661'],
    ['1204', '09QUITO1204'],
    ['EMAIL OF MAY 4', null],
    ['NONE', null],
    ['', null],
  ])('%s → %s', (text, id) => {
    expect(normaliseCableReference(text, citing)).toBe(id);
  });

  test('without the citing cable’s year a citation without one leads nowhere', () => {
    expect(normaliseCableReference('LIMA 1661')).toBeNull();
    expect(normaliseCableReference('09 LIMA 1661')).toBe('09LIMA1661');
  });
});

describe('cableNumbersIn', () => {
  const found = (text: string) => [...cableNumbersIn(text)].map(({ range }) => text.slice(range.start, range.end));
  test.each<readonly [string, readonly string[]]>([
    ['As told in 09 LIMA 1661, and (08) LA PAZ 12.', ['09 LIMA 1661', '(08) LA PAZ 12']],
    ['The cable 09RIODEJANEIRO440 says so.', ['09RIODEJANEIRO440']],
    ['See 10BRASILIA1.', ['10BRASILIA1']],
    ['In Lima 1661 people died.', []],
    ['Flight LA 2400 to LIMA.', []],
    ['QUITO 00000412 002 OF 002', []],
    ['SAO\nPAULO 273', ['SAO\nPAULO 273']],
    ['EMBASSY LIMA 77', ['EMBASSY LIMA 77']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('findCableReferences', () => {
  const found = (sentence: string, ...changes: readonly Change[]) => {
    const text = sampleWith(...changes, ['(ref A)', sentence], ['in reftel B', 'there']);
    const { header, body } = readCable(text)!;
    return findCableReferences(text, header, body).map(
      ({ range, kind, ids }) => `${text.slice(range.start, range.end)} ${kind} ${ids.join('+') || '-'}`,
    );
  };
  test.each<readonly [string, readonly string[]]>([
    ['(ref A)', ['ref A letter 06QUITO2980']],
    ['REFTEL B', ['REFTEL B letter 07BOGOTA1201']],
    ['(Refs A and B)', ['Refs A letter 06QUITO2980', 'B letter 07BOGOTA1201']],
    ['refs (A), (B)', ['refs (A letter 06QUITO2980', 'B letter 07BOGOTA1201']],
    ['ref\nA', ['ref\nA letter 06QUITO2980']],
    ['in reftels', ['reftels reftel 06QUITO2980+07BOGOTA1201']],
    ['ref D', ['ref D letter -']],
    ['septel', ['septel septel -']],
    ['06 QUITO 2980', ['06 QUITO 2980 number 06QUITO2980']],
    ['LIMA 512', ['LIMA 512 number 07LIMA512']],
    ['BOGOTA 1201', ['BOGOTA 1201 number 07BOGOTA1201']],
    ['the refs and the public', []],
    ['(ref)', ['ref reftel 06QUITO2980+07BOGOTA1201']],
    ['(Ref, septel)', ['Ref reftel 06QUITO2980+07BOGOTA1201', 'septel septel -']],
    ['as told in ref.', ['ref reftel 06QUITO2980+07BOGOTA1201']],
    ['the ref. of the match', []],
    ['(ref a)', ['ref a letter 06QUITO2980']],
    ['refs a and b', ['refs a letter 06QUITO2980', 'b letter 07BOGOTA1201']],
    ['a ref a fan met', []],
    ['in LIMA 2006', []],
    ['LIMA 80 percent', []],
    ['REFERENCE A', []],
  ])('%j', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  test('a single reference is reftel', () => {
    expect(found('reftel', ['A. 06 QUITO 2980\n     B. BOGOTA 1201 (NOTAL)', '06 QUITO 2980'])).toEqual([
      'reftel reftel 06QUITO2980',
    ]);
  });

  test('a list without letters counts from A', () => {
    expect(found('ref B', ['A. 06 QUITO 2980\n     B. BOGOTA 1201 (NOTAL)', '06 QUITO 2980, LIMA 9'])).toEqual([
      'ref B letter 07LIMA9',
    ]);
  });

  test('other texts name cables by year, post and number alone', () => {
    const text = 'The embassy (09 LIMA 1661) and reftel A said in LIMA 512 what 10QUITO7 denies.';
    expect(findCableReferences(text, null).map(({ id }) => id)).toEqual(['09LIMA1661', '10QUITO7']);
  });

  test('a corrected list counts', () => {
    const text = sampleWith(['(ref A)', '(ref C)']);
    const { header, body } = readCable(text, { refs: ['06 QUITO 2980', 'BOGOTA 1201', 'LIMA 77'] })!;
    expect(findCableReferences(text, header, body)[0]!.id).toBe('07LIMA77');
  });
});
