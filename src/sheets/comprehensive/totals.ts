/** Annual totals, the years that count in their mean, attainment of the final targets, total and grade; a chart of the totals. */
import { countsIn, itemsOf } from '../../plan/items';
import { meanTotal, weighed } from '../../scoring/mean';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import { legibleOnDark } from '../chart-style';
import type { SheetContext } from '../context';
import { gradeWordFormula } from '../form';
import { formats } from '../formats';
import { inRow, quote, rounded } from '../formula';
import { compose } from '../items/expressions';
import { drawMarks } from '../items/year-block';
import { fieldName } from '../names';
import { boldLinesOf, linesOf, rowHeight } from '../text-lines';
import { columnWidths, drawHeads } from './tables';

const firstYearRow = 7;

/** Gives the row of the grade. */
export function drawTotals(sheet: SheetBuilder, ctx: SheetContext, final: number, lastCol: number): number {
  const { plan, m } = ctx;
  const t = m.sheetsCore.comprehensive;
  const h = t.totalsHeaders;
  const n = plan.years.length;
  const flag = (col: number, row: number) => `${columnLetters(col)}${row}`;
  const widths = columnWidths(ctx);
  sheet.value(5, 2, t.totals, 'section').height(5, 24);
  drawHeads(sheet, ctx, 6, [h.year, h.base, h.bonus, h.deduction, h.total, h.grade, h.missing, h.counted]);
  sheet.merge(rangeAddress(6, 9, 6, 10));
  plan.years.forEach((year, k) => {
    const row = firstYearRow + k;
    const of = (field: string, other: string) => `=IFERROR(${fieldName(`score_${year}`, field)},${other})`;
    const begun = `${flag(lastCol + 3, row)}=1`;
    const counts = `${flag(lastCol + 5, row)}=1`;
    // A year without any figure has no total to speak of, one that still runs no grade.
    const ofYear = (when: string, field: string) =>
      `=IF(${when},IFERROR(${fieldName(`score_${year}`, field)},""),${quote(m.common.dash)})`;
    sheet
      .height(row, 22)
      .value(row, 2, year, 'label')
      .formula(row, 3, of('base', '0'), 'computed', { format: formats.points })
      .formula(row, 4, of('bonus', '0'), 'computed', { format: formats.signed })
      .formula(row, 5, `=-IFERROR(${fieldName(`score_${year}`, 'deduction')},0)`, 'computed', {
        format: formats.signed,
      })
      .formula(row, 6, ofYear(begun, 'total'), 'computed', { format: formats.points })
      .formula(row, 7, ofYear(counts, 'grade'), 'textCenter')
      .formula(row, 8, of('missing', String(itemsOf(plan).filter((item) => countsIn(item, year)).length)), 'computed', {
        format: '0"  "',
      })
      .formula(row, lastCol + 2, of('vetoed', '0'), 'blank')
      .formula(row, lastCol + 3, `=IF(N(H${row})<${itemsOf(plan).length},1,0)`, 'blank')
      .formula(row, lastCol + 4, `=$F$${firstYearRow + n + 3}`, 'blank')
      .formula(row, lastCol + 5, `=${inRow('zsc_calc_counted', k + 1)}`, 'blank')
      .formula(
        row,
        9,
        `=IF(${counts},${quote(t.counted)},IF(${begun},${quote(t.running)},${quote(m.common.dash)}))`,
        'statusLeft',
      )
      .merge(rangeAddress(row, 9, row, 10));
  });
  for (const col of [lastCol + 2, lastCol + 3, lastCol + 5]) sheet.hideColumn(col);
  const lastYear = firstYearRow + n - 1;
  const range = (col: number) => `$${columnLetters(col)}$${firstYearRow}:$${columnLetters(col)}$${lastYear}`;
  const [mean, end, total, grade] = [lastYear + 1, lastYear + 2, lastYear + 4, lastYear + 5];
  const share = lastYear + 3;
  const beside = [2, 3, 4, 5].reduce((sum, col) => sum + widths[col - 1]! + 5 / 7, 0);
  const line = (row: number, text: string) =>
    sheet
      .height(row, Math.max(22, rowHeight(linesOf(text, beside - 2))))
      .value(row, 2, text, 'labelLeft')
      .merge(rangeAddress(row, 2, row, 5));
  line(mean, t.mean).formula(
    mean,
    6,
    `=${meanTotal.formula({ counted: range(lastCol + 5), totals: range(6), rounded })}`,
    'computed',
    { format: formats.points },
  );
  line(end, t.final({ year: final })).formula(end, 6, '=SUM(zsc_calc_end_points)', 'computed', {
    format: formats.points,
  });
  line(share, t.share).formula(share, 6, '=zsc_settings_inForce_annualShare', 'computed', {
    format: formats.wholeShare,
  });
  sheet
    .formula(
      total,
      2,
      `=${quote(t.total)}&IF(zsc_calc_countedYears<${n},${compose(t.provisional, 'zsc_calc_countedYears')},"")`,
      'totalText',
    )
    .merge(rangeAddress(total, 2, total, 5))
    .height(total, Math.max(26, rowHeight(boldLinesOf(t.total + t.provisional, beside, 12), 12)));
  sheet
    .formula(
      total,
      6,
      `=${weighed.formula({ share: `F${share}`, mean: `F${mean}`, final: `F${end}`, rounded })}`,
      'total',
      { format: formats.points },
    )
    .fill(rangeAddress(total, 7, total, 10), 'totalText');
  sheet
    .value(grade, 2, t.grade, 'totalText')
    .merge(rangeAddress(grade, 2, grade, 5))
    .height(grade, 26);
  sheet
    .formula(
      grade,
      6,
      `=IF(zsc_calc_countedYears>0,${gradeWordFormula(`F${total}`, `SUM(${range(lastCol + 2)})`)},${quote(m.common.dash)})`,
      'totalText',
    )
    .merge(rangeAddress(grade, 6, grade, 10));
  sheet
    .name('comprehensive_begun', range(lastCol + 3).replace(/\$/g, ''))
    .field('year_total', 'result', firstYearRow, 6, lastYear, 6)
    .field('mean', 'result', mean, 6)
    .field('final', 'result', end, 6)
    .field('total', 'result', total, 6)
    .field('grade', 'result', grade, 6);
  const marks = rangeAddress(firstYearRow, 9, lastYear, 9);
  drawMarks(sheet, marks, `$I${firstYearRow}`);
  drawChart(sheet, ctx, { lastYear, lastCol, lastRow: grade + 4 });
  return grade;
}

function drawChart(
  sheet: SheetBuilder,
  { m }: SheetContext,
  { lastYear, lastCol, lastRow }: { lastYear: number; lastCol: number; lastRow: number },
): void {
  const t = m.sheetsCore.comprehensive;
  sheet.chart({
    key: 'totals',
    type: 'combo',
    title: t.chart,
    area: rangeAddress(5, 12, lastRow, lastCol),
    categories: `B${firstYearRow}:B${lastYear}`,
    series: [
      {
        name: t.totalsHeaders.total,
        values: `F${firstYearRow}:F${lastYear}`,
        type: 'column',
        color: chartColors.actual,
        labels: { format: legibleOnDark('0.00', 110), position: 'insideBase', color: chartColors.onDark },
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
    primary: { min: 0, max: 110, major: 10, title: m.sheetsCore.plan.taskMeasure },
    legend: 'bottom',
    altText: t.chartAlt,
  });
}
