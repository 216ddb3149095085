/** Items as the pane needs them: which have their sheet in the workbook, and where typing into one begins. */
import { fieldOfYear, templateFor } from '../../entries/templates';
import type { WorkbookState } from '../../excel/facade';
import { itemsOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';

/** Ids of the items whose sheet the workbook holds. */
export function addedItems(plan: Plan, book: WorkbookState | null): ReadonlySet<string> {
  const ids = new Set(itemsOf(plan).map((item) => item.id));
  return new Set((book?.sheets ?? []).map((sheet) => sheet.key).filter((key) => ids.has(key)));
}

/** The field a user types first for a year, so that "continue" lands on the cell and not just on the sheet. */
export function firstEntryOf(
  item: Item,
  year: number,
  years: readonly number[],
): { key: string; field: string; index: number } {
  return { key: item.id, ...fieldOfYear(templateFor(item).first, year, years) };
}
