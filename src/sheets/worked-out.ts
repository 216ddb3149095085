/**
 * What sheets come to, worked out by our own engine. Stored beside the formulas of a file, so that a mail preview, a phone or Excel's
 * Protected View, none of which calculates, shows the figures all the same; and held against what a workbook shows where a formula is
 * no longer the template's.
 */
import type { CellValue } from '../entries/entries';
import { createStillEngine, type CellResult, type FormulaSource } from '../formula/engine';
import type { Parted } from '../validation/finding';
import { cellAddress, parseArea } from './a1';
import { cellFinder } from './cells-in-order';
import { namesOf } from './names';
import type { SheetKey, SheetSpec } from './spec';

export interface Results {
  /** Result of a cell by its row and column from 1; null for an empty one. */
  readonly at: (key: SheetKey, row: number, col: number) => CellResult;
}

/** The names of the sheets, each the text of a reference; tabs go by their keys here. */
function namesIn(specs: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const spec of specs)
    for (const [name, range] of namesOf(spec)) {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const area = [cellAddress(row, col, true), cellAddress(lastRow, lastCol, true)];
      names.set(name.toLowerCase(), `='${spec.key}'!${[...new Set(area)].join(':')}`);
    }
  return names;
}

/** The specs as the formula engine asks for them; tabs go by their keys, and `today` is Excel's day number. */
export function sourceOf(specs: readonly SheetSpec[], today: number): FormulaSource {
  const sheets = new Map(specs.map((spec) => [spec.key, { spec, cellAt: cellFinder(spec) }]));
  const keys = new Map(specs.map(({ key }) => [key.toLowerCase(), key]));
  const names = namesIn(specs);
  return {
    sheetId: (name) => keys.get(name.toLowerCase()),
    sheetName: (id) => id,
    content: (id, row, col) => {
      const cell = sheets.get(id)?.cellAt(row + 1, col + 1);
      return { formula: cell?.formula, value: cell?.value ?? null };
    },
    extent: (id) => {
      const spec = sheets.get(id)?.spec;
      return { rows: spec?.rows ?? 0, cols: spec?.cols ?? 0 };
    },
    definedName: (name) => names.get(name.toLowerCase()),
    today: () => today,
  };
}

/** Everything the specs say, calculated on the day `today` (Excel's day number) as far as it is asked for. */
export function resultsOf(specs: readonly SheetSpec[], today: number): Results {
  const engine = createStillEngine(sourceOf(specs, today));
  return { at: (key, row, col) => engine.value(key, row - 1, col - 1) };
}

/** A result as a cell that is read would hold it: nothing for an empty text, an error as its text. */
export const valueOf = (result: CellResult): CellValue =>
  result === '' ? null : result !== null && typeof result === 'object' ? result.error : result;

/** Whether a workbook shows the same: figures agree to seven digits. */
export const isSameResult = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a)) : a === b;

/** The first of these cells that shows another figure than the template's formula gives; the first of all where none does. */
export function partedIn(
  cells: readonly string[],
  shown: (cell: string) => CellValue,
  worked: (cell: string) => CellValue,
): Parted | undefined {
  const parted = cells.map((cell) => ({ cell, shown: shown(cell), worked: worked(cell) }));
  return parted.find((each) => !isSameResult(each.shown, each.worked)) ?? parted[0];
}
