import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Steps } from '../../../server/src/source/steps';

it('gives back a column that was told in order, in parts told again', () => {
  const column = fc.array(fc.nat(2), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(column, column, fc.nat(), (first, again, from) => {
      const steps = new Steps();
      for (const [index, value] of first.entries()) steps.set(index, value);
      const begin = from % (first.length + 1);
      for (const [index, value] of again.entries()) steps.set(begin + index, value);
      const expected = [...first.slice(0, begin), ...again];
      expect(expected.map((_, index) => steps.at(index))).toEqual(expected);
    }),
    { seed: 11 },
  );
});
