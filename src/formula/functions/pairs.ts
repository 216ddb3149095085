/** Two series beside each other: correlation, regression, sums of squares; and the series that count texts and truth values. */
import { toNumber } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { colsOf, DIV0, isArea, isError, isMatrix, matrix, NOT_AVAILABLE, NUM, rowsOf, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofRanges } from './define';
import { deviation, largest, smallest, variance } from './statistics';

type Numbers = readonly number[];
const sum = (numbers: Numbers): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: Numbers): number => sum(numbers) / numbers.length;

/** The places where both series have numbers. */
function pairsOf(first: Value, second: Value, evaluation: Evaluation): (readonly [number, number])[] | ErrorValue {
  const [a, b] = [contents(first, evaluation), contents(second, evaluation)];
  const size = (value: Value) => (isArea(value) || isMatrix(value) ? rowsOf(value) * colsOf(value) : 1);
  if (size(first) !== size(second)) return NOT_AVAILABLE;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < Math.max(a.cells.length, b.cells.length); i += 1) {
    const [x, y] = [a.cells[i] ?? null, b.cells[i] ?? null];
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (typeof x === 'number' && typeof y === 'number') pairs.push([x, y]);
  }
  return pairs;
}

interface Moments {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** Sums of squared deviations, and of their products. */
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function momentsOf(pairs: readonly (readonly [number, number])[]): Moments {
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  return {
    n: pairs.length,
    x,
    y,
    xx: sum(pairs.map(([a]) => (a - x) ** 2)),
    yy: sum(pairs.map(([, b]) => (b - y) ** 2)),
    xy: sum(pairs.map(([a, b]) => (a - x) * (b - y))),
  };
}

/** Of two series, each first in the order of the arguments. */
const ofPairs = (least: number, apply: (moments: Moments) => CellResult): EagerFunction =>
  ofRanges(2, 2, 'aa', ([first = null, second = null], evaluation) => {
    const pairs = pairsOf(first, second, evaluation);
    if (!Array.isArray(pairs)) return pairs;
    return pairs.length < least ? DIV0 : apply(momentsOf(pairs));
  });

const correlation = ({ xx, yy, xy }: Moments): CellResult => (xx === 0 || yy === 0 ? DIV0 : xy / Math.sqrt(xx * yy));
/** The known y come first, as in SLOPE: what is called x here is their series. */
const slope = ({ yy, xy }: Moments): CellResult => (yy === 0 ? DIV0 : xy / yy);

const forecast: EagerFunction = ofRanges(3, 3, 'vaa', ([at = null, known = null, by = null], evaluation) => {
  const x = toNumber(at as CellResult);
  if (typeof x !== 'number') return x;
  const pairs = pairsOf(known, by, evaluation);
  if (!Array.isArray(pairs)) return pairs;
  if (pairs.length === 0) return DIV0;
  const moments = momentsOf(pairs);
  const by1 = slope(moments);
  return typeof by1 === 'number' ? moments.x + by1 * (x - moments.y) : by1;
});

/** Sums over pairs of arrays of the same shape. */
const sumOfPairs = (apply: (x: number, y: number) => number): EagerFunction =>
  ofRanges(2, 2, 'aa', ([first = null, second = null], evaluation) => {
    const pairs = pairsOf(first, second, evaluation);
    return Array.isArray(pairs) ? sum(pairs.map(([x, y]) => apply(x, y))) : pairs;
  });

/** MAXA and its like: texts in references are 0, TRUE is 1; texts given directly must be numbers. */
const ofAll = (apply: (numbers: Numbers) => CellResult): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    const numbers: number[] = [];
    for (const arg of args) {
      if (isArea(arg) || isMatrix(arg)) {
        for (const cell of contents(arg, evaluation).cells) {
          if (isError(cell)) return cell;
          if (cell !== null) numbers.push(typeof cell === 'string' ? 0 : Number(cell));
        }
      } else {
        const number = toNumber(arg);
        if (typeof number !== 'number') return number;
        numbers.push(number);
      }
    }
    return apply(numbers);
  });

/** How many of the data lie up to each bound, and beyond the last: a column of numbers. */
const frequency: EagerFunction = ofRanges(2, 2, 'aa', ([data = null, bounds = null], evaluation) => {
  const numbers = (value: Value) => contents(value, evaluation).cells.filter((cell) => typeof cell === 'number');
  const failed = [data, bounds].find(isError);
  if (failed) return failed;
  const limits = numbers(bounds);
  const order = limits.map((limit, i) => ({ limit, i })).sort((a, b) => a.limit - b.limit);
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const number of numbers(data)) {
    const place = order.find(({ limit }) => number <= limit)?.i ?? limits.length;
    counts[place]! += 1;
  }
  return matrix(counts.length, 1, counts);
});

export const pairs: FunctionFamily = {
  CORREL: ofPairs(1, correlation),
  PEARSON: ofPairs(1, correlation),
  RSQ: ofPairs(1, (moments) => {
    const r = correlation(moments);
    return typeof r === 'number' ? r * r : r;
  }),
  COVAR: ofPairs(1, ({ xy, n }) => xy / n),
  'COVARIANCE.P': ofPairs(1, ({ xy, n }) => xy / n),
  'COVARIANCE.S': ofPairs(2, ({ xy, n }) => xy / (n - 1)),
  SLOPE: ofPairs(1, slope),
  INTERCEPT: ofPairs(1, (moments) => {
    const by = slope(moments);
    return typeof by === 'number' ? moments.x - by * moments.y : by;
  }),
  STEYX: ofPairs(3, ({ xx, yy, xy, n }) => (yy === 0 ? DIV0 : Math.sqrt((xx - (xy * xy) / yy) / (n - 2)))),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
  SUMX2MY2: sumOfPairs((x, y) => x * x - y * y),
  SUMX2PY2: sumOfPairs((x, y) => x * x + y * y),
  SUMXMY2: sumOfPairs((x, y) => (x - y) ** 2),
  AVERAGEA: ofAll((numbers) => (numbers.length === 0 ? DIV0 : mean(numbers))),
  MAXA: ofAll(largest),
  MINA: ofAll(smallest),
  VARA: ofAll(variance(1)),
  VARPA: ofAll(variance(0)),
  STDEVA: ofAll(deviation(1)),
  STDEVPA: ofAll(deviation(0)),
  FREQUENCY: frequency,
  STANDARDIZE: ofRanges(3, 3, 'v', ([x = null, middle = null, spread = null]) => {
    const [a, b, c] = [x, middle, spread].map((value) => toNumber(value as CellResult));
    if (typeof a !== 'number') return a ?? VALUE;
    if (typeof b !== 'number') return b ?? VALUE;
    if (typeof c !== 'number') return c ?? VALUE;
    return c <= 0 ? NUM : (a - b) / c;
  }),
};
