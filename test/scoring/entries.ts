/** Entries for tests: fields of sheets as plain lists of values. */
import type { CellValue, Entries } from '../../src/entries/entries';

export type Typed = Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>>;

export function entriesOf(sheets: Typed): Entries {
  return {
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([key, fields]) => [
        key,
        Object.fromEntries(
          Object.entries(fields).map(([field, values]) => [
            field,
            values.map((value) => ({ value, place: { sheet: key } })),
          ]),
        ),
      ]),
    ),
  };
}
