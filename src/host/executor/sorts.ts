/** Excel.RangeSort and TableSort. */
import { invalidArgument } from '../errors';
import type { Area } from '../model/area';
import { guard, guardContents } from '../model/protection';
import type { SortField } from '../model/sorting';
import { sortArea } from '../model/sorting';
import type { TableTarget } from '../model/table';
import { bodyArea } from '../model/table';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asColor, asIndex, asWord, bind, isRecord } from './object';

function readFields(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 64)
    throw invalidArgument('Sort fields are a list of one to 64.');
  return value.map((field: unknown) => {
    if (!isRecord(field)) throw invalidArgument('A sort field is an object.');
    const key = asIndex(field.key);
    if (key < 0 || key >= columns) throw invalidArgument('A sort key lies within the range.');
    return {
      key,
      ascending: field.ascending !== false,
      sortOn: asWord(field.sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon'] as const),
      color: field.color ? asColor(field.color) : '',
    };
  });
}

const rangeSort: ClassDefinition<RangeTarget> = {
  name: 'RangeSort',
  call: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], run) => {
      guard(sheet, 'allowSort');
      guardContents(sheet, area);
      const byColumns = asWord(orientation ?? 'Rows', ['Rows', 'Columns']) === 'Columns';
      const body: Area =
        hasHeaders !== true
          ? area
          : byColumns
            ? { ...area, col: area.col + 1, cols: area.cols - 1 }
            : { ...area, row: area.row + 1, rows: area.rows - 1 };
      const read = readFields(fields, byColumns ? area.rows : area.cols);
      sortArea(run.workbook, sheet, body, read, { matchCase: matchCase === true, byColumns });
    },
  },
};

export const rangeSortOf = (target: RangeTarget): HostObject => bind(rangeSort, target);

function apply({ sheet, table }: TableTarget, run: Run): void {
  guard(sheet, 'allowSort');
  guardContents(sheet, bodyArea(table));
  if (table.sort)
    sortArea(run.workbook, sheet, bodyArea(table), table.sort.fields, {
      matchCase: table.sort.matchCase,
      byColumns: false,
    });
}

const tableSort: ClassDefinition<TableTarget> = {
  name: 'TableSort',
  get: {
    Fields: ({ table }) => table.sort?.fields ?? [],
    MatchCase: ({ table }) => table.sort?.matchCase ?? false,
    Method: () => 'PinYin',
  },
  call: {
    Apply: (target, [fields, matchCase], run) => {
      target.table.sort = { fields: readFields(fields, target.table.area.cols), matchCase: matchCase === true };
      apply(target, run);
    },
    Reapply: (target, _, run) => apply(target, run),
    Clear: ({ table }) => void (table.sort = null),
  },
};

export const tableSortOf = (target: TableTarget): HostObject => bind(tableSort, target);
