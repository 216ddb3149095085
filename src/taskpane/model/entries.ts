/** Finding an entry cell by the place a finding names, and counting what is typed. */
import type { Entries } from '../../entries/entries';
import type { Place } from '../../errors';
import { itemById, itemsOf, templateOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';

/** Address of an entry cell for writing, or null when the reading has no such cell. */
export function entryAt(
  entries: Entries,
  place: Place,
): { readonly key: string; readonly field: string; readonly index: number } | null {
  for (const [key, sheet] of Object.entries(entries.sheets))
    for (const [field, cells] of Object.entries(sheet)) {
      const index = cells.findIndex((cell) => cell.place.sheet === place.sheet && cell.place.cell === place.cell);
      if (index >= 0) return { key, field, index };
    }
  return null;
}

/** Running number of the roster's row in which a finding's cell stands, counted from 1 as the sheet's first column counts; else null. */
export function rosterRow(plan: Plan, entries: Entries, { place }: { readonly place: Place }): number | null {
  const item = place.item === undefined ? undefined : itemById(plan, place.item);
  if (item === undefined || templateOf(item) !== 'roster') return null;
  const cell = entryAt(entries, place);
  return cell === null ? null : cell.index + 1;
}

/** Columns that name the rows; nobody types them. */
const labels: readonly string[] = ['period', 'year', 'milestone'];

/** How many entry cells of the items' sheets hold something typed: labels and formulas do not count. */
export function countTyped(plan: Plan, entries: Entries): number {
  return itemsOf(plan)
    .flatMap((item) => Object.entries(entries.sheets[item.id] ?? {}))
    .filter(([field]) => !labels.includes(field))
    .flatMap(([, cells]) => cells)
    .filter((cell) => cell.formula === undefined && cell.value !== null && cell.value !== '').length;
}
