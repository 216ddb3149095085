/** What a cell or value is: ISNUMBER, ISFORMULA, N, T, NA and their like. */
import { toNumber } from '../coercion';
import type { CellResult } from '../types';
import { broadcast, ERROR_NUMBERS, isArea, isError, isMatrix, matrix, NOT_AVAILABLE, VALUE } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { ofRanges, ofValues, single } from './define';

const test = (holds: (value: CellResult) => boolean): EagerFunction => ({
  min: 1,
  max: 1,
  parameters: 'v',
  seesErrors: true,
  run: ([value = null]) => holds(value as CellResult),
});

const parity = (rest: number): EagerFunction =>
  ofValues(1, 1, ([value = null]) => {
    const number = toNumber(value);
    return typeof number === 'number' ? Math.abs(Math.trunc(number)) % 2 === rest : number;
  });

export const information: FunctionFamily = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.error !== NOT_AVAILABLE.error),
  ISNA: test((value) => isError(value) && value.error === NOT_AVAILABLE.error),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: ofRanges(1, 1, 'r', ([value = null]) => isArea(value)),
  ISFORMULA: ofRanges(1, 1, 'r', ([value = null], evaluation) => {
    if (isError(value)) return value;
    if (!isArea(value)) return VALUE;
    const { sheetId, top, left, bottom, right } = value;
    const rows = bottom - top + 1;
    const cols = right - left + 1;
    if (rows * cols === 1) return evaluation.hasFormula(sheetId, top, left);
    if (rows * cols > 100_000) return VALUE;
    const cells = Array.from({ length: rows * cols }, (_, i) =>
      evaluation.hasFormula(sheetId, top + Math.floor(i / cols), left + (i % cols)),
    );
    return matrix(rows, cols, cells);
  }),
  'ERROR.TYPE': {
    min: 1,
    max: 1,
    parameters: 'v',
    seesErrors: true,
    run: ([value = null]) => (isError(value) ? ERROR_NUMBERS[value.error] : NOT_AVAILABLE),
  },
  TYPE: {
    min: 1,
    max: 1,
    parameters: 'w',
    seesErrors: true,
    run: ([value = null]) =>
      isError(value) ? 16 : isMatrix(value) ? 64 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1,
  },
  NA: ofValues(0, 0, () => NOT_AVAILABLE),
  // N and T look at the first cell of a reference.
  N: ofRanges(1, 1, 'r', ([value = null], evaluation) => {
    const number = (given: CellResult): CellResult =>
      typeof given === 'number' || isError(given) ? given : given === true ? 1 : 0;
    return isMatrix(value) ? broadcast([value], ([x = null]) => number(x)) : number(single(value, evaluation));
  }),
  T: ofRanges(1, 1, 'r', ([value = null], evaluation) => {
    const given = single(value, evaluation);
    return typeof given === 'string' || isError(given) ? given : '';
  }),
};
