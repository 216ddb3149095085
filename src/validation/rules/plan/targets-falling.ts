import { round } from '../../../expression/rounding';
import { planCell } from '../../places';
import { targetOf } from '../../../scoring/targets';
import type { Hit, WorkbookRule } from '../../rule';

/** A year's target easier than the one before: targets of a state or a sum lead up to the final one. */
export const targetsFalling = {
  code: 'plan.targets-falling',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check: (context) =>
    context.plan.indicators.flatMap((item) =>
      context.plan.years.flatMap((year, k): Hit[] => {
        const last = context.plan.years[k - 1];
        const [before, now] = [targetOf(item, last), targetOf(item, year)];
        // Straight lines from a baseline that is better than the target fall too; that is told once, by its own rule.
        const isAssumed =
          item.targets[String(year)]?.source === 'assumed' && item.targets[String(last)]?.source === 'assumed';
        if (last === undefined || before === null || now === null || item.accumulation === 'flow' || isAssumed)
          return [];
        if (item.direction === 'higher' ? now >= before - 1e-9 : now <= before + 1e-9) return [];
        return [
          {
            place: planCell(context, item.id, `target_${year}`),
            year,
            key: `falling:${year}`,
            params: { item: item.shortName },
            compared: [
              { label: 'target', params: { year: last }, value: round(before, 4), measure: item.measure },
              { label: 'target', params: { year }, value: round(now, 4), measure: item.measure },
            ],
          },
        ];
      }),
    ),
} as const satisfies WorkbookRule;
