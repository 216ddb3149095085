import { itemsOf } from '../../../plan/items';
import { ruleFor } from '../../../scoring/rules';
import { directionOf } from '../../../scoring/targets';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A parameter with which the scoring rule makes no sense. */
export const parameterWrong = {
  code: 'plan.parameter-wrong',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '评分规则的参数要求', en: 'What the scoring rule asks of its parameters' },
  reads: (key) => key === 'plan',
  check: (context) =>
    itemsOf(context.plan).flatMap((item): Hit[] => {
      const rule = ruleFor(item, item.rule.id);
      // Of a rule that does not fit, its parameters are not the trouble.
      const wrong = rule.id === item.rule.id ? rule.checkParams(item.rule.params, directionOf(item)) : null;
      const spec = wrong && rule.parameters[wrong.index];
      if (!wrong || !spec) return [];
      return [
        {
          place: planCell(context, item.id, `p${wrong.index + 1}`),
          key: `parameter:${wrong.index}`,
          params: { rule: rule.name, reason: wrong.reason },
          compared: [
            { label: 'named', params: { name: spec.name }, value: item.rule.params[wrong.index] ?? spec.default },
          ],
        },
      ];
    }),
} as const satisfies WorkbookRule;
