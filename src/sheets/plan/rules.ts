/** Drop-downs and limits of the plan sheet, and the looks that follow from what was typed. */
import { isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { longestFormula } from '../../scoring/own-formula/read';
import { judgedOf } from '../../plan/rule-fits';
import { fitName } from '../../scoring/rules';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { settledStyle } from '../formats';
import { firstItemRow, planLayout } from './layout';
import { between, listed, textUpTo } from '../limits';

/** Adds them all. */
export function addRules(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c, items, lastItemRow: last, totalRow, firstDimensionRow, lastDimensionRow } = planLayout(plan);
  const column = (col: number, lastCol = col) => rangeAddress(firstItemRow, col, last, lastCol);
  const decimal = between(-1e12, 1e12);
  const weight = between(0, 100);
  const numberError = { ...t.numberError, style: 'stop' } as const;
  const weightError = { ...t.weightError, style: 'stop' } as const;
  const lastTarget = c.target + plan.years.length - 1;
  const dimensionWeights = rangeAddress(firstDimensionRow, 7, lastDimensionRow, 7);
  sheet
    .validation({ range: column(c.weight), rule: weight, prompt: t.prompts.weight, error: weightError })
    .validation({
      range: column(c.param, c.afterParams - 1),
      rule: decimal,
      prompt: t.prompts.param,
      error: numberError,
    })
    .validation({ range: column(c.lead, c.responsible), rule: textUpTo(), prompt: t.prompts.units })
    .validation({ range: dimensionWeights, rule: weight, prompt: t.prompts.dimensionWeight, error: weightError });
  if (c.formula !== null)
    sheet.validation({
      range: column(c.formula),
      rule: textUpTo(longestFormula),
      prompt: t.prompts.formula,
      error: { ...t.formulaError, style: 'stop' },
    });
  items.forEach((item, i) =>
    sheet.validation({
      range: rangeAddress(firstItemRow + i, c.rule, firstItemRow + i, c.rule),
      rule: listed(`=zsc_list_rules_${fitName(judgedOf(item))}`),
      prompt: t.prompts.rule,
      error: { ...t.ruleError, style: 'stop' },
    }),
  );
  const settled = (range: string, cell: string, decimals: number) =>
    sheet.when(range, `AND(NOT(ISFORMULA(${cell})),${cell}<>"")`, settledStyle(decimals));
  settled(column(c.weight), `${columnLetters(c.weight)}${firstItemRow}`, 2);
  settled(dimensionWeights, `G${firstDimensionRow}`, 2);
  for (const col of [c.rule, c.lead, c.responsible]) {
    const cell = `${columnLetters(col)}${firstItemRow}`;
    sheet.when(column(col), `AND(NOT(ISFORMULA(${cell})),${cell}<>"")`, 'settledText');
  }
  for (const run of runsOfDecimals(items)) {
    const first = firstItemRow + run.from;
    const range = (col: number, lastCol: number) => rangeAddress(first, col, firstItemRow + run.to, lastCol);
    settled(range(c.baseline, lastTarget), `G${first}`, run.decimals);
    sheet
      .validation({
        range: range(c.baseline, c.baseline),
        rule: decimal,
        prompt: t.prompts.baseline,
        error: numberError,
      })
      .validation({ range: range(c.target, lastTarget), rule: decimal, prompt: t.prompts.target, error: numberError });
  }
  sheet.when(column(c.check), `${columnLetters(c.check)}${firstItemRow}<>""`, 'badText');
  for (const [range, cell] of [
    [rangeAddress(totalRow, c.rule, totalRow, c.assumed), `$${columnLetters(c.rule)}$${totalRow}`],
    [rangeAddress(firstDimensionRow, 9, lastDimensionRow + 1, c.rule), `$I${firstDimensionRow}`],
  ] as const) {
    sheet.when(range, `LEFT(${cell},1)="●"`, 'ok').when(range, `LEFT(${cell},1)="▲"`, 'warn');
  }
}

/** Neighbouring indicators shown with the same number of digits: a conditional format carries one number format. */
function runsOfDecimals(items: readonly Item[]): { from: number; to: number; decimals: number }[] {
  const runs: { from: number; to: number; decimals: number }[] = [];
  items.forEach((item, i) => {
    if (isTask(item)) return;
    const run = runs[runs.length - 1];
    if (run && run.to === i - 1 && run.decimals === item.decimals) run.to = i;
    else runs.push({ from: i, to: i, decimals: item.decimals });
  });
  return runs;
}
