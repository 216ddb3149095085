/**
 * Actuals: what each item reached in each year, from what was typed. The sheets compute the same by formula; how each
 * kind does it (`kinds/`) is decision 4 of `docs/architecture.md`.
 *
 * A year in which an item does not count has none, whatever was typed.
 * A year that has not begun has an actual only if something was typed for it.
 */
import type { Entries } from '../entries/entries';
import { languageOf } from '../entries/words';
import { planRow } from '../entries/plan-row';
import { countsIn, isTask, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { inError, noActual, type Actual } from './actual';
import { baselineInError } from './entry-error';
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
  const reached = ofKind(item, (kind, own) => kind.actuals(own, { plan, sheet, asOf }, languageOf(entries)));
  const actualIn = isFromNothing(plan, item, entries) ? (index: number) => inError(reached(index).share) : reached;
  return new Map(plan.years.map((year, index) => [year, countsIn(item, year) ? actualIn(index) : noActual]));
}

/** Whether what stands on the plan sheet as the baseline of an indicator is no number. */
function isFromNothing(plan: Plan, item: Item, entries: Entries): boolean {
  const sheet = entries.sheets.plan;
  if (sheet === undefined || isTask(item)) return false;
  const cell = planRow(sheet, 'id', item.id, itemsOf(plan).indexOf(item))('baseline');
  return cell !== undefined && baselineInError.value({ cell: [cell.value] });
}
