/** The dimensions on the weights sheet: the weights in use and by each method as a table and a chart, and whether they sum. */
import { pick } from '../../i18n';
import { dimensionFull, equalWeight } from '../../plan/worth';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import type { SheetContext } from '../context';
import { isFormulaAt, quote, rounded } from '../formula';
import { fieldName } from '../names';
import { c, column, headers, layoutOf, points, stateColours, type WeightsLayout } from './layout';

/** Dimensions: weight in use, brought to 100, and by each method; the items' sum against it. */
export function drawDimensions(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const h = t.headers;
  const l = layoutOf(ctx);
  const total = l.lastDimension + 1;
  sheet.value(5, 2, t.dimensions, 'section').height(5, 24).height(6, 26);
  headers(sheet, 6, [
    [c.id, h.order],
    [c.name, h.dimension],
    [c.entered, h.entered],
    [c.full, h.full],
    [c.equal, h.equal],
    [c.ahp, h.ahp],
    [c.entropy, h.entropy],
    [c.state, h.state],
    [c.sum, h.itemSum],
    [c.check, h.check],
  ]);
  const ofDimensions = (col: number) => column(col, l.firstDimension, l.lastDimension);
  const counted = `SUMIF(${ofDimensions(l.helper)},">0",${ofDimensions(c.entered)})`;
  plan.dimensions.forEach((dimension, d) => {
    const row = l.firstDimension + d;
    const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
    const members = column(c.entropy, l.firstItem, l.lastItem);
    const own = column(l.helper, l.firstItem, l.lastItem);
    // A dimension whose items weigh nothing is left out, as in scoring.
    const held = cellAddress(row, l.helper);
    const above = (col: number) => column(col, l.firstDimension, row - 1);
    const before = d === 0 ? '0' : `SUMIF(${above(l.helper)},">0",${above(c.entered)})`;
    sheet
      .height(row, 21)
      .value(row, c.id, d + 1, 'label')
      .value(row, c.name, pick(dimension.name, m), 'labelLeft')
      .formula(
        row,
        c.entered,
        `=IF(ISNUMBER(${weight}),${weight},${equalWeight.formula({ whole: '100', before: d, upTo: d + 1, count: l.n, rounded })})`,
        'computed',
        points,
      )
      .formula(
        row,
        l.helper,
        `=SUMIF(${own},${quote(dimension.id)},${column(c.entered, l.firstItem, l.lastItem)})`,
        'blank',
      )
      .formula(
        row,
        c.full,
        `=${dimensionFull.formula({ before, own: cellAddress(row, c.entered), sum: counted, included: held, rounded })}`,
        'computed',
        points,
      )
      .formula(row, c.equal, `=100/${l.n}`, 'computed', points)
      .formula(row, c.ahp, `=100*${cellAddress(l.matrix + 1 + d, c.entered + l.n)}`, 'computed', points)
      .formula(row, c.entropy, `=SUMIF(${own},${quote(dimension.id)},${members})`, 'computed', points)
      .formula(
        row,
        c.state,
        `=IF(${isFormulaAt(fieldName('plan', 'dim_weight'), d + 1)},${quote(t.assumed)},${quote(t.set)})`,
        'status',
      )
      .formula(row, c.sum, `=INDEX(${fieldName('plan', 'dim_sum')},${d + 1})`, 'computed', points)
      .formula(
        row,
        c.check,
        `=IF(ABS(${cellAddress(row, c.entered)}-N(${cellAddress(row, c.sum)}))<0.005,${quote(t.ok)},${quote(t.off)})`,
        'statusLeft',
      );
  });
  sheet
    .height(total, 24)
    .value(total, c.id, t.total, 'totalText')
    .merge(rangeAddress(total, c.id, total, c.name));
  for (const col of [c.entered, c.full, c.equal, c.ahp, c.entropy, c.sum])
    sheet.formula(total, col, `=SUM(${ofDimensions(col)})`, 'total', points);
  sheet
    .value(total, c.state, null, 'totalText')
    .formula(
      total,
      c.check,
      `=IF(ABS(${cellAddress(total, c.entered)}-100)<0.005,${quote(t.hundred)},${quote(t.notHundred)})`,
      'statusLeft',
    );
  const check = rangeAddress(l.firstDimension, c.check, total, c.check);
  const first = `$${columnLetters(c.check)}${l.firstDimension}`;
  sheet.when(check, `LEFT(${first},1)="●"`, 'ok').when(check, `LEFT(${first},1)="▲"`, 'warn');
  stateColours(sheet, l.firstDimension, l.lastDimension);
  for (const field of ['full', 'equal', 'ahp', 'entropy'] as const)
    sheet.field(`dim_${field}`, 'result', l.firstDimension, c[field], l.lastDimension, c[field]);
  drawChart(sheet, ctx, l);
}

function drawChart(sheet: SheetBuilder, { m }: SheetContext, l: WeightsLayout): void {
  const t = m.sheetsScoring.weights;
  const h = t.headers;
  const series = (name: string, col: number, color: string, outline?: string) => ({
    name,
    values: rangeAddress(l.firstDimension, col, l.lastDimension, col),
    color,
    ...(outline ? { outline } : {}),
  });
  sheet.chart({
    key: 'methods',
    type: 'column',
    title: t.chart,
    area: rangeAddress(5, l.lastHidden + 1, l.matrix - 1, l.lastHidden + 9), // beside the tables, for the screen
    categories: rangeAddress(l.firstDimension, c.name, l.lastDimension, c.name),
    series: [
      series(h.entered, c.full, chartColors.actual),
      series(h.equal, c.equal, chartColors.target, chartColors.targetOutline),
      series(h.ahp, c.ahp, chartColors.line),
      series(h.entropy, c.entropy, chartColors.near, chartColors.lineLabel),
    ],
    gapWidth: 70,
    primary: { min: 0, format: '0', title: m.sheetsCore.plan.taskMeasure },
    legend: 'bottom',
    altText: t.chartAlt,
  });
}
