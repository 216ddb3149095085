import { itemsOf } from '../../../plan/items';
import { isOwnRule, ownRule } from '../../../scoring/rules/own';
import { ruleFor } from '../../../scoring/rules';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A formula of the user's own that is missing or says what no formula may. */
export const formulaWrong = {
  code: 'plan.formula-wrong',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '自定公式只用规定的名称和各种表格程序都有的函数', en: 'What a formula of one’s own may be made of' },
  reads: (key) => key === 'plan',
  check: (context) =>
    itemsOf(context.plan).flatMap((item): Hit[] => {
      if (item.rule.id !== 'own') return [];
      const made = ownRule(item.rule.formula ?? '');
      if (isOwnRule(made)) return [];
      const place = planCell(context, item.id, 'formula');
      const judging = ruleFor(item, 'own').name;
      return [{ place, key: 'formula', params: { item: item.name, reason: made, judging } }];
    }),
} as const satisfies WorkbookRule;
