/** Hiding rows and columns, and showing them. Subtotals leave out hidden rows, so that their hiding is told. */
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { MAX_COLS } from './area';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Puts a line among the hidden ones or takes it out; tells whether it was not so before. */
function setHidden(hidden: Set<number>, line: number, hide: boolean): boolean {
  if (hidden.has(line) === hide) return false;
  if (hide) hidden.add(line);
  else hidden.delete(line);
  return true;
}

/** Hides or shows the rows of the area. */
export function hideRows(workbook: Workbook, sheet: Sheet, { row, rows }: Area, hide: boolean): void {
  let isChanged = false;
  for (let line = row; line < row + rows; line++) if (setHidden(sheet.hiddenRows, line, hide)) isChanged = true;
  if (!isChanged) return;
  workbook.calculation.structureChanged();
  const area = { row, rows, col: 0, cols: MAX_COLS };
  workbook.events.push({ kind: 'rowsHidden', sheetId: sheet.id, area, isHidden: hide });
}

/** Hides or shows the columns of the area. */
export function hideColumns(sheet: Sheet, { col, cols }: Area, hide: boolean): void {
  for (let line = col; line < col + cols; line++) setHidden(sheet.hiddenCols, line, hide);
}

/** Shows the grouped rows and columns down to a level and hides those deeper; 0 leaves them as they are. */
export function showLevels(workbook: Workbook, sheet: Sheet, rowLevels: number, colLevels: number): void {
  if (Math.min(rowLevels, colLevels) < 0 || Math.max(rowLevels, colLevels) > 8)
    throw invalidArgument('Outlines have eight levels.');
  if (rowLevels > 0) {
    for (const [row, level] of sheet.rowLevels) setHidden(sheet.hiddenRows, row, level >= rowLevels);
    workbook.calculation.structureChanged();
  }
  if (colLevels > 0) for (const [col, level] of sheet.colLevels) setHidden(sheet.hiddenCols, col, level >= colLevels);
}
