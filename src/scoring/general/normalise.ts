/**
 * Normalisation of a column of figures, so that indicators of different measures can be put together: what composite
 * indicator tools offer, for any table of units × indicators. Higher is better in every result; for an indicator where
 * lower is better the figures are mirrored first. Missing figures (null) stay missing and count nowhere.
 */
import type { Direction } from '../rule';

export type Column = readonly (number | null)[];

const known = (column: Column): readonly number[] => column.filter((value): value is number => value !== null);
const mirrored = (column: Column, direction: Direction): Column =>
  direction === 'lower' ? column.map((value) => (value === null ? null : -value)) : column;
/** A loop: Array.map with a function within a function takes twice the time, and tables are long. */
function map(column: Column, of: (value: number) => number): Column {
  const result: (number | null)[] = [];
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    result.push(value === null ? null : of(value));
  }
  return result;
}

/** Smallest and largest figure; infinite where there is none. A loop, since a long column does not fit into arguments. */
function ends(column: Column): readonly [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (value === null) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Linear to `low`…`high` between the column's smallest and largest; all alike: the middle. */
export function minMax(
  column: Column,
  direction: Direction = 'higher',
  [low, high]: readonly [number, number] = [0, 1],
): Column {
  const [least, most] = ends(column);
  if (least === most) return map(column, () => (low + high) / 2);
  const [worst, best] = direction === 'lower' ? [most, least] : [least, most];
  // Multiplied before it is divided, so that the best figure gives `high` to the last digit.
  const [span, range] = [high - low, best - worst];
  return map(column, (value) => low + (span * (value - worst)) / range);
}

/** (x − mean) ÷ standard deviation of the sample (n − 1), moved and stretched to `mean` and `deviation`; all alike: `mean`. */
export function zScore(
  column: Column,
  direction: Direction = 'higher',
  [mean, deviation]: readonly [number, number] = [0, 1],
): Column {
  const values = mirrored(column, direction);
  const numbers = known(values);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const spread = Math.sqrt(numbers.reduce((sum, value) => sum + (value - average) ** 2, 0) / (numbers.length - 1));
  // The mean of equal figures may part from them in the last bit: that is no spread.
  const isAlike = numbers.every((value) => value === numbers[0]);
  return map(values, (value) => (spread > 0 && !isAlike ? mean + (deviation * (value - average)) / spread : mean));
}

/** Places from below: 1 for the worst, n for the best; equal figures share the lower place, as sports tables do upside down. */
export function rankScore(column: Column, direction: Direction = 'higher'): Column {
  const values = mirrored(column, direction);
  const sorted = [...known(values)].sort((a, b) => a - b);
  return map(values, (value) => 1 + sorted.indexOf(value));
}

/** Share of the other figures that are below, 0 for the worst, 1 for the best; alone: 1. */
export function percentile(column: Column, direction: Direction = 'higher'): Column {
  const count = known(column).length;
  return map(rankScore(column, direction), (place) => (count === 1 ? 1 : (place - 1) / (count - 1)));
}

/** Borda points: how many of the others are worse, and half a point for each that is equal. */
export function borda(column: Column, direction: Direction = 'higher'): Column {
  const values = mirrored(column, direction);
  const sorted = Float64Array.from(known(values)).sort();
  return map(values, (value) => {
    const worse = firstAt(sorted, value, false);
    const equal = firstAt(sorted, value, true) - worse;
    return worse + (equal - 1) / 2;
  });
}

/** Copeland points: the others beaten less those lost to. */
export function copeland(column: Column, direction: Direction = 'higher'): Column {
  const values = mirrored(column, direction);
  const sorted = Float64Array.from(known(values)).sort();
  return map(values, (value) => firstAt(sorted, value, false) - (sorted.length - firstAt(sorted, value, true)));
}

/** Index of the first figure not below `value`, or, `after` equal ones, of the first above it. */
function firstAt(sorted: Float64Array, value: number, after: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const held = sorted[middle] ?? NaN;
    if (held < value || (after && held === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Figure ÷ the column's largest; where lower is better, the smallest ÷ figure. For figures above 0.
 * @throws RangeError where one is not, with its row.
 */
export function fractionOfMaximum(column: Column, direction: Direction = 'higher'): Column {
  const [least, most] = ends(column);
  return column.map((value, row) => {
    if (value === null) return null;
    if (value <= 0) throw new RangeError(`row ${row}: ${value} is not above 0`);
    return direction === 'lower' ? least / value : value / most;
  });
}

/**
 * How near a target: 1 at it, 0 at the column's farthest figure, linear between. Beyond the target it stays 1, unless
 * `uncapped`: then what goes beyond counts on.
 */
export function distanceToTarget(
  column: Column,
  target: number,
  direction: Direction = 'higher',
  { uncapped = false }: { readonly uncapped?: boolean } = {},
): Column {
  const values = mirrored(column, direction);
  const goal = direction === 'lower' ? -target : target;
  const [farthest] = ends(values);
  return map(values, (value) => {
    if (value >= goal && (!uncapped || goal <= farthest)) return 1;
    return goal === farthest ? 1 : (value - farthest) / (goal - farthest);
  });
}

/**
 * Linear between fixed goalposts, clipped to 0–1, as the human development index does; `worst` may be above `best`. Posts
 * in one place measure nothing: the middle, as where all figures are alike.
 */
export function goalposts(column: Column, worst: number, best: number): Column {
  return map(column, (value) => (worst === best ? 0.5 : Math.max(0, Math.min(1, (value - worst) / (best - worst)))));
}
