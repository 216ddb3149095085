/** References worked out: OFFSET, INDIRECT; looking up both ways: XLOOKUP, XMATCH; what a cell's formula says. */
import { parseA1Ref, toCol, translateFormulaToA1 } from '@borgar/fx';
import { toBoolean, toNumber, toText } from '../coercion';
import type { CellResult } from '../types';
import type { Area, Value } from '../values';
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
import type { Evaluation, FunctionFamily } from './define';
import { tablePart } from '../references';
import { contents, LIMIT, ofRanges } from './define';
import { ascendingPosition, descendingPosition, exactPosition } from './lookup';

const inSheet = (area: Area): Value =>
  area.top < 0 || area.left < 0 || area.bottom > MAX_ROW || area.right > MAX_COL ? REF : area;

/** The numbers of optional arguments; the first error instead. */
function numbersFrom(args: readonly (Value | undefined)[]): readonly (number | undefined)[] | CellResult {
  const numbers: (number | undefined)[] = [];
  for (const arg of args) {
    if (arg === undefined || arg === null) {
      numbers.push(undefined);
      continue;
    }
    const number = toNumber(arg as CellResult);
    if (typeof number !== 'number') return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
}

function areaAt(text: string, evaluation: Evaluation): Value {
  const ref = parseA1Ref(text);
  if (!ref || !('range' in ref))
    return evaluation.name(text, evaluation.at.sheetId) ?? tablePart(text)(evaluation) ?? REF;
  const { context = [], range } = ref;
  const sheet = context[context.length - 1];
  const sheetId = sheet === undefined ? evaluation.at.sheetId : evaluation.sheetId(sheet);
  if (sheetId === undefined || context.length > 1) return REF;
  return {
    kind: 'area',
    sheetId,
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? MAX_ROW,
    right: range.right ?? MAX_COL,
  };
}

/** A reference by numbers of rows and columns, those in brackets counted from the cell itself, as one by letters. */
function fromR1C1(text: string, { at }: Evaluation): string {
  try {
    return translateFormulaToA1(`=${text}`, `${toCol(at.col)}${at.row + 1}`).slice(1);
  } catch {
    return '';
  }
}

/** Positions are looked for from the end where `backwards`. */
function position(wanted: CellResult, cells: readonly CellResult[], mode: number, backwards: boolean): number {
  const value = isError(wanted) ? null : wanted;
  if (mode === 0 || mode === 2) {
    // Without wildcards a text is meant as it stands.
    const plain = mode === 0 && typeof value === 'string' ? value.replace(/[~*?]/g, '~$&') : value;
    if (!backwards) return exactPosition(plain, cells);
    const found = exactPosition(plain, [...cells].reverse());
    return found < 0 ? -1 : cells.length - 1 - found;
  }
  const exact = exactPosition(value, cells);
  if (exact >= 0) return exact;
  const numbered = cells
    .map((cell, i) => ({ cell, i }))
    .filter(({ cell }) => typeof cell === typeof value && !isError(cell));
  const order = [...numbered].sort((a, b) => compareCells(a.cell, b.cell));
  const sorted = order.map(({ cell }) => cell);
  if (mode === -1) {
    const found = ascendingPosition(value, sorted);
    return found < 0 ? -1 : order[found]!.i;
  }
  const found = descendingPosition(value, [...sorted].reverse());
  return found < 0 ? -1 : [...order].reverse()[found]!.i;
}

const compareCells = (a: CellResult, b: CellResult): number => (a! < b! ? -1 : a! > b! ? 1 : 0);

export const pointing: FunctionFamily = {
  OFFSET: ofRanges(3, 5, 'rvvvv', ([from = null, ...given]) => {
    if (isError(from)) return from;
    if (!isArea(from)) return VALUE;
    const numbers = numbersFrom(given);
    if (!Array.isArray(numbers)) return numbers as CellResult;
    const [down = 0, across = 0, height = rowsOf(from), width = colsOf(from)] = numbers as (number | undefined)[];
    if (height === 0 || width === 0) return REF;
    const [top, left] = [from.top + down, from.left + across];
    return inSheet({
      ...from,
      top: height > 0 ? top : top + height + 1,
      left: width > 0 ? left : left + width + 1,
      bottom: height > 0 ? top + height - 1 : top,
      right: width > 0 ? left + width - 1 : left,
    });
  }),
  INDIRECT: ofRanges(1, 2, 'vv', ([text = null, a1 = true], evaluation) => {
    const style = toBoolean(a1 as CellResult);
    if (typeof style !== 'boolean') return style;
    const written = toText(text as string);
    return areaAt(style ? written : fromR1C1(written, evaluation), evaluation);
  }),
  // Several areas in brackets come one by one.
  AREAS: ofRanges(1, LIMIT, 'r', (areas) => areas.find(isError) ?? (areas.every(isArea) ? areas.length : VALUE)),
  FORMULATEXT: ofRanges(1, 1, 'r', ([value = null], evaluation) => {
    if (isError(value)) return value;
    if (!isArea(value)) return VALUE;
    return evaluation.formulaText(value.sheetId, value.top, value.left) ?? NOT_AVAILABLE;
  }),
  XMATCH: ofRanges(2, 4, 'vrvv', ([wanted = null, range = null, mode = 0, order = 1], evaluation) => {
    const numbers = numbersFrom([mode, order]);
    if (!Array.isArray(numbers)) return numbers as CellResult;
    if (isError(range)) return range;
    const [how = 0, way = 1] = numbers as (number | undefined)[];
    const found = position(wanted as CellResult, contents(range, evaluation).cells, how, way < 0);
    return found < 0 ? NOT_AVAILABLE : found + 1;
  }),
  XLOOKUP: {
    min: 3,
    max: 6,
    parameters: 'vrrvvv',
    seesErrors: true,
    run([wanted = null, searched = null, results = null, otherwise, mode, order], evaluation) {
      const numbers = numbersFrom([mode, order]);
      if (!Array.isArray(numbers)) return numbers as CellResult;
      const failed = [wanted, searched, results].find(isError);
      if (failed) return failed;
      const [how = 0, way = 1] = numbers as (number | undefined)[];
      const block = contents(searched, evaluation);
      const found = position(wanted as CellResult, block.cells, how, way < 0);
      if (found < 0) return otherwise ?? NOT_AVAILABLE;
      if (!isArea(results) && !isMatrix(results)) return results;
      const upright = !(isArea(searched) || isMatrix(searched)) || colsOf(searched) === 1;
      if ((upright ? rowsOf(results) : colsOf(results)) <= found) return VALUE;
      if (isArea(results))
        return upright
          ? { ...results, top: results.top + found, bottom: results.top + found }
          : { ...results, left: results.left + found, right: results.left + found };
      const { rows, cols, cells } = results;
      return upright
        ? matrix(1, cols, cells.slice(found * cols, (found + 1) * cols))
        : matrix(
            rows,
            1,
            Array.from({ length: rows }, (_, row) => cells[row * cols + found] ?? null),
          );
    },
  },
};
