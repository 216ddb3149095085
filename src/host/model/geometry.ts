/** Where rows and columns lie, in points, and which cells lie at a place. */
import type { Area } from './area';
import { lastCol, lastRow } from './area';
import type { Sheet } from './sheet';
import { STANDARD_COL_WIDTH, STANDARD_ROW_HEIGHT, formatAt } from './sheet';
import { textAt } from './contents';
import type { Workbook } from './workbook';

export const rowHeight = (sheet: Sheet, row: number): number =>
  sheet.hiddenRows.has(row) || sheet.filteredRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_ROW_HEIGHT);
export const colWidth = (sheet: Sheet, col: number): number =>
  sheet.hiddenCols.has(col) ? 0 : (sheet.colWidths.get(col) ?? STANDARD_COL_WIDTH);

/** Points from the top of the sheet to the top of the row; only rows with a height of their own are visited. */
function topOf(sheet: Sheet, row: number): number {
  let top = row * STANDARD_ROW_HEIGHT;
  for (const at of new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]))
    if (at < row) top += rowHeight(sheet, at) - STANDARD_ROW_HEIGHT;
  return top;
}

function leftOf(sheet: Sheet, col: number): number {
  let left = col * STANDARD_COL_WIDTH;
  for (const at of new Set([...sheet.colWidths.keys(), ...sheet.hiddenCols]))
    if (at < col) left += colWidth(sheet, at) - STANDARD_COL_WIDTH;
  return left;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(sheet: Sheet, area: Area): Box {
  const left = leftOf(sheet, area.col);
  const top = topOf(sheet, area.row);
  return { left, top, width: leftOf(sheet, lastCol(area) + 1) - left, height: topOf(sheet, lastRow(area) + 1) - top };
}

/** Width a text needs, in points: Chinese characters count as two. */
function textWidth(text: string, size: number): number {
  let units = 0;
  for (const char of text) units += char.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return units * size * 0.52 + 6;
}

/** Fits the columns to what their cells show. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (let col = area.col; col <= lastCol(area); col++) {
    let width = 0;
    for (const [row, line] of sheet.rows) {
      if (row < area.row || row > lastRow(area) || !line.has(col)) continue;
      const format = formatAt(sheet, row, col);
      if (!format.wrap) width = Math.max(width, textWidth(textAt(workbook, sheet, row, col), format.fontSize));
    }
    if (width > 0) sheet.colWidths.set(col, Math.min(width, 1342));
  }
}

/** Fits the rows to what their cells show at the present column widths. */
export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (const [row, line] of sheet.rows) {
    if (row < area.row || row > lastRow(area)) continue;
    let height = STANDARD_ROW_HEIGHT;
    for (const col of line.keys()) {
      const format = formatAt(sheet, row, col);
      const text = textAt(workbook, sheet, row, col);
      const wide = colWidth(sheet, col);
      const lines = format.wrap
        ? text.split('\n').reduce((n, part) => n + Math.max(1, Math.ceil(textWidth(part, format.fontSize) / wide)), 0)
        : 1;
      if (text !== '') height = Math.max(height, lines * format.fontSize * 1.36);
    }
    sheet.rowHeights.set(row, Math.min(height, 409));
  }
}
