/** Dimensions and items year on year. */
import { pick } from '../../i18n';
import { isTask, itemsOf } from '../../plan/items';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, measureFormat } from '../formats';
import { drawMarks } from '../items/year-block';
import { fieldName } from '../names';

/** A value of the k-th year (from 0), empty while the year has no figure. */
const ifBegun = (k: number, value: string) => `IF(INDEX(zsc_comprehensive_begun,${k + 1})=1,IFERROR(${value},""),"")`;

/** Whether the k-th year (from 0) counts in the mean: it is over, or nothing is. */
const counts = (k: number) => `INDEX(zsc_calc_counted,${k + 1})=1`;

/** Change of the latest year that counts on the one before: a running year is not yet to be compared. */
function changeOf(cells: readonly string[]): string {
  return cells
    .slice(1)
    .reduce(
      (rest, cell, k) =>
        `IF(AND(${counts(k)},${counts(k + 1)},ISNUMBER(${cell}),ISNUMBER(${cells[k]})),N(${cell})-N(${cells[k]}),${rest})`,
      '""',
    );
}

/** Gives the row after the table. */
export function drawDimensions(sheet: SheetBuilder, { plan, m }: SheetContext, start: number): number {
  const t = m.sheetsCore.comprehensive;
  const h = t.dimensionHeaders;
  const n = plan.years.length;
  sheet
    .value(start, 2, t.dimensions, 'section')
    .height(start, 24)
    .height(start + 1, 24);
  const heads = ['', h.dimension, h.full, ...plan.years.map((year) => h.points({ year })), h.end, h.rate, h.change];
  heads.forEach((text, i) => sheet.value(start + 1, 2 + i, text, 'header'));
  plan.dimensions.forEach((dimension, d) => {
    const row = start + 2 + d;
    const year = (k: number) => ifBegun(k, `INDEX(${fieldName(`score_${plan.years[k]}`, 'dim')},${d + 1})`);
    const sum = (field: string) => `SUMIFS(zsc_calc_end_${field},zsc_calc_end_dimension,"${dimension.id}")`;
    const end = columnLetters(5 + n);
    sheet
      .height(row, 20)
      .value(row, 2, d + 1, 'label')
      .value(row, 3, pick(dimension.name, m), 'labelLeft')
      .formula(row, 4, `=${sum('full')}`, 'computed', { format: formats.points });
    plan.years.forEach((_, k) => sheet.formula(row, 5 + k, `=${year(k)}`, 'computed', { format: formats.points }));
    sheet.formula(row, 5 + n, `=${sum('points')}`, 'computed', { format: formats.points });
    sheet.formula(row, 6 + n, `=IF(D${row}>0,${end}${row}/D${row},"")`, 'computed', { format: formats.rate });
    sheet.formula(row, 7 + n, `=${changeOf(plan.years.map((_, k) => `${columnLetters(5 + k)}${row}`))}`, 'computed', {
      format: formats.signed,
    });
  });
  return start + 3 + plan.dimensions.length;
}

/** Every item year on year; gives the row after the table. */
export function drawItems(sheet: SheetBuilder, { plan, m }: SheetContext, start: number): number {
  const t = m.sheetsCore.comprehensive;
  const h = t.itemHeaders;
  const n = plan.years.length;
  sheet
    .value(start, 2, t.items, 'section')
    .height(start, 24)
    .height(start + 1, 34);
  const byYear = (head: (p: { year: number }) => string) => plan.years.map((year) => head({ year }));
  const heads = [
    h.id,
    h.name,
    h.target,
    ...byYear(h.actual),
    ...byYear(h.attainment),
    ...byYear(h.points),
    h.change,
    h.status,
  ];
  heads.forEach((text, i) => sheet.value(start + 1, 2 + i, text, 'header'));
  itemsOf(plan).forEach((item, i) => {
    const row = start + 2 + i;
    const format = measureFormat(isTask(item) ? 1 : item.decimals);
    const of = (part: string, k: number) => `=INDEX(${fieldName('calc', `${item.id}_${part}`)},${k + 1})`;
    sheet
      .height(row, 20)
      .value(row, 2, item.id, 'label')
      .value(row, 3, pick(item.shortName, m), 'textSmall')
      .formula(row, 4, of('target', n - 1), 'number', { format });
    plan.years.forEach((_, k) => {
      sheet.formula(row, 5 + k, of('actual', k), 'number', { format });
      sheet.formula(row, 5 + n + k, of('attainment', k), 'number', { format: formats.rate });
      // Nothing is lost in a year that still runs as long as nothing is filled in.
      const shown = `OR(${counts(k)},ISNUMBER(${columnLetters(5 + k)}${row}))`;
      const points = ifBegun(k, of('points', k).slice(1));
      sheet.formula(row, 5 + 2 * n + k, `=IF(${shown},${points},"")`, 'number', { format: formats.points });
    });
    sheet.formula(
      row,
      5 + 3 * n,
      `=${changeOf(plan.years.map((_, k) => `${columnLetters(5 + 2 * n + k)}${row}`))}`,
      'number',
      { format: formats.signed },
    );
    sheet.formula(row, 6 + 3 * n, `=INDEX(zsc_calc_end_status,${i + 1})`, 'status');
  });
  const last = start + 1 + itemsOf(plan).length;
  const col = columnLetters(6 + 3 * n);
  drawMarks(sheet, `${col}${start + 2}:${col}${last}`, `$${col}${start + 2}`);
  return last + 2;
}
