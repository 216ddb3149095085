/** Reading fields: every field's cells through its defined name, wherever the block now stands. */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { isFigureField, isPercentFormat } from '../entries/percent';
import { cellAddress, parseArea } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import type { FieldSpec, SheetKey } from '../sheets/spec';

/** Tab name and first cell of an address as Office.js gives it: 'G03 营业收入'!C12:C14. */
export function splitAddress(address: string): { tab: string; row: number; col: number } {
  const bang = address.lastIndexOf('!');
  const tab = address.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  return { tab, ...parseArea(address) };
}

/** values: these alone; all: formulas too; formats: and whether a number is shown as a percentage. */
export type Wanted = 'values' | 'all' | 'formats';

export function cellsOf(range: Excel.Range, item: SheetKey, wanted: Wanted): EntryCell[] {
  const formulas = wanted === 'values' ? undefined : (range.formulas as unknown[][]);
  const formats = wanted === 'formats' ? (range.numberFormat as string[][]) : undefined;
  const { tab, row, col } = splitAddress(range.address);
  const cells: EntryCell[] = [];
  range.values.forEach((line, r) =>
    line.forEach((value: string | number | boolean, c) => {
      const formula: unknown = formulas?.[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      const isPercent = formats && typeof value === 'number' && isPercentFormat(formats[r]?.[c] ?? '');
      cells.push({
        value: value === '' ? null : value,
        place: { sheet: tab, cell: cellAddress(row + r, col + c), item },
        ...(isFormula ? { formula } : {}),
        ...(isPercent ? { percent: true } : {}),
      });
    }),
  );
  return cells;
}

const loaded: Readonly<Record<Wanted, string>> = {
  values: 'address,values',
  all: 'address,values,formulas',
  formats: 'address,values,formulas,numberFormat',
};

/**
 * Queues the fields of one sheet, with their formulas unless values do; the answer after the sync leaves out fields whose cells are
 * gone. With a sheet, its cells are read where the template has them, whatever the names say; with other names than the workbook's, by those.
 */
export function queueFields(
  context: Excel.RequestContext,
  key: SheetKey,
  fields: readonly FieldSpec[],
  by: Excel.Worksheet | Excel.NamedItemCollection = context.workbook.names,
  wanted: 'values' | 'all' = 'all',
): () => SheetEntries {
  const ranges = fields.map(({ field, range: drawn, role }) => {
    const range =
      'getRange' in by ? by.getRange(drawn) : by.getItemOrNullObject(fieldName(key, field)).getRangeOrNullObject();
    const own: Wanted = wanted === 'all' && role === 'entry' && isFigureField(field) ? 'formats' : wanted;
    range.load(loaded[own]);
    return [field, range, own] as const;
  });
  return () =>
    Object.fromEntries(
      ranges.filter(([, range]) => !range.isNullObject).map(([field, range, own]) => [field, cellsOf(range, key, own)]),
    );
}
