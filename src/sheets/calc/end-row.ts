/** An item's row in the table of the final targets of the calculation sheet, for the comprehensive assessment. */
import { firstByRule } from '../../plan/at';
import { countsIn, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { latest, meanRate } from '../../scoring/mean';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { excludes, inRow } from '../formula';
import { chosenRate, drawItemCells, drawRate, eachYear, errorFormat, finalFormat } from './item-cells';
import { cell, columnsOf } from './layout';
import { drawPoints } from './points';

/**
 * One item against its final target: the latest figure; a flow, which has no sum to reach, by the mean of its yearly
 * rates. `first` is the item's first row in the yearly table.
 */
export function drawEnd(sheet: SheetBuilder, ctx: SheetContext, item: Item, row: number, first: number): void {
  const { plan, m } = ctx;
  const n = plan.years.length;
  const c = columnsOf(plan);
  const at = (col: number) => cell(row, col);
  const { put, format } = drawItemCells(sheet, ctx, item, row);
  /** The item's cells in a column of the yearly table. */
  const years = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${first + n - 1}`;
  /** Of the latest year by which it stands; `none` where there is none. */
  const ofLatest = (col: number, none: string) =>
    `IF(${at(c.standing)}=0,${none},INDEX(${years(col)},${at(c.standing)}))`;
  sheet.value(row, c.year, m.sheetsCore.calc.end, 'label');
  put(c.standing, latest.formula({ standing: years(c.standing) }), 'computed', '0"  "');
  put(c.previous, ofLatest(c.previous, at(c.baseline)), 'computed', format);
  put(c.target, cell(first + n - 1, c.target), 'computed', format);
  const own = plan.years.flatMap((year, k) => (countsIn(item, year) ? inRow('zsc_calc_counted', k + 1) : []));
  put(c.actual, ofLatest(c.actual, '""'), 'computed', format);
  put(c.final, ofLatest(c.final, '0'), 'computed', finalFormat(ctx));
  put(c.error, ofLatest(c.error, '0'), 'computed', errorFormat(ctx));
  // Of a year judged by the rule that the item has now.
  const ruled = first + firstByRule(item, plan.years);
  for (let col: number = c.param; col < c.check; col++) put(col, cell(ruled, col), 'computed', 'General');
  put(c.check, cell(ruled, c.check), 'textSmall');
  const mean = meanRate.formula({
    inMean: years(c.inMean),
    rates: years(c.rate),
    excludes,
    years: own.length === n ? 'zsc_calc_countedYears' : `(${own.join('+') || '0'})`,
  });
  const latestRate = chosenRate(plan, row);
  drawRate(sheet, ctx, item, row, { rate: isTask(item) ? latestRate : `IF(${eachYear(item)},${mean},${latestRate})` });
  sheet.value(row, c.schedule, null, 'computed').value(row, c.bonus, null, 'computed');
  drawPoints(sheet, ctx, item, row, n);
}
