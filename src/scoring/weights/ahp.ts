/**
 * AHP (层次分析法): weights from pairwise comparisons. Entry (i, j) says how many times as important i is as j, on Saaty's
 * scale 1 to 9; the weights are the principal eigenvector. Its eigenvalue tells how consistent the comparisons are: the
 * consistency ratio is (λ − n) ÷ (n − 1) ÷ RI, with Saaty's random index, and up to 0.1 is accepted.
 */
export interface AhpResult {
  /** Sum to 1. */
  readonly weights: readonly number[];
  readonly lambda: number;
  readonly consistencyIndex: number;
  /** 0 for one or two things, which cannot contradict each other. */
  readonly consistencyRatio: number;
  readonly acceptable: boolean;
}

/** Mean consistency index of random matrices of size 1, 2, 3 … (Saaty 1980). */
export const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;
/** Up to this consistency ratio comparisons are accepted. */
export const acceptedRatio = 0.1;

/**
 * Weights of a positive square matrix of comparisons.
 * @throws RangeError where it is empty, not square, larger than 15, not positive, or not reciprocal.
 */
export function ahpWeights(comparisons: readonly (readonly number[])[]): AhpResult {
  const n = comparisons.length;
  const at = (i: number, j: number) => comparisons[i]?.[j] ?? NaN;
  if (n === 0 || n > randomIndex.length || comparisons.some((row) => row.length !== n))
    throw new RangeError('a square matrix of 1 to 15 rows');
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (!(at(i, j) > 0) || Math.abs(at(i, j) * at(j, i) - 1) > 1e-6)
        throw new RangeError(`comparison ${i + 1}, ${j + 1}`);

  // Power iteration: a positive matrix has one largest eigenvalue, and it is approached from any start.
  let weights: readonly number[] = Array.from({ length: n }, () => 1 / n);
  let lambda = n;
  for (let step = 0; step < 1000; step++) {
    const image = comparisons.map((row) => row.reduce((sum, entry, j) => sum + entry * (weights[j] ?? 0), 0));
    lambda = image.reduce((sum, value) => sum + value, 0);
    const next = image.map((value) => value / lambda);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (weights[i] ?? 0))));
    weights = next;
    if (moved < 1e-15) break;
  }
  const consistencyIndex = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  const consistencyRatio = n < 3 ? 0 : consistencyIndex / (randomIndex[n - 1] ?? 1.59);
  return { weights, lambda, consistencyIndex, consistencyRatio, acceptable: consistencyRatio <= acceptedRatio };
}

/** The full matrix from its upper triangle, row by row: for three things (1:2), (1:3), (2:3). */
export function comparisonMatrix(n: number, upper: readonly number[]): readonly (readonly number[])[] {
  const index = (i: number, j: number) => (i * (2 * n - i - 1)) / 2 + (j - i - 1);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      i === j ? 1 : i < j ? (upper[index(i, j)] ?? 1) : 1 / (upper[index(j, i)] ?? 1),
    ),
  );
}
