import fc from 'fast-check';
import { ahpWeights, comparisonMatrix } from '../../../src/scoring/weights/ahp';
import { entropyWeights } from '../../../src/scoring/weights/entropy';
import { equalWeights } from '../../../src/scoring/weights/equal';

test('equal', () => expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]));

describe('AHP', () => {
  test('consistent comparisons give back the weights they were made from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const result = ahpWeights(weights.map((a) => weights.map((b) => a / b)));
        result.weights.forEach((weight, k) => expect(weight).toBeCloseTo((weights[k] ?? NaN) / total, 9));
        expect(result.consistencyRatio).toBeCloseTo(0, 9);
        expect(result.acceptable).toBe(true);
      }),
    );
  });
  /**
   * Three things, compared 3, 5 and 2: for three, λ = 1 + q + 1/q with q the cube root of a12·a23/a13 = 6/5, and the
   * weights are the geometric means of the rows.
   */
  test('3, 5, 2', () => {
    const result = ahpWeights(comparisonMatrix(3, [3, 5, 2]));
    const q = Math.cbrt(6 / 5);
    const means = [Math.cbrt(15), Math.cbrt(2 / 3), Math.cbrt(1 / 10)];
    const total = means.reduce((sum, mean) => sum + mean, 0);
    result.weights.forEach((weight, k) => expect(weight).toBeCloseTo((means[k] ?? NaN) / total, 9));
    expect(result.lambda).toBeCloseTo(1 + q + 1 / q, 9);
    expect(result.consistencyRatio).toBeCloseTo((q + 1 / q - 2) / 2 / 0.58, 9);
    expect(result.acceptable).toBe(true);
  });
  test('contradictions are told', () => {
    expect(ahpWeights(comparisonMatrix(3, [9, 1 / 9, 9])).acceptable).toBe(false);
  });
  test('two things cannot contradict each other', () =>
    expect(ahpWeights(comparisonMatrix(2, [4]))).toMatchObject({
      consistencyRatio: 0,
      weights: [0.8, expect.closeTo(0.2, 12)],
    }));
  test.each([
    [[]],
    [[[1, 2]]],
    [
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
  ])('%j is refused', (matrix) => {
    expect(() => ahpWeights(matrix)).toThrow(RangeError);
  });
});

describe('entropy', () => {
  /**
   * Two units and three columns. In the first, one unit has all (shares 1 and 0: entropy 0, divergence 1); the second is
   * the same for both (divergence 0). Three units: scaled 0, ½, 1, shares 0, ⅓, ⅔, entropy (⅓ ln 3 + ⅔ ln 1.5) ÷ ln 3.
   */
  test('worked out by hand', () => {
    expect(
      entropyWeights(
        [
          [1, 5],
          [3, 5],
        ],
        ['higher', 'higher'],
      ),
    ).toEqual([1, 0]);
    const divergence = 1 - (Math.log(3) / 3 + (2 * Math.log(1.5)) / 3) / Math.log(3);
    const one = [0, 0, 9].map((x, k) => [k, x]);
    const [first, second] = entropyWeights(one, ['higher', 'higher']);
    expect(first).toBeCloseTo(divergence / (divergence + 1), 12);
    expect(second).toBeCloseTo(1 / (divergence + 1), 12);
  });
  test('nothing to tell apart: equal', () =>
    expect(
      entropyWeights(
        [
          [1, 2],
          [1, 2],
        ],
        ['higher', 'lower'],
      ),
    ).toEqual([0.5, 0.5]));
  test('missing figures are left out, direction turns the column', () => {
    const weights = entropyWeights(
      [
        [1, null],
        [2, 4],
        [4, 8],
        [null, 9],
      ],
      ['lower', 'higher'],
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights).toEqual(
      entropyWeights(
        [
          [-1, null],
          [-2, 4],
          [-4, 8],
          [null, 9],
        ],
        ['higher', 'higher'],
      ),
    );
  });
});
