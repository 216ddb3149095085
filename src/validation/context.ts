/** The context of one checking: plan and entries, and what several rules want worked out of them, each worked out once. */
import type { Entries } from '../entries/entries';
import type { Indicator, Item, Plan } from '../plan/schema';
import { noActual, type Actual } from '../scoring/actual';
import { actualsOfItem } from '../scoring/actuals';
import type { StructureFacts } from './finding';
import { rosterRows, type RosterRow } from '../scoring/roster-rows';
import type { CheckContext } from './rule';

/** `asOf` is a day number. Actuals and rows are worked out per item when first asked for, so that a small check stays small. */
export function contextOf(plan: Plan, entries: Entries, structure: StructureFacts, asOf: number): CheckContext {
  const actuals = new Map<string, ReadonlyMap<number, Actual>>();
  const rows = new Map<string, readonly RosterRow[]>();
  return {
    plan,
    entries,
    structure,
    asOf,
    actual: (item: Item, year: number) =>
      remembered(actuals, item.id, () => actualsOfItem(plan, item, entries, asOf)).get(year) ?? noActual,
    rows: (item: Indicator) =>
      remembered(rows, item.id, () => rosterRows(item, entries.sheets[item.id] ?? {}, plan.years)),
  };
}

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
