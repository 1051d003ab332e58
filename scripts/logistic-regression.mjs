// Logistic regression over features that are there or not, with an L2 penalty, by coordinate descent: one feature after the
// other takes a Newton step of bounded length (as in Genkin, Lewis and Madigan, "Large-scale Bayesian logistic regression
// for text categorization", 2007). The same rows give the same weights, to the last bit.

/** How far a weight moves in one step at most, and below which change of every weight there is nothing more to do. */
const STRIDE = 1;
const STILL = 1e-4;

/** The bias is hardly held back. */
const BIAS_PENALTY = 1e-3;

/**
 * Fits weights.
 * @param rows each `{ features, label, weight }`: numbers of features from 0, each once; 1 or 0; how much the row counts
 * @param size how many features there are
 * @param penalty of the squared weights, halved
 * @returns `{ bias, weights }`
 */
export function fitLogistic(rows, size, penalty, passes = 200) {
  const columns = Array.from({ length: size }, () => []);
  rows.forEach(({ features }, row) => {
    for (const feature of features) columns[feature].push(row);
  });
  const all = rows.map((_, row) => row);
  const odds = new Float64Array(rows.length);
  const weights = new Float64Array(size);
  let bias = 0;
  const step = (column, weight, held) => {
    let slope = held * weight;
    let bend = held;
    for (const row of column) {
      const { label, weight: counts } = rows[row];
      const chance = 1 / (1 + Math.exp(-odds[row]));
      slope += counts * (chance - label);
      bend += counts * chance * (1 - chance);
    }
    const by = Math.max(-STRIDE, Math.min(STRIDE, -slope / bend));
    for (const row of column) odds[row] += by;
    return by;
  };
  for (let pass = 0; pass < passes; pass++) {
    const moved = step(all, bias, BIAS_PENALTY);
    let most = Math.abs(moved);
    bias += moved;
    for (let feature = 0; feature < size; feature++) {
      if (!columns[feature].length) continue;
      const by = step(columns[feature], weights[feature], penalty);
      weights[feature] += by;
      most = Math.max(most, Math.abs(by));
    }
    if (most < STILL) break;
  }
  return { bias, weights };
}
