/** CRITIC weights: worked by hand, at the edges, and what must hold for any table. */
import fc from 'fast-check';
import { criticWeights } from '../../src/scoring/weights/critic';

const higher = (count: number) => Array.from({ length: count }, () => 'higher' as const);

test('worked by hand: two that say the same share what one that differs has alone', () => {
  // On 0–1: (0, ½, 1), (0, ½, 1), (1, 0, ½). Deviations ½ each; correlations 1, −½, −½: information ½·1.5, ½·1.5, ½·3.
  const table = [
    [10, 100, 3],
    [20, 200, 1],
    [30, 300, 2],
  ];
  const weights = criticWeights(table, higher(3));
  [0.25, 0.25, 0.5].forEach((weight, k) => expect(weights[k]).toBeCloseTo(weight, 12));
});

test('lower is better turns a column: its conflict with the others changes with it', () => {
  const table = [
    [1, 3],
    [2, 2],
    [3, 1],
  ];
  expect(criticWeights(table, ['higher', 'higher'])).toEqual([0.5, 0.5]);
  // Turned, the two agree fully: nothing tells one from the other, and both weigh the same.
  expect(criticWeights(table, ['higher', 'lower'])).toEqual([0.5, 0.5]);
});

test('a column that does not vary weighs nothing; where none varies all weigh the same', () => {
  const weights = criticWeights([[1, 5, 2], [2, 5, 1], [4, 5, 1]], higher(3)); // prettier-ignore
  expect(weights[1]).toBe(0);
  expect(criticWeights([[7, 7], [7, 7]], higher(2))).toEqual([0.5, 0.5]); // prettier-ignore
  expect(criticWeights([], higher(4))).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('weights sum to 1 and do not change with the unit of measure, gaps or not', () => {
  const cell = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }), (table) => {
      const weights = criticWeights(table, higher(4));
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
      const scaled = criticWeights(
        table.map(([first, ...rest]) => [first === null ? null : first * 8, ...rest]),
        higher(4),
      );
      scaled.forEach((weight, k) => expect(weight).toBeCloseTo(weights[k]!, 9));
    }),
  );
});
