/** Excel.Range and Excel.RangeAreas */
import { tablesWithin } from './tables';
import { invalidArgument } from '../errors';
import {
  areaAddress,
  cellArea,
  checked,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastCol,
  lastRow,
  MAX_COLS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  splitSheet,
} from '../model/area';
import type { Area } from '../model/area';
import { formatArea, formulaAt, readArea, textAt, valueAt, wireValue, writeArea, forEachOf } from '../model/contents';
import { checkNumberFormat, formatCategory, setting } from '../model/format';
import { boxOf } from '../model/geometry';
import { hideColumns, hideRows } from '../model/hiding';
import { guard, guardContents } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { cellAt, formatAt, usedArea } from '../model/sheet';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidationOf } from './data-validation';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asBoolean, asIndex, asText, bind, isHostObject } from './object';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { rangeCalls } from './range-calls';
import { agreed, rangeFormatOf } from './range-format';
import { rangeMakes } from './range-makes';
import { fromR1C1, r1c1At } from './r1c1';
import { mustFind, specialCells } from './finding';
import { rangeSortOf } from './sorts';
import { styleFormat } from './styles';
import { worksheetOf } from './worksheet';

/** The value all cells share, or null where they differ. */
function common<T>(area: Area, read: (row: number, col: number) => T): T | null {
  const first = read(area.row, area.col);
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let col = area.col; col <= lastCol(area); col++) if (read(row, col) !== first) return null;
  }
  return first;
}

const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** What each cell has; null of whole rows and columns, which are too large an answer. */
const cellsOf = <T>(area: Area, read: (row: number, col: number) => T): T[][] | null =>
  isUnbounded(area) ? null : readArea(area, read);

/** Refuses to set cell by cell what is whole rows or columns, and to set nothing. */
function checkCells(area: Area, value: unknown): void {
  if (isUnbounded(area)) throw invalidArgument('The request is too large: whole rows or columns.');
  if (value === null) throw invalidArgument('Nothing is no value for a whole range.');
}

function writeContents({ sheet, area }: RangeTarget, value: unknown, run: Run): void {
  checkCells(area, value);
  guardContents(sheet, area);
  writeArea(run.workbook, sheet, area, value);
}

function writeFormats({ sheet, area }: RangeTarget, value: unknown, run: Run): void {
  checkCells(area, value);
  guard(sheet, 'allowFormatCells');
  const first: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  const one: unknown = Array.isArray(first) && first.length === 1 ? first[0] : value; // one format in brackets is for all cells
  if (!Array.isArray(one)) formatArea(sheet, area, setting({ numberFormat: checkNumberFormat(asText(one)) }));
  else {
    const changes = new Map<string, ReturnType<typeof setting>>();
    forEachOf(area, one, (row, col, format) => {
      if (format === null || format === undefined) return;
      const text = checkNumberFormat(asText(format));
      const change = changes.get(text) ?? setting({ numberFormat: text });
      changes.set(text, change);
      formatArea(sheet, cellArea(row, col), change);
    });
  }
  run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
}

/** Lines of one axis hidden: all, none, or mixed (null). */
function hiddenState(hidden: ReadonlySet<number>, from: number, count: number): boolean | null {
  let inside = 0;
  for (const line of hidden) if (line >= from && line < from + count) inside++;
  return inside === 0 ? false : inside === count ? true : null;
}

const full = (sheet: Sheet, area: Area) => `${quoteSheet(sheet.name)}!${areaAddress(area)}`;
const typeOf = (value: string | number | boolean): string =>
  value === ''
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'boolean'
        ? 'Boolean'
        : value.startsWith('#') && value.endsWith('!')
          ? 'Error'
          : 'String';

const range: ClassDefinition<RangeTarget> = {
  name: 'Range',
  id: (target) => (target.reference === undefined ? {} : { _ReferenceId: target.reference }),
  get: {
    Address: ({ sheet, area }) => full(sheet, area),
    AddressLocal: ({ sheet, area }) => full(sheet, area),
    CellCount: ({ area }) => (area.rows * area.cols > 2147483647 ? -1 : area.rows * area.cols),
    ColumnCount: ({ area }) => area.cols,
    ColumnHidden: ({ sheet, area }) => hiddenState(sheet.hiddenCols, area.col, area.cols),
    ColumnIndex: ({ area }) => area.col,
    Formulas: ({ sheet, area }) => cellsOf(area, (row, col) => formulaAt(sheet, row, col)),
    FormulasLocal: ({ sheet, area }) => cellsOf(area, (row, col) => formulaAt(sheet, row, col)),
    FormulasR1C1: ({ sheet, area }) => cellsOf(area, (row, col) => r1c1At(sheet, row, col)),
    HasSpill: ({ sheet, area }, run) => {
      const spills = readArea(area, (row, col) => {
        valueAt(run.workbook, sheet, row, col);
        const cell = cellAt(sheet, row, col);
        return cell?.spilledFrom !== undefined || (cell?.spill !== undefined && cell.spill !== 'blocked');
      }).flat();
      return spills.every((spill) => spill === spills[0]) ? spills[0] : null;
    },
    Height: ({ sheet, area }) => boxOf(sheet, area).height,
    Hidden: ({ sheet, area }) =>
      hiddenState(sheet.hiddenRows, area.row, area.rows) === true ||
      hiddenState(sheet.hiddenCols, area.col, area.cols) === true,
    Hyperlink: ({ sheet, area }) => hyperlinkOf(sheet, area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    Left: ({ sheet, area }) => boxOf(sheet, area).left,
    LinkedDataTypeState: ({ area }) => cellsOf(area, () => 'None'),
    NumberFormat: ({ sheet, area }) => cellsOf(area, (row, col) => formatAt(sheet, row, col).numberFormat),
    NumberFormatLocal: ({ sheet, area }) => cellsOf(area, (row, col) => formatAt(sheet, row, col).numberFormat),
    NumberFormatCategories: ({ sheet, area }) =>
      cellsOf(area, (row, col) => formatCategory(formatAt(sheet, row, col).numberFormat)),
    RowCount: ({ area }) => area.rows,
    RowHidden: ({ sheet, area }) => hiddenState(sheet.hiddenRows, area.row, area.rows),
    RowIndex: ({ area }) => area.row,
    SavedAsArray: ({ sheet, area }) => common(area, (row, col) => cellAt(sheet, row, col)?.array !== undefined),
    Style: ({ sheet, area }) => common(area, (row, col) => formatAt(sheet, row, col).style),
    Text: ({ sheet, area }, run) => cellsOf(area, (row, col) => textAt(run.workbook, sheet, row, col)),
    Top: ({ sheet, area }) => boxOf(sheet, area).top,
    ValueTypes: ({ sheet, area }, run) =>
      cellsOf(area, (row, col) => typeOf(wireValue(valueAt(run.workbook, sheet, row, col)))),
    Values: ({ sheet, area }, run) => cellsOf(area, (row, col) => wireValue(valueAt(run.workbook, sheet, row, col))),
    Width: ({ sheet, area }) => boxOf(sheet, area).width,
  },
  set: {
    ColumnHidden: ({ sheet, area }, value) => {
      guard(sheet, 'allowFormatColumns');
      hideColumns(sheet, area, asBoolean(value));
    },
    Formulas: writeContents,
    FormulasLocal: writeContents,
    FormulasR1C1: (target, value, run) => {
      const { area } = target;
      checkCells(area, value);
      const given = Array.isArray(value)
        ? (value as unknown[][])
        : Array.from({ length: area.rows }, () => new Array<unknown>(area.cols).fill(value));
      writeContents(
        target,
        given.map((line, r) =>
          Array.isArray(line) ? line.map((v, c) => fromR1C1(v, area.row + r, area.col + c)) : line,
        ),
        run,
      );
    },
    Hyperlink: ({ sheet, area }, value, run) => setHyperlink(run, sheet, area, value),
    NumberFormat: writeFormats,
    NumberFormatLocal: writeFormats,
    RowHidden: ({ sheet, area }, value, run) => {
      guard(sheet, 'allowFormatRows');
      hideRows(run.workbook, sheet, area, asBoolean(value));
    },
    Style: ({ sheet, area }, value, run) => {
      guard(sheet, 'allowFormatCells');
      formatArea(sheet, area, setting(styleFormat(run.workbook, value)));
    },
    Values: writeContents,
  },
  nav: {
    ConditionalFormats: ({ sheet, area }) => conditionalFormatsOf({ sheet, areas: [area] }),
    DataValidation: (target) => dataValidationOf({ sheet: target.sheet, areas: [target.area] }),
    Format: (target) => rangeFormatOf({ sheet: target.sheet, areas: [target.area] }),
    Sort: (target) => rangeSortOf(target),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
  make: rangeMakes,
  call: rangeCalls,
};

export function rangeOf(sheet: Sheet, area: Area): HostObject {
  const target: RangeTarget = { sheet, area };
  return bind(range, target, { range: target, sheet });
}

/** The range an argument stands for: a range object or an address on `sheet`. */
export function asRange(value: unknown): RangeTarget {
  if (isHostObject(value) && value.range) return value.range;
  throw invalidArgument('A range is needed.');
}

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  reference?: string;
}

const rangeCollection: ClassDefinition<Areas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeOf(sheet, area)),
  call: { GetCount: ({ areas }) => areas.length },
  make: {
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = typeof index === 'number' ? areas[index] : undefined;
      if (!area) throw invalidArgument('No such range.');
      return rangeOf(sheet, area);
    },
  },
};

const rangeAreas: ClassDefinition<Areas> = {
  name: 'RangeAreas',
  id: (target) => (target.reference === undefined ? {} : { _ReferenceId: target.reference }),
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => full(sheet, area)).join(','),
    AddressLocal: ({ sheet, areas }) => areas.map((area) => full(sheet, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((n, area) => n + area.rows * area.cols, 0),
    IsEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    IsEntireRow: ({ areas }) => areas.every(isWholeRows),
    Style: (target) => agreed(target, (format) => format.style),
  },
  set: {
    Style: ({ sheet, areas }, value, run) => {
      guard(sheet, 'allowFormatCells');
      const apply = setting(styleFormat(run.workbook, value));
      for (const area of areas) formatArea(sheet, area, apply);
    },
  },
  nav: {
    Areas: (target) => bind(rangeCollection, target),
    ConditionalFormats: ({ sheet, areas }) => conditionalFormatsOf({ sheet, areas }),
    DataValidation: ({ sheet, areas }) => dataValidationOf({ sheet, areas }),
    Format: ({ sheet, areas }) => rangeFormatOf({ sheet, areas }),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
  make: {
    GetEntireColumn: ({ sheet, areas }) =>
      rangeAreasOf(
        sheet,
        areas.map((a) => ({ ...a, row: 0, rows: MAX_ROWS })),
      ),
    GetEntireRow: ({ sheet, areas }) =>
      rangeAreasOf(
        sheet,
        areas.map((a) => ({ ...a, col: 0, cols: MAX_COLS })),
      ),
    GetOffsetRangeAreas: ({ sheet, areas }, [rows, cols]) =>
      rangeAreasOf(
        sheet,
        areas.map((a) => checked({ ...a, row: a.row + asIndex(rows), col: a.col + asIndex(cols) })),
      ),
    GetTables: ({ sheet, areas }, [altogether]) => tablesWithin(sheet, areas, altogether === true),
    GetSpecialCells: (target, args, run) => mustFind(specialCells(target, args, run)),
    GetSpecialCellsOrNullObject: (target, args, run) => specialCells(target, args, run),
    GetIntersection: ({ sheet, areas }, [other]) => mustFind(shared(sheet, areas, other)),
    GetIntersectionOrNullObject: ({ sheet, areas }, [other]) => shared(sheet, areas, other),
    GetUsedRangeAreas: ({ sheet, areas }, [valuesOnly]) => mustFind(usedAreas(sheet, areas, valuesOnly === true)),
    GetUsedRangeAreasOrNullObject: ({ sheet, areas }, [valuesOnly]) => usedAreas(sheet, areas, valuesOnly === true),
  },
  call: {
    Calculate: () => null,
    SetDirty: (_, __, run) => run.workbook.calculation.structureChanged(),
    CopyFrom: ({ sheet, areas }, args, run) => {
      for (const area of areas) rangeCalls.CopyFrom?.({ sheet, area }, args, run);
    },
    Clear: ({ sheet, areas }, args, run) => {
      for (const area of areas) rangeCalls.Clear?.({ sheet, area }, args, run);
    },
    _KeepReference: (target, _, run) => {
      target.reference ??= `areas${run.workbook.nextId++}`;
      run.references.set(target.reference, bind(rangeAreas, target, { sheet: target.sheet }));
    },
  },
};

const areasOf = (addresses: string): readonly Area[] =>
  addresses.split(',').map((address) => {
    const area = parseArea(splitSheet(address.trim()).rest);
    if (!area) throw invalidArgument(`"${address}" is no address.`);
    return area;
  });

function shared(sheet: Sheet, areas: readonly Area[], other: unknown): HostObject | null {
  const others = typeof other === 'string' ? areasOf(other) : [asRange(other).area];
  const found = areas.flatMap((a) => others.flatMap((area) => intersect(a, area) ?? []));
  return found.length > 0 ? rangeAreasOf(sheet, found) : null;
}

function usedAreas(sheet: Sheet, areas: readonly Area[], valuesOnly: boolean): HostObject | null {
  const found = areas.flatMap((a) => usedArea(sheet, a, valuesOnly) ?? []);
  return found.length > 0 ? rangeAreasOf(sheet, found) : null;
}

export function rangeAreasOf(sheet: Sheet, areas: readonly Area[]): HostObject {
  return bind(rangeAreas, { sheet, areas }, { sheet });
}
