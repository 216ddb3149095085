/** Excel.TableColumnCollection and TableColumn. */
import type { Area } from '../model/area';
import { readArea, valueAt, wireValue, writeArea } from '../model/contents';
import { nameKey } from '../model/name';
import { guardContents } from '../model/protection';
import type { TableTarget } from '../model/table';
import { bodyArea, headerArea } from '../model/table';
import { renameColumn } from '../model/table-making';
import type { ClassDefinition, HostObject } from './object';
import { asText, bind, must } from './object';
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
    GetItemAt: (t, [index]) =>
      must(typeof index === 'number' && t.table.columns[index] ? bind(column, { ...t, index }) : null, 'column'),
    GetItemOrNullObject: (t, [key]) => findColumn(t, key),
  },
  call: { GetCount: ({ table }) => table.columns.length },
};

export const columnsOf = (target: TableTarget): HostObject => bind(columns, target);
