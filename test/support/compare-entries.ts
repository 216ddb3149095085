/** What differs between two readings of the same workbook, cell by cell. */
import type { CellValue, Entries, EntryCell } from '../../src/entries/entries';
import type { Place } from '../../src/errors';
import type { SheetKey } from '../../src/sheets/spec';
import { sameValue } from '../../src/xlsx';

export interface Difference {
  readonly key: SheetKey;
  readonly field: string;
  /** Position of the cell within its field. */
  readonly index: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Where the figure after comes from. */
  readonly place: Place;
  /** The figure after is the result of a formula someone typed. */
  readonly formula?: string;
}

const isAssumed = (cell: EntryCell | undefined) => cell?.formula !== undefined;

/**
 * The cells in which `after` differs from `before`. Fields `after` does not have are left alone: a unit's file holds only
 * its own sheets. A formula on both sides (an assumed value nobody touched) is no difference, whatever it computes.
 */
export function compareEntries(before: Entries, after: Entries): Difference[] {
  return Object.entries(after.sheets).flatMap(([key, fields]) =>
    Object.entries(fields).flatMap(([field, cells]) => {
      const old = before.sheets[key]?.[field] ?? [];
      const length = Math.max(cells.length, old.length);
      return Array.from({ length }, (_, index): Difference[] => {
        const was = old[index];
        const is = cells[index];
        if (isAssumed(was) && isAssumed(is)) return [];
        const settled = isAssumed(was) && is !== undefined && is.value !== null;
        if (!settled && sameValue(was?.value ?? null, is?.value ?? null)) return [];
        const formula = is?.formula === undefined ? {} : { formula: is.formula };
        return [
          {
            key,
            field,
            index,
            before: was?.value ?? null,
            after: is?.value ?? null,
            place: is?.place ?? was?.place ?? {},
            ...formula,
          },
        ];
      }).flat();
    }),
  );
}
