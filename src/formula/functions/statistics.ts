/** Counting, averages, ranks, spread, and everything with criteria. */
import { sameNumber, toNumber } from '../coercion';
import { criterion } from '../criteria';
import type { CellResult, ErrorValue } from '../types';
import type { Area, Matrix, Value } from '../values';
import { colsOf, DIV0, isArea, isError, isMatrix, NOT_AVAILABLE, NUM, rowsOf, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, numbersOf, ofRanges } from './define';

type Numbers = readonly number[];

const sum = (numbers: Numbers): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: Numbers): number => sum(numbers) / numbers.length;
const sorted = (numbers: Numbers): number[] => [...numbers].sort((a, b) => a - b);

const ofSeries = (apply: (numbers: Numbers) => CellResult): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    const numbers = numbersOf(args, evaluation);
    return Array.isArray(numbers) ? apply(numbers) : numbers;
  });

/** A function of a series and one number, such as LARGE. */
const ofSeriesAnd = (apply: (numbers: Numbers, given: number) => CellResult): EagerFunction => ({
  ...ofRanges(2, 2, 'rv', ([series = null, given = null], evaluation) => {
    const numbers = numbersOf([series], evaluation);
    const number = toNumber(given as CellResult);
    if (typeof number !== 'number') return number;
    return Array.isArray(numbers) ? apply(numbers, number) : numbers;
  }),
  takesAreas: true,
});

/** Sum of squared deviations over n − `less`. */
export const variance =
  (less: 0 | 1) =>
  (numbers: Numbers): CellResult => {
    if (numbers.length <= less) return DIV0;
    const middle = mean(numbers);
    return sum(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - less);
  };

export const deviation =
  (less: 0 | 1) =>
  (numbers: Numbers): CellResult => {
    const result = variance(less)(numbers);
    return typeof result === 'number' ? Math.sqrt(result) : result;
  };

export const largest = (numbers: Numbers): number => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);
export const smallest = (numbers: Numbers): number => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);

/** The value below which a share of the series lies, with interpolation between neighbours. */
export function percentile(numbers: Numbers, share: number): CellResult {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM;
  const ordered = sorted(numbers);
  const place = share * (ordered.length - 1);
  const below = Math.floor(place);
  const low = ordered[below]!;
  return low + (place - below) * ((ordered[below + 1] ?? low) - low);
}

export const nth =
  (fromTop: boolean) =>
  (numbers: Numbers, place: number): CellResult => {
    const k = Math.ceil(place);
    if (k < 1 || k > numbers.length) return NUM;
    const ordered = sorted(numbers);
    return ordered[fromTop ? ordered.length - k : k - 1]!;
  };

export function mode(numbers: Numbers): CellResult {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: CellResult = NOT_AVAILABLE;
  let most = 1;
  for (const [number, count] of counts) {
    if (count > most) {
      most = count;
      best = number;
    }
  }
  return best;
}

export const median = (numbers: Numbers): CellResult => percentile(numbers, 0.5);

/** The same with both ends left out: shares below 1 ÷ (n + 1) and above its counterpart are none. */
export function percentileBetween(numbers: Numbers, share: number): CellResult {
  const ordered = sorted(numbers);
  const place = share * (ordered.length + 1) - 1;
  if (share <= 0 || share >= 1 || place < 0 || place > ordered.length - 1) return NUM;
  const below = Math.floor(place);
  const low = ordered[below]!;
  return low + (place - below) * ((ordered[below + 1] ?? low) - low);
}

/** The share of the series below a number, cut after three digits. */
/** How many of the numbers, put in order, stand before this one; between two of them in proportion. */
function percentRankPlace(ordered: Numbers, given: number): CellResult {
  if (ordered.length === 0) return NUM;
  if (given < ordered[0]! || given > ordered[ordered.length - 1]!) return NOT_AVAILABLE;
  const at = ordered.findIndex((number) => number >= given);
  const upper = ordered[at]!;
  const before = ordered[at - 1] ?? upper;
  return upper === given ? at : at - 1 + (given - before) / (upper - before);
}

const cutOff = (share: number): number => Math.floor(share * 1000 + 1e-9) / 1000;

function percentRank(numbers: Numbers, given: number): CellResult {
  const place = percentRankPlace(sorted(numbers), given);
  if (typeof place !== 'number') return place;
  return numbers.length === 1 ? 1 : cutOff(place / (numbers.length - 1));
}

/** The sum of a power of the deviations in standard deviations. */
const standardized = (numbers: Numbers, power: number): number | ErrorValue => {
  const spread = deviation(1)(numbers);
  if (typeof spread !== 'number' || spread === 0) return DIV0;
  const middle = mean(numbers);
  return sum(numbers.map((number) => ((number - middle) / spread) ** power));
};

function skewness(numbers: Numbers): CellResult {
  const n = numbers.length;
  const cubes = n < 3 ? DIV0 : standardized(numbers, 3);
  return typeof cubes === 'number' ? (cubes * n) / ((n - 1) * (n - 2)) : cubes;
}

/** Of all there are, not of a sample. */
function skewnessOfAll(numbers: Numbers): CellResult {
  const n = numbers.length;
  const spread = deviation(0)(numbers);
  if (n < 3 || typeof spread !== 'number' || spread === 0) return DIV0;
  const middle = mean(numbers);
  return sum(numbers.map((number) => ((number - middle) / spread) ** 3)) / n;
}

/** As {@link percentRank}, with neither end at 0 or 1. */
function percentRankBetween(numbers: Numbers, given: number): CellResult {
  const rank = percentRankPlace(sorted(numbers), given);
  return typeof rank === 'number' ? cutOff((rank + 1) / (numbers.length + 1)) : rank;
}

function kurtosis(numbers: Numbers): CellResult {
  const n = numbers.length;
  const fourths = n < 4 ? DIV0 : standardized(numbers, 4);
  if (typeof fourths !== 'number') return fourths;
  return (fourths * n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

/** The mean without the same number of values at both ends, `share` of all together. */
function trimmedMean(numbers: Numbers, share: number): CellResult {
  if (share < 0 || share >= 1 || numbers.length === 0) return NUM;
  const cut = Math.floor((numbers.length * share) / 2 + 1e-12);
  return mean(sorted(numbers).slice(cut, numbers.length - cut));
}

/** RANK; equal numbers share the first of their ranks, or by `tied` what their count adds to it. */
const rankOf = (tied: (count: number) => number): EagerFunction => ({
  ...ofRanges(2, 3, 'vrv', ([given = null, series = null, order = null], evaluation) => {
    if (isMatrix(series)) return VALUE; // places are among cells alone
    const number = toNumber(given as CellResult);
    const ascending = toNumber(order as CellResult);
    const numbers = numbersOf([series], evaluation);
    if (typeof number !== 'number') return number;
    if (typeof ascending !== 'number') return ascending;
    if (!Array.isArray(numbers)) return numbers;
    const equal = numbers.filter((other) => sameNumber(other, number)).length;
    if (equal === 0) return NOT_AVAILABLE;
    const ahead = numbers.filter(
      (other) => !sameNumber(other, number) && (ascending ? other < number : other > number),
    ).length;
    return 1 + ahead + tied(equal);
  }),
  takesAreas: true,
});
const rank = rankOf(() => 0);

/** Counts over references and direct values alike. */
const counting = (counts: (value: CellResult, direct: boolean) => boolean): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    let count = 0;
    for (const arg of args) {
      const direct = !isArea(arg) && !isMatrix(arg);
      for (const cell of contents(arg, evaluation).cells) if (counts(cell, direct)) count += 1;
    }
    return count;
  });

/** The area beginning where `area` begins with the size of `shape`; SUMIF takes its sum range this way. */
const resized = (area: Area, shape: Matrix): Area => ({
  ...area,
  bottom: area.top + shape.rows - 1,
  right: area.left + shape.cols - 1,
});

/** Positions in the block of the first criteria range where all criteria hold; undefined when the ranges differ in size. */
function matching(
  pairs: readonly Value[],
  evaluation: Evaluation,
): { readonly shape: Matrix; readonly positions: readonly number[]; readonly outside: number } | undefined {
  const first = pairs[0]!;
  if (!isArea(first)) return undefined;
  const shape = evaluation.read(first);
  let positions: number[] = [];
  let outside = rowsOf(first) * colsOf(first) - shape.cells.length;
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i]!;
    if (!isArea(range) || rowsOf(range) !== rowsOf(first) || colsOf(range) !== colsOf(first)) return undefined;
    const holds = criterion(pairs[i + 1] as CellResult);
    const { cells } = i === 0 ? shape : evaluation.read(resized(range, shape));
    if (i > 0) positions = positions.filter((at) => holds(cells[at] ?? null));
    else for (let at = 0; at < cells.length; at += 1) if (holds(cells[at] ?? null)) positions.push(at);
    if (!holds(null)) outside = 0;
  }
  return { shape, positions, outside };
}

/** The numbers of `range` where the criteria hold. */
function selected(range: Value, pairs: readonly Value[], evaluation: Evaluation): Numbers | ErrorValue {
  const found = matching(pairs, evaluation);
  if (!found || !isArea(range)) return VALUE;
  const { cells } = evaluation.read(resized(range, found.shape));
  const numbers: number[] = [];
  for (const at of found.positions) {
    const cell = cells[at] ?? null;
    if (isError(cell)) return cell;
    if (typeof cell === 'number') numbers.push(cell);
  }
  return numbers;
}

const PAIRS = 'rv'.repeat(LIMIT / 2);
const total = sum as (numbers: Numbers) => CellResult;
const average = (numbers: Numbers): CellResult => (numbers.length === 0 ? DIV0 : mean(numbers));

/** SUMIF, AVERAGEIF: criteria range, criterion, and optionally the range to take. */
const takingIf = (apply: (numbers: Numbers) => CellResult): EagerFunction => ({
  min: 2,
  max: 3,
  parameters: 'rvr',
  seesErrors: true,
  run([range = null, given = null, taken = range], evaluation) {
    if (isError(range)) return range;
    if (isError(taken)) return taken;
    const numbers = selected(taken, [range, given], evaluation);
    return 'error' in numbers ? numbers : apply(numbers);
  },
});

/** SUMIFS, AVERAGEIFS: the range to take, then criteria ranges and criteria in pairs. */
const takingIfs = (apply: (numbers: Numbers) => CellResult): EagerFunction => ({
  min: 3,
  max: LIMIT,
  parameters: `r${PAIRS}`,
  seesErrors: true,
  run([taken = null, ...pairs], evaluation) {
    const failed = [taken, ...pairs.filter((_, i) => i % 2 === 0)].find(isError);
    if (failed) return failed;
    const first = pairs[0] ?? null;
    if (
      pairs.length % 2 === 1 ||
      !isArea(taken) ||
      !isArea(first) ||
      rowsOf(taken) !== rowsOf(first) ||
      colsOf(taken) !== colsOf(first)
    )
      return VALUE;
    const numbers = selected(taken, pairs, evaluation);
    return 'error' in numbers ? numbers : apply(numbers);
  },
});

const countingIfs = (max: number): EagerFunction => ({
  min: 2,
  max,
  parameters: PAIRS,
  seesErrors: true,
  run(pairs, evaluation) {
    const failed = pairs.find((range, i) => i % 2 === 0 && isError(range));
    if (failed !== undefined) return failed;
    const found = pairs.length % 2 === 0 ? matching(pairs, evaluation) : undefined;
    return found ? found.positions.length + found.outside : VALUE;
  },
});

export const statistics: FunctionFamily = {
  COUNT: counting(
    (value, direct) => typeof value === 'number' || (direct && !isError(value) && typeof toNumber(value) === 'number'),
  ),
  COUNTA: counting((value, direct) => value !== null || direct),
  COUNTBLANK: ofRanges(1, 1, 'r', ([range = null], evaluation) => {
    if (!isArea(range)) return VALUE;
    const filled = evaluation.read(range).cells.filter((cell) => cell !== null && cell !== '').length;
    return rowsOf(range) * colsOf(range) - filled;
  }),
  AVERAGE: ofSeries(average),
  MAX: ofSeries(largest),
  MIN: ofSeries(smallest),
  MEDIAN: ofSeries(median),
  MODE: ofSeries(mode),
  'MODE.SNGL': ofSeries(mode),
  VAR: ofSeries(variance(1)),
  'VAR.S': ofSeries(variance(1)),
  VARP: ofSeries(variance(0)),
  'VAR.P': ofSeries(variance(0)),
  STDEV: ofSeries(deviation(1)),
  'STDEV.S': ofSeries(deviation(1)),
  STDEVP: ofSeries(deviation(0)),
  'STDEV.P': ofSeries(deviation(0)),
  GEOMEAN: ofSeries((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0) ? NUM : Math.exp(mean(numbers.map(Math.log))),
  ),
  HARMEAN: ofSeries((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0) ? NUM : 1 / mean(numbers.map((number) => 1 / number)),
  ),
  LARGE: ofSeriesAnd(nth(true)),
  SMALL: ofSeriesAnd(nth(false)),
  PERCENTILE: ofSeriesAnd(percentile),
  'PERCENTILE.INC': ofSeriesAnd(percentile),
  QUARTILE: ofSeriesAnd((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  'QUARTILE.INC': ofSeriesAnd((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4)),
  RANK: rank,
  'RANK.EQ': rank,
  'RANK.AVG': rankOf((count) => (count - 1) / 2),
  'PERCENTILE.EXC': ofSeriesAnd(percentileBetween),
  'QUARTILE.EXC': ofSeriesAnd((numbers, quarter) => percentileBetween(numbers, Math.trunc(quarter) / 4)),
  PERCENTRANK: ofSeriesAnd(percentRank),
  'PERCENTRANK.INC': ofSeriesAnd(percentRank),
  'PERCENTRANK.EXC': ofSeriesAnd(percentRankBetween),
  TRIMMEAN: ofSeriesAnd(trimmedMean),
  AVEDEV: ofSeries((numbers) => {
    const middle = mean(numbers);
    return numbers.length === 0 ? NUM : mean(numbers.map((number) => Math.abs(number - middle)));
  }),
  DEVSQ: ofSeries((numbers) => {
    const middle = mean(numbers);
    return numbers.length === 0 ? NUM : sum(numbers.map((number) => (number - middle) ** 2));
  }),
  SKEW: ofSeries(skewness),
  'SKEW.P': ofSeries(skewnessOfAll),
  KURT: ofSeries(kurtosis),
  MAXIFS: takingIfs(largest),
  MINIFS: takingIfs(smallest),
  COUNTIF: countingIfs(2),
  COUNTIFS: countingIfs(LIMIT),
  SUMIF: takingIf(total),
  SUMIFS: takingIfs(total),
  AVERAGEIF: takingIf(average),
  AVERAGEIFS: takingIfs(average),
};
