import { describe, expect, it } from 'vitest';
// @ts-expect-error a plain module without types
import { fitLogistic } from '../../../scripts/logistic-regression.mjs';

const row = (features: number[], label: 0 | 1, weight = 1) => ({ features, label, weight });

describe('a logistic regression', () => {
  it('gives the log-odds of the rows, where nothing is held back and they hold one feature', () => {
    // With the feature three of four are ones, without it one of four.
    const rows = [
      ...[1, 1, 1, 0].map(label => row([0], label as 0 | 1)),
      ...[1, 0, 0, 0].map(label => row([], label as 0 | 1)),
    ];
    const { bias, weights } = fitLogistic(rows, 1, 1e-6);
    expect(bias).toBeCloseTo(-Math.log(3), 2);
    expect(bias + weights[0]!).toBeCloseTo(Math.log(3), 2);
  });

  it('counts a row as often as it weighs', () => {
    const often = fitLogistic([row([0], 1), row([0], 1), row([0], 0), row([], 0)], 1, 1);
    const weighed = fitLogistic([row([0], 1, 2), row([0], 0), row([], 0)], 1, 1);
    expect(weighed.weights[0]).toBeCloseTo(often.weights[0]!, 6);
    expect(weighed.bias).toBeCloseTo(often.bias, 6);
  });

  it('holds weights back by its penalty, and gives the same each time', () => {
    const rows = [row([0, 1], 1), row([0], 1), row([1], 0), row([2], 0)];
    const [free, held, again] = [fitLogistic(rows, 3, 0.1), fitLogistic(rows, 3, 10), fitLogistic(rows, 3, 10)];
    expect(Math.abs(held.weights[0]!)).toBeLessThan(Math.abs(free.weights[0]!));
    expect(again).toEqual(held);
  });
});
