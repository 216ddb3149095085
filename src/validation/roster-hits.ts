/** Hits row by row: a rule says at which cell of a row something is wrong, the rest is the same for all roster rules. */
import { isTask } from '../plan/items';
import type { Indicator, Item } from '../plan/schema';
import { rowNumber, type RosterRow } from '../scoring/roster-rows';
import type { CheckContext, Hit } from './rule';

type RowHit = Pick<Hit, 'params' | 'compared' | 'fix' | 'severity'> & {
  readonly at: keyof RosterRow['cells'];
};

/** Findings of rows; the key is what the row is known by, so that an explanation follows a row that is moved. */
export function rosterHits(
  item: Item,
  context: CheckContext,
  judge: (row: RosterRow, item: Indicator) => RowHit | null,
): readonly Hit[] {
  if (isTask(item) || item.kind !== 'roster') return [];
  const hits: Hit[] = [];
  for (const row of context.rows(item)) {
    const hit = judge(row, item);
    if (!hit) continue;
    const { at, ...rest } = hit;
    const year = context.plan.years.find((each) => each === row.year);
    // The word of a sum may stand in many rows: it is no name to know one by.
    const known = row.noName ? row.position : row.code || row.name || row.position;
    hits.push({ place: row.cells[at].place, year, key: `${known}`, ...rest });
  }
  return hits;
}

/** A row as it stands on a finding's card: its number and what it is known by. */
export const rowShown = (
  row: RosterRow,
): { readonly label: 'row'; readonly params: { readonly row: number }; readonly value: string } => ({
  label: 'row',
  params: { row: rowNumber(row) },
  value: row.code || row.name,
});
