/** What users typed, told apart from what the product drew: by it a figure typed while work is going on is noticed and kept. */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { cellAddress, parseArea } from '../sheets/a1';
import type { CellSpec, SheetKey, SheetSpec } from '../sheets/spec';
import { contentOf, isTypedSince } from '../sheets/typed-since';

export { contentOf };

/** A cell of a field with what was typed into it. */
export interface TypedCell {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly cell: EntryCell;
}

/** The fields users fill, without results and labels. */
export const entryFields = (spec: SheetSpec) => spec.fields.filter((f) => f.role === 'entry');

/** Cells that hold something else than when they were read, emptied ones among them. Fields not read before are left out. */
export function changedSince(key: SheetKey, before: SheetEntries, now: SheetEntries): readonly TypedCell[] {
  return Object.entries(now).flatMap(([field, cells]) => {
    const was = before[field];
    if (!was) return [];
    return cells.flatMap((cell, index) =>
      contentOf(cell) === contentOf(was[index]) ? [] : [{ key, field, index, cell }],
    );
  });
}

/** What a sheet holds when it has just been drawn, field by field. */
export function drawnOn(spec: SheetSpec): SheetEntries {
  const cells = new Map(spec.cells.map((c) => [cellAddress(c.row, c.col), c]));
  const empty: CellSpec = { row: 0, col: 0, style: 'blank' };
  return Object.fromEntries(
    entryFields(spec).map(({ field, range }) => {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const drawn: EntryCell[] = [];
      for (let r = row; r <= lastRow; r++)
        for (let c = col; c <= lastCol; c++) {
          const { value = null, formula } = cells.get(cellAddress(r, c)) ?? empty;
          const place = { cell: cellAddress(r, c), item: spec.key };
          drawn.push(formula === undefined ? { value, place } : { value: null, formula, place });
        }
      return [field, drawn];
    }),
  );
}

/**
 * What was typed on a sheet after it was drawn, or while it was about to be: constants and formulas of users that stand neither
 * in the sheet as drawn nor in what it held before.
 */
export function typedOver(
  key: SheetKey,
  now: SheetEntries,
  drawn: SheetEntries,
  before: SheetEntries = {},
): readonly TypedCell[] {
  return Object.entries(now).flatMap(([field, cells]) =>
    cells.flatMap((cell, index) =>
      isTypedSince(cell, drawn[field]?.[index], before[field]?.[index]) ? [{ key, field, index, cell }] : [],
    ),
  );
}

/** The entries of a sheet with these cells in them. */
export function withTyped(entries: SheetEntries, typed: readonly TypedCell[]): SheetEntries {
  const fields: Record<string, EntryCell[]> = {};
  for (const { field, index, cell } of typed) {
    const cells = (fields[field] ??= [...(entries[field] ?? [])]);
    while (cells.length <= index) cells.push({ value: null, place: {} });
    cells[index] = cell;
  }
  return { ...entries, ...fields };
}
