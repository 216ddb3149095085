/**
 * 计划目标, the plan sheet: every item's targets, baseline, weight, rule and units, and the dimensions' weights. What
 * stands here is what all formulas read. The plan's own figures are bold constants; what the product filled in is a
 * formula with the △ look, which a typed constant ends.
 */
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { breaksOf, layOut } from '../paper';
import type { SheetSpec } from '../spec';
import { linesOf, rowHeight } from '../text-lines';
import { sized } from '../word-length';
import { dimensionRows, drawDimensionColumn, drawDimensions } from './dimensions';
import { drawHead } from './head';
import { drawItem } from './item-row';
import { firstItemRow, formulaWidth, planLayout, textWidths } from './layout';
import { addRules } from './rules';
import { drawTotal } from './total';

/** The plan sheet, with what was typed in place. */
export function buildPlan(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.plan;
  const layout = planLayout(plan);
  const { columns: c, lastItemRow } = layout;
  const n = plan.years.length;
  const widths = [
    1.5,
    sized(m, 10.5, 13),
    6.5,
    textWidths(m).name,
    sized(m, 6.5, 11),
    sized(m, 7, 11),
    sized(m, 10, 11),
    ...plan.years.map(() => sized(m, 10, 11)),
    11, // 100.00 in bold stands under the weights
    14,
    ...Array<number>(c.afterParams - c.param).fill(sized(m, 6, 5.5)),
    ...(c.formula === null ? [] : [formulaWidth]),
    10,
    textWidths(m).lead,
    textWidths(m).responsible,
    sized(m, 10.5, 10),
    8,
  ];
  const sheet = new SheetBuilder({
    key: 'plan',
    version: 3,
    name: m.sheetsCore.tabs.plan,
    tabColor: '1F3A5F',
    columnWidths: [...widths, 6, ...plan.years.map(() => 6), 6, 6, 12],
    freeze: { rows: firstItemRow - 1, cols: c.name },
  });
  drawHead(sheet, ctx);
  layout.items.forEach((item, i) => drawItem(sheet, ctx, item, i));
  const whole = (field: string, col: number, role: 'entry' | 'result' | 'label') =>
    sheet.field(field, role, firstItemRow, col, lastItemRow, col);
  whole('id', c.id, 'label');
  whole('baseline', c.baseline, 'entry');
  plan.years.forEach((y, k) => whole(`target_${y}`, c.target + k, 'entry'));
  whole('weight', c.weight, 'entry');
  whole('rule', c.rule, 'entry');
  for (let p = 0; c.param + p < c.afterParams; p++) whole(`p${p + 1}`, c.param + p, 'entry');
  if (c.formula !== null) whole('formula', c.formula, 'entry');
  whole('check', c.check, 'result');
  whole('lead', c.lead, 'entry');
  whole('responsible', c.responsible, 'entry');
  whole('accumulation', c.accumulation, 'result');
  whole('assumed_weight', c.assumedWeight, 'result');
  whole('assumed_rule', c.assumedRule, 'result');
  plan.years.forEach((y, k) => whole(`assumed_target_${y}`, c.assumedTarget + k, 'result'));
  for (let col: number = c.accumulationIndex; col <= c.dimensionId; col++) sheet.hideColumn(col);
  drawTotal(sheet, ctx);
  drawDimensions(sheet, ctx);
  addRules(sheet, ctx);
  const noteRow = layout.lastDimensionRow + 3;
  sheet
    .value(noteRow, 2, t.notes, 'note')
    .merge(rangeAddress(noteRow, 2, noteRow, c.assumed))
    .height(
      noteRow,
      rowHeight(
        linesOf(
          t.notes,
          widths.slice(1).reduce((sum, width) => sum + width, 0),
        ),
      ),
    );
  const page = {
    paper: 'A3' as const,
    area: rangeAddress(1, 1, noteRow, c.assumed),
    titleRows: `6:${firstItemRow - 1}`,
    footerLeft: `${m.sheetsCore.tabs.plan}　${plan.documentNumber}`,
    blocks: dimensionRows(plan),
    together: [{ first: layout.firstDimensionRow - 2, last: layout.lastDimensionRow + 1 }],
  };
  const breaks = breaksOf(sheet, page);
  drawDimensionColumn(sheet, ctx, breaks);
  return layOut(sheet, page, breaks)
    .name('plan_years', rangeAddress(firstItemRow - 1, c.target, firstItemRow - 1, c.target + n - 1))
    .build();
}
