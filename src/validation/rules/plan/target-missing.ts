import { countsIn } from '../../../plan/items';
import { planCell } from '../../places';
import { targetOf } from '../../../scoring/targets';
import type { Hit, WorkbookRule } from '../../rule';

/** A year without a target: nothing can be scored against it. */
export const targetMissing = {
  code: 'plan.target-missing',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check: (context) =>
    context.plan.indicators.flatMap((item) =>
      context.plan.years.flatMap((year): Hit[] =>
        countsIn(item, year) && targetOf(item, year) === null
          ? [
              {
                place: planCell(context, item.id, `target_${year}`),
                year,
                key: `target:${year}`,
                params: { year, item: item.shortName },
              },
            ]
          : [],
      ),
    ),
} as const satisfies WorkbookRule;
