/** Excel.TableRowCollection and TableRow: reading, adding, deleting. */
import { invalidArgument } from '../errors';
import type { Area } from '../model/area';
import { lastRow } from '../model/area';
import { clearContents, readArea, valueAt, wireValue, writeArea } from '../model/contents';
import { deleteCells, insertCells } from '../model/insertion';
import { guard, guardContents } from '../model/protection';
import { cellsIn, isFilled } from '../model/sheet';
import type { Table, TableTarget } from '../model/table';
import { bodyArea } from '../model/table';
import type { ClassDefinition, HostObject, Run } from './object';
import { asIndex, bind, must } from './object';
import { rangeOf } from './range';

interface RowTarget extends TableTarget {
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => ({
  ...bodyArea(table),
  row: bodyArea(table).row + index,
  rows: 1,
});

const rowCount = (table: Table) => table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);

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
  deleteCells(run.workbook, sheet, { ...body, row: body.row + index, rows: count }, 'Up');
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
  const isInside = index < count || table.showTotals;
  if (grow > 0 && isInside) insertCells(run.workbook, sheet, { ...body, row: body.row + index, rows: grow }, 'Down');
  else if (grow > 0 && [...cellsIn(sheet, below)].some(({ cell }) => isFilled(cell)))
    insertCells(run.workbook, sheet, below, 'Down');
  if (grow > 0 && !isInside) {
    table.area = { ...table.area, rows: table.area.rows + grow };
    run.workbook.calculation.structureChanged();
  }
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
    DeleteRows: (t, [given], run) => {
      const indexes = (Array.isArray(given) ? (given as unknown[]) : []).map(asIndex).sort((a, b) => b - a);
      for (const index of indexes) deleteRows(t, index, 1, run);
    },
    DeleteRowsAt: (t, [index, count], run) => deleteRows(t, asIndex(index), asIndex(count ?? 1), run),
  },
};

export const rowsOf = (target: TableTarget): HostObject => bind(rows, target);
