/**
 * Entropy weights (熵权法): an indicator that tells the units apart weighs more than one on which all are nearly alike. The
 * figures of a column are turned into shares p of their sum; its entropy is −Σ p ln p ÷ ln n, and the weights are in
 * proportion to 1 − entropy. The shares are of the figures themselves, not of figures stretched to 0–1: stretched, two
 * units always come out as 0 and 1, and 0.999 beside 1 would weigh as much as 0.1 beside 1.
 */
import type { Direction } from '../rule';

/** Below so many figures in a column its entropy hangs on single ones: the weights are shown, and advised against. */
export const enoughForEntropy = 5;

/**
 * Weights of the columns of a table of units × indicators, summing to 1; equal where nothing tells the units apart. Figures
 * are shares of something and not below 0, which is what a figure below 0 counts as; where lower is better a figure counts
 * as the lowest ÷ itself. Missing figures are left out, and a column with fewer than two weighs nothing.
 */
export function entropyWeights(
  table: readonly (readonly (number | null)[])[],
  directions: readonly Direction[],
): readonly number[] {
  const divergence = directions.map((direction, column) => {
    const values = table.flatMap((row) => row[column] ?? []);
    return divergenceOf(direction === 'lower' ? turned(values) : values);
  });
  const total = divergence.reduce((sum, value) => sum + value, 0);
  return divergence.map((value) => (total > 0 ? value / total : 1 / directions.length));
}

/** 1 − entropy to twelve digits, so that what is alike diverges by exactly nothing. */
function divergenceOf(values: readonly number[]): number {
  const counted = values.map((value) => Math.max(0, value));
  const sum = counted.reduce((total, value) => total + value, 0);
  if (counted.length < 2 || sum === 0) return 0;
  const terms = counted.reduce(
    (total, value) => (value > 0 ? total + (value / sum) * Math.log(value / sum) : total),
    0,
  );
  return Math.round((1 + terms / Math.log(counted.length)) * 1e12) / 1e12;
}

function turned(values: readonly number[]): readonly number[] {
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  return values.map((value) => (value > 0 ? Math.max(0, lowest) / value : 1));
}
