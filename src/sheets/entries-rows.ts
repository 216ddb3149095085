/**
 * The rows of an entries file by what they are of. Rows of the plan sheet are its items and dimensions, the first rows of a task its
 * milestones; a change in mid-term moves them. A file says which they were in the fields `id` and `dim_id`, and its values go to where
 * these rows are now.
 */
import type { CellValue } from '../entries/entries';
import type { FieldValues } from '../entries/format';
import { itemById, isTask, itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { SheetKey } from './spec';

type Fields = FieldValues[string];

/** Fields of a task's sheet that have a row for each year. */
const isOfYear = (field: string): boolean => /^(?:year|rating|rating_note|self_rating.*)$/.test(field);

/** The field that names the rows of another; null where rows are named by nothing, or by the year. */
function namedBy(plan: Plan, key: SheetKey, field: string): 'id' | 'dim_id' | null {
  if (key === 'plan') return field.startsWith('dim_') ? 'dim_id' : 'id';
  const item = itemById(plan, key);
  return item && isTask(item) && !isOfYear(field) ? 'id' : null;
}

/** What the rows of a sheet are now, by the field that names them. */
function idsOf(plan: Plan, key: SheetKey, by: 'id' | 'dim_id'): readonly string[] {
  if (by === 'dim_id') return plan.dimensions.map(({ id }) => id);
  if (key === 'plan') return itemsOf(plan).map(({ id }) => id);
  return plan.tasks.find(({ id }) => id === key)?.milestones.map(({ id }) => id) ?? [];
}

/** The ids that belong to the fields of a file, to be written with them. */
export function idsBeside(plan: Plan, key: SheetKey, fields: readonly string[]): Record<string, readonly string[]> {
  const by = new Set(fields.flatMap((field) => namedBy(plan, key, field) ?? []));
  return Object.fromEntries([...by].map((name) => [name, idsOf(plan, key, name)]));
}

/** Whether a change in mid-term put rows in or took them out, so that a place alone says no more whose it was. */
function areMoved(plan: Plan, key: SheetKey, by: 'id' | 'dim_id'): boolean {
  return (plan.changes ?? []).some(({ kind, of, id }) => {
    if (kind !== 'add' && kind !== 'retire' && kind !== 'split') return false;
    if (by === 'dim_id') return of === 'dimension';
    return key === 'plan' ? of === 'indicator' || of === 'task' : of === 'milestone' && id.startsWith(`${key}-`);
  });
}

/** Why a value has no place: its row is gone from the plan, or nobody can say which row it was. */
export type RowFault = { readonly reason: 'gone'; readonly id: string } | { readonly reason: 'unknown' };

/**
 * A field's values at the places their rows have now. A task's rows below those of the plan stay below them. The first value that has
 * no place is at fault: `index` is its row in the file.
 */
export function placedNow(
  plan: Plan,
  key: SheetKey,
  field: string,
  fields: Fields,
): { readonly cells: readonly CellValue[] } | { readonly index: number; readonly fault: RowFault } {
  const cells = fields[field] ?? [];
  const by = namedBy(plan, key, field);
  const named = by === null ? undefined : fields[by];
  const isSaid = (cell: CellValue | undefined) => cell !== null && cell !== undefined;
  if (by === null || named === undefined) {
    const index = cells.findIndex(isSaid);
    return index >= 0 && by !== null && areMoved(plan, key, by) ? { index, fault: { reason: 'unknown' } } : { cells };
  }
  const now = idsOf(plan, key, by);
  const placed: CellValue[] = [];
  for (const [index, cell] of cells.entries()) {
    if (!isSaid(cell)) continue;
    const id = named[index];
    const isOwn = key !== 'plan' && (id === undefined || id === null || id === '');
    const place = isOwn ? index - named.length + now.length : now.indexOf(String(id));
    if (place < 0) return { index, fault: { reason: 'gone', id: String(id ?? '') } };
    placed[place] = cell;
  }
  return { cells: Array.from(placed, (cell) => cell ?? null) };
}

/** Fields that only say what the rows of others are. */
export const namesRows = (plan: Plan, key: SheetKey, field: string): boolean =>
  (field === 'id' && (key === 'plan' || itemById(plan, key)?.id !== undefined)) ||
  (field === 'dim_id' && key === 'plan');
