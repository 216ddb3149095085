/** SUBTOTAL and AGGREGATE: series without what is filtered out, hidden, or a subtotal itself. */
import { toNumber } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { DIV0, isArea, isError, NUM, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofRanges, single } from './define';
import { deviation, largest, median, mode, nth, percentile, percentileBetween, smallest, variance } from './statistics';

interface LeftOut {
  /** Rows hidden by hand; those a filter hides are always left out. */
  readonly hidden: boolean;
  readonly subtotals: boolean;
  readonly errors: boolean;
}

/** The cells that are in; an error, unless errors are left out. */
function cellsIn(
  ranges: readonly Value[],
  evaluation: Evaluation,
  leftOut: LeftOut,
): readonly CellResult[] | ErrorValue {
  const cells: CellResult[] = [];
  for (const range of ranges) {
    if (isError(range)) return range;
    const block = contents(range, evaluation);
    for (const [i, cell] of block.cells.entries()) {
      if (isArea(range)) {
        const row = range.top + Math.floor(i / block.cols);
        const hidden = evaluation.hiddenRow(range.sheetId, row);
        if (hidden === 'filtered' || (hidden === 'hidden' && leftOut.hidden)) continue;
        if (leftOut.subtotals && evaluation.isSubtotal(range.sheetId, row, range.left + (i % block.cols))) continue;
      }
      if (isError(cell)) {
        if (leftOut.errors) continue;
        return cell;
      }
      cells.push(cell);
    }
  }
  return cells;
}

type Numbers = readonly number[];
const sum = (numbers: Numbers): number => numbers.reduce((total, number) => total + number, 0);

/** The functions by their codes; COUNTA looks at all cells, the rest at numbers. */
const series: readonly ((numbers: Numbers, cells: readonly CellResult[]) => CellResult)[] = [
  (numbers) => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length),
  (numbers) => numbers.length,
  (_, cells) => cells.filter((cell) => cell !== null).length,
  largest,
  smallest,
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)),
  deviation(1),
  deviation(0),
  sum,
  variance(1),
  variance(0),
  median,
  mode,
];
const seriesAnd: readonly ((numbers: Numbers, given: number) => CellResult)[] = [
  nth(true),
  nth(false),
  percentile,
  (numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4),
  percentileBetween,
  (numbers, quarter) => percentileBetween(numbers, Math.trunc(quarter) / 4),
];

const numbersIn = (cells: readonly CellResult[]): number[] =>
  cells.filter((cell): cell is number => typeof cell === 'number');

const subtotal: EagerFunction = ofRanges(2, LIMIT, 'vr', ([code = null, ...ranges], evaluation) => {
  const number = toNumber(code as CellResult);
  if (typeof number !== 'number') return number;
  const wanted = Math.trunc(number);
  const apply = wanted >= 1 && wanted <= 111 ? series.slice(0, 11)[(wanted % 100) - 1] : undefined;
  if (!apply || (wanted > 11 && wanted < 101) || ranges.some((range) => !isArea(range))) return VALUE;
  const cells = cellsIn(ranges, evaluation, { hidden: wanted > 100, subtotals: true, errors: false });
  return 'error' in cells ? cells : apply(numbersIn(cells), cells);
});

const aggregate: EagerFunction = {
  min: 3,
  max: LIMIT,
  // The codes from 14 on take arrays as well, and work them out element by element.
  parameters: 'vva',
  seesErrors: true,
  run([code = null, option = null, ...ranges], evaluation) {
    const [number, how] = [toNumber(code as CellResult), toNumber(option as CellResult)];
    if (typeof number !== 'number') return number;
    if (typeof how !== 'number') return how;
    const wanted = Math.trunc(number);
    const leaving = Math.trunc(how);
    if (wanted < 1 || wanted > 19 || leaving < 0 || leaving > 7) return VALUE;
    const leftOut = { hidden: leaving % 2 === 1, subtotals: leaving < 4, errors: [2, 3, 6, 7].includes(leaving) };
    const last = ranges.length > 1 ? ranges[1] : undefined;
    const apply = seriesAnd[wanted - 14];
    if (!apply) {
      if (ranges.some((range) => !isArea(range))) return VALUE;
      const cells = cellsIn(ranges, evaluation, leftOut);
      return 'error' in cells ? cells : series[wanted - 1]!(numbersIn(cells), cells);
    }
    const given = last === undefined ? VALUE : toNumber(single(last, evaluation));
    if (typeof given !== 'number') return given;
    const cells = cellsIn(ranges.slice(0, 1), evaluation, leftOut);
    if ('error' in cells) return cells;
    const numbers = numbersIn(cells);
    return numbers.length === 0 ? NUM : apply(numbers, given);
  },
};

export const subtotals: FunctionFamily = { SUBTOTAL: subtotal, AGGREGATE: aggregate };
