/** Excel.TableCollection and Table. */
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { covers, intersect, lastRow } from '../model/area';
import { clearContents, valueAt, wireValue } from '../model/contents';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Table, TableTarget } from '../model/table';
import { bodyArea, checkNoOverlap, checkTableName, findTable, headerArea } from '../model/table';
import { createTable, renameColumn, showHeaders, showTotals } from '../model/table-making';
import { loseTable, nameTable, releaseTable } from '../model/table-references';
import { registrations } from './events';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asBoolean, asText, bind, isHostObject, must } from './object';
import { asRange, rangeOf } from './range';
import { clearTableFilters, reapplyTableFilters, tableFilter } from './filters';
import { tableSortOf } from './sorts';
import { columnsOf } from './table-columns';
import { rowsOf } from './table-rows';
import { addressedArea, worksheetOf } from './worksheet';

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
  run.workbook.calculation.structureChanged();
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
      nameTable(run.workbook, t, asText(v));
    },
    ShowBandedColumns: ({ table: t }, v) => void (t.showBandedColumns = asBoolean(v)),
    ShowBandedRows: ({ table: t }, v) => void (t.showBandedRows = asBoolean(v)),
    ShowFilterButton: ({ table: t }, v) => void (t.showFilterButton = asBoolean(v)),
    ShowHeaders: (t, v, run) => showHeaders(run.workbook, t, asBoolean(v)),
    ShowTotals: (t, v, run) => {
      guard(t.sheet);
      showTotals(run.workbook, t, asBoolean(v));
    },
    Style: ({ table: t }, v) => void (t.style = asText(v)),
  },
  nav: {
    AutoFilter: (t) => tableFilter(t),
    Columns: (t) => columnsOf(t),
    Rows: (t) => rowsOf(t),
    Sort: (t) => tableSortOf(t),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
  make: {
    ConvertToRange: (t, _, run) => {
      guard(t.sheet);
      releaseTable(run.workbook, t);
      remove(t, run);
      return rangeOf(t.sheet, t.table.area);
    },
    GetDataBodyRange: ({ sheet, table: t }) => rangeOf(sheet, bodyArea(t)),
    GetHeaderRowRange: ({ sheet, table: t }) => rangeOf(sheet, headerArea(t)),
    GetRange: ({ sheet, table: t }) => rangeOf(sheet, t.area),
    GetTotalRowRange: ({ sheet, table: t }) => {
      if (!t.showTotals) throw itemNotFound('The table has no row of totals.');
      return rangeOf(sheet, { ...t.area, row: lastRow(t.area), rows: 1 });
    },
  },
  call: {
    Delete: (t, _, run) => {
      guard(t.sheet);
      clearContents(run.workbook, t.sheet, t.table.area);
      loseTable(run.workbook, t);
      remove(t, run);
    },
    ClearFilters: (t, _, run) => clearTableFilters(t, run),
    ClearStyle: ({ table: t }) => void (t.style = ''),
    ReapplyFilters: (t, _, run) => reapplyTableFilters(t, run),
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

/** The tables of a sheet that lie in one of the areas, altogether or in part. */
export const tablesWithin = (sheet: Sheet, areas: readonly Area[], altogether: boolean): HostObject =>
  bind(scoped, {
    sheet,
    only: (t: Table) => areas.some((area) => (altogether ? covers(area, t.area) : intersect(area, t.area) !== null)),
  });

interface Scoped {
  readonly sheet: Sheet;
  readonly only: (table: Table) => boolean;
}

function named({ sheet, only }: Scoped, key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const found = sheet.tables.filter(only).find((t) => t.name.toLowerCase() === wanted || t.id === key);
  return found ? tableOf({ sheet, table: found }) : null;
}

/** The table a range is of, where its area is a table's. */
export function tableAt({ sheet, area }: RangeTarget): HostObject | null {
  const found = sheet.tables.find((t) => covers(t.area, area));
  return found ? tableOf({ sheet, table: found }) : null;
}

const scoped: ClassDefinition<Scoped> = {
  name: 'TableScopedCollection',
  items: ({ sheet, only }) => sheet.tables.filter(only).map((t) => tableOf({ sheet, table: t })),
  item: ({ sheet, only }, [key]) => must(named({ sheet, only }, key), 'table'),
  make: {
    GetItemOrNullObject: ({ sheet, only }, [key]) => named({ sheet, only }, key),
    GetFirst: ({ sheet, only }) => {
      const found = sheet.tables.find(only);
      return must(found ? tableOf({ sheet, table: found }) : null, 'table');
    },
    GetItem: ({ sheet, only }, [key]) => must(named({ sheet, only }, key), 'table'),
  },
  call: { GetCount: ({ sheet, only }) => sheet.tables.filter(only).length },
};
