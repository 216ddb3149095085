/**
 * Spilling: a formula that comes to an array shows in the empty cells beside it, or #SPILL! where something stands in its way.
 * The cells it shows in hold nothing but where it comes from.
 */
import type { CellAddress, CellResult } from '../../formula/types';
import { intersect, MAX_COLS, MAX_ROWS } from './area';
import type { Area } from './area';
import type { Cell, Sheet } from './sheet';
import { cellAt, ensureCell } from './sheet';

type Evaluate = (formula: string, at: CellAddress) => CellResult | CellResult[][];

interface Anchor {
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

/** All anchors of a sheet, row by row; cells that show a spill without one are emptied into `orphans`. */
function anchorsOf(sheet: Sheet, orphans: Anchor[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [row, line] of sheet.rows)
    for (const [col, cell] of line) {
      if (cell.dynamic && cell.formula !== undefined) anchors.push({ row, col, cell });
      else delete cell.spill;
      if (cell.spilledFrom) {
        const from = cellAt(sheet, cell.spilledFrom.row, cell.spilledFrom.col);
        if (!from?.spill || !from.dynamic || from.formula === undefined) orphans.push({ row, col, cell });
      }
    }
  return anchors.sort((a, b) => a.row - b.row || a.col - b.col);
}

const isFree = (cell: Cell | undefined, { row, col }: Anchor): boolean =>
  cell === undefined ||
  (cell.formula === undefined &&
    cell.value === null &&
    (cell.spilledFrom === undefined || (cell.spilledFrom.row === row && cell.spilledFrom.col === col)));

function isBlocked(sheet: Sheet, anchor: Anchor, area: Area): boolean {
  if (area.row + area.rows > MAX_ROWS || area.col + area.cols > MAX_COLS) return true;
  if (sheet.merges.some((merge) => intersect(merge, area))) return true;
  if (sheet.tables.some((table) => intersect(table.area, area))) return true;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let col = area.col; col < area.col + area.cols; col++)
      if (row !== anchor.row || col !== anchor.col) if (!isFree(cellAt(sheet, row, col), anchor)) return true;
  return false;
}

/** Takes a spill back: the cells it showed in. */
function withdraw(sheet: Sheet, { row, col, cell }: Anchor): CellAddress[] {
  const { spill } = cell;
  delete cell.spill;
  if (!spill || spill === 'blocked') return [];
  const left: CellAddress[] = [];
  for (let r = row; r < row + spill.rows; r++)
    for (let c = col; c < col + spill.cols; c++) {
      const shown = cellAt(sheet, r, c);
      if (shown?.spilledFrom?.row !== row || shown.spilledFrom.col !== col) continue;
      delete shown.spilledFrom;
      left.push({ sheetId: sheet.id, row: r, col: c });
    }
  return left;
}

function settleAnchor(sheet: Sheet, anchor: Anchor, evaluate: Evaluate): CellAddress[] {
  const { row, col, cell } = anchor;
  const result = evaluate(cell.formula!, { sheetId: sheet.id, row, col });
  const [rows, cols] = cell.entered
    ? [cell.entered.rows, cell.entered.cols]
    : Array.isArray(result)
      ? [result.length, result[0]?.length ?? 1]
      : [1, 1];
  const area = { row, col, rows, cols };
  const blocked = rows * cols > 1 && isBlocked(sheet, anchor, area);
  const old = cell.spill;
  const isSame = blocked
    ? old === 'blocked'
    : rows * cols === 1
      ? old === undefined
      : old !== undefined &&
        old !== 'blocked' &&
        old.rows === rows &&
        old.cols === cols &&
        old.formula === cell.formula;
  if (isSame) return [];
  const changed = [{ sheetId: sheet.id, row, col }, ...withdraw(sheet, anchor)];
  if (blocked) cell.spill = 'blocked';
  else if (rows * cols > 1) {
    cell.spill = { rows, cols, formula: cell.formula! };
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) {
        if (r === row && c === col) continue;
        ensureCell(sheet, r, c).spilledFrom = { row, col };
        changed.push({ sheetId: sheet.id, row: r, col: c });
      }
  }
  sheet.extent = null;
  return changed;
}

/** Cells moved: what spills is found again. */
export function forgetSpills(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    if (!sheet.hasDynamic) continue;
    for (const line of sheet.rows.values())
      for (const cell of line.values()) {
        delete cell.spill;
        delete cell.spilledFrom;
      }
    sheet.extent = null;
  }
}

/** One round: every formula that may spill is looked at again. Gives the cells that show something else now. */
export function settleSpills(sheets: readonly Sheet[], evaluate: Evaluate): CellAddress[] {
  const changed: CellAddress[] = [];
  for (const sheet of sheets) {
    if (!sheet.hasDynamic) continue;
    const orphans: Anchor[] = [];
    const anchors = anchorsOf(sheet, orphans);
    for (const { row, col, cell } of orphans) {
      delete cell.spilledFrom;
      changed.push({ sheetId: sheet.id, row, col });
      sheet.extent = null;
    }
    for (const anchor of anchors) changed.push(...settleAnchor(sheet, anchor, evaluate));
    if (anchors.length === 0) sheet.hasDynamic = false;
  }
  return changed;
}
