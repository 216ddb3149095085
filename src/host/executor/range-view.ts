/** Excel.RangeView: the rows and columns of a range that are seen. */
import { areaAddress, cellArea, quoteSheet } from '../model/area';
import { formulaAt, textAt, valueAt, wireValue } from '../model/contents';
import { formatAt } from '../model/sheet';
import type { ClassDefinition, HostObject, RangeTarget } from './object';
import { asIndex, bind, must } from './object';
import { rangeOf } from './range';
import { r1c1At } from './r1c1';

const seenRows = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: area.rows }, (_, i) => area.row + i).filter(
    (row) => !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row),
  );
const seenCols = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: area.cols }, (_, i) => area.col + i).filter((col) => !sheet.hiddenCols.has(col));

const grid = <T>(target: RangeTarget, read: (row: number, col: number) => T): T[][] =>
  seenRows(target).map((row) => seenCols(target).map((col) => read(row, col)));

const view: ClassDefinition<RangeTarget> = {
  name: 'RangeView',
  get: {
    CellAddresses: (t) => grid(t, (row, col) => `${quoteSheet(t.sheet.name)}!${areaAddress(cellArea(row, col))}`),
    ColumnCount: (t) => seenCols(t).length,
    Formulas: (t) => grid(t, (row, col) => formulaAt(t.sheet, row, col)),
    FormulasLocal: (t) => grid(t, (row, col) => formulaAt(t.sheet, row, col)),
    FormulasR1C1: (t) => grid(t, (row, col) => r1c1At(t.sheet, row, col)),
    Index: () => 0,
    NumberFormat: (t) => grid(t, (row, col) => formatAt(t.sheet, row, col).numberFormat),
    RowCount: (t) => seenRows(t).length,
    Text: (t, run) => grid(t, (row, col) => textAt(run.workbook, t.sheet, row, col)),
    ValueTypes: (t, run) =>
      grid(t, (row, col) => {
        const value = wireValue(valueAt(run.workbook, t.sheet, row, col));
        return value === ''
          ? 'Empty'
          : typeof value === 'number'
            ? 'Double'
            : typeof value === 'boolean'
              ? 'Boolean'
              : 'String';
      }),
    Values: (t, run) => grid(t, (row, col) => wireValue(valueAt(run.workbook, t.sheet, row, col))),
  },
  nav: { Rows: (t) => bind(rows, t) },
  make: { GetRange: ({ sheet, area }) => rangeOf(sheet, area) },
};

const rowView = (t: RangeTarget, row: number): HostObject => bind(view, { ...t, area: { ...t.area, row, rows: 1 } });

const rows: ClassDefinition<RangeTarget> = {
  name: 'RangeViewCollection',
  items: (t) => seenRows(t).map((row) => rowView(t, row)),
  make: {
    GetItemAt: (t, [index]) => {
      const row = seenRows(t)[asIndex(index)];
      return must(row === undefined ? null : rowView(t, row), 'row');
    },
  },
  call: { GetCount: (t) => seenRows(t).length },
};

export const rangeViewOf = (target: RangeTarget): HostObject => bind(view, target);
