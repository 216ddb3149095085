/** Undo of what was typed, pasted or deleted, and of what the pane wrote into entry cells: the cells as they were before. */
import type { Area } from '../../host/model/area';
import { lastCol, lastRow } from '../../host/model/area';
import { reportEdit } from '../../host/model/contents';
import type { Cell, Sheet } from '../../host/model/sheet';
import { cellAt, ensureCell } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import { activateSheet, sheetById } from '../../host/model/workbook';

export interface RememberedCell {
  readonly row: number;
  readonly col: number;
  readonly cell: Cell | undefined;
}

/** Contents and formats of an area of one sheet at one moment. */
export interface Remembered {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly RememberedCell[];
}

/** One step of undo: what one edit, or one request of the pane, changed. */
export type Step = readonly Remembered[];

const copyOf = (sheet: Sheet, row: number, col: number): RememberedCell => {
  const cell = cellAt(sheet, row, col);
  return { row, col, cell: cell && { ...cell } };
};

export function remembered(sheet: Sheet, area: Area): Remembered {
  const cells: RememberedCell[] = [];
  for (let row = area.row; row <= lastRow(area); row++)
    for (let col = area.col; col <= lastCol(area); col++) cells.push(copyOf(sheet, row, col));
  return { sheetId: sheet.id, area, cells };
}

/** Keeps what cells hold just before they are written over, by sheet; a cell written twice keeps what it held first. */
export function createKeeper() {
  const kept = new Map<string, Map<string, RememberedCell>>();
  return {
    keep(sheet: Sheet, row: number, col: number): void {
      const cells = kept.get(sheet.id) ?? new Map<string, RememberedCell>();
      kept.set(sheet.id, cells);
      const key = `${row},${col}`;
      if (!cells.has(key)) cells.set(key, copyOf(sheet, row, col));
    },
    /** What was kept since the last call, but for these sheets. */
    take(without: (sheetId: string) => boolean): Step {
      const step = [...kept]
        .filter(([sheetId]) => !without(sheetId))
        .map(([sheetId, cells]) => ({ sheetId, area: around([...cells.values()]), cells: [...cells.values()] }));
      kept.clear();
      return step;
    },
  };
}

function around(cells: readonly RememberedCell[]): Area {
  const rows = cells.map(({ row }) => row);
  const cols = cells.map(({ col }) => col);
  const [row, col] = [Math.min(...rows), Math.min(...cols)];
  return { row, col, rows: Math.max(...rows) - row + 1, cols: Math.max(...cols) - col + 1 };
}

/** Puts the cells back, the step's last sheet in front, and gives what they were until now; sheets that are gone are left out. */
export function restore(workbook: Workbook, step: Step): Step {
  return step.flatMap((before) => {
    const sheet = sheetById(workbook, before.sheetId);
    if (!sheet) return [];
    const now = { ...before, cells: before.cells.map(({ row, col }) => copyOf(sheet, row, col)) };
    for (const { row, col, cell } of before.cells) {
      const target = ensureCell(sheet, row, col);
      delete target.formula;
      delete target.format;
      Object.assign(target, cell ?? { value: null });
      workbook.calculation.cellChanged(sheet.id, row, col);
    }
    sheet.extent = null;
    sheet.selection = before.area;
    if (sheet.visibility === 'Visible') activateSheet(workbook, sheet);
    reportEdit(workbook, sheet, before.area);
    return [now];
  });
}

/** What the cells of a step hold now. */
export function asNow(workbook: Workbook, step: Step): Step {
  return step.flatMap((before) => {
    const sheet = sheetById(workbook, before.sheetId);
    return sheet ? [{ ...before, cells: before.cells.map(({ row, col }) => copyOf(sheet, row, col)) }] : [];
  });
}

/** Of a step, the cells that still hold what they held at `after`: what was typed over since stays. */
export function untouchedSince(workbook: Workbook, step: Step, after: Step): Step {
  const held = new Map(after.map(({ sheetId, cells }) => [sheetId, cells]));
  return step.flatMap((before) => {
    const sheet = sheetById(workbook, before.sheetId);
    const then = held.get(before.sheetId);
    if (!sheet || !then) return [];
    const same = before.cells.filter(({ row, col }, i) => {
      const now = cellAt(sheet, row, col);
      return now?.value === then[i]?.cell?.value && now?.formula === then[i]?.cell?.formula;
    });
    return same.length > 0 ? [{ ...before, cells: same }] : [];
  });
}
