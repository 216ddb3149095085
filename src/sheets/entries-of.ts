/** What a reader of the drawn sheet would find: the cells of a spec's entry and label fields, with their addresses. */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { cellAddress, parseArea } from './a1';
import type { SheetSpec } from './spec';

/** The spec's entries by field. Formula cells carry their formula; a spec knows no results, so their value is null. */
export function entriesOf(spec: SheetSpec): SheetEntries {
  const cells = new Map(spec.cells.map((c) => [cellAddress(c.row, c.col), c]));
  const entries: Record<string, EntryCell[]> = {};
  for (const { field, range, role } of spec.fields) {
    if (role === 'result') continue;
    const { row, col, lastRow, lastCol } = parseArea(range);
    const found: EntryCell[] = (entries[field] = []);
    for (let r = row; r <= lastRow; r++)
      for (let c = col; c <= lastCol; c++) {
        const cell = cellAddress(r, c);
        const { value = null, formula } = cells.get(cell) ?? {};
        found.push({
          value,
          place: { sheet: spec.name, cell, item: spec.key },
          ...(formula === undefined ? {} : { formula }),
        });
      }
  }
  return entries;
}
