/** Completeness: of what is due by the as-of day, how much is filled in — by indicator and task, by unit, by year. */
import type { Entries, SheetEntries } from '../entries/entries';
import { countsIn, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { ofKind } from '../scoring/kinds';
import type { Filled } from '../scoring/kinds/kind';

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
  return ofKind(item, (kind, own) => kind.filled(own, { plan, sheet, asOf }, index));
}
