/** The methods of a range that change it or give a value. */
import { invalidArgument } from '../errors';
import { areaAddress, covers, holds, intersect, isWholeColumns, isWholeRows, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { clearContents, clearFormats, reportEdit } from '../model/contents';
import { autoFill } from '../model/auto-fill';
import { copyRange, moveRange } from '../model/copying';
import { mergeArea, unmergeArea } from '../model/merging';
import { hideColumns, hideRows } from '../model/hiding';
import { guard, guardContents } from '../model/protection';
import { activateSheet, focusChart, guardShowing } from '../model/workbook';
import { changeValidation } from '../model/validation';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setLineProperties,
} from './cell-properties';
import type { HostObject, RangeTarget, Run } from './object';
import { asIndex, asWord, isHostObject } from './object';
import { replaceAll } from './finding';
import { asRange, rangeOf } from './range';
import { deleteRange } from './range-makes';
import { addressedArea } from './worksheet';

const fillTypes = [
  ...['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays'],
  ...['FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend', 'FlashFill'],
];

type Calls = Readonly<Record<string, (target: RangeTarget, args: readonly unknown[], run: Run) => unknown>>;

function source(target: RangeTarget, value: unknown, run: Run) {
  return isHostObject(value) ? asRange(value) : addressedArea(run, target.sheet, value);
}

function clear({ sheet, area }: RangeTarget, what: string, run: Run): void {
  if (what === 'All' || what === 'Contents') guardContents(sheet, area);
  else guard(sheet, 'allowFormatCells');
  if (what === 'All' && sheet.protection) guard(sheet, 'allowFormatCells');
  if (what === 'All' || what === 'Formats') {
    sheet.merges = sheet.merges.filter((merge) => !covers(area, merge));
    clearFormats(sheet, area);
    for (const format of sheet.conditionalFormats) format.ranges = format.ranges.filter((r) => !covers(area, r));
    const left = sheet.conditionalFormats.filter((f) => f.ranges.length > 0);
    sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...left);
    run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
  }
  if (what === 'All' || what === 'Contents') clearContents(run.workbook, sheet, area);
  if (what === 'All') {
    changeValidation(sheet, area, () => null);
    // As Clear All of the ribbon does, and Range.Clear of VBA.
    const left = sheet.comments.filter(({ row, col }) => !holds(area, row, col));
    sheet.comments.splice(0, sheet.comments.length, ...left);
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    for (const address of [...sheet.hyperlinks.keys()]) {
      const cell = addressedArea(run, sheet, address).area;
      if (intersect(cell, area)) sheet.hyperlinks.delete(address);
    }
  }
}

/** Outline levels, eight at most: of the rows or columns the range has cells in, not of rows that are asked for as columns. */
function group({ sheet, area }: RangeTarget, option: unknown, step: 1 | -1): void {
  const by = asWord(option, ['ByRows', 'ByColumns']);
  const rows = by === 'ByRows';
  guard(sheet, rows ? 'allowFormatRows' : 'allowFormatColumns');
  if (rows ? isWholeColumns(area) : isWholeRows(area))
    throw invalidArgument('Whole rows are grouped by rows, whole columns by columns.');
  const levels = rows ? sheet.rowLevels : sheet.colLevels;
  const from = rows ? area.row : area.col;
  const lines = Array.from({ length: rows ? area.rows : area.cols }, (_, i) => from + i);
  const before = lines.map((line) => levels.get(line) ?? 0);
  if (step > 0 ? before.some((level) => level >= 7) : before.every((level) => level === 0))
    throw invalidArgument(step > 0 ? 'An outline has at most eight levels.' : 'Nothing is grouped here.');
  lines.forEach((line, i) => levels.set(line, Math.max(0, before[i]! + step)));
}

function validateSize({ area }: RangeTarget, rows: unknown, cols: unknown): void {
  if (asIndex(rows) !== area.rows || asIndex(cols) !== area.cols) {
    throw invalidArgument(
      `The array has ${String(rows)} × ${String(cols)} cells, the range ${areaAddress(area)} has not.`,
    );
  }
}

export const rangeCalls: Calls = {
  Calculate: (_, __, run) => run.workbook.calculation.recalculate(),
  Clear: (target, [applyTo], run) =>
    clear(
      target,
      asWord(applyTo ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']),
      run,
    ),
  CopyFrom: (target, [from, type, skipBlanks, transpose], run) => {
    const copied = source(target, from, run);
    const rows = transpose === true ? copied.area.cols : copied.area.rows;
    const cols = transpose === true ? copied.area.rows : copied.area.cols;
    const area: Area = {
      ...target.area,
      rows: Math.max(rows, target.area.rows),
      cols: Math.max(cols, target.area.cols),
    };
    guardContents(target.sheet, area);
    // A merged block that lies partly outside of what is pasted is refused.
    if (target.sheet.merges.some((m) => intersect(m, area) && !covers(area, m)))
      throw invalidArgument('Merged cells cannot be changed in part.');
    const what = asWord(type ?? 'All', ['All', 'Formulas', 'Values', 'Formats', 'Link']);
    copyRange(
      run.workbook,
      copied,
      { sheet: target.sheet, area },
      { what, skipBlanks: skipBlanks === true, transpose: transpose === true },
    );
    reportEdit(run.workbook, target.sheet, area);
  },
  MoveTo: (target, [to], run) => {
    const place = source(target, to, run);
    guardContents(target.sheet, target.area);
    guardContents(place.sheet, { ...target.area, row: place.area.row, col: place.area.col });
    moveRange(run.workbook, target, place);
  },
  Delete: (target, [shift], run) => deleteRange(target, shift, run),
  AutoFill: (target, [to, type], run) => {
    const place = to === null || to === undefined ? target : source(target, to, run);
    if (place.sheet !== target.sheet) throw invalidArgument('Filling stays on its sheet.');
    guardContents(target.sheet, place.area);
    const kind = asWord(type ?? 'FillDefault', fillTypes);
    autoFill(run.workbook, target.sheet, target.area, place.area, kind);
  },
  ReplaceAll: (target, args, run) => replaceAll(target, args, run),
  ShowCard: () => null,
  GetCellProperties: (target, [options]) => cellProperties(target, options),
  GetColumnProperties: (target, [options]) => columnProperties(target, options),
  GetRowProperties: (target, [options]) => rowProperties(target, options),
  SetCellProperties: (target, [data], run) => setCellProperties(target, data, run),
  SetColumnProperties: (target, [data], run) => setLineProperties(target, data, 'column', run),
  SetRowProperties: (target, [data], run) => setLineProperties(target, data, 'row', run),
  Group: (target, [option]) => group(target, option, 1),
  Ungroup: (target, [option]) => group(target, option, -1),
  HideGroupDetails: (target, [option], run) => showDetails(target, option, true, run),
  ShowGroupDetails: (target, [option], run) => showDetails(target, option, false, run),
  Merge: ({ sheet, area }, [across], run) => {
    guard(sheet, 'allowFormatCells');
    guardContents(sheet, area);
    if (across === true)
      for (let row = area.row; row <= lastRow(area); row++) mergeArea(run.workbook, sheet, { ...area, row, rows: 1 });
    else mergeArea(run.workbook, sheet, area);
    run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
  },
  Unmerge: ({ sheet, area }, _, run) => {
    guard(sheet, 'allowFormatCells');
    unmergeArea(sheet, area);
    run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
  },
  Select: ({ sheet, area }, _, run) => {
    guardShowing(run.workbook);
    activateSheet(run.workbook, sheet);
    sheet.selection = area;
    focusChart(run.workbook, null);
    run.workbook.events.push({ kind: 'selectionChanged', sheetId: sheet.id, area });
  },
  SetDirty: (_, __, run) => run.workbook.calculation.structureChanged(),
  _KeepReference: (target, _, run) => {
    if (target.reference !== undefined) return;
    target.reference = `range${run.workbook.nextId++}`;
    run.references.set(target.reference, kept(target));
  },
  _ValidateArraySize: (target, [rows, cols]) => validateSize(target, rows, cols),
};

function kept(target: RangeTarget): HostObject {
  const object = rangeOf(target.sheet, target.area);
  if (object.range) object.range.reference = target.reference;
  return object;
}

function showDetails({ sheet, area }: RangeTarget, option: unknown, hide: boolean, run: Run): void {
  if (asWord(option, ['ByRows', 'ByColumns']) === 'ByRows') hideRows(run.workbook, sheet, area, hide);
  else hideColumns(sheet, area, hide);
}
