/** Rows of a block in the order of one of their columns, as sorting in place writes them. */
import { shiftFormula } from '../../formula/rewrite';
import type { CellResult } from '../../formula/types';
import type { Area } from '../../host/model/area';
import { valueAt } from '../../host/model/contents';
import { cellAt, type Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import type { Filled } from './fill';

/** Numbers before texts, as Excel sorts; empty cells come last either way. Formulas go along with their row. */
export function sortedRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  by: number,
  ascending: boolean,
): readonly (readonly Filled[])[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const shown = (value: CellResult) => (typeof value === 'object' ? (value?.error ?? '') : String(value));
  const rank = (value: unknown) => (value === null || value === '' ? 2 : typeof value === 'number' ? 0 : 1);
  return Array.from({ length: area.rows }, (_, r) => ({
    key: valueAt(workbook, sheet, area.row + r, by),
    row: r,
    cells: Array.from({ length: area.cols }, (__, c) => cellAt(sheet, area.row + r, area.col + c)),
  }))
    .sort((a, b) => {
      const [x, y] = [rank(a.key), rank(b.key)];
      if (x === 2 || y === 2) return x - y;
      const order =
        x !== y
          ? x - y
          : typeof a.key === 'number' && typeof b.key === 'number'
            ? a.key - b.key
            : collator.compare(shown(a.key), shown(b.key));
      return ascending ? order : -order;
    })
    .map(({ row, cells }, to) =>
      cells.map((cell): Filled =>
        cell?.formula === undefined ? (cell?.value ?? null) : shiftFormula(cell.formula, to - row, 0),
      ),
    );
}
