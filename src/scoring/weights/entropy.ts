/**
 * Entropy weights (熵权法): an indicator that tells the units apart weighs more than one on which all are alike. Each
 * column is scaled to 0–1 (in its direction) and turned into shares p; its entropy is −Σ p ln p ÷ ln n, and the weights are
 * in proportion to 1 − entropy. Missing values are left out of their column.
 */
import type { Direction } from '../rule';

/**
 * Weights of the columns of a table of units × indicators, summing to 1; equal where nothing tells the units apart. `n`
 * counts the units with a value, and a column with fewer than two weighs nothing.
 */
export function entropyWeights(
  table: readonly (readonly (number | null)[])[],
  directions: readonly Direction[],
): readonly number[] {
  const divergence = directions.map((direction, column) => {
    const values = table.flatMap((row) => row[column] ?? []);
    return 1 - entropyOf(values, direction);
  });
  const total = divergence.reduce((sum, value) => sum + value, 0);
  return divergence.map((value) => (total > 1e-15 ? value / total : 1 / directions.length));
}

function entropyOf(values: readonly number[], direction: Direction): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length < 2 || low === high) return 1;
  const scaled = values.map((value) => (direction === 'lower' ? high - value : value - low) / (high - low));
  const sum = scaled.reduce((total, value) => total + value, 0);
  const shares = scaled.map((value) => value / sum);
  return -shares.reduce((total, p) => (p > 0 ? total + p * Math.log(p) : total), 0) / Math.log(values.length);
}
