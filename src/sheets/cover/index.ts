/**
 * 首页, the cover: what the workbook is, how to fill it in, what colours and marks mean, how far it is by dimension and
 * item, and what is still open. Everything that counts is a formula, so the cover is right without the add-in too.
 */
import { columnLetters } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { topOf } from '../names';
import type { SheetSpec } from '../spec';
import { drawHead, drawLegend, drawSteps } from './guide';
import { drawList } from './item-list';
import { firstYearCol, lastColOf, layoutOf, measureWidth, widthsOf } from './layout';
import { drawOpen } from './open';
import { drawProgress } from './progress';

/** The cover, with links to the sheets the workbook holds. */
export function buildCover(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const lastCol = lastColOf(plan);
  const width = widthsOf(m);
  const { listRow, lastItem } = layoutOf(ctx);
  const b = new SheetBuilder({
    key: 'cover',
    version: 4,
    name: m.sheets.cover.tab,
    tabColor: '1F3A5F',
    columnWidths: [
      1.5,
      9,
      width.name,
      measureWidth,
      width.lead,
      ...Array<number>(lastCol - firstYearCol + 1).fill(11.5),
    ],
  });
  b.name(topOf('cover'), 'A1');
  drawHead(b, ctx);
  drawSteps(b, ctx);
  drawLegend(b, ctx);
  drawProgress(b, ctx);
  drawOpen(b, ctx);
  drawList(b, ctx);
  b.printed({
    area: `A1:${columnLetters(lastCol)}${lastItem}`,
    titleRows: `${listRow + 1}:${listRow + 1}`,
    footerLeft: plan.documentNumber,
  });
  return b.build();
}
