/** Completeness: of what is due by the as-of day, how much is filled in — by indicator and task, by unit, by year. */
import { serialOf } from '../entries/dates';
import { numberIn, textIn, type Entries, type SheetEntries } from '../entries/entries';
import { countsIn, isTask, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { lastDay } from '../scoring/calendar';
import { periodCells, periodsPassed, yearPassed } from './figures';
import { rosterRows } from './roster-rows';

export interface Filled {
  /** Figures, roster years or milestones that are due. */
  readonly due: number;
  readonly filled: number;
}

export interface Completeness extends Filled {
  readonly byItem: ReadonlyMap<string, Filled>;
  /** An item counts with every unit that answers for it. */
  readonly byUnit: ReadonlyMap<string, Filled>;
  readonly byYear: ReadonlyMap<number, Filled>;
}

/** `asOf` is a day number. An item without a sheet is due all the same. */
export function completeness(plan: Plan, entries: Entries, asOf: number): Completeness {
  const byItem = new Map<string, Filled>();
  const byUnit = new Map<string, Filled>();
  const byYear = new Map<number, Filled>(plan.years.map((year) => [year, { due: 0, filled: 0 }]));
  let all: Filled = { due: 0, filled: 0 };
  for (const item of itemsOf(plan))
    plan.years.forEach((year, index) => {
      if (!countsIn(item, year)) return;
      const part = filledIn(item, entries.sheets[item.id] ?? {}, plan, index, asOf);
      all = plus(all, part);
      add(byItem, item.id, part);
      add(byYear, year, part);
      for (const unit of new Set([...item.lead.units, ...item.responsible.units])) add(byUnit, unit, part);
    });
  return { ...all, byItem, byUnit, byYear };
}

const plus = (a: Filled, b: Filled): Filled => ({ due: a.due + b.due, filled: a.filled + b.filled });
function add<K>(map: Map<K, Filled>, key: K, part: Filled): void {
  map.set(key, plus(map.get(key) ?? { due: 0, filled: 0 }, part));
}

function filledIn(item: Item, sheet: SheetEntries, plan: Plan, index: number, asOf: number): Filled {
  const year = plan.years[index] ?? plan.baselineYear;
  if (isTask(item)) {
    // A milestone is due with its own date; until its sheet exists the plan's date stands.
    const due = item.milestones.flatMap((milestone, k) => {
      const planned = milestone.due.value === null ? null : serialOf(milestone.due.value);
      const day = numberIn(sheet.due?.[k]) ?? planned;
      return day !== null && day <= asOf && day <= lastDay(year) && day > lastDay(year - 1) ? [k] : [];
    });
    return { due: due.length, filled: due.filter((k) => textIn(sheet.status?.[k]) !== '').length };
  }
  if (item.kind === 'amount' || item.kind === 'ratio') {
    const due = periodsPassed(year, asOf);
    const parts = item.kind === 'amount' ? [`ytd_${year}`] : [`num_${year}`, `den_${year}`];
    const columns = parts.map((field) => periodCells(sheet, field));
    const filled = Array.from({ length: due }, (_, k) => columns.every((cells) => numberIn(cells[k]) !== null));
    return { due, filled: filled.filter(Boolean).length };
  }
  if (!yearPassed(year, asOf)) return { due: 0, filled: 0 };
  const isFilled =
    item.kind === 'figure'
      ? numberIn(sheet.figure?.[index]) !== null
      : rosterRows(item, sheet, plan.years).some((row) => row.day !== null && row.day <= lastDay(year));
  return { due: 1, filled: isFilled ? 1 : 0 };
}
