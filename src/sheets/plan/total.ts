/** The sum of all items' weights, and whether it is 100. */
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { quote } from '../formula';
import { firstItemRow, planLayout } from './layout';

/** The row below the items. */
export function drawTotal(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c, totalRow: row, lastItemRow } = planLayout(plan);
  const letter = columnLetters(c.weight);
  sheet
    .height(row, 24)
    .value(row, 2, t.weightTotal, 'totalText')
    .merge(rangeAddress(row, 2, row, c.weight - 1))
    .formula(row, c.weight, `=SUM(${letter}${firstItemRow}:${letter}${lastItemRow})`, 'total', {
      format: formats.points,
    })
    .formula(row, c.rule, `=IF(ABS(${letter}${row}-100)<0.005,${quote(t.totalOk)},${quote(t.totalOff)})`, 'statusLeft')
    .merge(rangeAddress(row, c.rule, row, c.assumed))
    .name('plan_total', `${letter}${row}`)
    .name('plan_totalCheck', rangeAddress(row, c.rule, row, c.rule));
}
