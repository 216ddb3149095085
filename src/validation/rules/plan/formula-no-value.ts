import { isTask } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { isOwnRule, ownRule } from '../../../scoring/rules/own';
import { baselineOf, directionOf, targetOf } from '../../../scoring/targets';
import { planCell } from '../../places';
import type { CheckContext, Hit, ItemRule } from '../../rule';

/** A formula of the user's own that has no value for the figures of a year. */
export const formulaNoValue = {
  code: 'plan.formula-no-value',
  group: 'plan',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '自定公式须对填报的数有结果', en: 'A formula of one’s own must have a value for what is typed' },
  check(item, _fields, context) {
    if (item.rule.id !== 'own') return [];
    const made = ownRule(item.rule.formula ?? '');
    if (!isOwnRule(made)) return [];
    return context.plan.years.flatMap((year, k): Hit[] => {
      const figures = figuresOf(context, item, k);
      if (figures === null || !made.fails({ ...figures, params: item.rule.params })) return [];
      const place = planCell(context, item.id, 'formula');
      return [{ place, key: 'value', year, params: { item: item.name, year } }];
    });
  },
} as const satisfies ItemRule;

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
