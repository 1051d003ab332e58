import { describe, expect, test } from 'vitest';
import { findDates } from '../../../server/src/source/dates';

describe('findDates', () => {
  test.each([
    ['on May 9, 2024, they', 'en', ['2024-05-09']],
    ['on 9 May 2024', 'en', ['2024-05-09']],
    ['the 9th day of May 2024', 'en', ['2024-05-09']],
    ['on June 1-2, 2010', 'en', ['2010-06-01/2010-06-02']],
    ['from June 30 to July 2, 2010', 'en', ['2010-06-30/2010-07-02']],
    ['17-20 June 2009', 'en', ['2009-06-17/2009-06-20']],
    ['in May of 2007', 'en', ['2007-05']],
    ['by 2018-02-12', 'en', ['2018-02-12']],
    ['DECL: 2019/11/20', 'en', ['2019-11-20']],
    ['Published: 4/9/2019', 'en', ['2019-04-09']],
    ['Publicado: 4/9/2019', 'es', ['2019-09-04']],
    ['25/12/2019', 'en', ['2019-12-25']],
    ['el 9 de mayo de 2024', 'es', ['2024-05-09']],
    ['del 1 al 2 de junio de 2010', 'es', ['2010-06-01/2010-06-02']],
    ['el 1º de septiembre del 2017', 'es', ['2017-09-01']],
    ['en mayo de 2007', 'es', ['2007-05']],
    ['a los diecisiete días del mes de marzo de dos mil diecisiete', 'es', ['2017-03-17']],
    ['treinta y uno de octubre de mil novecientos noventa y ocho', 'es', ['1998-10-31']],
    ['a los dos días del mes de abril de mil novecientos noventa y\nsiete', 'es', ['1997-04-02']],
    ['31 February 2010', 'en', []],
    ['In 2010 they met; Resolution 1325 (2000)', 'en', []],
    ['10 March 1999 and 11 March 1999', 'en', ['1999-03-10', '1999-03-11']],
  ] as const)('%s', (text, language, values) => {
    expect(findDates(text, 0, text.length, language).map(({ value }) => value)).toEqual(values);
  });
});
