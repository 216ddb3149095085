/** Dimensions and items year on year. */
import { pick } from '../../i18n';
import { decimalsOf, itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { gapFormula } from '../../scoring/attainment';
import { directionOf } from '../../scoring/targets';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, gapFormat, measureFormat } from '../formats';
import { styles } from '../styles';
import { headHeight, heightOfText, linesOf, rowHeight } from '../text-lines';
import { sized } from '../word-length';
import { drawMarks } from '../items/year-block';
import { inRow } from '../formula';
import { fieldName } from '../names';
import { longestWords } from '../score/layout';
import { shortUnits } from '../score/units';

/** A value of the k-th year (from 0), empty while the year has no figure. */
const ifBegun = (k: number, value: string) => `IF(INDEX(zsc_comprehensive_begun,${k + 1})=1,IFERROR(${value},""),"")`;

/** Whether the k-th year (from 0) counts in the mean: it is over, or nothing is. */
const counts = (k: number) => `${inRow('zsc_calc_counted', k + 1)}=1`;

/** Change of the latest year that counts on the one before: a running year is not yet to be compared. */
function changeOf(cells: readonly string[]): string {
  return cells
    .slice(1)
    .reduce(
      (rest, cell, k) =>
        `IF(AND(${counts(k)},${counts(k + 1)},ISNUMBER(${cell}),ISNUMBER(${cells[k]})),${cell}-${cells[k]},${rest})`,
      '""',
    );
}

/** Gives the row after the table. */
export function drawDimensions(sheet: SheetBuilder, ctx: SheetContext, start: number): number {
  const { plan, m } = ctx;
  const t = m.sheetsCore.comprehensive;
  const h = t.dimensionHeaders;
  const n = plan.years.length;
  const widths = widthsOf(ctx);
  sheet.value(start, 2, t.dimensions, 'section').height(start, 24);
  const heads = [
    h.order,
    h.dimension,
    h.full,
    ...plan.years.map((year) => h.points({ year })),
    h.end,
    h.rate,
    h.change,
  ];
  drawHeads(sheet, ctx, start + 1, heads);
  plan.dimensions.forEach((dimension, d) => {
    const row = start + 2 + d;
    const year = (k: number) => ifBegun(k, `INDEX(${fieldName(`score_${plan.years[k]}`, 'dim')},${d + 1})`);
    const sum = (field: string) => `SUMIFS(zsc_calc_end_${field},zsc_calc_end_dimension,"${dimension.id}")`;
    const end = columnLetters(5 + n);
    sheet
      .height(row, rowHeight(linesOf(pick(dimension.name, m), widths.name)))
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

/** Columns of the table of items; the other tables share the first of them. */
export function columnsOf(years: number) {
  const actual = 6;
  const change = actual + 3 * years;
  return {
    id: 2,
    name: 3,
    full: 4,
    target: 5,
    actual,
    attainment: actual + years,
    points: actual + 2 * years,
    change,
    gap: change + 1,
    lead: change + 2,
    responsible: change + 3,
    status: change + 4,
  } as const;
}

function widthsOf(ctx: Pick<SheetContext, 'plan' | 'm'>) {
  const { m } = ctx;
  const words = longestWords(ctx);
  return { name: Math.max(16.5, words.shortName), lead: Math.max(sized(m, 9, 10.5), words.lead), responsible: Math.max(sized(m, 12, 14), words.responsible), status: sized(m, 11, 9) }; // prettier-ignore
}

/** Height of a row for the longest status it may show: at the end of a plan nothing is ahead of or behind a schedule. */
function statusHeight({ common, sheetsCore }: SheetContext['m'], width: number): number {
  const words = (['pending', 'error', 'met', 'near', 'missed'] as const).map((key) => `${sheetsCore.statusMarks[key]} ${common.itemStatuses[key]}`); // prettier-ignore
  return Math.max(...words.map((text) => heightOfText(text, width, styles.status)));
}

/** Widths of all columns, from A. Printed on A3 they keep body text above 9 pt. */
export function columnWidths({ plan, m }: Pick<SheetContext, 'plan' | 'm'>): readonly number[] {
  const { name, lead, responsible, status } = widthsOf({ plan, m });
  const figures = [sized(m, 10.5, 9), sized(m, 9.5, 9), sized(m, 8.5, 8)].flatMap((width) =>
    Array<number>(plan.years.length).fill(width),
  );
  return [
    1.5,
    sized(m, 6.5, 5.5),
    name,
    sized(m, 8.5, 8),
    10.5,
    ...figures,
    8.5,
    sized(m, 10, 8.5),
    lead,
    responsible,
    status,
  ];
}

/** Heads of a table from column B on, the row as tall as the longest of them needs. */
export function drawHeads(
  sheet: SheetBuilder,
  ctx: Pick<SheetContext, 'plan' | 'm'>,
  row: number,
  heads: readonly string[],
): void {
  const widths = columnWidths(ctx);
  sheet.values(row, 2, heads, 'header').height(row, headHeight(heads.map((text, i) => ({ text, width: widths[i + 1]! })))); // prettier-ignore
}

/** Every item year on year; gives the row after the table. */
export function drawItems(sheet: SheetBuilder, ctx: SheetContext, start: number): number {
  const { plan, m } = ctx;
  const t = m.sheetsCore.comprehensive;
  const h = t.itemHeaders;
  const form = m.sheetsCore.score.headers;
  const c = columnsOf(plan.years.length);
  sheet.value(start, 2, t.items, 'section').height(start, 24);
  const byYear = (head: (p: { year: number }) => string) => plan.years.map((year) => head({ year }));
  const heads = [
    h.id,
    h.name,
    t.dimensionHeaders.full,
    h.target,
    ...byYear(h.actual),
    ...byYear(h.attainment),
    ...byYear(h.points),
    h.change,
    h.gap,
    form.lead,
    form.responsible,
    h.status,
  ];
  drawHeads(sheet, ctx, start + 1, heads);
  itemsOf(plan).forEach((item, i) => drawItem(sheet, ctx, item, start + 2 + i, i + 1));
  const last = start + 1 + itemsOf(plan).length;
  const status = columnLetters(c.status);
  drawMarks(sheet, `${status}${start + 2}:${status}${last}`, `$${status}${start + 2}`);
  return last + 2;
}

/** An item's row; `index` is its place in the plan, from 1. */
function drawItem(sheet: SheetBuilder, ctx: SheetContext, item: Item, row: number, index: number): void {
  const { plan, m } = ctx;
  const n = plan.years.length;
  const c = columnsOf(n);
  const decimals = decimalsOf(item);
  const format = measureFormat(decimals);
  const of = (part: string, k: number) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k + 1})`;
  const end = (field: string) => `INDEX(zsc_calc_end_${field},${index})`;
  const at = (col: number) => `${columnLetters(col)}${row}`;
  const units = { lead: shortUnits(ctx, item, 'lead'), responsible: shortUnits(ctx, item, 'responsible') };
  const name = pick(item.shortName, m);
  const widths = widthsOf(ctx);
  const lines = Math.max(
    linesOf(name, widths.name),
    linesOf(units.lead.text, widths.lead),
    linesOf(units.responsible.text, widths.responsible),
  );
  sheet
    .height(row, Math.max(rowHeight(lines), statusHeight(m, widths.status)))
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, name, 'textSmall')
    .formula(row, c.full, `=${end('full')}`, 'number', { format: formats.points })
    .formula(row, c.target, `=${of('target', n - 1)}`, 'number', { format })
    .formula(row, c.lead, `=${units.lead.formula}`, 'textSmall')
    .formula(row, c.responsible, `=${units.responsible.formula}`, 'textSmall')
    .formula(row, c.status, `=${end('status')}`, 'status');
  plan.years.forEach((_, k) => {
    // Nothing is lost in a year that still runs as long as nothing is filled in.
    const shown = `OR(${counts(k)},ISNUMBER(${at(c.actual + k)}))`;
    sheet
      .formula(row, c.actual + k, `=${of('actual', k)}`, 'number', { format })
      .formula(row, c.attainment + k, `=${of('attainment', k)}`, 'number', { format: formats.rate })
      .formula(row, c.points + k, `=IF(${shown},${ifBegun(k, of('points', k))},"")`, 'number', {
        format: formats.points,
      });
  });
  const latest = plan.years.reduce(
    (rest, _, k) => `IF(ISNUMBER(${at(c.actual + k)}),${at(c.actual + k)},${rest})`,
    '""',
  );
  const gap = gapFormula(latest, at(c.target), directionOf(item));
  sheet
    .formula(row, c.change, `=${changeOf(plan.years.map((_, k) => at(c.points + k)))}`, 'number', {
      format: formats.signed,
    })
    .formula(
      row,
      c.gap,
      `=IF(AND(COUNT(${at(c.actual)}:${at(c.actual + n - 1)})>0,ISNUMBER(${at(c.target)})),ROUND(${gap},2),"")`,
      'number',
      { format: gapFormat(decimals) },
    );
}
