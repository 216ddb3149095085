import { isTask, itemsOf } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { isOwnRule, ownRule } from '../../../scoring/rules/own';
import { ruleFor } from '../../../scoring/rules';
import { baselineOf, directionOf, targetOf } from '../../../scoring/targets';
import { planCell } from '../../places';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/** A formula of the user's own that is missing, says what no formula may, or has no value for the year's figures. */
export const formulaWrong = {
  code: 'plan.formula-wrong',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '自定公式只用规定的名称和各种表格程序都有的函数', en: 'What a formula of one’s own may be made of' },
  check: (context) =>
    itemsOf(context.plan).flatMap((item): Hit[] => {
      if (item.rule.id !== 'own') return [];
      const made = ownRule(item.rule.formula ?? '');
      const place = planCell(context, item.id, 'formula');
      const natural = ruleFor(item, 'own').name;
      if (!isOwnRule(made))
        return [{ place, key: 'formula', params: { item: item.name, reason: made, judging: natural } }];
      return context.plan.years.flatMap((year, k): Hit[] => {
        const figures = figuresOf(context, item, k);
        if (figures === null || !made.fails({ ...figures, params: item.rule.params })) return [];
        return [{ place, key: 'value', year, params: { item: item.name, year } }];
      });
    }),
} as const satisfies WorkbookRule;

function figuresOf(context: CheckContext, item: Item, k: number) {
  const { years } = context.plan;
  const year = years[k] ?? 0;
  const actual = context.actual(item, year).value;
  const target = targetOf(item, year);
  if (actual === null || target === null) return null;
  const baseline = isTask(item) ? null : baselineOf(item);
  const before = years[k - 1];
  const previous = before === undefined ? baseline : context.actual(item, before).value;
  return { actual, target, baseline, previous, direction: directionOf(item) };
}
