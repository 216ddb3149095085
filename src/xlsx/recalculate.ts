/** Formulas of a file worked out by our own engine, since the result stored beside one may be missing, old or anything. */
import { createFormulaEngine, type CellResult } from '../formula/engine';
import { cellAddress, parseArea } from '../sheets/a1';
import type { RawSheet, RawWorkbook } from './raw';

/** Gives what a cell's formula comes to on the day `today` (Excel's day number); worked out as far as it is asked for. */
export function recalculated(raw: RawWorkbook, today: number): (tab: string, cell: string) => CellResult {
  const tabs = new Map(raw.sheets.map((sheet) => [sheet.tab.toLowerCase(), sheet]));
  const names = new Map([...raw.names].map(([name, range]) => [name.toLowerCase(), range.replace(/^=?/, '=')]));
  const extents = new Map<RawSheet, { readonly rows: number; readonly cols: number }>();
  const extentOf = (sheet: RawSheet) => {
    const known = extents.get(sheet);
    if (known) return known;
    let [rows, cols] = [0, 0];
    for (const address of sheet.cells.keys()) {
      const { row, col } = parseArea(address);
      [rows, cols] = [Math.max(rows, row), Math.max(cols, col)];
    }
    const extent = { rows, cols };
    extents.set(sheet, extent);
    return extent;
  };
  const engine = createFormulaEngine({
    sheetId: (name) => tabs.get(name.toLowerCase())?.tab,
    sheetName: (id) => id,
    content: (id, row, col) => {
      const cell = tabs.get(id.toLowerCase())?.cells.get(cellAddress(row + 1, col + 1));
      return { formula: cell?.formula, value: cell?.value ?? null };
    },
    extent: (id) => {
      const sheet = tabs.get(id.toLowerCase());
      return sheet ? extentOf(sheet) : { rows: 0, cols: 0 };
    },
    definedName: (name) => names.get(name.toLowerCase()),
    today: () => today,
  });
  return (tab, cell) => {
    const { row, col } = parseArea(cell);
    return engine.value(tab, row - 1, col - 1);
  };
}
