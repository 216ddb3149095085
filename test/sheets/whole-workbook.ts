/** The whole workbook of the built-in plan with figures typed in, as specs, as entries, and worked out. */
import type { FieldValues } from '../../src/entries/format';
import { zhMessages, type Messages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { serialOf } from '../../src/entries/dates';
import type { CellValue, Entries } from '../../src/entries/entries';
import { calculated, type Calculated } from '../support/calculated';
import { filledWorkbook } from '../support/filled-workbook';

export const today = '2024-03-31';

/** A reader gives the result of a formula in an entry cell; specs know none, so they are filled in from the calculation. */
export function withResults(entries: Entries, sheets: Calculated): Entries {
  const result = (key: string, cell: string): CellValue => {
    const value = sheets.at(key, cell);
    return value === '' || typeof value === 'object' ? null : value;
  };
  return {
    sheets: Object.fromEntries(
      Object.entries(entries.sheets).map(([key, fields]) => [
        key,
        Object.fromEntries(
          Object.entries(fields).map(([field, cells]) => [
            field,
            cells.map((cell) => (cell.formula ? { ...cell, value: result(key, cell.place.cell ?? '') } : cell)),
          ]),
        ),
      ]),
    ),
  };
}

export function workbook(
  values: FieldValues = {},
  { plan = ordosPlan, m = zhMessages, also = [] }: { plan?: Plan; m?: Messages; also?: readonly string[] } = {},
) {
  const keys = [...coreKeys(plan), ...itemKeys(plan), ...also];
  const { specs, entries } = filledWorkbook(
    plan,
    m,
    keys,
    (context) => keys.map((key) => buildSheet(key, context)),
    values,
  );
  return {
    specs,
    entries,
    sheet: (key: string) => specs.find((spec) => spec.key === key)!,
    calculate: () => calculated(specs, serialOf(today)),
  };
}
