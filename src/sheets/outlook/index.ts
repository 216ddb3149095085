/**
 * 展望, the outlook: where each item will stand at the end of the plan if it goes on as it did, how likely its final target
 * is, and what growth it still takes. Formulas, twins of `scoring/outlook`; the list of the cheapest next points is
 * worked out by `scoring/cheapest` when the sheet is drawn, and says of which day.
 */
import { itemsOf } from '../../plan/items';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { shown } from '../items/expressions';
import { drawMarks } from '../items/year-block';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { drawCheapest } from './cheapest';
import { c, firstRow, headRow, helpersOf, lastCol, layoutOf } from './layout';
import { drawItem, drawTotal } from './table';
import { drawWorkings } from './workings';

/** The outlook sheet. */
export function buildOutlook(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.outlook;
  const l = layoutOf(plan);
  const h = helpersOf(plan);
  const final = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  const sheet = new SheetBuilder({
    key: 'outlook',
    version: 7,
    name: m.sheetsScoring.tabs.outlook,
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      6,
      sized(m, 22, 31),
      sized(m, 8.5, 10),
      8,
      10.5,
      10.5,
      10.5,
      10.5,
      9.5,
      10.5,
      9.5,
      10.5,
      10.5,
      10.5,
      9.5,
      10.5,
      10.5,
      sized(m, 13, 15),
      16,
    ],
    freeze: { rows: headRow, cols: c.name },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title({ year: final }), 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, lastCol), 'titleRule')
    .height(3, 20);
  sheet
    .formula(4, 2, `=${summary(ctx)}`, 'plain')
    .merge(rangeAddress(4, 2, 4, lastCol))
    .height(4, 26);
  sheet.value(5, 2, t.table, 'section').height(5, 24);
  const heads = t.headers;
  for (const key of Object.keys(c) as (keyof typeof c)[]) sheet.value(headRow, c[key], heads[key], 'header');
  itemsOf(plan).forEach((item, i) => {
    drawWorkings(sheet, ctx, item, i);
    drawItem(sheet, ctx, item, i);
  });
  drawTotal(sheet, ctx);
  drawCheapest(sheet, ctx);
  drawChart(sheet, ctx);
  for (let col: number = h.value; col <= h.whole; col++) sheet.hideColumn(col);
  drawMarks(sheet, rangeAddress(firstRow, c.likelihood, l.last, c.likelihood), cellAddress(firstRow, c.likelihood));
  for (const field of [
    'latest',
    'projected',
    'low',
    'high',
    'points',
    'likelihood',
    'soFar',
    'growthSoFar',
    'growth',
    'change',
    'method',
    'full',
  ] as const)
    sheet.field(field, 'result', firstRow, c[field], l.last, c[field]);
  return sheet
    .field('total', 'result', l.total, c.points)
    .value(l.note, 2, t.note, 'note')
    .merge(rangeAddress(l.note, 2, l.note, lastCol))
    .height(l.note, heightOfLines(linesIn(t.note, 190), 30))
    .printed({
      paper: 'A3',
      area: rangeAddress(1, 1, l.note, lastCol),
      titleRows: `${headRow}:${headRow}`,
      footerLeft: `${m.sheetsScoring.tabs.outlook}　${plan.documentNumber}`,
    })
    .build();
}

/** Projected points in all, and how many items are how likely. */
function summary({ plan, m }: SheetContext): string {
  const s = m.sheetsScoring.outlook.summary;
  const { last, total } = layoutOf(plan);
  const col = columnLetters(helpersOf(plan).likelihood);
  const count = (k: number) => `COUNTIF($${col}$${firstRow}:$${col}$${last},${k})`;
  const texts = [s.of, s.likely, s.possible, s.unlikely, s.missed, s.unknown];
  return [
    quote(s.points),
    shown(cellAddress(total, c.points), '0.00'),
    ...texts.flatMap((text, k) => [quote(text), count(k + 1)]),
    quote(s.end),
  ].join('&');
}

/** Projected attainment by item, beside the table, for the screen: as many bars as rows. */
function drawChart(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsScoring.outlook;
  const h = helpersOf(plan);
  const { last } = layoutOf(plan);
  const range = (col: number) => rangeAddress(firstRow, col, last, col);
  const bar = (name: string, col: number, color: string) => ({
    name,
    values: range(col),
    color,
    labels: { format: '[>=1.25]"≥125%";0%', position: 'outsideEnd', color: chartColors.ink } as const,
  });
  sheet.chart({
    key: 'attainment',
    type: 'bar',
    title: t.chart,
    area: rangeAddress(headRow, h.whole + 1, last, h.whole + 10),
    categories: range(h.label),
    series: [
      bar(t.chartOn, h.on, chartColors.met),
      bar(t.chartPossible, h.possible, chartColors.near),
      bar(t.chartUnlikely, h.unlikely, chartColors.missed),
    ],
    gapWidth: 35,
    overlap: 100,
    primary: { min: 0, max: 1.5, major: 0.25, format: '0%' },
    reverse: true,
    legend: 'bottom',
    altText: t.chartAlt,
  });
}
