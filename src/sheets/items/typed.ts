/**
 * What was typed on a sheet before, so that drawing it again keeps every entry: figures, texts and typed formulas, and
 * cells the user emptied.
 */
import type { EntryCell, SheetEntries } from '../../entries/entries';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import type { CellSpec } from '../spec';
import type { StyleName } from '../styles';

export function typedOn(ctx: SheetContext, key: string): SheetEntries {
  return ctx.entries.sheets[key] ?? {};
}

/** An entry cell with a default of the plan, used only while the sheet has never held this cell, or its row is gone. */
export function entryOr(
  b: SheetBuilder,
  row: number,
  col: number,
  typed: EntryCell | undefined,
  fallback: { readonly value?: string | number | null; readonly formula?: string },
  style: StyleName,
  extras: Pick<CellSpec, 'format' | 'note' | 'link'> = {},
): void {
  if (typed && !typed.gone) b.entry(row, col, typed, style, extras);
  else if (fallback.formula) b.formula(row, col, fallback.formula, style, extras);
  else b.value(row, col, fallback.value ?? null, style, extras);
}

/** How many rows of a table hold anything: the last filled row of its fields. */
export function filledRows(typed: SheetEntries, fields: readonly string[]): number {
  return Math.max(
    0,
    ...fields.map((field) => {
      const cells = typed[field] ?? [];
      for (let i = cells.length; i > 0; i--) if (cells[i - 1]?.formula || (cells[i - 1]?.value ?? '') !== '') return i;
      return 0;
    }),
  );
}
