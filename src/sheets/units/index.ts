/**
 * 单位得分, the units sheet: who answers for which part of every item (read live from the unit names in the plan sheet),
 * what each unit earned of the points it answers for, and the ranking of a year. `unit-sheet.ts` has the form for a single unit.
 */
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import type { SheetSpec } from '../spec';
import { lastPrinted, layoutOf } from './layout';
import { drawMatrix } from './matrix';
import { drawRanking } from './ranking';
import { drawScores } from './scores';
import { sized } from '../word-length';

/** The units sheet. */
export function buildUnits(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const l = layoutOf(plan);
  const sheet = new SheetBuilder({
    key: 'units',
    version: 8,
    name: m.sheetsCore.tabs.units,
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      5,
      sized(m, 33.5, 28),
      6.5,
      ...Array<number>(l.periods).fill(10.5),
      // Ranks are short.
      ...Array<number>(l.periods).fill(6.2),
      ...Array<number>(4).fill(10.5),
      ...plan.units.map(() => 10.5),
    ],
    freeze: { rows: 4, cols: 3 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, lastPrinted(plan)), 'titleRule')
    .height(3, 20)
    .height(4, 6);
  drawMatrix(sheet, ctx);
  drawScores(sheet, ctx);
  drawRanking(sheet, ctx);
  return sheet
    .printed({
      area: rangeAddress(1, 1, l.chart + l.chartRows - 1, lastPrinted(plan)), // the matrix is for the screen
      fitWidth: 1,
      fitHeight: plan.units.length <= 30 ? 1 : 0,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}
