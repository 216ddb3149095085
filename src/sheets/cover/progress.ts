/** How far the workbook is, on the cover: by dimension and year what is filled, attained and earned; then the sum, total and grade. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { at } from '../items/header';
import { fieldName } from '../names';
import { addedColOf, idCol, layoutOf, leadCol, measureCol, nameCol, yearCol } from './layout';
import { section } from './section';

/** Headers, a row a dimension, and the rows below them. */
export function drawProgress(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const { progressHead, firstDimension, sumRow } = layoutOf(ctx);
  b.height(progressHead - 2, 8);
  section(b, plan, progressHead - 1, t.progress, t.progressHint);
  const [top, low] = [progressHead, progressHead + 1];
  b.value(top, idCol, t.dimension, 'header').merge(`${at(top, idCol)}:${at(low, nameCol)}`);
  b.value(top, measureCol, t.weight, 'header').merge(`${at(top, measureCol)}:${at(low, measureCol)}`);
  b.value(top, leadCol, t.sheets, 'header').merge(`${at(top, leadCol)}:${at(low, leadCol)}`);
  plan.years.forEach((year, k) => {
    b.value(top, yearCol(k), m.common.year(year), 'header').merge(rangeAddress(top, yearCol(k), top, yearCol(k) + 2));
    b.values(low, yearCol(k), [t.filled, t.attainment, t.points], 'header');
  });
  b.height(top, 20, low).height(firstDimension, 22, sumRow + 2);
  drawDimensions(b, ctx);
  drawSums(b, ctx);
}

/** Cells of the list of items, fixed: whether each has its sheet, or with 1 the dimension of each. */
function listColumn(ctx: SheetContext, offset: 0 | 1): string {
  const { firstItem, lastItem } = layoutOf(ctx);
  const column = columnLetters(addedColOf(ctx.plan) + offset);
  return `$${column}$${firstItem}:$${column}$${lastItem}`;
}

/** How many items of these rows of the calculation sheet have anything typed, with a target or without; what is in error has no actual. */
const filledIn = (where: string) => `(SUMIFS(zsc_calc_filled,${where})+COUNTIFS(${where},zsc_calc_error,1))`;

/** The mean of their attainment, each counted from 0 to 100 %, so that one runaway item does not hide the others; as in the pane. */
function meanRate(where: string): string {
  const withRate = `COUNTIFS(${where},zsc_calc_attainment,">-1E+99")`;
  const within = `SUMIFS(zsc_calc_attainment,${where},zsc_calc_attainment,">0",zsc_calc_attainment,"<=1")`;
  return `IF(${withRate}=0,"",(${within}+COUNTIFS(${where},zsc_calc_attainment,">1"))/${withRate})`;
}

/** A row a dimension. */
function drawDimensions(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const items = itemsOf(plan);
  const { firstDimension } = layoutOf(ctx);
  plan.dimensions.forEach((dimension, i) => {
    const row = firstDimension + i;
    const members = items.filter((item) => item.dimension === dimension.id).length;
    b.value(row, idCol, pick(dimension.name, m), 'labelLeft').merge(rangeAddress(row, idCol, row, nameCol));
    b.formula(row, measureCol, `=IFERROR(INDEX(zsc_plan_dim_weight,${i + 1}),"")`, 'computedMiddle', {
      format: '0.00',
    });
    b.formula(
      row,
      leadCol,
      `=SUMIF(${listColumn(ctx, 1)},${quote(dimension.id)},${listColumn(ctx, 0)})&"/${members}"`,
      'computedMiddle',
    );
    plan.years.forEach((year, k) => {
      const where = `zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${year}`;
      b.formula(row, yearCol(k), `=${filledIn(where)}&"/${members}"`, 'computedMiddle');
      b.formula(row, yearCol(k) + 1, `=${meanRate(where)}`, 'computedMiddle', { format: '0.0%' });
      b.formula(row, yearCol(k) + 2, `=SUMIFS(zsc_calc_points,${where})`, 'computedMiddle', { format: '0.00' });
    });
  });
}

/** The whole plan by year: the sum of the rows above, then what the score sheets say. */
function drawSums(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const items = itemsOf(plan);
  const { firstDimension, sumRow } = layoutOf(ctx);
  b.value(sumRow, idCol, t.sum, 'subtotalText').merge(rangeAddress(sumRow, idCol, sumRow, nameCol));
  b.formula(
    sumRow,
    measureCol,
    `=SUM(${at(firstDimension, measureCol)}:${at(sumRow - 1, measureCol)})`,
    'subtotalMiddle',
    { format: '0.00' },
  );
  b.formula(sumRow, leadCol, `=SUM(${listColumn(ctx, 0)})&"/${items.length}"`, 'subtotalText');
  b.value(sumRow + 1, idCol, t.total, 'totalText').merge(rangeAddress(sumRow + 1, idCol, sumRow + 1, leadCol));
  b.value(sumRow + 2, idCol, t.grade, 'totalText').merge(rangeAddress(sumRow + 2, idCol, sumRow + 2, leadCol));
  plan.years.forEach((year, k) => {
    const where = `zsc_calc_year,${year}`;
    b.formula(sumRow, yearCol(k), `=${filledIn(where)}&"/${items.length}"`, 'subtotalText');
    b.formula(sumRow, yearCol(k) + 1, `=${meanRate(where)}`, 'subtotalMiddle', { format: '0.0%' });
    b.formula(sumRow, yearCol(k) + 2, `=SUMIFS(zsc_calc_points,zsc_calc_year,${year})`, 'subtotalMiddle', {
      format: '0.00',
    });
    b.formula(
      sumRow + 1,
      yearCol(k),
      `=IFERROR(${fieldName(`score_${year}`, 'total')},${quote(m.common.dash)})`,
      'totalText',
      { format: '0.00' },
    ).merge(rangeAddress(sumRow + 1, yearCol(k), sumRow + 1, yearCol(k) + 2));
    b.formula(
      sumRow + 2,
      yearCol(k),
      `=IFERROR(${fieldName(`score_${year}`, 'grade')},${quote(m.common.dash)})`,
      'totalText',
    ).merge(rangeAddress(sumRow + 2, yearCol(k), sumRow + 2, yearCol(k) + 2));
  });
  b.height(sumRow + 3, 10);
}
