/**
 * How worksheet functions are defined: what they ask of the calculation in progress, and how they take arguments.
 *
 * The three ways follow Excel's own classes: a *value* parameter takes one value and repeats the function over an
 * array (but for a *whole* one, which takes the array); a *range* parameter takes references as they are; an *array* parameter does too and also makes the
 * expressions inside it work on whole ranges (SUMPRODUCT).
 */
import { firstError, toNumber, toText } from '../coercion';
import type { CellAddress, CellResult, ErrorValue, Scalar, Surroundings, TableContent } from '../types';
import type { Area, Matrix, Value } from '../values';
import { isArea, isError, isMatrix, matrix, NUM } from '../values';

/** What the names of a LET or the parameters of a LAMBDA stand for; undefined is a parameter left out. */
export interface Locals {
  readonly values: ReadonlyMap<string, Value | undefined>;
  readonly outer: Locals | undefined;
}

/** The calculation of one formula in one cell. Whatever is read through it becomes a dependency of that cell. */
export interface Evaluation {
  readonly at: CellAddress;
  readonly locals?: Locals;
  /** How far relative references move from where they were written. */
  readonly down: number;
  readonly across: number;
  readonly readCell: (sheetId: string, row: number, col: number) => CellResult;
  /** Contents of an area, clipped to the used part of the sheet. */
  readonly read: (area: Area) => Matrix;
  readonly hasFormula: (sheetId: string, row: number, col: number) => boolean;
  readonly sheetId: (name: string) => string | undefined;
  /** What a defined name stands for here; undefined when there is none. */
  readonly name: (name: string, sheetId: string) => Value | undefined;
  readonly today: () => number;
  /** What a formula in that cell spills over; undefined where it does not. */
  readonly spilled: (sheetId: string, row: number, col: number) => Area | undefined;
  readonly sheetsBetween: (first: string, last: string) => readonly string[] | undefined;
  readonly table: (name: string) => TableContent | undefined;
  readonly hiddenRow: (sheetId: string, row: number) => 'hidden' | 'filtered' | undefined;
  /** Whether a cell's formula works out a subtotal itself. */
  readonly isSubtotal: (sheetId: string, row: number, col: number) => boolean;
  readonly formulaText: (sheetId: string, row: number, col: number) => string | undefined;
  readonly sheetName: (sheetId: string) => string;
  /** The formula is worked out anew at every calculation, whatever it read. */
  readonly isVolatile: () => void;
  /** The next random number from 0 to under 1; the elements of one array formula are of one series. */
  readonly random: () => number;
  /** What is around the workbook; gives up the formula where it is not known. */
  readonly around: () => Surroundings;
  /** Gives up the formula: its cell shows #NAME?, whatever stands around the part that is not understood. */
  readonly notUnderstood: () => never;
}

export type Thunk = (evaluation: Evaluation) => Value;

/** `v` value, `w` value or array as it is, `r` range, `a` array; the last letter holds for all further parameters. */
export type Parameters = string;

export interface EagerFunction {
  readonly min: number;
  readonly max: number;
  readonly lazy?: undefined;
  readonly parameters: Parameters;
  /** Receives errors in value parameters instead of being passed over. */
  readonly seesErrors?: boolean;
  /** A range of it may be several areas, all of one series. */
  readonly takesAreas?: boolean;
  readonly run: (args: readonly Value[], evaluation: Evaluation) => Value;
}

/** A function that decides which of its arguments are worked out at all. */
export interface LazyFunction {
  readonly min: number;
  readonly max: number;
  readonly lazy: true;
  readonly run: (
    args: readonly Thunk[],
    evaluation: Evaluation,
    values: (value: Value) => CellResult | Matrix,
  ) => Value;
}

export type WorksheetFunction = EagerFunction | LazyFunction;
export type FunctionFamily = Readonly<Record<string, WorksheetFunction>>;

/** A function of single values; errors among the arguments are the result. */
export const ofValues = (
  min: number,
  max: number,
  run: (args: readonly Scalar[], evaluation: Evaluation) => Value,
): EagerFunction => ({
  min,
  max,
  parameters: 'v',
  run: (args, evaluation) => run(args as readonly Scalar[], evaluation),
});

/** A function of numbers; texts that look like numbers are taken as such. A result that is no finite number is #NUM!. */
export const ofNumbers = (min: number, max: number, run: (...args: number[]) => CellResult): EagerFunction =>
  ofValues(min, max, (args) => {
    const numbers = args.map(toNumber);
    const error = firstError(numbers);
    if (error) return error;
    const result = run(...(numbers as number[]));
    return typeof result === 'number' && !Number.isFinite(result) ? NUM : result;
  });

/** A function of texts. */
export const ofText = (run: (text: string) => CellResult): EagerFunction =>
  ofValues(1, 1, (args) => run(toText(args[0] ?? null)));

export const LIMIT = 255;

/** A function whose arguments are references or arrays. */
export const ofRanges = (
  min: number,
  max: number,
  parameters: Parameters,
  run: EagerFunction['run'],
): EagerFunction => ({ min, max, parameters, run });

/** An argument's contents as a block. */
export function contents(value: Value | undefined, evaluation: Evaluation): Matrix {
  if (value === undefined) return matrix(1, 1, [null]);
  if (isArea(value)) return evaluation.read(value);
  return isMatrix(value) ? value : matrix(1, 1, [value]);
}

/** The cells of a series, of all its areas. */
const seriesOf = (arg: Area | Matrix, evaluation: Evaluation): readonly CellResult[] =>
  isArea(arg) && arg.also
    ? [arg, ...arg.also].flatMap((area) => contents(area, evaluation).cells)
    : contents(arg, evaluation).cells;

/**
 * The numbers SUM and the statistics see: of references and arrays the numbers only, of values given directly
 * also texts and booleans that can be numbers. The first error ends it.
 */
export function numbersOf(args: readonly Value[], evaluation: Evaluation): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isArea(arg) || isMatrix(arg)) {
      for (const cell of seriesOf(arg, evaluation)) {
        if (typeof cell === 'number') numbers.push(cell);
        else if (isError(cell)) return cell;
      }
    } else {
      const number = toNumber(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** One argument as a single value (a reference to one cell is read), errors included. */
export function single(value: Value | undefined, evaluation: Evaluation): CellResult {
  if (value === undefined) return null;
  if (isArea(value)) return evaluation.readCell(value.sheetId, value.top, value.left);
  return isMatrix(value) ? (value.cells[0] ?? null) : value;
}
