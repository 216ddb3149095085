/** Values that come with a drawing: what fields of its sheets are to hold in place of what was read. */
import type { Entries, SheetEntries } from '../entries/entries';
import type { WorkOptions } from './facade';

/** The entries with whole fields replaced. */
export function withFields(entries: Entries, values: WorkOptions['values']): Entries {
  if (values === undefined) return entries;
  const fields = Object.entries(values).map(([key, own]): readonly [string, SheetEntries] => [
    key,
    {
      ...entries.sheets[key],
      ...Object.fromEntries(
        Object.entries(own).map(([field, cells]) => [field, cells.map((value) => ({ value, place: { item: key } }))]),
      ),
    },
  ]);
  return { sheets: { ...entries.sheets, ...Object.fromEntries<SheetEntries>(fields) } };
}
