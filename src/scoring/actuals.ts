/**
 * Actuals: what each item reached in each year, from what was typed. The sheets compute the same by formula; how each
 * kind does it (`kinds/`) is decision 4 of `docs/architecture.md`.
 *
 * A year in which an item does not count has none, whatever was typed.
 * A year that has not begun has an actual only if something was typed for it.
 */
import type { Entries } from '../entries/entries';
import { languageOf } from '../entries/words';
import { countsIn, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { noActual, type Actual } from './actual';
import { ofKind } from './kinds';

/** Actuals by item and year. */
export type Actuals = ReadonlyMap<string, ReadonlyMap<number, Actual>>;

export function actualsOf(plan: Plan, entries: Entries, asOf: number): Actuals {
  return new Map(itemsOf(plan).map((item) => [item.id, actualsOfItem(plan, item, entries, asOf)]));
}

/** Actuals of one item by year. */
export function actualsOfItem(plan: Plan, item: Item, entries: Entries, asOf: number): ReadonlyMap<number, Actual> {
  const sheet = entries.sheets[item.id];
  if (sheet === undefined) return new Map(plan.years.map((year) => [year, noActual]));
  const actualIn = ofKind(item, (kind, own) => kind.actuals(own, { plan, sheet, asOf }, languageOf(entries)));
  return new Map(plan.years.map((year, index) => [year, countsIn(item, year) ? actualIn(index) : noActual]));
}
