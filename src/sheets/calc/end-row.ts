/** An item's row in the table of the final targets of the calculation sheet, for the comprehensive assessment. */
import { isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { fieldName } from '../names';
import { drawItemCells, drawRate, errorFormat, finalFormat } from './item-cells';
import { afterRules, c, cell } from './layout';
import { drawPoints, excludes } from './points';

/**
 * One item against its final target: the latest figure; a flow, which has no sum to reach, by the mean of its yearly
 * rates. `first` is the item's first row in the yearly table.
 */
export function drawEnd(sheet: SheetBuilder, ctx: SheetContext, item: Item, row: number, first: number): void {
  const { plan, m } = ctx;
  const n = plan.years.length;
  const at = (col: number) => cell(row, col);
  const { put, format } = drawItemCells(sheet, ctx, item, row);
  const years = plan.years.map((_, k) => first + k);
  const flow = isTask(item) ? null : `${fieldName('plan', `${item.id}_accumulationIndex`)}=2`;
  const counts = (k: number) => `INDEX(zsc_calc_counted,${k + 1})=1`;
  // What is judged each year is judged in the years that count.
  const has = (r: number, k: number) => {
    const known = `OR(ISNUMBER(${cell(r, c.actual)}),${cell(r, c.error)}=1)`;
    return flow === null ? known : `AND(${known},IF(${flow},${counts(k)},TRUE))`;
  };
  /** Of the latest year with a figure; `none` where there is none. */
  const latest = (pick: (r: number) => string, none: string) =>
    years.reduce((rest, r, k) => `IF(${has(r, k)},${pick(r)},${rest})`, none);
  sheet.value(row, c.year, m.sheetsCore.calc.end, 'label');
  put(
    c.previous,
    latest((r) => cell(r, c.previous), at(c.baseline)),
    'computed',
    format,
  );
  put(c.target, cell(first + n - 1, c.target), 'computed', format);
  put(
    c.actual,
    latest((r) => cell(r, c.actual), '""'),
    'computed',
    format,
  );
  put(
    c.final,
    latest((r) => cell(r, c.final), '0'),
    'computed',
    finalFormat(ctx),
  );
  put(
    c.error,
    latest((r) => cell(r, c.error), '0'),
    'computed',
    errorFormat(ctx),
  );
  for (let p = 0; p < 4; p++) put(c.param + p, cell(first, c.param + p), 'computed', 'General');
  put(c.check, cell(first, c.check), 'textSmall');
  // An entry in error earns nothing, and is in the mean with it.
  const rated = years.map((r, k) => `AND(${counts(k)},OR(ISNUMBER(${cell(r, c.rate)}),${cell(r, c.error)}=1))`);
  const count = rated.map((each) => `IF(${each},1,0)`).join('+');
  const sum = rated.map((each, k) => `IF(${each},N(${cell(first + k, c.rate)}),0)`).join('+');
  const mean = `IF(${count}=0,"",(${sum})/IF(${excludes}=1,${count},zsc_calc_countedYears))`;
  const latestRate = `INDEX(${at(c.rule)}:${at(afterRules - 1)},${at(c.ruleIndex)})`;
  drawRate(sheet, ctx, item, row, flow === null ? latestRate : `IF(${flow},${mean},${latestRate})`);
  sheet.value(row, c.schedule, null, 'computed').value(row, c.bonus, null, 'computed');
  drawPoints(sheet, ctx, item, row, n);
}
