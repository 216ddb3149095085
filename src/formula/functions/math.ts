/** Arithmetic: sums, rounding, powers. */
import { power } from '../operators';
import type { CellResult } from '../types';
import type { Value } from '../values';
import { colsOf, DIV0, elementAt, isArea, isError, isMatrix, NUM, rowsOf, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, numbersOf, ofNumbers, ofRanges, ofValues } from './define';

/** A number times 10^`places`, by moving the decimal point of its 15 significant digits, so that 2.675 is 267.5 and not 267.49999. */
function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toPrecision(15).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Below this a product with a power of ten is off by less than a millionth. */
const SURE = 1e9;

/** Rounds magnitudes by `round`, whose results change where the fraction passes `edge`. */
const rounding =
  (round: (magnitude: number) => number, edge: 0 | 0.5) =>
  (value: number, places = 0): number => {
    const digits = Math.trunc(places);
    if (value === 0 || digits > 300) return value;
    const magnitude = Math.abs(value);
    const product = magnitude * 10 ** digits;
    const fromEdge = Math.abs(product - Math.floor(product) - edge);
    // Away from the edge the last digits decide nothing, and the long way round by them is spared.
    const isSure = digits >= 0 && digits <= 9 && product < SURE && fromEdge > 1e-6 && fromEdge < 1 - 1e-6;
    const scaled = isSure ? product : shifted(magnitude, digits);
    // So large that there is nothing to round.
    if (!Number.isFinite(scaled)) return value;
    const rounded = isSure ? round(scaled) / 10 ** digits : shifted(round(scaled), -digits);
    return rounded === 0 ? 0 : Math.sign(value) * rounded;
  };

/** Rounds half away from zero, as ROUND does. */
export const round = rounding(Math.round, 0.5);

/** The multiple of `step` at or after (before) a number; the quotient is taken to 15 digits. */
const multiple =
  (whole: (quotient: number) => number) =>
  (value: number, step: number): CellResult => {
    if (value === 0) return 0;
    if (step === 0) return whole === Math.floor ? DIV0 : 0;
    if (value > 0 && step < 0) return NUM;
    return whole(Number((value / step).toPrecision(15))) * step;
  };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const ofSeries = (apply: (numbers: readonly number[]) => CellResult): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    const numbers = numbersOf(args, evaluation);
    return Array.isArray(numbers) ? apply(numbers) : numbers;
  });

/** The products of the elements of equally large arrays, added up; in more than one array texts count as 0. */
function sumOfProducts(args: readonly Value[], evaluation: Evaluation): CellResult {
  const shape = args[0]!;
  const blocks = args.map((arg) => contents(arg, evaluation));
  const size = (value: Value): readonly number[] =>
    isArea(value) || isMatrix(value) ? [rowsOf(value), colsOf(value)] : [1, 1];
  const [rows, cols] = size(shape);
  if (args.some((arg) => size(arg)[0] !== rows || size(arg)[1] !== cols)) return args.find(isError) ?? VALUE;
  const usedRows = blocks.reduce((most, block) => Math.max(most, block.rows), -Infinity);
  const usedCols = blocks.reduce((most, block) => Math.max(most, block.cols), -Infinity);
  let total = 0;
  for (let row = 0; row < usedRows; row += 1) {
    for (let col = 0; col < usedCols; col += 1) {
      let product = 1;
      for (const block of blocks) {
        const cell = row < block.rows && col < block.cols ? elementAt(block, row, col) : null;
        if (isError(cell)) return cell;
        product *= typeof cell === 'number' ? cell : 0;
      }
      total += product;
    }
  }
  return total;
}

export const math: FunctionFamily = {
  SUM: ofSeries(sum),
  PRODUCT: ofSeries((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1))),
  PERCENTOF: ofRanges(2, 2, 'rr', ([part = null, all = null], evaluation) => {
    const [some, every] = [part, all].map((series) => numbersOf([series], evaluation));
    if (!Array.isArray(some)) return some!;
    if (!Array.isArray(every)) return every!;
    return sum(every) === 0 ? DIV0 : sum(some) / sum(every);
  }),
  SUMSQ: ofSeries((numbers) => sum(numbers.map((number) => number * number))),
  SUMPRODUCT: ofRanges(1, LIMIT, 'a', sumOfProducts),
  ABS: ofNumbers(1, 1, Math.abs),
  SIGN: ofNumbers(1, 1, Math.sign),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? NUM : Math.sqrt(value))),
  EXP: ofNumbers(1, 1, Math.exp),
  LN: ofNumbers(1, 1, (value) => (value <= 0 ? NUM : Math.log(value))),
  LOG10: ofNumbers(1, 1, (value) => (value <= 0 ? NUM : Math.log10(value))),
  LOG: ofNumbers(1, 2, (value, base = 10) => {
    if (value <= 0 || base <= 0) return NUM;
    return base === 1 ? DIV0 : base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base);
  }),
  POWER: ofNumbers(2, 2, power),
  PI: ofValues(0, 0, () => Math.PI),
  INT: ofNumbers(1, 1, Math.floor),
  TRUNC: ofNumbers(1, 2, rounding(Math.floor, 0)),
  ROUND: ofNumbers(2, 2, round),
  ROUNDUP: ofNumbers(2, 2, rounding(Math.ceil, 0)),
  ROUNDDOWN: ofNumbers(2, 2, rounding(Math.floor, 0)),
  CEILING: ofNumbers(2, 2, multiple(Math.ceil)),
  FLOOR: ofNumbers(2, 2, multiple(Math.floor)),
  MROUND: ofNumbers(2, 2, (value, step) => {
    if (step === 0) return 0;
    return value * step < 0 ? NUM : round(value / step, 0) * step;
  }),
  EVEN: ofNumbers(1, 1, (value) => (value === 0 ? 0 : Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2)),
  ODD: ofNumbers(1, 1, (value) =>
    value === 0 ? 1 : Math.sign(value) * (Math.ceil((Math.abs(value) + 1) / 2) * 2 - 1),
  ),
  MOD: ofNumbers(2, 2, (value, divisor) =>
    divisor === 0 ? DIV0 : clean(value - divisor * Math.floor(value / divisor), divisor),
  ),
  QUOTIENT: ofNumbers(2, 2, (value, divisor) => (divisor === 0 ? DIV0 : Math.trunc(value / divisor))),
  FACT: ofNumbers(1, 1, (value) => {
    if (value < 0) return NUM;
    let product = 1;
    for (let i = 2; i <= Math.floor(value); i += 1) product *= i;
    return product;
  }),
};

/** A remainder that is nothing but binary noise is 0. */
function clean(rest: number, divisor: number): number {
  const noise = Math.abs(divisor) * 1e-15;
  return Math.abs(rest) < noise || Math.abs(rest - divisor) < noise ? 0 : rest;
}
