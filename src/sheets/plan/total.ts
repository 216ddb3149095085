/** The sum of all items' weights, and whether sums of weights are what they should be. */
import { countsIn } from '../../plan/items';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { quote } from '../formula';
import { firstItemRow, planLayout } from './layout';

/** Whether a sum of weights is what it should be, in words; a unit's part of the plan is not asked. A formula. */
export function sumCheck({ part, m }: SheetContext, isRight: string, ok: string, off: string): string {
  return part ? `=${quote(m.sheetsCore.plan.partOnly)}` : `=IF(${isRight},${quote(ok)},${quote(off)})`;
}

/** The row below the items. */
export function drawTotal(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.plan;
  const { columns: c, totalRow: row, lastItemRow, items } = planLayout(plan);
  const letter = columnLetters(c.weight);
  const own = (col: number) => `${columnLetters(col)}${firstItemRow}:${columnLetters(col)}${lastItemRow}`;
  const hasRetired = items.some((item) => !countsIn(item, plan.years.at(-1) ?? 0));
  const all = hasRetired ? `SUMIF(${own(c.dimensionId)},"?*",${own(c.weight)})` : `SUM(${own(c.weight)})`;
  sheet
    .height(row, 24)
    .value(row, 2, t.weightTotal, 'totalText')
    .merge(rangeAddress(row, 2, row, c.weight - 1))
    .formula(row, c.weight, `=${all}`, 'total', {
      format: formats.points,
    })
    .formula(row, c.rule, sumCheck(ctx, `ABS(${letter}${row}-100)<0.005`, t.totalOk, t.totalOff), 'statusLeft')
    .merge(rangeAddress(row, c.rule, row, c.assumed))
    .name('plan_total', `${letter}${row}`)
    .name('plan_totalCheck', rangeAddress(row, c.rule, row, c.rule));
}
