/** Matrices: TRANSPOSE, MMULT and their like give arrays. */
import { toNumber } from '../coercion';
import type { CellResult } from '../types';
import type { Matrix, Value } from '../values';
import { colsOf, isArea, isError, isMatrix, matrix, NUM, rowsOf, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, ofRanges, ofValues } from './define';

/** Largest array worked out: a transposed whole column is no one's wish. */
const MOST = 1_000_000;

/** The block in its full size, also where the sheet is not filled that far. */
export function whole(value: Value, evaluation: Evaluation): Matrix | null {
  const block = contents(value, evaluation);
  if (!isArea(value) || (block.rows === rowsOf(value) && block.cols === colsOf(value))) return block;
  const [rows, cols] = [rowsOf(value), colsOf(value)];
  if (rows * cols > MOST) return null;
  const cells = Array.from({ length: rows * cols }, (_, i): CellResult => {
    const [row, col] = [Math.floor(i / cols), i % cols];
    return row < block.rows && col < block.cols ? (block.cells[row * block.cols + col] ?? null) : null;
  });
  return matrix(rows, cols, cells);
}

/** Rows of numbers, or null where a cell is none. */
function numbersIn(block: Matrix | null): number[][] | null {
  if (!block || block.cells.some((cell) => typeof cell !== 'number')) return null;
  return Array.from({ length: block.rows }, (_, r) =>
    block.cells.slice(r * block.cols, (r + 1) * block.cols).map(Number),
  );
}

const ofMatrix = (apply: (rows: number[][]) => Value): EagerFunction =>
  ofRanges(1, 1, 'a', ([value = null], evaluation) => {
    if (isError(value)) return value;
    const rows = numbersIn(whole(value, evaluation));
    return rows && rows.length === rows[0]!.length ? apply(rows) : VALUE;
  });

/** Gauss-Jordan with the largest pivot; gives the determinant, and turns `beside` into the solution. */
export function eliminate(rows: number[][], beside: number[][]): number {
  let determinant = 1;
  for (let col = 0; col < rows.length; col += 1) {
    let pivot = col;
    for (let row = col + 1; row < rows.length; row += 1)
      if (Math.abs(rows[row]![col]!) > Math.abs(rows[pivot]![col]!)) pivot = row;
    const head = rows[pivot]![col]!;
    if (head === 0) return 0;
    if (pivot !== col) {
      for (const grid of [rows, beside]) [grid[pivot], grid[col]] = [grid[col]!, grid[pivot]!];
      determinant = -determinant;
    }
    determinant *= head;
    for (const grid of [rows, beside]) grid[col] = grid[col]!.map((x) => x / head);
    for (let row = 0; row < rows.length; row += 1) {
      const factor = rows[row]![col]!;
      if (row === col || factor === 0) continue;
      for (const grid of [rows, beside]) grid[row] = grid[row]!.map((x, i) => x - factor * grid[col]![i]!);
    }
  }
  return determinant;
}

const copied = (rows: readonly number[][]): number[][] => rows.map((row) => [...row]);
const asMatrix = (rows: readonly (readonly number[])[]): Matrix =>
  matrix(rows.length, rows[0]?.length ?? 0, rows.flat());

export const arrays: FunctionFamily = {
  TRANSPOSE: ofRanges(1, 1, 'a', ([value = null], evaluation) => {
    if (isError(value)) return value;
    if (!isArea(value) && !isMatrix(value)) return value;
    const block = whole(value, evaluation);
    if (!block) return NUM;
    return matrix(
      block.cols,
      block.rows,
      block.cells.map((_, i) => block.cells[(i % block.rows) * block.cols + Math.floor(i / block.rows)] ?? null),
    );
  }),
  MMULT: ofRanges(2, 2, 'aa', ([first = null, second = null], evaluation) => {
    const failed = [first, second].find(isError);
    if (failed) return failed;
    const [a, b] = [first, second].map((value) => numbersIn(whole(value, evaluation)));
    if (!a || !b || a[0]!.length !== b.length) return VALUE;
    return asMatrix(a.map((row) => b[0]!.map((_, col) => row.reduce((total, x, i) => total + x * b[i]![col]!, 0))));
  }),
  MDETERM: ofMatrix((rows) =>
    eliminate(
      copied(rows),
      rows.map(() => []),
    ),
  ),
  MINVERSE: ofMatrix((rows) => {
    const beside = rows.map((_, r) => rows.map((__, c) => (r === c ? 1 : 0)));
    return eliminate(copied(rows), beside) === 0 ? NUM : asMatrix(beside);
  }),
  MUNIT: ofValues(1, 1, ([size = null]) => {
    const n = toNumber(size);
    if (typeof n !== 'number') return n;
    const whole = Math.trunc(n);
    if (whole < 1 || whole > 1000) return VALUE;
    return matrix(
      whole,
      whole,
      Array.from({ length: whole * whole }, (_, i) => (i % (whole + 1) === 0 ? 1 : 0)),
    );
  }),
};
