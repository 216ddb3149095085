/** Functions that call a LAMBDA for each cell, row or column: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY. */
import { toNumber } from '../coercion';
import type { CellResult } from '../types';
import type { Area, Lambda, Matrix, Value } from '../values';
import { CALC, colsOf, isArea, isError, isLambda, isMatrix, matrix, NOT_AVAILABLE, rowsOf, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofRanges, single } from './define';

/** The largest array worked out. */
const MOST = 1_000_000;

type Block = Area | Matrix;
const blockOf = (value: Value): Block => (isArea(value) || isMatrix(value) ? value : matrix(1, 1, [value]));

/** A part of a block: cells of a sheet stay references, so that a LAMBDA may ask where they stand. */
function part(block: Block, row: number, col: number, rows: number, cols: number): Value {
  if (isArea(block)) {
    const [top, left] = [block.top + row, block.left + col];
    return { ...block, top, left, bottom: top + rows - 1, right: left + cols - 1 };
  }
  const cells = Array.from({ length: rows * cols }, (_, i): CellResult => {
    return block.cells[(row + Math.floor(i / cols)) * block.cols + col + (i % cols)] ?? null;
  });
  return cells.length === 1 ? cells[0]! : matrix(rows, cols, cells);
}

const cellOf = (block: Block, row: number, col: number): Value =>
  row < rowsOf(block) && col < colsOf(block) ? part(block, row, col, 1, 1) : NOT_AVAILABLE;

/** The one value an array may hold: arrays in arrays are #CALC!. */
function element(value: Value, evaluation: Evaluation): CellResult {
  const block = contents(value, evaluation);
  return block.rows * block.cols === 1 ? (block.cells[0] ?? 0) : CALC;
}

/** The arguments before the LAMBDA, and the LAMBDA; every cell is asked for, however far the sheet is filled. */
const calling = (
  min: number,
  max: number,
  parameters: string,
  run: (given: readonly Value[], called: Lambda, evaluation: Evaluation) => Value,
): EagerFunction =>
  ofRanges(min, max, parameters, (args, evaluation) => {
    const called = args.at(-1);
    const given = args.slice(0, -1);
    if (!isLambda(called)) return called !== undefined && isError(called) ? called : VALUE;
    const failed = given.find(isError);
    if (failed) return failed;
    if (given.some((value) => (isArea(value) || isMatrix(value)) && rowsOf(value) * colsOf(value) > MOST))
      return evaluation.notUnderstood();
    return run(given, called, evaluation);
  });

function eachOf(
  rows: number,
  cols: number,
  evaluation: Evaluation,
  valueOf: (row: number, col: number) => Value,
): Value {
  const cells = Array.from({ length: rows * cols }, (_, i) =>
    element(valueOf(Math.floor(i / cols), i % cols), evaluation),
  );
  return matrix(rows, cols, cells);
}

/** REDUCE and SCAN: what has come so far, and the next cell; without a value to begin with, the first cell is it. */
function accumulated([initial, source]: readonly Value[], called: Lambda, onStep: (so: Value) => void): Value {
  const block = blockOf(source ?? null);
  let so = initial ?? null;
  for (let i = 0; i < rowsOf(block) * colsOf(block); i += 1) {
    const next = part(block, Math.floor(i / colsOf(block)), i % colsOf(block), 1, 1);
    so = i === 0 && so === null ? next : called.call([so, next]);
    onStep(so);
  }
  return so;
}

/** BYROW and BYCOL. */
const byLine = (across: boolean): EagerFunction =>
  calling(2, 2, 'af', ([source = null], called, evaluation) => {
    const block = blockOf(source);
    const [rows, cols] = [rowsOf(block), colsOf(block)];
    return across
      ? eachOf(1, cols, evaluation, (_, col) => called.call([part(block, 0, col, rows, 1)]))
      : eachOf(rows, 1, evaluation, (row) => called.call([part(block, row, 0, 1, cols)]));
  });

export const lambdas: FunctionFamily = {
  MAP: calling(2, LIMIT, 'af', (given, called, evaluation) => {
    const blocks = given.map(blockOf);
    const [rows, cols] = [Math.max(...blocks.map(rowsOf)), Math.max(...blocks.map(colsOf))];
    return eachOf(rows, cols, evaluation, (row, col) => called.call(blocks.map((block) => cellOf(block, row, col))));
  }),
  REDUCE: calling(2, 3, 'aaf', (given, called) =>
    accumulated(given.length === 1 ? [null, ...given] : given, called, () => undefined),
  ),
  SCAN: calling(2, 3, 'aaf', (given, called, evaluation) => {
    const args = given.length === 1 ? [null, ...given] : given;
    const block = blockOf(args[1] ?? null);
    const cells: CellResult[] = [];
    accumulated(args, called, (so) => cells.push(element(so, evaluation)));
    return matrix(rowsOf(block), colsOf(block), cells);
  }),
  BYROW: byLine(false),
  BYCOL: byLine(true),
  MAKEARRAY: calling(3, 3, 'aaf', (given, called, evaluation) => {
    const [rows, cols] = given.map((value) => toNumber(single(value, evaluation)));
    if (typeof rows !== 'number') return rows!;
    if (typeof cols !== 'number') return cols!;
    const [height, width] = [Math.trunc(rows), Math.trunc(cols)];
    if (height < 1 || width < 1 || height * width > MOST) return VALUE;
    return eachOf(height, width, evaluation, (row, col) => called.call([row + 1, col + 1]));
  }),
};
