/**
 * 三年综评, the comprehensive assessment: the annual totals and their mean, attainment of the final targets, the shares of
 * both, total and grade; dimensions and items year on year; a chart of the totals; lines for signatures.
 */
import { pick } from '../../i18n';
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { drawSignatures, lookOf, roundingNote } from '../form';
import { quote } from '../formula';
import { layOut } from '../paper';
import { linesOf, rowHeight } from '../text-lines';
import type { SheetSpec } from '../spec';
import { columnsOf, columnWidths, drawDimensions, drawItems } from './tables';
import { drawTotals } from './totals';

/** The comprehensive assessment. */
export function buildComprehensive(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.comprehensive;
  const n = plan.years.length;
  const lastCol = columnsOf(n).status;
  const widths = columnWidths(ctx);
  const sheet = new SheetBuilder({
    key: 'comprehensive',
    version: 6,
    name: m.sheetsCore.tabs.comprehensive,
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: widths,
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
  // The chart stands beside both tables.
  const dimensions = totalRow + 2;
  let row = drawDimensions(sheet, ctx, dimensions);
  const itemHeader = row + 1;
  row = drawItems(sheet, ctx, row);
  sheet
    .formula(row, 2, `=${quote(t.note)}&${roundingNote(m).formula}&${quote(m.sheetsForms.rounding.stop)}`, 'smallPrint')
    .merge(rangeAddress(row, 2, row, lastCol))
    .height(
      row,
      rowHeight(
        linesOf(
          t.note + roundingNote(m).longest,
          widths.slice(1).reduce((sum, width) => sum + width, 0),
        ),
      ),
    )
    .height(row + 1, 8);
  const printed = widths.slice(1).map((width, i) => ({ col: i + 2, width }));
  drawSignatures(sheet, m, row + 2, printed);
  return layOut(sheet, {
    paper: 'A3',
    area: rangeAddress(1, 1, row + 2, lastCol),
    titleRows: `${itemHeader}:${itemHeader}`,
    footerLeft: plan.documentNumber,
    archived: true,
    tables: [{ first: itemHeader, head: itemHeader, last: row - 1 }],
    together: [
      { first: itemHeader - 1, last: itemHeader + 3 },
      { first: dimensions, last: itemHeader - 2 },
      { first: Math.max(itemHeader + 1, row - 4), last: row + 2 },
    ],
  }).build();
}
