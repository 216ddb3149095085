/**
 * 评分表, the annual score sheet, fit to be signed: every item with weight, target, actual, attainment, points and the
 * units that answer for it; subtotals, bonus, deductions, veto, total and grade; in small print what was assumed, what
 * was missing and whether the figures passed the checks; lines for signatures. Everything is read live from the
 * calculation sheet.
 */
import { pick } from '../i18n';
import { itemsOf } from '../plan/items';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures, formPrint, linesOf } from './form';
import { formats } from './formats';
import { quote } from './formula';
import { drawItem } from './score/items';
import { block, c, columnWidths, headRow } from './score/layout';
import { drawTotals, smallPrint } from './score/totals';
import type { SheetSpec } from './spec';

/** The score sheet of a year. Throws RangeError for a year the plan does not have. */
export function buildScore(year: number, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  if (!plan.years.includes(year)) throw new RangeError(`not a year of the plan: ${year}`);
  const sheet = new SheetBuilder({
    key: `score_${year}`,
    version: 2,
    name: m.sheetsCore.tabs.score({ year }),
    tabColor: '1B5E3F',
    columnWidths: columnWidths(m),
    freeze: { rows: headRow, cols: 0 },
  });
  drawHead(sheet, ctx, year);
  let row = headRow + 1;
  let order = 1;
  const items = itemsOf(plan);
  plan.dimensions.forEach((dimension, d) => {
    const members = items.filter((item) => item.dimension === dimension.id);
    drawBlockRow(sheet, year, d, dimension.id);
    if (members.length === 0) return;
    const start = row;
    for (const item of members) drawItem(sheet, ctx, { item, row: row++, order: order++, year });
    sheet
      .value(start, c.dimension, m.sheetsCore.ordinal(d + 1) + pick(dimension.name, m), 'labelBold')
      .merge(rangeAddress(start, c.dimension, row, c.dimension));
    drawSubtotal(sheet, ctx, row++, headRow + 1 + d, members.length);
  });
  const total = drawTotals(sheet, ctx, year, row);
  const printWidth = columnWidths(m)
    .slice(1, c.evidence)
    .reduce((sum, width) => sum + width, 0);
  sheet
    .formula(total + 1, 2, `=${smallPrint(ctx, year)}`, 'smallPrint')
    .merge(rangeAddress(total + 1, 2, total + 1, c.evidence))
    .height(total + 1, 6 + 13 * linesOf(Object.values(m.sheetsCore.score.assumptions).join(''), printWidth));
  sheet.height(total + 2, 8);
  drawSignatures(sheet, m, total + 3, {
    filledBy: c.dimension,
    checkedBy: c.weight,
    head: c.points,
    date: c.responsible,
    seal: c.evidence,
  });
  const dims = (field: string, col: number) =>
    sheet.field(field, 'result', headRow + 1, col, headRow + plan.dimensions.length, col);
  dims('dim', block.points);
  dims('dim_full', block.full);
  dims('dim_lost', block.lost);
  for (let col: number = block.id; col <= block.paper; col++) sheet.hideColumn(col);
  return formPrint(sheet, {
    area: rangeAddress(1, 1, total + 3, c.evidence),
    titleRows: `${headRow}:${headRow}`,
    footerLeft: plan.documentNumber,
  }).build();
}

function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext, year: number): void {
  const t = m.sheetsCore.score;
  const h = t.headers;
  sheet
    .height(1, 8)
    .value(2, 2, t.title({ plan: pick(plan.shortName, m), year }), 'formTitle')
    .merge(rangeAddress(2, 2, 2, c.evidence))
    .height(2, 38)
    .value(3, 2, t.source({ title: pick(plan.title, m), document: plan.documentNumber }), 'subtitleCenter')
    .merge(rangeAddress(3, 2, 3, c.evidence))
    .height(3, 20)
    .value(4, 2, t.assessed({ name: pick(plan.zoneName, m) }), 'blank')
    .formula(
      4,
      c.evidence,
      `=${quote(t.asOf)}&TEXT(MIN(zsc_settings_asOf,DATE(${year},12,31)),"yyyy-mm-dd")`,
      'hintRight',
    )
    .height(4, 22)
    .height(headRow, 28);
  const texts = [
    h.order,
    h.dimension,
    h.name,
    h.measure,
    h.weight,
    h.target,
    h.actual,
    h.attainment,
    h.points,
    h.lost,
    h.gap,
    h.lead,
    h.responsible,
    h.remark,
    h.evidence,
  ];
  texts.forEach((text, i) => sheet.value(headRow, 2 + i, text, 'header'));
}

function drawBlockRow(sheet: SheetBuilder, year: number, d: number, dimension: string): void {
  const row = headRow + 1 + d;
  const sum = (field: string) =>
    `SUMIFS(zsc_calc_${field},zsc_calc_year,${year},zsc_calc_dimension,${quote(dimension)})`;
  sheet
    .value(row, block.id, dimension, 'blank')
    .formula(row, block.full, `=${sum('full')}`, 'blank')
    .formula(row, block.points, `=${sum('points')}`, 'blank')
    .formula(row, block.lost, `=${sum('lost')}`, 'blank')
    .formula(
      row,
      block.met,
      `=SUMPRODUCT((zsc_calc_year=${year})*(zsc_calc_dimension=${quote(dimension)})*(LEFT(zsc_calc_status,1)="●"))`,
      'blank',
    );
}

function drawSubtotal(sheet: SheetBuilder, { m }: SheetContext, row: number, blockRow: number, count: number): void {
  const t = m.sheetsCore.score;
  const at = (col: number) => `$${columnLetters(col)}$${blockRow}`;
  sheet
    .height(row, 19)
    .fill(rangeAddress(row, 2, row, c.evidence), 'subtotalText')
    .value(row, c.name, t.subtotal, 'subtotalText')
    .formula(row, c.weight, `=${at(block.full)}`, 'subtotal', { format: formats.points })
    .formula(row, c.attainment, `=IF(${at(block.full)}>0,${at(block.points)}/${at(block.full)},"")`, 'subtotal', {
      format: formats.rate,
    })
    .formula(row, c.points, `=${at(block.points)}`, 'subtotal', { format: formats.points })
    .formula(row, c.lost, `=${at(block.lost)}`, 'subtotal', { format: formats.lost })
    .formula(
      row,
      c.remark,
      `=${count}&${quote(t.subtotalRemark.of)}&${at(block.met)}&${quote(t.subtotalRemark.met)}`,
      'subtotalText',
    );
}
