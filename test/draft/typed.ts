/** The cells of drawn draft sheets as a program would read them, without a file in between. */
import type { EntryCell } from '../../src/entries/entries';
import type { DraftCells } from '../../src/draft/cells';
import { sheetKeyOf, tableKeys } from '../../src/draft/tables';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import type { CellSpec, SheetSpec } from '../../src/sheets/spec';

const resultOf = (formula: string): string | number =>
  formula.startsWith('="')
    ? formula
        .slice(2, -1)
        .replace(/(?<!")"&"(?!")/g, '')
        .replace(/""/g, '"')
    : Number(formula.slice(1));

export function cellsOf(specs: readonly SheetSpec[]): DraftCells {
  return Object.fromEntries(
    specs.map((spec) => {
      const cells = new Map<string, CellSpec>(spec.cells.map((cell) => [cellAddress(cell.row, cell.col), cell]));
      const fields = spec.fields.map(({ field, range }) => {
        const { row, col, lastRow } = parseArea(range);
        return [
          field,
          Array.from({ length: lastRow - row + 1 }, (_, k): EntryCell => {
            const cell = cellAddress(row + k, col);
            const { value = null, formula } = cells.get(cell) ?? {};
            const place = { sheet: spec.name, cell };
            return formula
              ? { value: resultOf(formula), formula, place }
              : { value: value === '' ? null : value, place };
          }),
        ];
      });
      return [tableKeys.find((table) => sheetKeyOf(table) === spec.key), Object.fromEntries(fields)];
    }),
  );
}
