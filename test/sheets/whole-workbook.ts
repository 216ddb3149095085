/** The whole workbook of the built-in plan with figures typed in, as specs, as entries, and worked out. */
import type { FieldValues } from '../../src/entries/format';
import { zhMessages, type Messages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { serialOf } from '../../src/entries/dates';
import type { CellValue, Entries } from '../../src/entries/entries';
import type { SheetContext } from '../../src/sheets/context';
import type { SheetSpec } from '../../src/sheets/spec';
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

/** Empty sheets as they were last drawn: a file's tests mostly type into the same ones. */
let lastEmpty: { readonly of: readonly unknown[]; readonly specs: readonly SheetSpec[] } | undefined;
function emptySheets(context: SheetContext, keys: readonly string[]): readonly SheetSpec[] {
  const of = [context.plan, context.m, ...keys];
  if (lastEmpty?.of.length !== of.length || of.some((part, i) => part !== lastEmpty!.of[i]))
    lastEmpty = { of, specs: keys.map((key) => buildSheet(key, context)) };
  return lastEmpty.specs;
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
    (context) =>
      Object.keys(context.entries.sheets).length === 0
        ? emptySheets(context, keys)
        : keys.map((key) => buildSheet(key, context)),
    values,
  );
  return {
    specs,
    entries,
    sheet: (key: string) => specs.find((spec) => spec.key === key)!,
    calculate: () => calculated(specs, serialOf(today)),
    calculateOf: (others: readonly SheetSpec[]) => calculated(others, serialOf(today)),
  };
}
