/**
 * Which years count in the mean of the comprehensive assessment, worked out once in a row of its own, since every item
 * that is judged each year asks for it.
 */
import { itemsOf } from '../../plan/items';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { yearClosed } from '../items/expressions';
import { c, firstRow } from './layout';

/** Which years count in the mean, twin of `countedYears`: those that are over and have figures, or while none is over those begun. */
export function drawCounted(sheet: SheetBuilder, { plan, m }: SheetContext, row: number): void {
  const n = plan.years.length;
  const begun = plan.years.map((_, k) => `(${countOf(itemsOf(plan).length, n, k)}>0)`);
  const over = plan.years.map((year, k) => `${begun[k]}*${yearClosed(String(year))}`);
  const flags = rangeAddress(row, c.accumulation, row, c.accumulation + n - 1);
  sheet.value(row, 2, m.sheetsCore.calc.counted, 'labelLeft').merge(rangeAddress(row, 2, row, c.name));
  sheet.formula(row, c.dimensionName, `=SUM(${flags})`, 'computed', { format: '0"  "' });
  plan.years.forEach((year, k) =>
    sheet.formula(row, c.accumulation + k, `=IF(${over.join('+')}>0,${over[k]},${begun[k]}*1)`, 'computedMiddle', {
      format: `"● ${year}";;"— ${year}"`,
    }),
  );
  sheet.name('calc_countedYears', rangeAddress(row, c.dimensionName, row, c.dimensionName)).name('calc_counted', flags);
}

/** How many items have a figure in the k-th year (from 0): every n-th cell of the actuals. */
function countOf(items: number, n: number, k: number): string {
  const column = columnLetters(c.actual);
  const all = `$${column}$${firstRow}:$${column}$${firstRow + items * n - 1}`;
  return `SUMPRODUCT(ISNUMBER(${all})*(MOD(ROW(${all})-${firstRow},${n})=${k}))`;
}
