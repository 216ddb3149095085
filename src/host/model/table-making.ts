/** Making a table of a range: headers become unique texts, and the table gets a name. */
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { isWholeColumns, lastRow } from './area';
import { deleteCells, insertCells } from './insertion';
import { clearContents, textAt, writeCell } from './contents';
import type { Sheet } from './sheet';
import { cellsIn, isFilled } from './sheet';
import type { Table, TableTarget } from './table';
import { checkNoOverlap, findTable, uniqueName } from './table';
import { nameColumn } from './table-references';
import type { Workbook } from './workbook';
import { newId } from './workbook';

export function createTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (isWholeColumns(area)) throw invalidArgument('A table has a range of cells.');
  checkNoOverlap(workbook, sheet, area);
  const whole = hasHeaders ? { ...area, rows: Math.max(2, area.rows) } : { ...area, rows: area.rows + 1 };
  if (!hasHeaders) {
    const below: Area = { ...area, row: lastRow(area) + 1, rows: 1 };
    if ([...cellsIn(sheet, below)].some(({ cell }) => isFilled(cell)))
      throw invalidArgument('There is no room for a header row.');
    insertCells(workbook, sheet, { ...area, rows: 1 }, 'Down');
  }
  let number = 1;
  while (findTable(workbook, `Table${number}`)) number++;
  const table: Table = {
    id: newId(workbook),
    name: `Table${number}`,
    area: whole,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    columns: [],
    nextColumnId: 1,
    filter: null,
    sort: null,
  };
  for (let i = 0; i < whole.cols; i++) {
    const text = textAt(workbook, sheet, whole.row, whole.col + i);
    table.columns.push({ id: table.nextColumnId++, name: '' });
    renameColumn(workbook, sheet, table, i, text === '' ? `列${i + 1}` : text);
  }
  sheet.tables.push(table);
  workbook.calculation.structureChanged();
  workbook.events.push({ kind: 'tableAdded', sheetId: sheet.id, tableId: table.id, tableName: table.name });
  return table;
}

/** Gives the column a name no other column has, and writes it into the header as text. */
export function renameColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column) throw invalidArgument('No such column.');
  const others = table.columns.filter((c) => c !== column).map((c) => c.name);
  nameColumn(workbook, { sheet, table }, column, uniqueName(others, name));
  writeCell(workbook, sheet, table.area.row, table.area.col + index, `'${column.name}`);
}

/** Shows or hides the row of totals: the last column adds up, or counts where it has no numbers. */
export function showTotals(workbook: Workbook, { sheet, table }: TableTarget, on: boolean): void {
  if (table.showTotals === on) return;
  if (on) {
    const below: Area = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
    if ([...cellsIn(sheet, below)].some(({ cell }) => isFilled(cell))) insertCells(workbook, sheet, below, 'Down');
    table.area = { ...table.area, rows: table.area.rows + 1 };
    const col = table.area.col + table.area.cols - 1;
    const hasNumbers = [...cellsIn(sheet, { ...table.area, col, cols: 1 })].some(
      ({ row, cell }) => row > table.area.row && (typeof cell.value === 'number' || cell.formula !== undefined),
    );
    const name = table.columns.at(-1)?.name.replace(/(['#[\]@])/g, "'$1") ?? '';
    table.showTotals = true;
    workbook.calculation.structureChanged();
    if (table.area.cols > 1) writeCell(workbook, sheet, lastRow(table.area), table.area.col, '汇总');
    writeCell(workbook, sheet, lastRow(table.area), col, `=SUBTOTAL(${hasNumbers ? 109 : 103},${table.name}[${name}])`);
  } else {
    clearContents(workbook, sheet, { ...table.area, row: lastRow(table.area), rows: 1 });
    table.area = { ...table.area, rows: table.area.rows - 1 };
    table.showTotals = false;
    workbook.calculation.structureChanged();
  }
}

/** Shows or hides the header row; the texts of hidden headings are kept with the columns. */
export function showHeaders(workbook: Workbook, { sheet, table }: TableTarget, on: boolean): void {
  if (table.showHeaders === on) return;
  table.showHeaders = on;
  if (on)
    table.columns.forEach(({ name }, i) => writeCell(workbook, sheet, table.area.row, table.area.col + i, `'${name}`));
  else clearContents(workbook, sheet, { ...table.area, rows: 1 });
  workbook.calculation.structureChanged();
}

/** Moves the cells of a table's columns from `first` on by one column, right or left. */
function moveColumns(workbook: Workbook, sheet: Sheet, table: Table, first: number, by: 1 | -1): void {
  const { row, rows, col, cols } = table.area;
  for (let r = row; r < row + rows; r++) {
    const line = sheet.rows.get(r);
    if (!line) continue;
    const cells = Array.from({ length: cols - first }, (_, i) => line.get(col + first + i));
    cells.forEach((cell, i) => {
      if (cell) line.set(col + first + i + by, cell);
      else line.delete(col + first + i + by);
    });
    line.delete(by > 0 ? col + first : col + cols - 1);
    for (let c = col + first - 1; c <= col + cols; c++) workbook.calculation.cellChanged(sheet.id, r, c);
  }
  sheet.extent = null;
}

/** A column put in before `index`; what lies right of the table moves away. `values` begin with the heading. */
export function addColumn(
  workbook: Workbook,
  { sheet, table }: TableTarget,
  index: number,
  name: string,
  values: readonly unknown[] | null,
): void {
  const beside: Area = { ...table.area, col: table.area.col + table.area.cols, cols: 1 };
  if ([...cellsIn(sheet, beside)].some(({ cell }) => isFilled(cell))) insertCells(workbook, sheet, beside, 'Right');
  moveColumns(workbook, sheet, table, index, 1);
  table.area = { ...table.area, cols: table.area.cols + 1 };
  table.columns.splice(index, 0, { id: table.nextColumnId++, name: '' });
  const heading = values?.[0];
  const wanted = name || (typeof heading === 'string' ? heading : '') || `列${table.nextColumnId}`;
  renameColumn(workbook, sheet, table, index, wanted);
  workbook.calculation.structureChanged();
  values
    ?.slice(1)
    .forEach((value, i) => writeCell(workbook, sheet, table.area.row + 1 + i, table.area.col + index, value));
}

/** Takes a column out; the columns right of it, and what stands right of the table, move left. */
export function deleteColumn(workbook: Workbook, { sheet, table }: TableTarget, index: number): void {
  moveColumns(workbook, sheet, table, index + 1, -1);
  const freed: Area = { ...table.area, col: table.area.col + table.area.cols - 1, cols: 1 };
  table.area = { ...table.area, cols: table.area.cols - 1 };
  table.columns.splice(index, 1);
  deleteCells(workbook, sheet, freed, 'Left');
  workbook.calculation.structureChanged();
}
