/** Merged cells: only the first cell keeps a value. */
import { invalidOperation } from '../errors';
import type { Area } from './area';
import { bounding, covers, intersect, isOneCell } from './area';
import { reportEdit } from './contents';
import type { Sheet } from './sheet';
import { cellsIn, isFilled } from './sheet';
import type { Workbook } from './workbook';

/** Merges the area, taking in merges it touches. A table's cells cannot be merged. */
export function mergeArea(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw invalidOperation('Cells of a table cannot be merged.');
  if (isOneCell(area)) return;
  const block = sheet.merges.filter((merge) => intersect(merge, area)).reduce(bounding, area);
  sheet.merges = sheet.merges.filter((merge) => !covers(block, merge));
  let lost = false;
  for (const { row, col, cell } of cellsIn(sheet, block)) {
    if ((row === block.row && col === block.col) || !isFilled(cell)) continue;
    delete cell.formula;
    cell.value = null;
    lost = true;
    workbook.calculation.cellChanged(sheet.id, row, col);
  }
  sheet.merges.push(block);
  if (lost) {
    sheet.extent = null;
    reportEdit(workbook, sheet, block);
  }
}

export function unmergeArea(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}
