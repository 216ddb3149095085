/**
 * 三年综评, the comprehensive assessment: the annual totals and their mean, attainment of the final targets, the shares of
 * both, total and grade; dimensions and items year on year; a chart of the totals; lines for signatures.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { chartColors } from './chart-style';
import type { SheetContext } from './context';
import { drawSignatures, gradeWordFormula } from './form';
import { formats, measureFormat } from './formats';
import { quote } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

const firstYearRow = 7;

/** The comprehensive assessment. */
export function buildComprehensive(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.comprehensive;
  const n = plan.years.length;
  // Columns: number, name, target, then actuals, attainments and points by year, change, status.
  const lastCol = Math.max(4 + 3 * n + 2, 15);
  const years = plan.years.map(() => 10.5);
  const sheet = new SheetBuilder({
    key: 'comprehensive',
    version: 1,
    name: m.sheetsCore.tabs.comprehensive,
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      8,
      38,
      12,
      ...years,
      ...years,
      ...years,
      12,
      21,
      ...(n < 3 ? [12, 12, 12, 12, 12, 12] : []),
    ].slice(0, lastCol),
    freeze: { rows: 4, cols: 0 },
  });
  const last = plan.years[n - 1] ?? plan.baselineYear;
  sheet
    .height(1, 8)
    .value(2, 2, t.title({ plan: pick(plan.shortName, m) }), 'formTitle')
    .merge(rangeAddress(2, 2, 2, lastCol))
    .height(2, 38)
    .value(
      3,
      2,
      m.sheetsCore.score.source({ title: pick(plan.title, m), document: plan.documentNumber }),
      'subtitleCenter',
    )
    .merge(rangeAddress(3, 2, 3, lastCol))
    .height(3, 20)
    .value(4, 2, m.sheetsCore.score.assessed({ name: pick(plan.zoneName, m) }), 'blank')
    .height(4, 22);
  const totalRow = drawTotals(sheet, ctx, last, lastCol);
  let row = Math.max(totalRow + 2, firstYearRow + 13);
  row = drawDimensions(sheet, ctx, row);
  row = drawItems(sheet, ctx, row);
  sheet
    .value(row, 2, t.note, 'note')
    .merge(rangeAddress(row, 2, row, lastCol))
    .height(row, 30)
    .height(row + 1, 8);
  drawSignatures(sheet, m, row + 2, { filledBy: 2, checkedBy: 4, head: 7, date: 10, seal: 14 });
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, row + 2, lastCol),
      fitWidth: 1,
      fitHeight: 0,
      footerLeft: plan.documentNumber,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

/** Annual totals, their mean over the years begun, final attainment, total and grade; gives the row of the grade. */
function drawTotals(sheet: SheetBuilder, { plan, m }: SheetContext, final: number, lastCol: number): number {
  const t = m.sheetsCore.comprehensive;
  const h = t.totalsHeaders;
  const n = plan.years.length;
  sheet.value(5, 2, t.totals, 'section').height(5, 24).height(6, 24);
  [h.year, h.base, h.bonus, h.deduction, h.total, h.grade, h.missing].forEach((text, i) =>
    sheet.value(6, 2 + i, text, 'header'),
  );
  plan.years.forEach((year, k) => {
    const row = firstYearRow + k;
    const of = (field: string, other: string) => `=IFERROR(${fieldName(`score_${year}`, field)},${other})`;
    // A year without any figure has no total to speak of.
    const begun = (at: number, name: string) =>
      `=IF(${columnLetters(lastCol + 3)}${at}=1,IFERROR(${name},""),${quote(m.common.dash)})`;
    sheet
      .height(row, 22)
      .value(row, 2, year, 'label')
      .formula(row, 3, of('base', '0'), 'computed', { format: formats.points })
      .formula(row, 4, of('bonus', '0'), 'computed', { format: formats.signed })
      .formula(row, 5, `=-IFERROR(${fieldName(`score_${year}`, 'deduction')},0)`, 'computed', {
        format: formats.signed,
      })
      .formula(row, 6, begun(row, fieldName(`score_${year}`, 'total')), 'computed', { format: formats.points })
      .formula(row, 7, begun(row, fieldName(`score_${year}`, 'grade')), 'textCenter')
      .formula(row, 8, of('missing', String(itemsOf(plan).length)), 'computed', { format: '0"  "' })
      .formula(row, lastCol + 2, of('vetoed', '0'), 'blank')
      .formula(row, lastCol + 3, `=IF(N(H${row})<${itemsOf(plan).length},1,0)`, 'blank')
      .formula(row, lastCol + 4, `=$F$${firstYearRow + n + 3}`, 'blank');
  });
  for (let col = lastCol + 2; col <= lastCol + 3; col++) sheet.hideColumn(col);
  const lastYear = firstYearRow + n - 1;
  const range = (col: number) => `$${columnLetters(col)}$${firstYearRow}:$${columnLetters(col)}$${lastYear}`;
  const [mean, end, total, grade] = [lastYear + 1, lastYear + 2, lastYear + 4, lastYear + 5];
  const share = lastYear + 3;
  const line = (row: number, text: string) =>
    sheet
      .height(row, 22)
      .value(row, 2, text, 'labelLeft')
      .merge(rangeAddress(row, 2, row, 5));
  line(mean, t.mean).formula(
    mean,
    6,
    `=IF(SUM(${range(lastCol + 3)})=0,0,SUMPRODUCT(${range(6)},${range(lastCol + 3)})/SUM(${range(lastCol + 3)}))`,
    'computed',
    { format: formats.points },
  );
  line(end, t.final({ year: final })).formula(end, 6, '=SUM(zsc_calc_end_points)', 'computed', {
    format: formats.points,
  });
  line(share, t.share).formula(share, 6, '=zsc_settings_annualShare', 'computed', { format: formats.share });
  sheet
    .value(total, 2, t.total, 'totalText')
    .merge(rangeAddress(total, 2, total, 5))
    .height(total, 26);
  sheet
    .formula(total, 6, `=F${share}*F${mean}+(1-F${share})*F${end}`, 'total', { format: formats.points })
    .fill(rangeAddress(total, 7, total, 8), 'totalText');
  sheet
    .value(grade, 2, t.grade, 'totalText')
    .merge(rangeAddress(grade, 2, grade, 5))
    .height(grade, 26);
  sheet
    .formula(grade, 6, `=${gradeWordFormula(`F${total}`, `SUM(${range(lastCol + 2)})`)}`, 'totalText')
    .merge(rangeAddress(grade, 6, grade, 8));
  sheet
    .name('comprehensive_begun', range(lastCol + 3).replace(/\$/g, ''))
    .field('year_total', 'result', firstYearRow, 6, lastYear, 6)
    .field('mean', 'result', mean, 6)
    .field('final', 'result', end, 6)
    .field('total', 'result', total, 6)
    .field('grade', 'result', grade, 6)
    .chart({
      key: 'totals',
      type: 'combo',
      title: t.chart,
      area: rangeAddress(5, 10, Math.max(grade, firstYearRow + 11), lastCol),
      categories: `B${firstYearRow}:B${lastYear}`,
      series: [
        {
          name: h.total,
          values: `F${firstYearRow}:F${lastYear}`,
          type: 'column',
          color: chartColors.actual,
          labels: { format: '0.00', position: 'insideEnd', color: 'FFFFFF' },
        },
        {
          name: t.chartMean,
          values: `${columnLetters(lastCol + 4)}${firstYearRow}:${columnLetters(lastCol + 4)}${lastYear}`,
          type: 'line',
          color: chartColors.line,
          width: 2,
          marker: 'circle',
        },
      ],
      gapWidth: 70,
      primary: { min: 0, max: 110, major: 10 },
      legend: 'bottom',
      altText: t.chartAlt,
    });
  return grade;
}

/** A value of the k-th year (from 0), empty while the year has no figure. */
const ifBegun = (k: number, value: string) => `IF(INDEX(zsc_comprehensive_begun,${k + 1})=1,IFERROR(${value},""),"")`;

/** Change of the latest year that has a value on the one before. */
function changeOf(cells: readonly string[]): string {
  return cells
    .slice(1)
    .reduce(
      (rest, cell, k) => `IF(AND(ISNUMBER(${cell}),ISNUMBER(${cells[k]})),N(${cell})-N(${cells[k]}),${rest})`,
      '""',
    );
}

function drawDimensions(sheet: SheetBuilder, { plan, m }: SheetContext, start: number): number {
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

/** Every item year on year. */
function drawItems(sheet: SheetBuilder, { plan, m }: SheetContext, start: number): number {
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
      sheet.formula(row, 5 + 2 * n + k, `=${ifBegun(k, of('points', k).slice(1))}`, 'number', {
        format: formats.points,
      });
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
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(`${col}${start + 2}:${col}${last}`, `LEFT($${col}${start + 2},1)="${mark}"`, style);
  return last + 2;
}
