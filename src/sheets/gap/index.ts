/**
 * 差距分析, the gap analysis of a year chosen in a cell: attainment by indicator from high to low, where points were lost
 * (Pareto), the dimensions as a radar. The charts read sorted tables right of the print area; those sort by LARGE with
 * the plan's order as tie-break, so everything follows the chosen year without the add-in.
 */
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import type { SheetSpec } from '../spec';
import { drawAttainment } from './attainment';
import { drawDimensions } from './dimensions';
import { drawHead } from './head';
import { chartTop, layoutOf } from './layout';
import { drawLosses } from './losses';

/** The gap sheet, with the year that was chosen on it. */
export function buildGap(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const { chartBottom } = layoutOf(plan);
  const b = new SheetBuilder({
    key: 'gap',
    version: 4,
    name: m.sheets.gap.tab,
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Array<number>(12).fill(11.9)],
  });
  drawHead(b, ctx);
  drawAttainment(b, ctx);
  drawLosses(b, ctx);
  drawDimensions(b, ctx);
  b.height(1, 6).height(2, 38).height(3, 36).height(4, 22).height(5, 6).height(chartTop, 17, chartBottom);
  b.printed({
    area: `A1:M${chartBottom}`,
    fitHeight: 1,
    footerLeft: plan.documentNumber,
  });
  return b.build();
}
