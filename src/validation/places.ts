/** Places that findings point at where no single typed cell is wrong: the figure that stands for a year, a row of the plan sheet. */
import type { SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import { itemsOf } from '../plan/items';
import type { Indicator, Plan } from '../plan/schema';
import { ofKind } from '../scoring/kinds';
import type { CheckContext } from './rule';

/** The cell from which the actual of a year comes; for a roster its first name. */
export function actualCell(item: Indicator, fields: SheetEntries, plan: Plan, year: number): { readonly place: Place } {
  const cell = ofKind(item, (kind) => kind.actualCell(fields, year, plan.years.indexOf(year)));
  return cell ?? { place: { item: item.id } };
}

/** A cell of the plan sheet in the row of an item; the finding counts as the item's. */
export function planCell(context: CheckContext, item: string, field: string): Place {
  const sheet = context.entries.sheets.plan;
  const ids = sheet?.id?.map((cell) => String(cell.value ?? ''));
  const row = ids?.includes(item) ? ids.indexOf(item) : itemsOf(context.plan).findIndex(({ id }) => id === item);
  return { ...sheet?.[field]?.[row]?.place, item };
}

/** A cell of a plan-sheet table that is not about an item, such as a dimension's weight. */
export function planTableCell(context: CheckContext, field: string, row: number): Place {
  return { ...(context.entries.sheets.plan?.[field]?.[row]?.place ?? {}), item: 'plan' };
}
