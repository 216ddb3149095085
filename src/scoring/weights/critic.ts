/**
 * CRITIC weights (Diakoulaki, Mavrotas and Papayannakis 1995): an indicator weighs more that tells the units apart and says
 * what the others do not. Figures are put on 0–1 by the smallest and largest of their column, turned where lower is
 * better; an indicator's information is its standard deviation times the sum of one minus its correlation with each
 * other one, and the weights are in proportion to it.
 */
import type { Direction } from '../rule';
import { minMax, type Column } from '../general/normalise';

/**
 * Weights of the columns of a table of units × indicators, summing to 1; equal where nothing tells the units apart. Two
 * columns are compared over the rows that have both; where fewer than two have, or one of them does not vary there, they
 * count as unrelated. A column whose figures are all alike weighs nothing.
 */
export function criticWeights(
  table: readonly (readonly (number | null)[])[],
  directions: readonly Direction[],
): readonly number[] {
  const columns = directions.map((direction, k) => {
    const column = table.map((row) => row[k] ?? null);
    return new Set(column.filter((value) => value !== null)).size > 1 ? minMax(column, direction) : [];
  });
  const information = columns.map((column, k) => {
    const spread = deviationOf(column.filter((value) => value !== null));
    const conflict = columns.reduce(
      (sum, other, j) => (j === k || other.length === 0 ? sum : sum + 1 - correlation(column, other)),
      0,
    );
    return spread * conflict;
  });
  const total = information.reduce((sum, value) => sum + value, 0);
  return information.map((value) => (total > 1e-12 ? value / total : 1 / directions.length));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the sample (n − 1); 0 of fewer than two. */
function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Pearson's correlation over the rows that have both figures. */
function correlation(left: Column, right: Column): number {
  const pairs = left.flatMap((a, row) => {
    const b = right[row] ?? null;
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const together = pairs.reduce((sum, [x, y]) => sum + (x - meanA) * (y - meanB), 0);
  const apart = Math.sqrt(
    a.reduce((sum, x) => sum + (x - meanA) ** 2, 0) * b.reduce((sum, y) => sum + (y - meanB) ** 2, 0),
  );
  // The last digit may lie beyond what a correlation can be.
  return apart > 1e-12 ? Math.max(-1, Math.min(1, together / apart)) : 0;
}
