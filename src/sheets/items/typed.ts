/**
 * What was typed on a sheet before, so that drawing it again keeps every entry: figures, texts and typed formulas, and
 * cells the user emptied.
 */
import type { EntryCell, SheetEntries } from '../../entries/entries';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import type { CellSpec } from '../spec';
import type { StyleName } from '../styles';
import { heightOfLines, linesIn } from '../text-lines';

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

/** Height in points of a row of entries in which what was typed stands whole, `least` where that is one line; each text with its column's width in characters. */
export function heightOfTyped(
  cells: readonly (readonly [Pick<EntryCell, 'value'> | undefined, number])[],
  least: number,
): number {
  const lines = cells.map(([cell, width]) => linesIn(markBefore + String(cell?.value ?? ''), width - 1));
  const most = Math.max(...lines);
  return most > 1 ? heightOfLines(most, least) : least;
}

/** What conditional formats show before a name that is marked by its row's state; any text has room for it. */
export const markBefore = '● ';

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
