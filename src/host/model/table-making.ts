/** Making a table of a range: headers become unique texts, and the table gets a name. */
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { isWholeColumns, lastRow } from './area';
import { insertCells } from './insertion';
import { textAt, writeCell } from './contents';
import type { Sheet } from './sheet';
import { cellsIn, isFilled } from './sheet';
import type { Table } from './table';
import { checkNoOverlap, findTable, uniqueName } from './table';
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
  column.name = uniqueName(
    table.columns.filter((c) => c !== column).map((c) => c.name),
    name,
  );
  writeCell(workbook, sheet, table.area.row, table.area.col + index, `'${column.name}`);
}
