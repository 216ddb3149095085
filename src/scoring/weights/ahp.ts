/**
 * AHP (层次分析法): weights from pairwise comparisons. Entry (i, j) says how many times as important i is as j, on Saaty's
 * scale 1 to 9; the weights are the principal eigenvector. Its eigenvalue tells how consistent the comparisons are: the
 * consistency ratio is (λ − n) ÷ (n − 1) ÷ RI, with Saaty's random index; accepted is up to 0.05 for three things, 0.08 for four
 * and 0.1 for more (Saaty 1994). Comparisons not made are left out by Harker's method (1987): 0 in their places, and on the
 * diagonal 1 more for each; so they say nothing, where a 1 would say "equal".
 */
export interface AhpResult {
  /** Sum to 1. */
  readonly weights: readonly number[];
  readonly lambda: number;
  readonly consistencyIndex: number;
  /** 0 for one or two things, which cannot contradict each other. */
  readonly consistencyRatio: number;
  /** How many comparisons were not made. */
  readonly open: number;
  /** Every comparison made, and consistent enough. */
  readonly acceptable: boolean;
}

/**
 * Steps of the power iteration, on the sheet as here: far more than consistent comparisons need. While many are not made it may
 * not have come to rest, and the weights are provisional on both sides alike.
 */
export const powerSteps = 80;
/** Mean consistency index of random matrices of size 1, 2, 3 … (Saaty 1980). */
export const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;
/** Up to this consistency ratio the comparisons of `n` things are accepted; two cannot contradict each other. */
export const acceptedRatio = (n: number): number => (n <= 3 ? 0.05 : n === 4 ? 0.08 : 0.1);

/**
 * Weights of a square matrix of comparisons; null for one that was not made. While a thing is linked to the others by no
 * chain of comparisons, nothing is known of its weight beside theirs, and it keeps its part of an equal start.
 * @throws RangeError where it is empty, not square, larger than 15, not positive, or not reciprocal.
 */
export function ahpWeights(comparisons: readonly (readonly (number | null)[])[], steps = powerSteps): AhpResult {
  const n = comparisons.length;
  const at = (i: number, j: number) => comparisons[i]?.[j] ?? null;
  if (n === 0 || n > randomIndex.length || comparisons.some((row) => row.length !== n))
    throw new RangeError('a square matrix of 1 to 15 rows');
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [there, back] = [at(i, j), at(j, i)];
      if (there === null && back === null && i !== j) continue;
      if (!((there ?? NaN) > 0) || !(Math.abs((there ?? NaN) * (back ?? NaN) - 1) <= 1e-6))
        throw new RangeError(`comparison ${i + 1}, ${j + 1}`);
    }
  const missing = comparisons.map((row) => row.filter((entry) => entry === null).length);
  const open = missing.reduce((sum, count) => sum + count, 0) / 2;
  const matrix = comparisons.map((row, i) => row.map((entry, j) => (i === j ? 1 + (missing[i] ?? 0) : (entry ?? 0))));

  // Power iteration: a positive matrix has one largest eigenvalue, and it is approached from any start.
  let weights: readonly number[] = Array.from({ length: n }, () => 1 / n);
  let lambda = n;
  for (let step = 0; ; step++) {
    const image = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (weights[j] ?? 0), 0));
    lambda = image.reduce((sum, value) => sum + value, 0);
    if (step === steps) break;
    weights = image.map((value) => value / lambda);
  }
  const consistencyIndex = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  const consistencyRatio = n < 3 ? 0 : consistencyIndex / (randomIndex[n - 1] ?? 1.59);
  const acceptable = open === 0 && consistencyRatio <= acceptedRatio(n);
  return { weights, lambda, consistencyIndex, consistencyRatio, open, acceptable };
}

/** The full matrix from its upper triangle, row by row: for three things (1:2), (1:3), (2:3). What is null or not there was not compared. */
export function comparisonMatrix(
  n: number,
  upper: readonly (number | null)[],
): readonly (readonly (number | null)[])[] {
  const back = (value: number | null) => (value === null ? null : 1 / value);
  const index = (i: number, j: number) => (i * (2 * n - i - 1)) / 2 + (j - i - 1);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      i === j ? 1 : i < j ? (upper[index(i, j)] ?? null) : back(upper[index(j, i)] ?? null),
    ),
  );
}
