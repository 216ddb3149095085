/** Undo of what the user typed, pasted or deleted: the cells as they were before. */
import type { Area } from '../../host/model/area';
import { lastCol, lastRow } from '../../host/model/area';
import { reportEdit } from '../../host/model/contents';
import type { Cell, Sheet } from '../../host/model/sheet';
import { cellAt, ensureCell } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import { activateSheet, sheetById } from '../../host/model/workbook';

/** Contents and formats of an area at one moment. */
export interface Remembered {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly { readonly row: number; readonly col: number; readonly cell: Cell | undefined }[];
}

export function remembered(sheet: Sheet, area: Area): Remembered {
  const cells: { row: number; col: number; cell: Cell | undefined }[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let col = area.col; col <= lastCol(area); col++) {
      const cell = cellAt(sheet, row, col);
      cells.push({ row, col, cell: cell && { ...cell } });
    }
  }
  return { sheetId: sheet.id, area, cells };
}

/** Puts the cells back and gives what they were until now; null where the sheet is gone. */
export function restore(workbook: Workbook, before: Remembered): Remembered | null {
  const sheet = sheetById(workbook, before.sheetId);
  if (!sheet) return null;
  const now = remembered(sheet, before.area);
  for (const { row, col, cell } of before.cells) {
    const target = ensureCell(sheet, row, col);
    delete target.formula;
    delete target.format;
    Object.assign(target, cell ?? { value: null });
    workbook.calculation.cellChanged(sheet.id, row, col);
  }
  sheet.extent = null;
  sheet.selection = before.area;
  if (sheet.visibility === 'Visible') activateSheet(workbook, sheet);
  reportEdit(workbook, sheet, before.area);
  return now;
}
