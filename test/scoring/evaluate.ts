/** Evaluates a worksheet formula over a few cells by the formula engine of the in-memory Excel. */
import { createFormulaEngine, type CellResult, type Scalar } from '../../src/formula/engine';

/** Result of `formula` (without "=") on a sheet whose cells, by row and column from A1, are `cells`. */
export function evaluate(formula: string, cells: readonly (readonly Scalar[])[]): CellResult {
  const rows = cells.length + 1;
  const cols = Math.max(...cells.map((row) => row.length));
  const engine = createFormulaEngine({
    sheetId: () => 's',
    sheetName: () => 's',
    content: (_, row, col) =>
      row === rows - 1 && col === 0 ? { formula: `=${formula}`, value: null } : { value: cells[row]?.[col] ?? null },
    extent: () => ({ rows, cols }),
    definedName: () => undefined,
    today: () => 45000,
  });
  return engine.value('s', rows - 1, 0);
}
