/**
 * What travels inside a formula: scalars, errors, areas and arrays.
 *
 * An area is a reference that has not been read yet. It stays one as long as possible, because ROW, INDEX,
 * ISFORMULA and the range operator want the place and not the contents, and because what is never read needs
 * no recalculation. An array is a block of values that has no place any more.
 */
import type { CellResult, ErrorCode, ErrorValue } from './types';

export const MAX_ROW = 1_048_575;
export const MAX_COL = 16_383;

/** A rectangle of cells of one sheet, bounds inclusive, from 0. */
export interface Area {
  readonly kind: 'area';
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Further areas, of `(A1,C1)` or of the same cells on further sheets. Functions over series take them one by one; nothing else does. */
  readonly also?: readonly Area[];
}

/** A block of values, row by row. */
export interface Matrix {
  readonly kind: 'array';
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly CellResult[];
  /** Where the elements stand, of a reference worked out for each of several places. */
  readonly areas?: readonly Value[];
}

export type Value = CellResult | Area | Matrix;

/** A function made by LAMBDA. It is an error to whatever does not call it: a cell that holds one shows #CALC!. */
export interface Lambda extends ErrorValue {
  /** `undefined` among the arguments is one left out; #VALUE! where there are too few or too many. */
  readonly call: (args: readonly (Value | undefined)[]) => Value;
}

export const lambda = (call: Lambda['call']): Lambda => ({ error: '#CALC!', call });

export const isLambda = (value: Value | undefined): value is Lambda =>
  typeof value === 'object' && value !== null && 'call' in value;

const error = (code: ErrorCode): ErrorValue => Object.freeze({ error: code });

export const DIV0 = error('#DIV/0!');
export const NOT_AVAILABLE = error('#N/A');
export const NAME = error('#NAME?');
export const NULL = error('#NULL!');
export const NUM = error('#NUM!');
export const REF = error('#REF!');
export const VALUE = error('#VALUE!');
export const SPILL = error('#SPILL!');
export const CALC = error('#CALC!');

/** The errors by their text. */
export const ERRORS: ReadonlyMap<string, ErrorValue> = new Map(
  [DIV0, NOT_AVAILABLE, NAME, NULL, NUM, REF, VALUE, SPILL, CALC].map((value) => [value.error, value]),
);

/** The numbers of ERROR.TYPE. */
export const ERROR_NUMBERS: Readonly<Record<ErrorCode, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#SPILL!': 9,
  '#CALC!': 14,
};

export const isError = (value: Value): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;

export const isArea = (value: Value): value is Area =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'area';

export const isMatrix = (value: Value): value is Matrix =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'array';

export const matrix = (rows: number, cols: number, cells: readonly CellResult[]): Matrix => ({
  kind: 'array',
  rows,
  cols,
  cells,
});

export const rowsOf = (value: Area | Matrix): number =>
  value.kind === 'array' ? value.rows : value.bottom - value.top + 1;

export const colsOf = (value: Area | Matrix): number =>
  value.kind === 'array' ? value.cols : value.right - value.left + 1;

export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** The element at a place of an array as operators see it: single rows and columns repeat, outside of the rest is #N/A. */
export function elementAt(value: CellResult | Matrix, row: number, col: number): CellResult {
  if (!isMatrix(value)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.cols === 1 ? 0 : col;
  return r < value.rows && c < value.cols ? (value.cells[r * value.cols + c] ?? null) : NOT_AVAILABLE;
}

/** Applies an operator element by element; a scalar result if neither side is an array. */
export function broadcastPair(
  left: CellResult | Matrix,
  right: CellResult | Matrix,
  apply: (left: CellResult, right: CellResult) => CellResult,
): CellResult | Matrix {
  const a = isMatrix(left) ? left : undefined;
  const b = isMatrix(right) ? right : undefined;
  if (!a && !b) return apply(left as CellResult, right as CellResult);
  const rows = Math.max(a?.rows ?? 1, b?.rows ?? 1);
  const cols = Math.max(a?.cols ?? 1, b?.cols ?? 1);
  const cells: CellResult[] = new Array<CellResult>(rows * cols);
  for (let row = 0, i = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1, i += 1)
      cells[i] = apply(elementAt(left, row, col), elementAt(right, row, col));
  }
  return matrix(rows, cols, cells);
}

/** Applies a function element by element to scalars and arrays; a scalar result if there is no array among them. */
export function broadcast(
  values: readonly (CellResult | Matrix)[],
  apply: (elements: CellResult[]) => CellResult,
): CellResult | Matrix {
  let rows = 0;
  let cols = 0;
  for (const value of values) {
    if (!isMatrix(value)) continue;
    rows = Math.max(rows, value.rows);
    cols = Math.max(cols, value.cols);
  }
  if (rows === 0) return apply(values as CellResult[]);
  const cells: CellResult[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) cells.push(apply(values.map((value) => elementAt(value, row, col))));
  }
  return matrix(rows, cols, cells);
}
