/** Finding places in the workbook: merged blocks, and what a reference or a defined name leads to. */
import type { Area } from '../../host/model/area';
import { holds, parseArea, splitSheet } from '../../host/model/area';
import { nameKey } from '../../host/model/name';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import { sheetByName } from '../../host/model/workbook';

export const mergeAt = (sheet: Sheet, row: number, col: number): Area | undefined =>
  sheet.merges.find((merge) => holds(merge, row, col));

/** The cell and everything merged with it. */
export const blockAt = (sheet: Sheet, row: number, col: number): Area =>
  mergeAt(sheet, row, col) ?? { row, col, rows: 1, cols: 1 };

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The place a reference or a defined name stands for, seen from `from`; null where it is none. */
export function resolveReference(workbook: Workbook, from: Sheet, reference: string): Place | null {
  const text = reference.replace(/^[=#]/, '').trim();
  const { sheet: tab, rest } = splitSheet(text);
  const sheet = tab === undefined ? from : sheetByName(workbook, tab);
  const area = parseArea(rest);
  if (sheet && area) return { sheet, area };
  const name = from.names.get(nameKey(text)) ?? workbook.names.get(nameKey(text));
  if (!name) return null;
  const target = splitSheet(name.formula);
  const named = target.sheet === undefined ? from : sheetByName(workbook, target.sheet);
  const at = parseArea(target.rest);
  return named && at ? { sheet: named, area: at } : null;
}
