/** Excel.RangeView: the rows and columns of a range that are seen. */
import { areaAddress, cellArea, quoteSheet } from '../model/area';
import { invalidArgument } from '../errors';
import { formatArea, formulaAt, reportEdit, textAt, valueAt, wireValue, writeCell } from '../model/contents';
import { checkNumberFormat, setting } from '../model/format';
import { guardContents } from '../model/protection';
import { formatAt } from '../model/sheet';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asIndex, bind, must } from './object';
import { rangeOf } from './range';
import { fromR1C1, r1c1At } from './r1c1';

const seenRows = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: area.rows }, (_, i) => area.row + i).filter(
    (row) => !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row),
  );
const seenCols = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: area.cols }, (_, i) => area.col + i).filter((col) => !sheet.hiddenCols.has(col));

const grid = <T>(target: RangeTarget, read: (row: number, col: number) => T): T[][] =>
  seenRows(target).map((row) => seenCols(target).map((col) => read(row, col)));

/** Puts a grid, or one value, into the cells that are seen. */
const write =
  (put: (t: RangeTarget, row: number, col: number, value: unknown, run: Run) => void) =>
  (t: RangeTarget, value: unknown, run: Run): void => {
    guardContents(t.sheet, t.area);
    const [lines, across] = [seenRows(t), seenCols(t)];
    const given = Array.isArray(value) ? (value as unknown[][]) : lines.map(() => across.map(() => value));
    if (given.length !== lines.length || given.some((line) => line.length !== across.length))
      throw invalidArgument('The values are not as many as the cells seen.');
    lines.forEach((row, i) => across.forEach((col, j) => put(t, row, col, given[i]![j], run)));
    reportEdit(run.workbook, t.sheet, t.area);
  };

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
  set: {
    Formulas: write((t, row, col, value, run) => void writeCell(run.workbook, t.sheet, row, col, value)),
    FormulasLocal: write((t, row, col, value, run) => void writeCell(run.workbook, t.sheet, row, col, value)),
    FormulasR1C1: write(
      (t, row, col, value, run) => void writeCell(run.workbook, t.sheet, row, col, fromR1C1(value, row, col)),
    ),
    NumberFormat: write((t, row, col, value) =>
      formatArea(t.sheet, cellArea(row, col), setting({ numberFormat: checkNumberFormat(String(value)) })),
    ),
    Values: write((t, row, col, value, run) => void writeCell(run.workbook, t.sheet, row, col, value)),
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
