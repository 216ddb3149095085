/** Rows of a roster that repeat an earlier one, with the row they repeat: only the first of them counts. */
import type { RosterRow } from './roster-rows';

export function repeatedRows(
  rows: readonly RosterRow[],
): readonly { readonly row: RosterRow; readonly first: RosterRow }[] {
  const seen = new Map<string, RosterRow>();
  return rows.flatMap((row) => {
    if (row.key === '') return [];
    const first = seen.get(row.key);
    if (first) return [{ row, first }];
    seen.set(row.key, row);
    return [];
  });
}

/** Whether two rows of the same thing stand in different years, which is another mistake than typing it twice. */
export const inTwoYears = ({ row, first }: { readonly row: RosterRow; readonly first: RosterRow }): boolean =>
  row.year !== undefined && first.year !== undefined && row.year !== first.year;
