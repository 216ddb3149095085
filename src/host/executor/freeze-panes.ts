/** Excel.WorksheetFreezePanes */
import { HostError, itemNotFound } from '../errors';
import { MAX_COLS, MAX_ROWS, checked } from '../model/area';
import type { Area } from '../model/area';
import { guardFront } from '../model/workbook';
import type { Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject, Run } from './object';
import { asIndex, bind, isHostObject } from './object';
import { asRange, rangeOf } from './range';
import { addressedArea } from './worksheet';

function frozenRange(sheet: Sheet, value: unknown, run: Run) {
  return isHostObject(value) ? asRange(value).area : addressedArea(run, sheet, value).area;
}

function freeze(sheet: Sheet, run: Run, area: Area): void {
  guardFront(run.workbook);
  if (run.workbook.quirks.has('noFreezing')) throw new HostError('GeneralException', 'Panes cannot be frozen.');
  sheet.freeze = area;
}

const panes: ClassDefinition<Sheet> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (sheet, [range], run) => {
      const area = frozenRange(sheet, range, run);
      freeze(sheet, run, { row: 0, col: 0, rows: area.row + area.rows, cols: area.col + area.cols });
    },
    FreezeRows: (sheet, [count], run) =>
      freeze(sheet, run, checked({ row: 0, col: 0, rows: asIndex(count ?? 1), cols: MAX_COLS })),
    FreezeColumns: (sheet, [count], run) =>
      freeze(sheet, run, checked({ row: 0, col: 0, rows: MAX_ROWS, cols: asIndex(count ?? 1) })),
    Unfreeze: (sheet, _, run) => {
      guardFront(run.workbook);
      sheet.freeze = null;
    },
  },
  make: {
    GetLocation: (sheet) => {
      if (!sheet.freeze) throw itemNotFound('Nothing is frozen.');
      return rangeOf(sheet, sheet.freeze);
    },
    GetLocationOrNullObject: (sheet) => sheet.freeze && rangeOf(sheet, sheet.freeze),
  },
};

export const freezePanesOf = (sheet: Sheet): HostObject => bind(panes, sheet);
