/** Tables of zones and of enterprises from files, and their rows in the place of those before. */
import type { Entries } from '../entries/entries';
import { readableText } from '../entries/file';
import type { FieldValues } from '../entries/format';
import { gridOf, type Grid } from '../nation/grid';
import type { SheetContext } from '../sheets/context';
import { valueChanges, withValues } from '../sheets/entries-file';
import { gridIn } from '../xlsx';
import { bytesOf } from './book';
import type { Call } from './command';

/** Doubtful values told one by one. */
export const most = 40;

/** The table in a file, a workbook's or a text's. Throws `usage` where there is no file. */
export async function gridAt(call: Call, path: string): Promise<Grid> {
  const bytes = await bytesOf(call, path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? gridIn(await call.io.readBook(bytes)) : gridOf(readableText(bytes));
}

/** The entries with a table's values; rows of before that it does not reach are emptied, in these fields of these sheets. */
export function replaced(
  entries: Entries,
  values: FieldValues,
  fields: Readonly<Record<string, readonly string[]>>,
  context: Omit<SheetContext, 'entries'>,
): Entries {
  const emptied = Object.entries(fields).flatMap(([key, own]) =>
    own.flatMap((field) =>
      (entries.sheets[key]?.[field] ?? []).map((_, index) => ({ key, field, index, value: null })),
    ),
  );
  const changes = valueChanges(values, { ...context, entries: withValues(entries, emptied) });
  return withValues(entries, [
    ...emptied,
    ...changes.map(({ key, field, index, after }) => ({ key, field, index, value: after })),
  ]);
}
