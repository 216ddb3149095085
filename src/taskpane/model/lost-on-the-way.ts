/** What typed cells have no place by another plan: told before the plan is put in the place of the one in force. */
import type { Entries, EntryCell } from '../../entries/entries';
import type { Place } from '../../errors';
import type { Messages } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { movedEntries } from '../../sheets/moved';
import { isTypedSince } from '../../sheets/typed-since';

/** Cells typed since `then` that would not be on the sheets any more if the plan `next` took the place of `inForce`. `m`: in the workbook's language. */
export function lostOnTheWay(inForce: Plan, next: Plan, now: Entries, then: Entries, m: Messages): readonly Place[] {
  const moved = movedEntries(inForce, next, now, m);
  return Object.entries(now.sheets).flatMap(([key, fields]) =>
    Object.entries(fields).flatMap(([field, cells]) => {
      // Of sheets just drawn only what users fill is known; the rest is the product's.
      if (then.sheets[key] !== undefined && then.sheets[key][field] === undefined) return [];
      const stay = new Set(moved.sheets[key]?.[field]);
      const own = (cell: EntryCell, index: number) => isTypedSince(cell, then.sheets[key]?.[field]?.[index]);
      return cells.flatMap((cell, index) => (own(cell, index) && !stay.has(cell) ? [cell.place] : []));
    }),
  );
}
