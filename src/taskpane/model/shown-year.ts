/** Which year the pane speaks of while the user has not chosen one. */
import { yearOf } from '../../entries/dates';
import type { Entries, EntryCell } from '../../entries/entries';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { asOfDay } from '../../scoring/calendar';

const isTyped = (cell: EntryCell) => cell.formula === undefined && cell.value !== null && cell.value !== '';

/** Years for which something is typed on the items' sheets: by the year of its column, its row, or a roster's date. */
export function yearsTyped(plan: Plan, entries: Entries): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { id } of itemsOf(plan))
    for (const [field, cells] of Object.entries(entries.sheets[id] ?? {})) {
      const ofColumn = /_(\d{4})$/.exec(field)?.[1];
      if (ofColumn !== undefined && cells.some(isTyped)) years.add(Number(ofColumn));
      else if (field === 'figure') cells.forEach((cell, k) => isTyped(cell) && years.add(plan.years[k] ?? 0));
      else if (field === 'date') for (const { value } of cells) if (typeof value === 'number') years.add(yearOf(value));
    }
  return years;
}

/**
 * The year chosen or remembered if the plan has it; else the last one up to the as-of day for which something is typed; where
 * nothing is, that of the as-of day or the plan's nearest. `today` is an ISO date.
 */
export function shownYear(
  plan: Plan,
  { year, yearChosen }: { readonly year: number | null; readonly yearChosen: boolean },
  today: string,
  entries?: Entries,
): number {
  if (yearChosen && year !== null && plan.years.includes(year)) return year;
  const now = yearOf(asOfDay(plan, today));
  const typed = entries ? yearsTyped(plan, entries) : new Set<number>();
  const last = plan.years.filter((candidate) => candidate <= now && typed.has(candidate)).at(-1);
  if (last !== undefined) return last;
  return plan.years.reduce((best, candidate) => (Math.abs(candidate - now) < Math.abs(best - now) ? candidate : best));
}
