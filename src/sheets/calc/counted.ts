/**
 * Which years count in the mean of the comprehensive assessment, worked out once in a row of its own, since every item
 * that is judged each year asks for it.
 */
import { countedYear, overYear } from '../../scoring/mean';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { columnsOf, firstRow, layoutOf } from './layout';

/** A flag a year, and how many of them there are. */
export function drawCounted(sheet: SheetBuilder, { plan, m }: SheetContext, row: number): void {
  const c = columnsOf(plan);
  const column = (col: number) => `$${columnLetters(col)}$${firstRow}:$${columnLetters(col)}$${layoutOf(plan).last}`;
  const flags = rangeAddress(row, c.accumulation, row, c.accumulation + plan.years.length - 1);
  sheet.value(row, 2, m.sheetsCore.calc.counted, 'labelLeft').merge(rangeAddress(row, 2, row, c.name));
  sheet.formula(row, c.dimensionName, `=SUM(${flags})`, 'computed', { format: '0"  "' });
  const filled = plan.years.map((year) => `SUMIF(${column(c.year)},${year},${column(c.filled)})`);
  const own = plan.years.map((year, k) =>
    overYear.formula({ filled: filled[k]!, isOver: `zsc_settings_inForce_asOf>=DATE(${year},12,31)` }),
  );
  plan.years.forEach((year, k) =>
    sheet.formula(
      row,
      c.accumulation + k,
      `=${countedYear.formula({ filled: filled[k]!, own: own[k]!, over: own.join('+') })}`,
      'computedMiddle',
      { format: `"● ${year}";;"— ${year}"` },
    ),
  );
  sheet.name('calc_countedYears', rangeAddress(row, c.dimensionName, row, c.dimensionName)).name('calc_counted', flags);
}
