/** The whole workbook of a plan with figures typed into it, as specs: drawn empty, typed into, and drawn again. */
import type { CellValue, Entries, EntryCell, SheetEntries } from '../../src/entries/entries';
import type { FieldValues } from '../../src/entries/format';
import type { Messages } from '../../src/i18n';
import type { Plan } from '../../src/plan/schema';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import type { SheetContext } from '../../src/sheets/context';
import type { SheetSpec } from '../../src/sheets/spec';

/** The cells of a spec's entry and label fields, as a reader would give them. */
function cellsOf(spec: SheetSpec): SheetEntries {
  const cells = new Map(spec.cells.map((c) => [cellAddress(c.row, c.col), c]));
  const field = (range: string): EntryCell[] => {
    const { row, col, lastRow, lastCol } = parseArea(range);
    const found: EntryCell[] = [];
    for (let r = row; r <= lastRow; r++)
      for (let c = col; c <= lastCol; c++) {
        const cell = cellAddress(r, c);
        const { value = null, formula } = cells.get(cell) ?? {};
        found.push({ value, formula, place: { sheet: spec.name, cell, item: spec.key } });
      }
    return found;
  };
  return Object.fromEntries(spec.fields.filter((f) => f.role !== 'result').map((f) => [f.field, field(f.range)]));
}

const typed = (cell: EntryCell, value: CellValue | undefined): EntryCell =>
  value === undefined || value === null ? cell : { value, place: cell.place };

/** What a reader would find after `values` were typed into the empty sheets; null leaves a cell as it was. */
export function typedInto(specs: readonly SheetSpec[], values: FieldValues): Entries {
  const sheets = Object.fromEntries(
    specs.map((spec) => {
      const fields = Object.entries(cellsOf(spec)).map(([field, cells]) => [
        field,
        cells.map((cell, i) => typed(cell, values[spec.key]?.[field]?.[i])),
      ]);
      return [spec.key, Object.fromEntries(fields) as SheetEntries];
    }),
  );
  return { sheets };
}

/** All sheets of `draw` with the values typed into them, and the entries they hold. */
export function filledWorkbook(
  plan: Plan,
  m: Messages,
  present: readonly string[],
  draw: (context: SheetContext) => readonly SheetSpec[],
  values: FieldValues,
): { readonly specs: readonly SheetSpec[]; readonly entries: Entries } {
  const context = { plan, m, present, today: '2024-03-31' };
  const entries = typedInto(draw({ ...context, entries: { sheets: {} } }), values);
  return { specs: draw({ ...context, entries }), entries };
}
