/** Straight lines and exponential curves through points, of one or several series of x: LINEST, TREND, LOGEST, GROWTH. */
import { toBoolean } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Matrix, Value } from '../values';
import { isError, matrix, NOT_AVAILABLE, NUM, REF, VALUE } from '../values';
import { eliminate } from './arrays';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, ofRanges, single } from './define';

type Rows = readonly (readonly number[])[];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

interface Fit {
  readonly slopes: readonly number[];
  readonly start: number;
  readonly slopeErrors: readonly number[];
  readonly startError: number;
  readonly freedom: number;
  /** Squares about the mean (about 0 without a constant) that the line explains, and those it leaves. */
  readonly explained: number;
  readonly left: number;
}

/** Least squares; undefined where the x do not tell the slopes apart. */
function fitted(points: Rows, y: readonly number[], hasConstant: boolean): Fit | undefined {
  const [n, width] = [y.length, points[0]!.length];
  const middle = (values: readonly number[]): number => (hasConstant ? sum(values) / n : 0);
  const means = Array.from({ length: width }, (_, c) => middle(points.map((row) => row[c]!)));
  const mean = middle(y);
  const centred = points.map((row) => row.map((x, c) => x - means[c]!));
  const products = means.map((_, a) => means.map((__, b) => sum(centred.map((row) => row[a]! * row[b]!))));
  const inverse = means.map((_, a) => means.map((__, b) => (a === b ? 1 : 0)));
  if (eliminate(products, inverse) === 0) return undefined;
  const withY = means.map((_, c) => sum(centred.map((row, i) => row[c]! * (y[i]! - mean))));
  const slopes = inverse.map((row) => sum(row.map((x, c) => x * withY[c]!)));
  const start = mean - sum(slopes.map((slope, c) => slope * means[c]!));
  const left = sum(y.map((value, i) => (value - start - sum(points[i]!.map((x, c) => x * slopes[c]!))) ** 2));
  const freedom = n - width - (hasConstant ? 1 : 0);
  const spread = freedom > 0 ? left / freedom : 0;
  const ofMeans = sum(means.map((a, i) => a * sum(inverse[i]!.map((x, c) => x * means[c]!))));
  return {
    slopes,
    start,
    slopeErrors: inverse.map((row, c) => Math.sqrt(spread * row[c]!)),
    startError: Math.sqrt(spread * (1 / n + ofMeans)),
    freedom,
    explained: sum(y.map((value) => (value - mean) ** 2)) - left,
    left,
  };
}

const isNumbers = (cells: readonly CellResult[]): cells is readonly number[] =>
  cells.every((cell) => typeof cell === 'number');

/** The x of each point: those of a block laid along y, as many as it has lines beside one another; 1, 2, 3 … without any. */
function pointsOf(block: Matrix | undefined, y: Matrix): Rows | ErrorValue {
  const n = y.cells.length;
  if (!block) return Array.from({ length: n }, (_, i) => [i + 1]);
  if (!isNumbers(block.cells)) return block.cells.find(isError) ?? VALUE;
  const { rows, cols, cells } = block;
  const numbers: readonly number[] = cells;
  if (rows === y.rows && cols === y.cols) return numbers.map((x) => [x]);
  if (y.cols === 1 && rows === n) return Array.from({ length: n }, (_, r) => numbers.slice(r * cols, (r + 1) * cols));
  if (y.rows === 1 && cols === n)
    return Array.from({ length: n }, (_, c) => Array.from({ length: rows }, (__, r) => numbers[r * cols + c]!));
  return REF;
}

interface Given {
  readonly y: Matrix;
  readonly points: Rows;
  readonly fit: Fit;
}

function fitOf(
  [yGiven = null, xGiven]: readonly Value[],
  constant: boolean,
  isCurve: boolean,
  evaluation: Evaluation,
): Given | ErrorValue {
  const y = contents(yGiven, evaluation);
  if (!isNumbers(y.cells)) return y.cells.find(isError) ?? VALUE;
  if (isCurve && y.cells.some((value) => value <= 0)) return NUM;
  const values = isCurve ? y.cells.map((value) => Math.log(value)) : y.cells;
  const points = pointsOf(xGiven === undefined || xGiven === null ? undefined : contents(xGiven, evaluation), y);
  if (!Array.isArray(points)) return points as ErrorValue;
  // Excel leaves out an x that the others already tell; which one, is not known here.
  const fit = fitted(points as Rows, values, constant) ?? evaluation.notUnderstood();
  return { y, points: points as Rows, fit };
}

function flag(given: Value | undefined, otherwise: boolean, evaluation: Evaluation): boolean | ErrorValue {
  return given === undefined || given === null ? otherwise : toBoolean(single(given, evaluation));
}

/** LINEST and LOGEST: slopes from the last x to the first, then the constant; with `stats` four more rows. */
const coefficients = (isCurve: boolean): EagerFunction =>
  ofRanges(1, 4, 'a', (args, evaluation) => {
    const constant = flag(args[2], true, evaluation);
    const stats = flag(args[3], false, evaluation);
    if (typeof constant !== 'boolean') return constant;
    if (typeof stats !== 'boolean') return stats;
    const given = fitOf(args, constant, isCurve, evaluation);
    if (isError(given as Value)) return given as ErrorValue;
    const { fit } = given as Given;
    const { slopes, start, slopeErrors, startError, freedom, explained, left } = fit;
    const shown = (value: number): number => (isCurve ? Math.exp(value) : value);
    const first: CellResult[] = [...[...slopes].reverse(), start].map(shown);
    if (!stats) return matrix(1, first.length, first);
    const filled = (cells: readonly CellResult[]): CellResult[] =>
      first.map((_, i) => (i < cells.length ? cells[i]! : NOT_AVAILABLE));
    const spread = freedom > 0 ? left / freedom : 0;
    return matrix(5, first.length, [
      ...first,
      ...[...slopeErrors].reverse(),
      constant ? startError : NOT_AVAILABLE,
      ...filled([explained / (explained + left), Math.sqrt(spread)]),
      ...filled([spread === 0 ? NUM : explained / slopes.length / spread, freedom]),
      ...filled([explained, left]),
    ]);
  });

/** TREND and GROWTH: what the line or curve comes to at new x, or at those given. */
const along = (isCurve: boolean): EagerFunction =>
  ofRanges(1, 4, 'a', (args, evaluation) => {
    const constant = flag(args[3], true, evaluation);
    if (typeof constant !== 'boolean') return constant;
    const given = fitOf(args, constant, isCurve, evaluation);
    if (isError(given as Value)) return given as ErrorValue;
    const { y, points, fit } = given as Given;
    const at = (row: readonly number[]): number => {
      const value = fit.start + sum(row.map((x, c) => x * fit.slopes[c]!));
      return isCurve ? Math.exp(value) : value;
    };
    const [, , news] = args;
    if (news === undefined || news === null) return matrix(y.rows, y.cols, points.map(at));
    const block = contents(news, evaluation);
    const width = points[0]!.length;
    if (width === 1) {
      if (!isNumbers(block.cells)) return block.cells.find(isError) ?? VALUE;
      return matrix(
        block.rows,
        block.cols,
        block.cells.map((x) => at([x])),
      );
    }
    const upright = y.cols === 1;
    if ((upright ? block.cols : block.rows) !== width) return REF;
    const count = upright ? block.rows : block.cols;
    const rows = pointsOf(
      block,
      upright ? matrix(count, 1, new Array(count).fill(0)) : matrix(1, count, new Array(count).fill(0)),
    );
    if (!Array.isArray(rows)) return rows as ErrorValue;
    const values = (rows as Rows).map(at);
    return upright ? matrix(count, 1, values) : matrix(1, count, values);
  });

export const regression: FunctionFamily = {
  LINEST: coefficients(false),
  LOGEST: coefficients(true),
  TREND: along(false),
  GROWTH: along(true),
};
