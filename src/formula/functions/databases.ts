/** Functions of lists with a heading row, whose rows are picked by a block of criteria: DSUM, DCOUNT, DGET and their like. */
import { toText } from '../coercion';
import { criterion, wildcardPattern, type Criterion } from '../criteria';
import type { CellResult } from '../types';
import type { Matrix, Value } from '../values';
import { DIV0, isError, NUM, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, ofRanges, single } from './define';

const lineOf = ({ cols, cells }: Matrix, row: number): readonly CellResult[] =>
  cells.slice(row * cols, (row + 1) * cols);

const headingOf = (cell: CellResult): string => (isError(cell) ? '' : toText(cell).trim().toLowerCase());

/** As {@link criterion}, but a word without an operator finds every text that begins with it, as a filter does. */
function listCriterion(given: CellResult): Criterion {
  if (typeof given !== 'string' || /^[<>=]/.test(given) || given === '') return criterion(given);
  const pattern = wildcardPattern(`${given}*`);
  const same = criterion(given);
  return (value) => same(value) || (typeof value === 'string' && pattern.test(value));
}

/** The lines of criteria, one of which must hold whole; undefined where a heading is none of the list's: a criterion by formula. */
function criteriaOf(
  list: Matrix,
  block: Matrix,
): readonly (readonly { readonly col: number; readonly holds: Criterion }[])[] | undefined {
  const headings = lineOf(list, 0).map(headingOf);
  const places = lineOf(block, 0).map((cell) => headings.indexOf(headingOf(cell)));
  const lines = Array.from({ length: block.rows - 1 }, (_, i) => lineOf(block, i + 1));
  if (lines.some((line) => line.some((cell, col) => cell !== null && places[col]! < 0))) return undefined;
  return lines.map((line) =>
    line.flatMap((cell, col) => (cell === null ? [] : [{ col: places[col]!, holds: listCriterion(cell) }])),
  );
}

function fieldOf(list: Matrix, field: CellResult): number {
  if (typeof field === 'number') return Math.trunc(field) - 1;
  return lineOf(list, 0).map(headingOf).indexOf(headingOf(field));
}

/** The cells of a field in the rows that the criteria pick; where no field is named, whether there is anything in the row. */
const ofPicked = (take: (cells: readonly CellResult[]) => CellResult, fieldMayBeLeftOut = false): EagerFunction =>
  ofRanges(3, 3, 'rrr', ([source = null, field = null, wanted = null], evaluation: Evaluation): Value => {
    const failed = [source, field, wanted].find(isError);
    if (failed) return failed;
    const list = contents(source, evaluation);
    const criteria = criteriaOf(list, contents(wanted, evaluation));
    if (!criteria) return evaluation.notUnderstood();
    const named = single(field, evaluation);
    const col = named === null && fieldMayBeLeftOut ? null : fieldOf(list, named);
    if (col !== null && (col < 0 || col >= list.cols)) return VALUE;
    const lines = Array.from({ length: list.rows - 1 }, (_, i) => lineOf(list, i + 1)).filter((line) =>
      criteria.some((all) => all.every(({ col: at, holds }) => holds(line[at] ?? null))),
    );
    return take(lines.map((line) => (col === null ? 1 : (line[col] ?? null))));
  });

const ofNumbers = (take: (numbers: readonly number[]) => CellResult): EagerFunction =>
  ofPicked((cells) => cells.find(isError) ?? take(cells.filter((cell) => typeof cell === 'number')));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/** The mean square distance from the mean; of a sample with one less to divide by. */
const variance = (isSample: boolean, of: (value: number) => number): EagerFunction =>
  ofNumbers((numbers) => {
    const over = numbers.length - (isSample ? 1 : 0);
    if (over < 1) return DIV0;
    const mean = sum(numbers) / numbers.length;
    return of(sum(numbers.map((x) => (x - mean) ** 2)) / over);
  });

const asIs = (value: number): number => value;

export const databases: FunctionFamily = {
  DSUM: ofNumbers(sum),
  DPRODUCT: ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((total, x) => total * x, 1))),
  DAVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length)),
  DMAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((most, x) => Math.max(most, x)))),
  DMIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((least, x) => Math.min(least, x)))),
  DVAR: variance(true, asIs),
  DVARP: variance(false, asIs),
  DSTDEV: variance(true, Math.sqrt),
  DSTDEVP: variance(false, Math.sqrt),
  DCOUNT: ofPicked((cells) => cells.filter((cell) => typeof cell === 'number').length, true),
  DCOUNTA: ofPicked((cells) => cells.filter((cell) => cell !== null).length, true),
  DGET: ofPicked((cells) => (cells.length === 0 ? VALUE : cells.length > 1 ? NUM : cells[0]!)),
};
