/**
 * The results stored beside formulas: worked out by our own engine, so that a mail preview, a phone or Excel's Protected View,
 * none of which calculates, shows the figures all the same. Whoever opens the file calculates it afresh.
 */
import { createStillEngine, type CellResult, type FormulaSource } from '../formula/engine';
import { cellAddress, cellNumber, parseArea } from '../sheets/a1';
import { fieldName, PREFIX, sheetName } from '../sheets/names';
import type { CellSpec, SheetKey, SheetSpec } from '../sheets/spec';

export interface Results {
  /** Result of a cell by its row and column from 1; null for an empty one. */
  readonly at: (key: SheetKey, row: number, col: number) => CellResult;
}

/** The names of the sheets, each the text of a reference; tabs go by their keys here. */
function namesOf(specs: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const spec of specs) {
    const put = (name: string, range: string) => {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const area = [cellAddress(row, col, true), cellAddress(lastRow, lastCol, true)];
      names.set(name.toLowerCase(), `='${spec.key}'!${[...new Set(area)].join(':')}`);
    };
    put(sheetName(spec.key), `A1:${cellAddress(spec.rows, spec.cols)}`);
    for (const field of spec.fields) put(fieldName(spec.key, field.field), field.range);
    for (const [name, range] of Object.entries(spec.names)) put(PREFIX + name, range);
  }
  return names;
}

/** The specs as the formula engine asks for them; tabs go by their keys, and `today` is Excel's day number. */
export function sourceOf(specs: readonly SheetSpec[], today: number): FormulaSource {
  const sheets = new Map(
    specs.map((spec) => [
      spec.key,
      { spec, cells: new Map<number, CellSpec>(spec.cells.map((cell) => [cellNumber(cell.row, cell.col), cell])) },
    ]),
  );
  const keys = new Map(specs.map(({ key }) => [key.toLowerCase(), key]));
  const names = namesOf(specs);
  return {
    sheetId: (name) => keys.get(name.toLowerCase()),
    sheetName: (id) => id,
    content: (id, row, col) => {
      const cell = sheets.get(id)?.cells.get(cellNumber(row + 1, col + 1));
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
