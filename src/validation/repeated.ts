/** Rows of a roster that repeat an earlier one, with the row they repeat: only the first of them counts. */
import type { Indicator, Plan } from '../plan/schema';
import type { Comparison } from './finding';
import { once } from '../plan/once';
import { isEnterprise } from '../scoring/roster';
import { rowNumber, type RosterRow } from '../scoring/roster-rows';
import type { Hit } from './rule';

export interface Repeated {
  readonly row: RosterRow;
  readonly first: RosterRow;
}

export const repeatedRows = once((rows: readonly RosterRow[]): readonly Repeated[] => {
  const seen = new Map<string, RosterRow>();
  const repeated: Repeated[] = [];
  for (const row of rows) {
    const first = row.key === '' ? undefined : seen.get(row.key);
    if (first) repeated.push({ row, first });
    else seen.set(row.key, row);
  }
  return repeated;
});

/** Whether two rows of the same thing stand in different years, which is another mistake than typing it twice. */
export const inTwoYears = ({ row, first }: Repeated): boolean =>
  row.year !== undefined && first.year !== undefined && row.year !== first.year;

/** A repeated row as a hit: at what tells that it is the same, with the numbers of both rows. */
export const repeatedHit = (
  item: Indicator,
  plan: Plan,
  { row, first }: Repeated,
  compared: readonly Comparison[],
): Hit => ({
  place: (isEnterprise(item) ? row.cells.code : row.cells.name).place,
  year: plan.years.find((year) => year === row.year),
  params: { row: rowNumber(row), first: rowNumber(first) },
  compared,
});
