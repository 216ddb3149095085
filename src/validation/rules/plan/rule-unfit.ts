import { itemsOf } from '../../../plan/items';
import { ruleFor, rules as scoringRules } from '../../../scoring/rules';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A scoring rule that is not made for the item (completion where lower is better, a rank for a count); its natural rule judges. */
export const ruleUnfit = {
  code: 'plan.rule-unfit',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '评分规则的适用范围', en: 'What the scoring rule is made for' },
  reads: (key) => key === 'plan',
  check: (context) =>
    itemsOf(context.plan).flatMap((item): Hit[] => {
      const chosen = scoringRules[item.rule.id];
      const judging = ruleFor(item, item.rule.id);
      // Of the user's own formula it is the formula that is wrong (`formula-wrong.ts`).
      if (judging.id === chosen.id || chosen.id === 'own') return [];
      return [
        {
          place: planCell(context, item.id, 'rule'),
          key: 'rule',
          params: { item: item.name, rule: chosen.name, judging: judging.name },
        },
      ];
    }),
} as const satisfies WorkbookRule;
