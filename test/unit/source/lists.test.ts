import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/source';

/** Every item with its list's depth and the last words of its lead-in. */
const items = (text: string) => {
  const { units } = readSource(text);
  const words = (index: number) => text.slice(units[index]!.range.start, units[index]!.range.end).replace(/\s+/g, ' ');
  return units.flatMap(({ kind, list }, at) =>
    kind === 'item' ? [`${list!.depth} ${words(at)} <- ${list!.leadIn === null ? '' : words(list!.leadIn)}`] : [],
  );
};

describe('lists', () => {
  test('nest by marker and by place, with their lead-ins', () => {
    expect(items('They will:\n\n1. Count fish, namely:\n(a) cod;\n(b) herring.\n\n2. Dry wood.')).toEqual([
      '0 1. Count fish, namely: <- They will:',
      '1 (a) cod; <- 1. Count fish, namely:',
      '1 (b) herring. <- 1. Count fish, namely:',
      '0 2. Dry wood. <- They will:',
    ]);
  });

  test('a lead-in reaches over the headings that follow it at once, and no further', () => {
    const text =
      'The accords of that year, by field, are:\n\n1.1. Fish\n\n- cod is counted.\n\n1.2. Wood\n\n- oak is dried.\n\nThe rest failed. Nobody knows why.\n\n1.3. Salt\n\n- salt is sold.';
    expect(items(text)).toEqual([
      '0 - cod is counted. <- The accords of that year, by field, are:',
      '0 - oak is dried. <- The accords of that year, by field, are:',
      '0 - salt is sold. <- ',
    ]);
  });

  test('clauses behind a colon are points without a sign', () => {
    expect(items('Las partes buscan:\n\nla paz en el mar;\n\nla pesca en común; y\n\nel comercio.')).toEqual([
      '0 la paz en el mar; <- Las partes buscan:',
      '0 la pesca en común; y <- Las partes buscan:',
      '0 el comercio. <- Las partes buscan:',
    ]);
  });

  test('a number at the beginning of a wrapped line is none', () => {
    expect(
      items(
        'The pier was opened again in the month of May of the year\n2016. Nobody came to the opening of the pier in that\nyear.',
      ),
    ).toEqual([]);
  });

  test('items go on behind a line break and a blank line', () => {
    expect(
      items(
        'They agreed on:\n\n- a ferry between the two coasts that\nleaves at nine and\n\nreturns at noon;\n- a pier.',
      ),
    ).toEqual([
      '0 - a ferry between the two coasts that leaves at nine and returns at noon; <- They agreed on:',
      '0 - a pier. <- They agreed on:',
    ]);
  });

  test('a list goes on behind the text of its points', () => {
    const text = `Temas:

a) Pesca

Las partes acordaron contar los peces.

b) Muelles

Nadie habló de los muelles.

a) Otra lista`;
    expect(items(text)).toEqual([
      '0 a) Pesca <- Temas:',
      '0 b) Muelles <- Temas:',
      '0 a) Otra lista <- Nadie habló de los muelles.',
    ]);
    expect(readSource(text).units.flatMap(({ list }) => (list ? [list.id] : []))).toEqual([0, 0, 1]);
  });

  test('a verb in capitals with a colon introduces what it says', () => {
    expect(
      items('Los ministros:\n\nDESTACARON la pesca;\n\nACORDARON:\n- contar los peces;\n- pintar los botes.'),
    ).toEqual([
      '0 DESTACARON la pesca; <- Los ministros:',
      '0 ACORDARON: <- Los ministros:',
      '1 - contar los peces; <- ACORDARON:',
      '1 - pintar los botes. <- ACORDARON:',
    ]);
  });

  test('what the speakers themselves declare in capitals introduces points; sentences about themselves are none', () => {
    expect(items('DECLARAMOS:\n\nPRIMERO.- La pesca es de todos.\n\nSEGUNDO.- El mar, también.')).toEqual([
      '0 PRIMERO.- La pesca es de todos. <- DECLARAMOS:',
      '0 SEGUNDO.- El mar, también. <- DECLARAMOS:',
    ]);
    expect(items('Dijo la ministra:\n\nEstamos contentos con la pesca.\n\nCompartimos el mar y los botes.')).toEqual(
      [],
    );
  });
});
