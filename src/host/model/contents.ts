/** Contents of ranges: writing values, formulas and formats, reading them back, clearing. */
import type { CellResult, Scalar } from '../../formula/types';
import { isOfSeveral, maySpill } from '../../formula/spilling';
import { formatValue } from '../../formula/text';
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { cellAddress, holds, isOneCell, isWholeColumns, isWholeRows, lastRow } from './area';
import type { FormatChange } from './format';
import { normalFormat, setting } from './format';
import { parseInput } from './input';
import type { Cell, Sheet } from './sheet';
import { uniqueName } from './table';
import { nameColumn } from './table-references';
import { cellAt, cellsIn, ensureCell, formatAt, isFilled } from './sheet';
import type { Workbook } from './workbook';

/** The result as the client library carries it: errors are their text, an empty cell is "". */
export const wireValue = (value: CellResult): string | number | boolean =>
  value === null ? '' : typeof value === 'object' ? value.error : value;

export const valueAt = (workbook: Workbook, sheet: Sheet, row: number, col: number): CellResult =>
  workbook.calculation.value(sheet.id, row, col);

/** What `formulas` reads: the formula, or the constant. */
export function formulaAt(sheet: Sheet, row: number, col: number): string | number | boolean {
  const cell = cellAt(sheet, row, col);
  return cell?.formula ?? cell?.value ?? '';
}

/** What the cell shows. */
export function textAt(workbook: Workbook, sheet: Sheet, row: number, col: number): string {
  const value = valueAt(workbook, sheet, row, col);
  return value === null ? '' : formatValue(value, formatAt(sheet, row, col).numberFormat);
}

const isCoveredByMerge = (sheet: Sheet, row: number, col: number) =>
  sheet.merges.some((area) => holds(area, row, col) && (area.row !== row || area.col !== col));

const isNameOfSeveral = (workbook: Workbook, sheet: Sheet, name: string): boolean =>
  isOfSeveral((sheet.names.get(name.toLowerCase()) ?? workbook.names.get(name.toLowerCase()))?.formula ?? '');

/** A heading typed over, pasted or moved in is the column's name from now on; a name that another column has gets a number. */
export function headingTyped(workbook: Workbook, sheet: Sheet, row: number, col: number, cell: Cell): void {
  for (const table of sheet.tables) {
    const column = table.showHeaders && table.area.row === row ? table.columns[col - table.area.col] : undefined;
    if (!column || cell.formula !== undefined || cell.value === null || cell.value === '') continue;
    const others = table.columns.filter((c) => c !== column).map((c) => c.name);
    cell.value = uniqueName(others, String(cell.value));
    nameColumn(workbook, { sheet, table }, column, cell.value);
  }
}

/** In a table's rows `[Amount]` alone is the figure of the same row, as Microsoft's page on adding columns has it: nothing spills in tables. */
const isOfOwnRow = (sheet: Sheet, row: number, col: number, formula: string): boolean =>
  /(?:^|[^\w.\]\p{L}])\[[^\]@#[]+\]/u.test(formula) &&
  sheet.tables.some(({ area }) => holds(area, row, col) && row !== area.row);

/** Puts one value into a cell, as typing does; null leaves it as it is. Cells hidden under a merge take nothing. */
export function writeCell(workbook: Workbook, sheet: Sheet, row: number, col: number, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidArgument('A cell takes text, a number, a boolean or null.');
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalidArgument('A cell takes finite numbers only.');
  if (sheet.merges.length > 0 && isCoveredByMerge(sheet, row, col)) return false;
  const format = formatAt(sheet, row, col);
  const parsed =
    typeof value === 'string'
      ? parseInput(value, format.numberFormat, workbook.now, workbook.origin === 'addin')
      : { value };
  if (parsed.formula === undefined && parsed.value === null && !cellAt(sheet, row, col)) return false;
  workbook.overwriting?.(sheet, row, col);
  const cell = ensureCell(sheet, row, col);
  if (workbook.tellsFormulas && parsed.formula !== cell.formula)
    workbook.events.push({
      kind: 'formulasChanged',
      sheetId: sheet.id,
      formulas: [{ cellAddress: cellAddress(row, col), previousFormula: cell.formula ?? '' }],
    });
  if (parsed.formula === undefined) delete cell.formula;
  else cell.formula = parsed.formula;
  cell.value = parsed.value;
  delete cell.copied;
  delete cell.spilledFrom;
  delete cell.dynamic;
  delete cell.entered;
  if (parsed.formula !== undefined) {
    // Parsed once for all formulas that read the same from their cells.
    const copied = workbook.calculation.texts.copies(parsed.formula, row, col);
    if (copied) cell.copied = copied;
    if (
      !isOfOwnRow(sheet, row, col, parsed.formula) &&
      maySpill(copied?.formula ?? parsed.formula, (name) => isNameOfSeveral(workbook, sheet, name))
    ) {
      cell.dynamic = true;
      sheet.hasDynamic = true;
    }
  }
  if ('numberFormat' in parsed && parsed.numberFormat && format.numberFormat === 'General')
    cell.format = setting({ numberFormat: parsed.numberFormat })(format);
  headingTyped(workbook, sheet, row, col, cell);
  if (sheet.extent) {
    if (isFilled(cell))
      sheet.extent = { rows: Math.max(sheet.extent.rows, row + 1), cols: Math.max(sheet.extent.cols, col + 1) };
    else if (row === sheet.extent.rows - 1 || col === sheet.extent.cols - 1) sheet.extent = null;
  }
  workbook.calculation.cellChanged(sheet.id, row, col);
  return true;
}

/** Tells listeners that the contents of the area changed. */
export function reportEdit(workbook: Workbook, sheet: Sheet, area: Area, before?: CellResult): void {
  const single = isOneCell(area) && before !== undefined;
  workbook.events.push({
    kind: 'changed',
    sheetId: sheet.id,
    area,
    changeType: 'RangeEdited',
    origin: workbook.origin,
    ...(single
      ? { before: wireValue(before), after: wireValue(valueAt(workbook, sheet, area.row, area.col)) satisfies Scalar }
      : {}),
  });
}

/** Writes a grid, or one value into every cell. The grid's size must be the area's. */
export function writeArea(workbook: Workbook, sheet: Sheet, area: Area, values: unknown): void {
  // What a cell held is told to listeners alone; worked out for nobody, it would take a calculation for every cell written.
  const isTold = isOneCell(area) && workbook.enableEvents;
  const before = isTold ? valueAt(workbook, sheet, area.row, area.col) : undefined;
  forEachOf(area, values, (row, col, value) => writeCell(workbook, sheet, row, col, value));
  reportEdit(workbook, sheet, area, before);
}

/** Walks a grid of the area's size, or repeats a single value. Refuses any other size. */
export function forEachOf(area: Area, values: unknown, each: (row: number, col: number, value: unknown) => void): void {
  const grid = asGrid(area, values);
  for (let r = 0; r < area.rows; r++) {
    const line = grid ? grid[r] : null;
    for (let c = 0; c < area.cols; c++) each(area.row + r, area.col + c, line ? line[c] : values);
  }
}

function asGrid(area: Area, values: unknown): unknown[][] | null {
  if (!Array.isArray(values)) {
    if (area.rows * area.cols > 5000000) throw invalidArgument('The range has too many cells.');
    return null;
  }
  const grid: unknown[][] = values.filter((line): line is unknown[] => Array.isArray(line));
  const fits =
    values.length === area.rows && grid.length === values.length && grid.every((line) => line.length === area.cols);
  if (!fits) throw invalidArgument('The number of rows or columns in the array does not match the size of the range.');
  return grid;
}

/** A grid read cell by cell. */
export function readArea<T>(area: Area, read: (row: number, col: number) => T): T[][] {
  if (area.rows * area.cols > 5000000) throw invalidArgument('The range has too many cells to read.');
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.cols }, (__, c) => read(area.row + r, area.col + c)),
  );
}

/** Changes the format of every cell of the area; whole rows, columns and sheets keep it as theirs. */
export function formatArea(sheet: Sheet, area: Area, change: FormatChange): void {
  if (isWholeRows(area) || isWholeColumns(area)) {
    formatLines(sheet, area, change);
    return;
  }
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let col = area.col; col < area.col + area.cols; col++) {
      const cell = ensureCell(sheet, row, col);
      cell.format = change(cell.format ?? sheet.rowFormats.get(row) ?? sheet.colFormats.get(col) ?? sheet.format);
    }
  }
}

function formatLines(sheet: Sheet, area: Area, change: FormatChange): void {
  for (const { cell } of cellsIn(sheet, area)) if (cell.format) cell.format = change(cell.format);
  if (isWholeRows(area) && isWholeColumns(area)) {
    sheet.format = change(sheet.format);
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format));
    for (const [col, format] of sheet.colFormats) sheet.colFormats.set(col, change(format));
  } else if (isWholeRows(area)) {
    for (let row = area.row; row <= lastRow(area); row++) {
      // Where a formatted column crosses, the cell needs its own format to keep the column's look.
      for (const [col, format] of sheet.colFormats) ensureCell(sheet, row, col).format ??= change(format);
      sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.format));
    }
  } else {
    for (let col = area.col; col < area.col + area.cols; col++)
      sheet.colFormats.set(col, change(sheet.colFormats.get(col) ?? sheet.format));
    // Where a formatted row crosses, the cell needs its own format to show the column's change.
    for (const [row, format] of sheet.rowFormats) {
      for (let col = area.col; col < area.col + area.cols; col++) {
        ensureCell(sheet, row, col).format ??= change(format);
      }
    }
  }
}

/** Empties contents, keeping formats. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Area): void {
  const before = isOneCell(area) ? valueAt(workbook, sheet, area.row, area.col) : undefined;
  for (const { row, col, cell } of cellsIn(sheet, area)) {
    if (!isFilled(cell)) continue;
    workbook.overwriting?.(sheet, row, col);
    delete cell.formula;
    cell.value = null;
    workbook.calculation.cellChanged(sheet.id, row, col);
  }
  sheet.extent = null;
  reportEdit(workbook, sheet, area, before);
}

/** Back to the Normal style. */
export function clearFormats(sheet: Sheet, area: Area): void {
  formatArea(sheet, area, () => normalFormat);
}
