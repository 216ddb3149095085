/** The item whose sheet the user has in front of them: its neighbours, and how much room its roster has left. */
import type { WorkbookState } from '../../excel/facade';
import { itemsOf, templateOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';

export interface ThisSheet {
  readonly item: Item;
  readonly tab: string;
  /** Key of the item's sheet before and after it, in the plan's order; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Rows of a roster below the last that holds something; null on other sheets. */
  readonly free: number | null;
}

/** Null where no item's sheet is in front. */
export function thisSheet(plan: Plan, book: WorkbookState, front: string | null): ThisSheet | null {
  const tabs = new Map(book.sheets.map(({ key, tab }) => [key, tab]));
  const items = itemsOf(plan).filter(({ id }) => tabs.has(id));
  const at = items.findIndex(({ id }) => tabs.get(id) === front);
  const item = items[at];
  if (item === undefined || front === null) return null;
  return {
    item,
    tab: front,
    previous: items[at - 1]?.id ?? null,
    next: items[at + 1]?.id ?? null,
    free: templateOf(item) === 'roster' ? freeRows(book, item.id) : null,
  };
}

function freeRows(book: WorkbookState, key: string): number {
  const fields = ['name', 'code', 'date', 'document', 'evidence'].map(
    (field) => book.entries.sheets[key]?.[field] ?? [],
  );
  const rows = Math.max(0, ...fields.map((cells) => cells.length));
  const last = Math.max(
    -1,
    ...fields.flatMap((cells) => cells.map(({ value }, i) => (value === null || value === '' ? -1 : i))),
  );
  return rows - 1 - last;
}
