import fc from 'fast-check';
import { acceptedRatio, ahpWeights, comparisonMatrix } from '../../../src/scoring/weights/ahp';
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
  /** Of three things 1:2 is 4 and 2:3 is 2; 1:3 was not compared. The chain says 8 : 2 : 1, and nothing contradicts it. */
  test('what was not compared is left out (Harker)', () => {
    const result = ahpWeights(comparisonMatrix(3, [4, null, 2]));
    [8 / 11, 2 / 11, 1 / 11].forEach((weight, k) => expect(result.weights[k]).toBeCloseTo(weight, 9));
    expect(result).toMatchObject({ open: 1, acceptable: false, consistencyRatio: expect.closeTo(0, 9) });
    expect(ahpWeights(comparisonMatrix(3, []))).toMatchObject({ open: 3, acceptable: false, weights: Array(3).fill(expect.closeTo(1 / 3, 12)) }); // prettier-ignore
  });
  /** For three things λ = 1 + q + 1/q with q³ = a12·a23 ÷ a13; 2, 3, 4 give q = 1.387, CR = 0.0934: under 0.1, over the 0.05 of three. */
  test('the limit goes by how many things are compared', () => {
    const q = Math.cbrt((2 * 4) / 3);
    const three = ahpWeights(comparisonMatrix(3, [2, 3, 4]));
    expect(three.consistencyRatio).toBeCloseTo((q + 1 / q - 2) / 2 / 0.58, 9);
    expect(three.consistencyRatio).toBeGreaterThan(0.05);
    expect(three).toMatchObject({ acceptable: false, open: 0 });
    expect([2, 3, 4, 5, 9].map(acceptedRatio)).toEqual([0.05, 0.05, 0.08, 0.1, 0.1]);
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
  const divergence = (...shares: number[]) =>
    1 + shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0) / Math.log(shares.length);

  /** Shares of 1 and 3 are ¼ and ¾, of 5 and 5 a half each, which tell nothing apart. */
  test('worked out by hand', () => {
    expect(entropyWeights([[1, 5], [3, 5]], ['higher', 'higher'])).toEqual([1, 0]); // prettier-ignore
    const [first, second] = entropyWeights([[0, 1], [0, 1], [9, 2]], ['higher', 'higher']); // prettier-ignore
    const [alone, even] = [divergence(0, 0, 1), divergence(0.25, 0.25, 0.5)];
    expect(first).toBeCloseTo(alone / (alone + even), 9);
    expect(second).toBeCloseTo(even / (alone + even), 9);
  });
  test('0.1 beside 1 weighs far more than 0.999 beside 1', () => {
    const [wide, narrow] = entropyWeights([[0.1, 0.999], [1, 1]], ['higher', 'higher']); // prettier-ignore
    expect(wide).toBeGreaterThan(0.999);
    expect(narrow).toBeLessThan(0.001);
  });
  test('nothing to tell apart: equal, to the last digit', () => {
    const alike = Array.from({ length: 3 }, () => Array<number>(7).fill(1 / 3));
    expect(entropyWeights(alike, Array<'higher'>(7).fill('higher'))).toEqual(Array(7).fill(1 / 7));
    expect(entropyWeights([[0, null]], ['higher', 'higher'])).toEqual([0.5, 0.5]);
  });
  test('where lower is better a figure counts as the lowest ÷ itself; missing figures are left out', () => {
    const lower = entropyWeights([[1, null], [2, 4], [4, 8], [null, 9]], ['lower', 'higher']); // prettier-ignore
    const higher = entropyWeights([[4, null], [2, 4], [1, 8], [null, 9]], ['higher', 'higher']); // prettier-ignore
    lower.forEach((weight, k) => expect(weight).toBeCloseTo(higher[k]!, 9));
    expect(lower.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});
