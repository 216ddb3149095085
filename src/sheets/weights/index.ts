/**
 * 权重设定, the weights sheet: the weights in use beside equal, AHP and entropy weights, for dimensions and items; who is
 * still on an assumed weight; sums at every level. The comparisons for AHP are chosen here, everything else is formulas,
 * twins of `scoring/weights`. It scores nothing itself: scores use the plan sheet's weights.
 */
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { fieldName } from '../names';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { drawComparisons } from './comparisons';
import { drawDimensions } from './dimension-weights';
import { drawJudges } from './judges';
import { drawItems } from './item-weights';
import { c, column, lastCol, layoutOf } from './layout';

/** The weights sheet. */
export function buildWeights(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const l = layoutOf(ctx);
  const sheet = new SheetBuilder({
    key: 'weights',
    version: 5,
    name: m.sheetsScoring.tabs.weights,
    tabColor: '1F3A5F',
    columnWidths: [
      1.5,
      7,
      sized(m, 33, 40),
      11,
      11,
      11,
      11,
      11,
      14,
      13,
      sized(m, 22, 27),
      13,
      ...Array.from({ length: Math.max(0, l.n + c.entered - lastCol) }, () => 11),
    ],
    freeze: { rows: 4, cols: c.name },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, l.cols), 'titleRule')
    .height(3, 20);
  drawStillAssumed(sheet, ctx);
  drawDimensions(sheet, ctx);
  drawComparisons(sheet, ctx);
  drawJudges(sheet, ctx);
  drawItems(sheet, ctx);
  for (let col: number = l.helper; col <= l.lastHidden; col++) sheet.hideColumn(col);
  const note = l.lastItem + 2;
  sheet
    .value(note, 2, t.note, 'note')
    .merge(rangeAddress(note, 2, note, l.cols))
    .height(note, heightOfLines(linesIn(t.note, 130), 30));
  return sheet
    .printed({
      area: rangeAddress(1, 1, note, l.cols),
      titleRows: `${l.items}:${l.items}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

/** How many weights nobody has decided yet. */
function drawStillAssumed(sheet: SheetBuilder, ctx: SheetContext): void {
  const t = ctx.m.sheetsScoring.weights;
  const l = layoutOf(ctx);
  const flags = column(c.state, l.firstDimension, l.lastDimension);
  const s = t.stillAssumed;
  sheet
    .formula(
      4,
      2,
      `=${quote(s.start)}&COUNTIF(${flags},${quote(t.assumed)})&${quote(s.items)}&SUM(${fieldName('plan', 'assumed_weight')})&${quote(s.end)}`,
      'hint',
    )
    .merge(rangeAddress(4, 2, 4, l.cols))
    .height(4, 22);
}
