/**
 * Inserting and deleting cells: whole rows and columns move everything on the sheet, parts of them what lies below or to
 * the right, and every reference in the workbook follows.
 */
import { insertOrDelete } from '../../formula/rewrite';
import type { StructuralChange } from '../../formula/rewrite';
import { invalidArgument, invalidOperation } from '../errors';
import type { Area } from './area';
import {
  MAX_COLS,
  MAX_ROWS,
  sameArea,
  lastCol,
  cellAddress,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastRow,
  parseArea,
} from './area';
import { rewriteAll } from './references';
import type { Cell, Sheet } from './sheet';
import { cellsIn, extentOf } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

interface Move {
  readonly axis: 'row' | 'col';
  readonly at: number;
  /** Positive: lines inserted before `at`. Negative: lines deleted from `at` on. */
  readonly count: number;
  /** Of a part of rows, its first and last column; of a part of columns, its rows. */
  readonly within?: readonly [number, number];
}

/** Inserts cells at the area; whole rows and columns shift the sheet. Gives the new, empty area. */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
  if (isWholeRows(area)) moveLines(workbook, sheet, { axis: 'row', at: area.row, count: area.rows });
  else if (isWholeColumns(area)) moveLines(workbook, sheet, { axis: 'col', at: area.col, count: area.cols });
  else if (shift === 'Down') moveBlock(workbook, sheet, area, 'row', area.rows);
  else moveBlock(workbook, sheet, area, 'col', area.cols);
  report(workbook, sheet, area, 'Inserted', isWholeRows(area) ? 'Down' : isWholeColumns(area) ? 'Right' : shift);
}

/** Deletes the cells of the area; what lies below or to the right moves in. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  if (isWholeRows(area)) moveLines(workbook, sheet, { axis: 'row', at: area.row, count: -area.rows });
  else if (isWholeColumns(area)) moveLines(workbook, sheet, { axis: 'col', at: area.col, count: -area.cols });
  else if (shift === 'Up') moveBlock(workbook, sheet, area, 'row', -area.rows);
  else moveBlock(workbook, sheet, area, 'col', -area.cols);
  report(workbook, sheet, area, 'Deleted', isWholeRows(area) ? 'Up' : isWholeColumns(area) ? 'Left' : shift);
}

function report(
  { events, origin }: Workbook,
  sheet: Sheet,
  area: Area,
  what: 'Inserted' | 'Deleted',
  shift: 'Up' | 'Left' | 'Down' | 'Right',
): void {
  const changeType = `${isWholeRows(area) ? 'Row' : isWholeColumns(area) ? 'Column' : 'Cell'}${what}` as const;
  events.push({ kind: 'changed', sheetId: sheet.id, area, changeType, shift, origin });
}

function moveLines(workbook: Workbook, sheet: Sheet, move: Move): void {
  const extent = extentOf(sheet);
  const used = move.axis === 'row' ? extent.rows : extent.cols;
  if (move.count > 0 && used + move.count > (move.axis === 'row' ? MAX_ROWS : MAX_COLS))
    throw invalidOperation('Cells would be pushed off the sheet.');
  if (move.count < 0 && sheet.tables.some((table) => cutsHeader(table.area, move)))
    throw invalidOperation('The header row of a table cannot be deleted by itself.');
  const index = (n: number) => (n < move.at ? n : move.count < 0 && n < move.at - move.count ? null : n + move.count);
  if (move.axis === 'row') {
    remap(sheet.rows, index);
    remap(sheet.rowFormats, index);
    remap(sheet.rowHeights, index);
    remap(sheet.rowLevels, index);
    remapSet(sheet.hiddenRows, index);
    inheritFormats(sheet, move);
  } else {
    for (const line of sheet.rows.values()) remap(line, index);
    remap(sheet.colFormats, index);
    remap(sheet.colWidths, index);
    remap(sheet.colLevels, index);
    remapSet(sheet.hiddenCols, index);
  }
  follow(workbook, sheet, move);
}

/** What lies on the sheet, and every reference in the workbook, after cells moved. */
function follow(workbook: Workbook, sheet: Sheet, move: Move): void {
  const areaAfter = (area: Area): Area | null => moved(area, move);
  const areasAfter = (areas: readonly Area[]) => areas.map(areaAfter).filter((a): a is Area => a !== null);
  sheet.merges = areasAfter(sheet.merges);
  sheet.validations = sheet.validations.flatMap((v) => areasAfter([v.area]).map((area) => ({ ...v, area })));
  for (const format of sheet.conditionalFormats) format.ranges = areasAfter(format.ranges);
  replace(
    sheet.conditionalFormats,
    sheet.conditionalFormats.filter((f) => f.ranges.length > 0),
  );
  for (const table of sheet.tables) table.area = areaAfter(table.area) ?? { ...table.area, rows: 0 };
  replace(
    sheet.tables,
    sheet.tables.filter((t) => t.area.rows > 0),
  );
  for (const comment of sheet.comments) {
    const at = areaAfter({ row: comment.row, col: comment.col, rows: 1, cols: 1 });
    comment.row = at?.row ?? -1;
    comment.col = at?.col ?? -1;
  }
  replace(
    sheet.comments,
    sheet.comments.filter((c) => c.row >= 0),
  );
  for (const bound of workbook.bindings.values())
    if (bound.sheetId === sheet.id) bound.area = areaAfter(bound.area) ?? bound.area;
  const links = [...sheet.hyperlinks];
  sheet.hyperlinks.clear();
  for (const [address, link] of links) {
    const area = parseArea(address);
    const at = area && areaAfter(area);
    if (at) sheet.hyperlinks.set(cellAddress(at.row, at.col), link);
  }
  const layout = sheet.pageLayout;
  layout.printArea = areasAfter(layout.printArea);
  layout.titleRows = layout.titleRows && areaAfter(layout.titleRows);
  layout.titleColumns = layout.titleColumns && areaAfter(layout.titleColumns);
  sheet.extent = null;
  const change: StructuralChange = { sheet: sheet.name, ...move };
  rewriteAll(workbook, (formula, own) => insertOrDelete(formula, own?.name ?? '', change));
  workbook.calculation.structureChanged();
}

/** New rows look like the row above them, as in Excel. */
function inheritFormats(sheet: Sheet, move: Move): void {
  if (move.count < 0 || move.at === 0) return;
  const above = sheet.rows.get(move.at - 1);
  const height = sheet.rowHeights.get(move.at - 1);
  const format = sheet.rowFormats.get(move.at - 1);
  for (let row = move.at; row < move.at + move.count; row++) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (format) sheet.rowFormats.set(row, format);
    const cells = [...(above ?? [])].filter(([, cell]) => cell.format);
    if (cells.length > 0)
      sheet.rows.set(
        row,
        new Map(cells.map(([col, cell]) => [col, { value: null, format: cell.format } satisfies Cell])),
      );
  }
}

function cutsHeader(table: Area, move: Move): boolean {
  const end = move.at - move.count;
  return move.axis === 'row' && table.row >= move.at && table.row < end && lastRow(table) >= end;
}

/** The area after the move, or null when nothing of it is left. */
function moved(area: Area, { axis, at, count, within }: Move): Area | null {
  if (within) {
    const [first, last] = axis === 'row' ? [area.col, lastCol(area)] : [area.row, lastRow(area)];
    if (first < within[0] || last > within[1]) return area;
  }
  const start = axis === 'row' ? area.row : area.col;
  const length = axis === 'row' ? area.rows : area.cols;
  if ((axis === 'row' ? isWholeColumns(area) : isWholeRows(area)) || start + length <= at) return area;
  let from = start;
  let size = length;
  if (count > 0) {
    if (start >= at) from += count;
    else size += count;
  } else {
    const end = at - count;
    const lost = Math.max(0, Math.min(end, start + length) - Math.max(at, start));
    size -= lost;
    from = start < at ? start : start >= end ? start + count : at;
  }
  if (size <= 0) return null;
  return axis === 'row' ? { ...area, row: from, rows: size } : { ...area, col: from, cols: size };
}

function remap<V>(map: Map<number, V>, index: (n: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const to = index(key);
    if (to !== null) map.set(to, value);
  }
}

function remapSet(set: Set<number>, index: (n: number) => number | null): void {
  const entries = [...set];
  set.clear();
  for (const key of entries) {
    const to = index(key);
    if (to !== null) set.add(to);
  }
}

function replace<T>(list: T[], by: readonly T[]): void {
  list.splice(0, list.length, ...by);
}

/** Moves the cells below (or right of) the area; `count` lines come in or go. */
function moveBlock(workbook: Workbook, sheet: Sheet, area: Area, axis: Move['axis'], count: number): void {
  const at = axis === 'row' ? area.row : area.col;
  const block: Area = axis === 'row' ? { ...area, rows: MAX_ROWS - area.row } : { ...area, cols: MAX_COLS - area.col };
  const cut = (other: Area) => {
    const shared = intersect(other, block);
    // What lies in the block as a whole moves with it; what is begun before or is wider would be torn.
    return shared && (!sameArea(shared, other) || (count < 0 && intersect(other, area)));
  };
  // Whole rows of a table below its headings come in and go, as far as one is left.
  const inTable = ({ area: table, showHeaders }: Table) =>
    axis === 'row' &&
    area.col === table.col &&
    area.cols === table.cols &&
    area.row >= table.row + (showHeaders || count > 0 ? 1 : 0) &&
    (count > 0 || (lastRow(area) <= lastRow(table) && area.rows < table.rows - (showHeaders ? 1 : 0)));
  if (sheet.tables.some((t) => cut(t.area) && !inTable(t)) || sheet.merges.some(cut))
    throw invalidArgument('The operation would cut through a table or merged cells.');
  const move: Move = {
    axis,
    at,
    count,
    within: axis === 'row' ? [area.col, lastCol(area)] : [area.row, lastRow(area)],
  };
  const moving = [...cellsIn(sheet, block)];
  for (const { row, col } of moving) sheet.rows.get(row)?.delete(col);
  for (const { row, col, cell } of moving) {
    const place = moved({ row, col, rows: 1, cols: 1 }, move);
    if (!place) continue;
    if (place.row >= MAX_ROWS || place.col >= MAX_COLS) throw invalidOperation('Cells would be pushed off the sheet.');
    const line = sheet.rows.get(place.row) ?? new Map<number, Cell>();
    sheet.rows.set(place.row, line);
    line.set(place.col, cell);
  }
  follow(workbook, sheet, move);
}
