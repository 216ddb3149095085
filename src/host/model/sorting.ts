/** Sorting rows or columns of a range: numbers before texts before truth values, empty cells last whatever the order. */
import { shiftFormula } from '../../formula/rewrite';
import type { CellResult } from '../../formula/types';
import { invalidOperation } from '../errors';
import type { Area } from './area';
import { intersect } from './area';
import { reportEdit, valueAt } from './contents';
import type { Cell, Sheet } from './sheet';
import { cellAt, formatAt } from './sheet';
import type { Workbook } from './workbook';

export interface SortField {
  /** Offset within the range. */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: 'Value' | 'CellColor' | 'FontColor' | 'Icon';
  readonly color: string;
}

const rank = (value: CellResult): number =>
  value === null || value === ''
    ? 4
    : typeof value === 'number'
      ? 0
      : typeof value === 'string'
        ? 1
        : typeof value === 'boolean'
          ? 2
          : 3;

function compareValues(a: CellResult, b: CellResult, matchCase: boolean): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const order = a.localeCompare(b, 'zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
    return order === 0 ? 0 : order;
  }
  return rank(a) !== rank(b) ? rank(a) - rank(b) : Number(a) - Number(b);
}

/** Sorts in place; equal ones keep their order. Relative references of moved formulas move along, as in Excel. */
export function sortArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  { matchCase, byColumns }: { readonly matchCase: boolean; readonly byColumns: boolean },
): void {
  if (sheet.merges.some((merge) => intersect(merge, area))) throw invalidOperation('Merged cells cannot be sorted.');
  const count = byColumns ? area.cols : area.rows;
  const across = byColumns ? area.rows : area.cols;
  const place = (line: number, at: number) =>
    byColumns ? { row: area.row + at, col: area.col + line } : { row: area.row + line, col: area.col + at };
  const lines = Array.from({ length: count }, (_, line) => ({
    line,
    cells: Array.from({ length: across }, (__, at) => {
      const { row, col } = place(line, at);
      const cell = cellAt(sheet, row, col);
      return cell && { ...cell };
    }),
    keys: fields.map(({ key, sortOn }) => {
      const { row, col } = place(line, key);
      const { fill, color } = formatAt(sheet, row, col);
      return sortOn === 'CellColor' ? fill : sortOn === 'FontColor' ? color : valueAt(workbook, sheet, row, col);
    }),
  }));
  lines.sort((a, b) => {
    for (const [i, { ascending, sortOn, color }] of fields.entries()) {
      const [x, y] = [a.keys[i] ?? null, b.keys[i] ?? null];
      if (sortOn !== 'Value') {
        const order = Number(y === color) - Number(x === color);
        if (order !== 0) return ascending ? order : -order;
        continue;
      }
      const empty = Number(rank(x) === 4) - Number(rank(y) === 4);
      if (empty !== 0) return empty;
      const order = compareValues(x, y, matchCase);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.line - b.line;
  });
  lines.forEach(({ line, cells }, to) =>
    cells.forEach((cell, at) => put(workbook, sheet, place(to, at), cell, byColumns ? [0, to - line] : [to - line, 0])),
  );
  sheet.extent = null;
  reportEdit(workbook, sheet, area);
  // The lines that are elsewhere now, side by side ones as one.
  const areas: Area[] = [];
  lines.forEach(({ line }, to) => {
    if (line === to) return;
    const { row, col } = place(to, 0);
    const last = areas.at(-1);
    if (last && (byColumns ? last.col + last.cols === col : last.row + last.rows === row))
      areas[areas.length - 1] = byColumns ? { ...last, cols: last.cols + 1 } : { ...last, rows: last.rows + 1 };
    else areas.push({ row, col, rows: byColumns ? area.rows : 1, cols: byColumns ? 1 : area.cols });
  });
  workbook.events.push({ kind: byColumns ? 'columnsSorted' : 'rowsSorted', sheetId: sheet.id, areas });
}

function put(
  workbook: Workbook,
  sheet: Sheet,
  { row, col }: { readonly row: number; readonly col: number },
  cell: Cell | undefined,
  [down, across]: readonly [number, number],
): void {
  let line = sheet.rows.get(row);
  if (!line) sheet.rows.set(row, (line = new Map<number, Cell>()));
  if (!cell) line.delete(col);
  else
    line.set(col, cell.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, down, across) });
  workbook.calculation.cellChanged(sheet.id, row, col);
}
