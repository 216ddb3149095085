/** An item's row on the plan sheet: its figures, and how many of its cells are still assumed. */
import { pick } from '../../i18n';
import { firstByRule } from '../../plan/at';
import { countsIn, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { heightOfLines, linesOf } from '../text-lines';
import { assumedFormat, measureFormat } from '../formats';
import { quote } from '../formula';
import { accumulationFormula, baselineFormula, kept, targetFormula, whatStands } from './assumptions';
import { drawSettings, formulaOf, unitNames } from './item-settings';
import { firstItemRow, formulaWidth, planLayout, textWidths } from './layout';

/** The row of the i-th item (from 0). */
export function drawItem(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const { columns: c } = planLayout(plan);
  const row = firstItemRow + i;
  const n = plan.years.length;
  const held = (field: string) => ctx.entries.sheets['plan']?.[field]?.[i];
  const name = (part: string, col: number, lastCol = col) =>
    sheet.name(`plan_${item.id}_${part}`, rangeAddress(row, col, row, lastCol));
  const widths = textWidths(m);
  const lines = Math.max(
    linesOf(unitNames(ctx, item, 'lead'), widths.lead),
    linesOf(unitNames(ctx, item, 'responsible'), widths.responsible),
    linesOf(pick(item.name, m), widths.name),
    c.formula === null ? 1 : linesOf(formulaOf(ctx, item, i), formulaWidth),
  );
  sheet
    .height(row, heightOfLines(lines, 22))
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, pick(item.name, m), 'text');
  if (isTask(item)) {
    sheet
      .value(row, c.measure, m.sheetsCore.plan.taskMeasure, 'textCenter')
      .value(row, c.accumulation, m.common.dash, 'textCenter');
    for (let col: number = c.baseline; col < c.target + n; col++) sheet.value(row, col, m.common.dash, 'textCenter');
    sheet.value(row, c.accumulationIndex, 1, 'blank');
  } else {
    const figure = (col: number, field: string, value: number | null, assumption: string | null, source: string) => {
      const own = assumption === null ? whatStands(held(field)) : kept(held(field));
      if (own !== undefined)
        sheet.entry(row, col, own, source === 'given' ? 'given' : 'assumed', {
          format: source === 'given' ? measureFormat(item.decimals) : assumedFormat(item.decimals),
        });
      else if (source !== 'assumed' && value !== null)
        sheet.value(row, col, value, source === 'given' ? 'given' : 'assumed', {
          format: source === 'given' ? measureFormat(item.decimals) : assumedFormat(item.decimals),
        });
      else if (assumption !== null)
        sheet.formula(row, col, assumption, 'assumed', { format: assumedFormat(item.decimals) });
      else sheet.value(row, col, null, 'entry', { format: measureFormat(item.decimals) });
    };
    sheet.value(row, c.measure, pick(item.measure, m), 'textCenter');
    const open = plan.questions.some((question) => question.indicator === item.id);
    if (open)
      sheet.formula(
        row,
        c.accumulation,
        `=INDEX(zsc_list_accumulations,${columnLetters(c.accumulationIndex)}${row})`,
        'textCenter',
      );
    else sheet.value(row, c.accumulation, m.common.accumulations[item.accumulation], 'textCenter');
    const number = accumulationFormula(item, plan.questions);
    if (open) sheet.formula(row, c.accumulationIndex, `=${number}`, 'blank');
    else sheet.value(row, c.accumulationIndex, Number(number), 'blank');
    figure(c.baseline, 'baseline', item.baseline.value, baselineFormula(plan, item), item.baseline.source);
    plan.years.forEach((y, k) => {
      if (!countsIn(item, y)) {
        sheet.value(row, c.target + k, m.common.dash, 'textCenter');
        return;
      }
      const target = item.targets[String(y)] ?? { value: null, source: 'assumed' };
      figure(
        c.target + k,
        `target_${y}`,
        target.value,
        target.value === null && (k === n - 1 || !countsIn(item, plan.years[n - 1] ?? y))
          ? null
          : targetFormula(plan, item, k + 1),
        target.source,
      );
    });
  }
  drawSettings(sheet, ctx, item, i);
  name('baseline', c.baseline);
  name('target', c.target, c.target + n - 1);
  name('final', c.target + n - 1);
  name('weight', c.weight);
  name('rule', c.rule);
  name('params', c.param, c.afterParams - 1);
  if (c.formula !== null) name('formula', c.formula);
  name('lead', c.lead);
  name('responsible', c.responsible);
  name('accumulation', c.accumulation);
  name('accumulationIndex', c.accumulationIndex);
  sheet.formula(
    row,
    c.check,
    `=IFERROR(INDEX(zsc_calc_check,${i * n + 1 + firstByRule(item, plan.years)}),"")`,
    'textSmall',
  );
  sheet.value(row, c.clause, item.clause, 'textSmall');
  const flags = [c.baseline, ...plan.years.map((_, k) => c.target + k), c.weight, c.rule, c.lead, c.responsible];
  const count = flags.map((col) => `IF(ISFORMULA(${columnLetters(col)}${row}),1,0)`).join('+');
  sheet.formula(
    row,
    c.assumed,
    `=IF(${count}=0,${quote(m.common.dash)},${quote(m.sheetsCore.plan.assumedCount)}&(${count}))`,
    'textCenter',
  );
  const flag = (col: number, of: number) =>
    sheet.formula(row, col, `=IF(ISFORMULA(${columnLetters(of)}${row}),1,0)`, 'blank');
  plan.years.forEach((_, k) => flag(c.assumedTarget + k, c.target + k));
  flag(c.assumedWeight, c.weight);
  flag(c.assumedRule, c.rule);
  // What is retired is in no sum.
  sheet.value(row, c.dimensionId, countsIn(item, plan.years.at(-1) ?? 0) ? item.dimension : '', 'blank');
}
