/** Rows of the plan sheet, each found by the id that stands in it: people sort them. */
import { textIn, type EntryCell, type SheetEntries } from './entries';

/** The cell of a row in a column. */
export type PlanRow = (field: string) => EntryCell | undefined;

/**
 * The cells of the row that carries an id: where the column of ids (`key`) says, else at its place in the plan. None where that row was
 * deleted: what the plan gives stands.
 */
export function planRow(sheet: SheetEntries, key: 'id' | 'dim_id', id: string, place: number): PlanRow {
  const ids = sheet[key]?.map(textIn);
  if (ids?.[place] === '' && !ids.includes(id)) return () => undefined;
  const index = ids?.includes(id) ? ids.indexOf(id) : place;
  return (field) => sheet[field]?.[index];
}
