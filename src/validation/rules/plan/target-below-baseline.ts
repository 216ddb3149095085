import { planCell } from '../../places';
import { targetOf } from '../../../scoring/targets';
import type { Hit, WorkbookRule } from '../../rule';

/** A final target easier than where things already stood: a target the plan cannot have meant, or a wrong baseline. */
export const targetBelowBaseline = {
  code: 'plan.target-below-baseline',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '国资委令第22号（目标低于基准）', en: 'SASAC Order 22 (targets below the baseline)' },
  reads: (key) => key === 'plan',
  check: (context) =>
    context.plan.indicators.flatMap((item): Hit[] => {
      const year = context.plan.years.at(-1);
      const target = targetOf(item, year);
      const baseline = item.baseline.value;
      // A sum starts from 0 whatever the baseline; a flow's target is a floor.
      if (year === undefined || target === null || baseline === null || item.accumulation !== 'level') return [];
      if (item.direction === 'higher' ? target >= baseline : target <= baseline) return [];
      return [
        {
          place: planCell(context, item.id, 'baseline'),
          key: 'baseline',
          params: { item: item.shortName },
          compared: [
            { label: 'baseline', params: { year: context.plan.baselineYear }, value: baseline, measure: item.measure },
            { label: 'target', params: { year }, value: target, measure: item.measure },
          ],
        },
      ];
    }),
} as const satisfies WorkbookRule;
