/** Excel.TableCollection, Table, its columns and rows. */
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { covers, intersect, lastRow } from '../model/area';
import { clearContents, readArea, valueAt, wireValue, writeArea, writeCell } from '../model/contents';
import { insertCells } from '../model/insertion';
import { nameKey } from '../model/name';
import { guard, guardContents } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { cellsIn, isFilled } from '../model/sheet';
import type { Table } from '../model/table';
import { bodyArea, checkNoOverlap, checkTableName, findTable, headerArea } from '../model/table';
import { createTable, renameColumn } from '../model/table-making';
import { registrations } from './events';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asIndex, asText, bind, isHostObject } from './object';
import { asRange, rangeOf } from './range';
import { addressedArea, worksheetOf } from './worksheet';

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

interface RowTarget extends TableTarget {
  readonly index: number;
}

const columnArea = ({ table, index }: ColumnTarget): Area => ({ ...table.area, col: table.area.col + index, cols: 1 });
const rowArea = ({ table, index }: RowTarget): Area => ({
  ...bodyArea(table),
  row: bodyArea(table).row + index,
  rows: 1,
});
const rowCount = (table: Table) => table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);

const column: ClassDefinition<ColumnTarget> = {
  name: 'TableColumn',
  id: ({ table, index }) => ({ Id: table.columns[index]?.id ?? 0 }),
  get: {
    Id: ({ table, index }) => table.columns[index]?.id,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.columns[index]?.name,
    Values: (t, run) => readArea(columnArea(t), (row, col) => wireValue(valueAt(run.workbook, t.sheet, row, col))),
  },
  set: {
    Name: (t, value, run) => {
      guardContents(t.sheet, headerArea(t.table));
      renameColumn(run.workbook, t.sheet, t.table, t.index, asText(value));
    },
    Values: (t, value, run) => {
      guardContents(t.sheet, columnArea(t));
      writeArea(run.workbook, t.sheet, columnArea(t), value);
    },
  },
  make: {
    GetDataBodyRange: (t) => rangeOf(t.sheet, { ...bodyArea(t.table), col: columnArea(t).col, cols: 1 }),
    GetHeaderRowRange: (t) => rangeOf(t.sheet, { ...headerArea(t.table), col: columnArea(t).col, cols: 1 }),
    GetRange: (t) => rangeOf(t.sheet, columnArea(t)),
  },
};

function findColumn({ sheet, table }: TableTarget, key: unknown): HostObject | null {
  const index = table.columns.findIndex(
    (c) => c.id === key || (typeof key === 'string' && nameKey(c.name) === nameKey(key)),
  );
  return index < 0 ? null : bind(column, { sheet, table, index });
}

function must(found: HostObject | null, what: string): HostObject {
  if (!found) throw itemNotFound(`There is no such ${what}.`);
  return found;
}

const columns: ClassDefinition<TableTarget> = {
  name: 'TableColumnCollection',
  get: { Count: ({ table }) => table.columns.length },
  items: ({ sheet, table }) => table.columns.map((_, index) => bind(column, { sheet, table, index })),
  item: (t, [key]) => must(findColumn(t, key), 'column'),
  make: {
    GetItemAt: (t, [index]) =>
      must(typeof index === 'number' && t.table.columns[index] ? bind(column, { ...t, index }) : null, 'column'),
    GetItemOrNullObject: (t, [key]) => findColumn(t, key),
  },
  call: { GetCount: ({ table }) => table.columns.length },
};

const row: ClassDefinition<RowTarget> = {
  name: 'TableRow',
  get: {
    Index: ({ index }) => index,
    Values: (t, run) => readArea(rowArea(t), (r, c) => wireValue(valueAt(run.workbook, t.sheet, r, c))),
  },
  set: {
    Values: (t, value, run) => {
      guardContents(t.sheet, rowArea(t));
      writeArea(run.workbook, t.sheet, rowArea(t), value);
    },
  },
  make: { GetRange: (t) => rangeOf(t.sheet, rowArea(t)) },
  call: { Delete: (t, _, run) => deleteRows(t, t.index, 1, run) },
};

function deleteRows({ sheet, table }: TableTarget, index: number, count: number, run: Run): void {
  guard(sheet);
  if (index < 0 || count < 1 || index + count > rowCount(table)) throw invalidArgument('No such rows.');
  if (count === rowCount(table)) {
    clearContents(run.workbook, sheet, bodyArea(table));
    return;
  }
  const body = bodyArea(table);
  const below = readArea(
    { ...body, row: body.row + index + count, rows: body.rows - index - count },
    (r, c) => sheet.rows.get(r)?.get(c)?.formula ?? valueAt(run.workbook, sheet, r, c),
  );
  below.forEach((line, r) =>
    line.forEach((value, c) =>
      writeCell(run.workbook, sheet, body.row + index + r, body.col + c, value === null ? '' : value),
    ),
  );
  clearContents(run.workbook, sheet, { ...body, row: body.row + body.rows - count, rows: count });
  table.area = { ...table.area, rows: table.area.rows - count };
}

function addRows({ sheet, table }: TableTarget, at: unknown, values: unknown, run: Run): HostObject {
  guard(sheet);
  const grid = Array.isArray(values) ? values : [Array.from({ length: table.area.cols }, () => '')];
  const lines = Array.isArray(grid[0]) ? grid : [grid];
  const count = rowCount(table);
  const index = at === null || at === undefined || at === -1 ? count : asIndex(at);
  if (index < 0 || index > count) throw invalidArgument('No such row.');
  // A new table has one empty row, which the first rows added take.
  const body = bodyArea(table);
  const empty = count === 1 && ![...cellsIn(sheet, body)].some(({ cell }) => isFilled(cell)) ? 1 : 0;
  const grow = lines.length - (index === count ? empty : 0);
  const first = body.row + (index === count ? count - empty : index);
  const below: Area = { ...table.area, row: lastRow(table.area) + 1, rows: Math.max(1, grow) };
  if (grow > 0 && (index < count || table.showTotals))
    throw invalidOperation('Rows can only be added at the end of a table without totals here.');
  if (grow > 0 && [...cellsIn(sheet, below)].some(({ cell }) => isFilled(cell)))
    insertCells(run.workbook, sheet, below, 'Down');
  table.area = { ...table.area, rows: table.area.rows + grow };
  writeArea(run.workbook, sheet, { ...table.area, row: first, rows: lines.length }, lines);
  return bind(row, { sheet, table, index: first - body.row });
}

const rows: ClassDefinition<TableTarget> = {
  name: 'TableRowCollection',
  get: { Count: ({ table }) => rowCount(table) },
  items: (t) => Array.from({ length: rowCount(t.table) }, (_, index) => bind(row, { ...t, index })),
  make: {
    Add: (t, [index, values], run) => addRows(t, index, values, run),
    GetItemAt: (t, [index]) =>
      must(
        typeof index === 'number' && index >= 0 && index < rowCount(t.table) ? bind(row, { ...t, index }) : null,
        'row',
      ),
  },
  call: {
    GetCount: ({ table }) => rowCount(table),
    DeleteRowsAt: (t, [index, count], run) => deleteRows(t, asIndex(index), asIndex(count ?? 1), run),
  },
};

/** The new range keeps the header row and overlaps the old one. */
function resize({ sheet, table }: TableTarget, to: unknown, run: Run): void {
  guard(sheet);
  const target = isHostObject(to) ? asRange(to) : addressedArea(run, sheet, to);
  const fits =
    target.sheet === sheet &&
    target.area.row === table.area.row &&
    target.area.rows >= 2 &&
    intersect(target.area, table.area);
  if (!fits) throw invalidArgument('The new range keeps the header row and overlaps the old range.');
  checkNoOverlap(run.workbook, sheet, target.area, table);
  const old = table.columns;
  const shift = target.area.col - table.area.col;
  table.area = target.area;
  table.columns = [];
  for (let i = 0; i < target.area.cols; i++) {
    const kept = old[i + shift];
    table.columns.push(kept ?? { id: table.nextColumnId++, name: '' });
    if (!kept)
      renameColumn(
        run.workbook,
        sheet,
        table,
        i,
        String(wireValue(valueAt(run.workbook, sheet, target.area.row, target.area.col + i))) || `列${i + 1}`,
      );
  }
}

function remove({ sheet, table }: TableTarget, run: Run): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  run.workbook.calculation.structureChanged();
  run.workbook.events.push({ kind: 'tableDeleted', sheetId: sheet.id, tableId: table.id, tableName: table.name });
}

const table: ClassDefinition<TableTarget> = {
  name: 'Table',
  id: ({ table: t }) => ({ Id: t.id }),
  get: {
    HighlightFirstColumn: ({ table: t }) => t.highlightFirstColumn,
    HighlightLastColumn: ({ table: t }) => t.highlightLastColumn,
    Id: ({ table: t }) => t.id,
    LegacyId: ({ table: t }) => t.id,
    Name: ({ table: t }) => t.name,
    ShowBandedColumns: ({ table: t }) => t.showBandedColumns,
    ShowBandedRows: ({ table: t }) => t.showBandedRows,
    ShowFilterButton: ({ table: t }) => t.showFilterButton,
    ShowHeaders: ({ table: t }) => t.showHeaders,
    ShowTotals: ({ table: t }) => t.showTotals,
    Style: ({ table: t }) => t.style,
  },
  set: {
    HighlightFirstColumn: ({ table: t }, v) => void (t.highlightFirstColumn = asBoolean(v)),
    HighlightLastColumn: ({ table: t }, v) => void (t.highlightLastColumn = asBoolean(v)),
    Name: ({ table: t }, v, run) => {
      checkTableName(run.workbook, asText(v), t);
      t.name = asText(v);
    },
    ShowBandedColumns: ({ table: t }, v) => void (t.showBandedColumns = asBoolean(v)),
    ShowBandedRows: ({ table: t }, v) => void (t.showBandedRows = asBoolean(v)),
    ShowFilterButton: ({ table: t }, v) => void (t.showFilterButton = asBoolean(v)),
    Style: ({ table: t }, v) => void (t.style = asText(v)),
  },
  nav: {
    Columns: (t) => bind(columns, t),
    Rows: (t) => bind(rows, t),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
  make: {
    ConvertToRange: (t, _, run) => {
      guard(t.sheet);
      remove(t, run);
      return rangeOf(t.sheet, t.table.area);
    },
    GetDataBodyRange: ({ sheet, table: t }) => rangeOf(sheet, bodyArea(t)),
    GetHeaderRowRange: ({ sheet, table: t }) => rangeOf(sheet, headerArea(t)),
    GetRange: ({ sheet, table: t }) => rangeOf(sheet, t.area),
  },
  call: {
    Delete: (t, _, run) => {
      guard(t.sheet);
      clearContents(run.workbook, t.sheet, t.table.area);
      remove(t, run);
    },
    Resize: (t, [to], run) => resize(t, to, run),
    ...registrations<TableTarget>(({ table: t }) => t.id, { DataChangedEvent: 101, SelectionChangedEvent: 100 }),
  },
};

const tableOf = (target: TableTarget): HostObject => bind(table, target);

interface Scope {
  readonly sheet: Sheet | null;
}

const listed = (run: Run, { sheet }: Scope): TableTarget[] =>
  (sheet ? [sheet] : run.workbook.sheets).flatMap((s) => s.tables.map((t) => ({ sheet: s, table: t })));

function find(run: Run, scope: Scope, key: unknown): HostObject | null {
  const found = findTable(run.workbook, asText(key));
  return found && (!scope.sheet || found.sheet === scope.sheet) ? tableOf(found) : null;
}

function add(run: Run, { sheet }: Scope, place: unknown, hasHeaders: unknown): HostObject {
  const base = sheet ?? run.workbook.sheets.find((s) => s.id === run.workbook.activeSheetId);
  if (!base) throw itemNotFound('No sheet is active.');
  const target = isHostObject(place) ? asRange(place) : addressedArea(run, base, place);
  guard(target.sheet);
  if (target.sheet.merges.some((m) => intersect(m, target.area) && !covers(m, target.area)))
    throw invalidOperation('A table has no merged cells.');
  return tableOf({
    sheet: target.sheet,
    table: createTable(run.workbook, target.sheet, target.area, asBoolean(hasHeaders ?? false)),
  });
}

const tables: ClassDefinition<Scope> = {
  name: 'TableCollection',
  get: { Count: (scope, run) => listed(run, scope).length },
  items: (scope, run) => listed(run, scope).map(tableOf),
  item: (scope, [key], run) => must(find(run, scope, key), 'table'),
  make: {
    Add: (scope, [place, hasHeaders], run) => add(run, scope, place, hasHeaders),
    GetItemAt: (scope, [index], run) => {
      const item = typeof index === 'number' ? listed(run, scope)[index] : undefined;
      return must(item ? tableOf(item) : null, 'table');
    },
    GetItemOrNullObject: (scope, [key], run) => find(run, scope, key),
  },
  call: {
    GetCount: (scope, _, run) => listed(run, scope).length,
    ...registrations<Scope>(({ sheet }) => sheet?.id ?? 'Workbook', {
      AddedEvent: 102,
      DataChangedEvent: 101,
      DeletedEvent: 103,
    }),
  },
};

export const tablesOf = (sheet: Sheet): HostObject => bind(tables, { sheet });
export const workbookTables = (): HostObject => bind(tables, { sheet: null });
