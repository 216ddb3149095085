/** Finding and pointing: MATCH, INDEX, VLOOKUP, ROW, ADDRESS and their like. */
import { toCol } from '@borgar/fx';
import { compare, equal, sameNumber, toBoolean, toNumber, toText } from '../coercion';
import { hasWildcard, wildcardPattern } from '../criteria';
import type { CellResult, Scalar } from '../types';
import type { Area, Matrix, Value } from '../values';
import {
  colsOf,
  isArea,
  isError,
  isMatrix,
  matrix,
  MAX_COL,
  MAX_ROW,
  NOT_AVAILABLE,
  REF,
  rowsOf,
  VALUE,
} from '../values';
import type { Evaluation, FunctionFamily, LazyFunction } from './define';
import { contents, LIMIT, ofRanges, ofValues } from './define';

/** Below this size a scan is faster than building an index. */
const INDEXED_FROM = 24;
const indexes = new WeakMap<readonly CellResult[], Map<CellResult, number>>();

const indexKey = (value: CellResult): CellResult => (typeof value === 'string' ? value.toLowerCase() : value);

/** First position of each value of a block; blocks are kept while their cells do not change, and the index with them. */
function indexOf(cells: readonly CellResult[]): Map<CellResult, number> {
  let index = indexes.get(cells);
  if (!index) {
    index = new Map();
    for (let i = cells.length - 1; i >= 0; i -= 1) index.set(indexKey(cells[i] ?? null), i);
    indexes.set(cells, index);
  }
  return index;
}

export function exactPosition(wanted: Scalar, cells: readonly CellResult[]): number {
  const value = wanted ?? 0;
  if (typeof value === 'string' && hasWildcard(value)) {
    const pattern = wildcardPattern(value);
    return cells.findIndex((cell) => typeof cell === 'string' && pattern.test(cell));
  }
  if (cells.length >= INDEXED_FROM) {
    const found = indexOf(cells).get(indexKey(value));
    if (found !== undefined || typeof value !== 'number') return found ?? -1;
  }
  if (typeof value === 'number') return cells.findIndex((cell) => typeof cell === 'number' && sameNumber(cell, value));
  return cells.findIndex((cell) => typeof cell === typeof value && equal(cell as Scalar, value));
}

/**
 * Position of the largest value not above the wanted one in an ascending series, by halving as Excel does: what it finds in a series
 * out of order is the same too. Values of another kind and errors are passed over.
 */
export function ascendingPosition(wanted: Scalar, cells: readonly CellResult[]): number {
  const value = wanted ?? 0;
  let [low, high, best] = [0, cells.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && typeof cells[at] !== typeof value) at += 1;
    if (at > high || compare(cells[at] as Scalar, value) > 0) high = middle - 1;
    else {
      best = at;
      low = at + 1;
    }
  }
  return best;
}

/** Position of the smallest value not below the wanted one in a descending series. */
export function descendingPosition(wanted: Scalar, cells: readonly CellResult[]): number {
  const value = wanted ?? 0;
  let best = -1;
  for (const [i, cell] of cells.entries()) {
    if (typeof cell !== typeof value) continue;
    const order = compare(cell as Scalar, value);
    if (order < 0) break;
    if (best < 0 || compare(cell as Scalar, cells[best] as Scalar) < 0) best = i;
  }
  return best;
}

/** Part of a reference or array; row or column 0 stands for all of them. */
function part(source: Area | Matrix, row: number, col: number): Value {
  const rows = rowsOf(source);
  const cols = colsOf(source);
  if (row < 0 || col < 0) return VALUE;
  if (row > rows || col > cols) return REF;
  const top = row === 0 ? 0 : row - 1;
  const left = col === 0 ? 0 : col - 1;
  const height = row === 0 ? rows : 1;
  const width = col === 0 ? cols : 1;
  if (isArea(source)) {
    return {
      ...source,
      top: source.top + top,
      left: source.left + left,
      bottom: source.top + top + height - 1,
      right: source.left + left + width - 1,
    };
  }
  const cells: CellResult[] = [];
  for (let r = top; r < top + height; r += 1)
    for (let c = left; c < left + width; c += 1) cells.push(source.cells[r * cols + c] ?? null);
  return cells.length === 1 ? (cells[0] ?? null) : matrix(height, width, cells);
}

const asBlock = (value: Value): Area | Matrix => (isArea(value) || isMatrix(value) ? value : matrix(1, 1, [value]));

/** One of several areas of a sheet, counted from 1, as the fourth argument of INDEX says. */
function areaOf(value: Value, which: CellResult): Value {
  const number = toNumber(which);
  if (isError(value)) return value;
  if (typeof number !== 'number') return number;
  const areas = isArea(value) ? [value, ...(value.also ?? [])] : [value];
  if (isArea(value) && value.also?.some(({ sheetId }) => sheetId !== value.sheetId)) return VALUE;
  if (number < 1) return VALUE;
  const area = areas[Math.trunc(number) - 1];
  if (area === undefined) return REF;
  return isArea(area) ? { ...area, also: undefined } : area;
}

/** VLOOKUP and HLOOKUP: search the first column (row), give the value so many columns (rows) on. */
const tableLookup = (vertical: boolean) =>
  ofRanges(3, 4, 'vrvv', ([wanted = null, table = null, offset = null, near = true], evaluation) => {
    const index = toNumber(offset as CellResult);
    const approximate = toBoolean(near as CellResult);
    if (typeof index !== 'number') return index;
    if (typeof approximate !== 'boolean') return approximate;
    if (isError(table)) return table;
    const block = asBlock(table);
    const k = Math.trunc(index);
    if (k < 1) return VALUE;
    if (k > (vertical ? colsOf(block) : rowsOf(block))) return REF;
    const first = contents(part(block, vertical ? 0 : 1, vertical ? 1 : 0), evaluation).cells;
    const found = (approximate ? ascendingPosition : exactPosition)(wanted as Scalar, first);
    if (found < 0) return NOT_AVAILABLE;
    return part(block, vertical ? found + 1 : k, vertical ? k : found + 1);
  });

const chooseFunction: LazyFunction = {
  min: 2,
  max: LIMIT,
  lazy: true,
  run([index, ...choices], evaluation, values) {
    const given = values(index!(evaluation));
    const pick = (value: CellResult): Value => {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      return (
        choices[Math.trunc(number) - 1]?.(evaluation) ??
        (Math.trunc(number) >= 1 && Math.trunc(number) <= choices.length ? null : VALUE)
      );
    };
    if (!isMatrix(given)) return pick(given);
    return matrix(
      given.rows,
      given.cols,
      given.cells.map((cell) => {
        const picked = values(pick(cell));
        return isMatrix(picked) ? (picked.cells[0] ?? null) : picked;
      }),
    );
  },
};

/** ROW and COLUMN: of the cell itself, or of each row (column) of a reference. */
const ordinal = (of: 'row' | 'col') =>
  ofRanges(0, 1, 'r', ([reference], { at }: Evaluation) => {
    if (reference === undefined) return at[of] + 1;
    if (!isArea(reference)) return isError(reference) ? reference : VALUE;
    const [from, to] =
      of === 'row'
        ? [reference.top, Math.min(reference.bottom, reference.top + 99_999)]
        : [reference.left, reference.right];
    if (from === to) return from + 1;
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
    return of === 'row' ? matrix(numbers.length, 1, numbers) : matrix(1, numbers.length, numbers);
  });

export const lookup: FunctionFamily = {
  MATCH: ofRanges(2, 3, 'vrv', ([wanted = null, range = null, kind = 1], evaluation) => {
    const type = toNumber(kind as CellResult);
    if (typeof type !== 'number') return type;
    if (isError(range)) return range;
    const block = asBlock(range);
    if (rowsOf(block) > 1 && colsOf(block) > 1) return NOT_AVAILABLE;
    const { cells } = contents(block, evaluation);
    const find = type === 0 ? exactPosition : type > 0 ? ascendingPosition : descendingPosition;
    const found = find(wanted as Scalar, cells);
    return found < 0 ? NOT_AVAILABLE : found + 1;
  }),
  INDEX: {
    min: 2,
    max: 4,
    parameters: 'avvv',
    takesAreas: true,
    run(args) {
      const [given = null, first = null, second = null, which = 1] = args;
      const source = areaOf(given, which as CellResult);
      if (isError(source)) return source;
      const row = toNumber(first as CellResult);
      const col = toNumber(second as CellResult);
      if (typeof row !== 'number') return row;
      if (typeof col !== 'number') return col;
      const block = asBlock(source);
      // With one index a row is counted along its columns.
      if (args.length === 2 && rowsOf(block) === 1) return part(block, 1, Math.trunc(row));
      return part(block, Math.trunc(row), Math.trunc(col));
    },
  },
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: ofRanges(2, 3, 'vaa', ([wanted = null, searched = null, results], evaluation) => {
    if (isError(searched)) return searched;
    const block = asBlock(searched);
    const wide = colsOf(block) > rowsOf(block);
    const line = wide ? part(block, 1, 0) : part(block, 0, 1);
    const found = ascendingPosition(wanted as Scalar, contents(line, evaluation).cells);
    if (found < 0) return NOT_AVAILABLE;
    if (results === undefined)
      return wide ? part(block, rowsOf(block), found + 1) : part(block, found + 1, colsOf(block));
    if (isError(results)) return results;
    const target = asBlock(results);
    return colsOf(target) > rowsOf(target) ? part(target, 1, found + 1) : part(target, found + 1, 1);
  }),
  CHOOSE: chooseFunction,
  ROW: ordinal('row'),
  COLUMN: ordinal('col'),
  ROWS: ofRanges(1, 1, 'r', ([range = null]) => (isError(range) ? range : rowsOf(asBlock(range)))),
  COLUMNS: ofRanges(1, 1, 'r', ([range = null]) => (isError(range) ? range : colsOf(asBlock(range)))),
  ADDRESS: ofValues(2, 5, ([rowGiven = null, colGiven = null, kind = 1, a1 = true, sheet]) => {
    const row = toNumber(rowGiven);
    const col = toNumber(colGiven);
    const type = toNumber(kind);
    if (typeof row !== 'number') return row;
    if (typeof col !== 'number') return col;
    if (
      row < 1 ||
      col < 1 ||
      row > MAX_ROW + 1 ||
      col > MAX_COL + 1 ||
      typeof type !== 'number' ||
      type < 1 ||
      type >= 5
    )
      return VALUE;
    const byLetters = toBoolean(a1);
    if (typeof byLetters !== 'boolean') return byLetters;
    const isFixed = { row: type < 3, col: Math.trunc(type) % 2 === 1 };
    const name = sheet === undefined ? '' : toText(sheet);
    const prefix =
      sheet === undefined
        ? ''
        : /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)
          ? `${name}!`
          : `'${name.replace(/'/g, "''")}'!`;
    const [line, column] = [Math.trunc(row), Math.trunc(col)];
    if (!byLetters) return `${prefix}R${isFixed.row ? line : `[${line}]`}C${isFixed.col ? column : `[${column}]`}`;
    return `${prefix}${isFixed.col ? '$' : ''}${toCol(column - 1)}${isFixed.row ? '$' : ''}${line}`;
  }),
  HYPERLINK: ofValues(1, 2, ([target = null, shown]) => (shown === undefined ? target : shown)),
};
