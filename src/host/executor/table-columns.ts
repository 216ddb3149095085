/** Excel.TableColumnCollection and TableColumn. */
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { lastRow } from '../model/area';
import { readArea, valueAt, wireValue, writeArea } from '../model/contents';
import { nameKey } from '../model/name';
import { guard, guardContents } from '../model/protection';
import type { TableTarget } from '../model/table';
import { bodyArea, headerArea } from '../model/table';
import { addColumn, deleteColumn, renameColumn } from '../model/table-making';
import type { ClassDefinition, HostObject } from './object';
import { columnFilter } from './filters';
import { asIndex, asText, bind, must } from './object';
import { rangeOf } from './range';

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const columnArea = ({ table, index }: ColumnTarget): Area => ({ ...table.area, col: table.area.col + index, cols: 1 });

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
    GetTotalRowRange: (t) => {
      if (!t.table.showTotals) throw itemNotFound('The table has no row of totals.');
      return rangeOf(t.sheet, { ...columnArea(t), row: lastRow(t.table.area), rows: 1 });
    },
  },
  nav: { Filter: (t) => columnFilter(t) },
  call: {
    Delete: (t, _, run) => {
      guard(t.sheet);
      if (t.table.columns.length === 1) throw invalidOperation('A table has at least one column.');
      deleteColumn(run.workbook, t, t.index);
    },
  },
};

function findColumn({ sheet, table }: TableTarget, key: unknown): HostObject | null {
  const index = table.columns.findIndex(
    (c) => c.id === key || (typeof key === 'string' && nameKey(c.name) === nameKey(key)),
  );
  return index < 0 ? null : bind(column, { sheet, table, index });
}

const columns: ClassDefinition<TableTarget> = {
  name: 'TableColumnCollection',
  get: { Count: ({ table }) => table.columns.length },
  items: ({ sheet, table }) => table.columns.map((_, index) => bind(column, { sheet, table, index })),
  item: (t, [key]) => must(findColumn(t, key), 'column'),
  make: {
    Add: (t, [index, values, name], run) => {
      guard(t.sheet);
      const at = index === null || index === undefined || index === -1 ? t.table.columns.length : asIndex(index);
      if (at < 0 || at > t.table.columns.length) throw invalidArgument('No such position.');
      const list = Array.isArray(values)
        ? values.map((v: unknown) => (Array.isArray(v) ? (v[0] as unknown) : v))
        : null;
      if (list && list.length !== t.table.area.rows)
        throw invalidArgument('The values are as many as the table has rows, its header included.');
      addColumn(run.workbook, t, at, name === null || name === undefined ? '' : asText(name), list);
      return bind(column, { ...t, index: at });
    },
    GetItemAt: (t, [index]) =>
      must(typeof index === 'number' && t.table.columns[index] ? bind(column, { ...t, index }) : null, 'column'),
    GetItemOrNullObject: (t, [key]) => findColumn(t, key),
  },
  call: { GetCount: ({ table }) => table.columns.length },
};

export const columnsOf = (target: TableTarget): HostObject => bind(columns, target);
