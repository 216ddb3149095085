import { inDigits, round } from '../../../expression/rounding';
import { isTask } from '../../../plan/items';
import { actualCell } from '../../places';
import { attainmentOf } from '../../../scoring/attainment';
import { lastDay } from '../../../scoring/calendar';
import { targetOf } from '../../../scoring/targets';
import { statusOf } from '../../../scoring/status';
import type { Hit, ItemRule } from '../../rule';

/** A year that is over and whose target was not reached. Near the target is told, far below asks why. */
export const targetMissed = {
  code: 'plan.target-missed',
  group: 'plan',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核要求：年度测评', en: 'The assessment: yearly' },
  check(item, fields, context) {
    const { plan, asOf } = context;
    if (isTask(item)) return [];
    return plan.years.flatMap((year): Hit[] => {
      const { value, state } = context.actual(item, year);
      const target = targetOf(item, year);
      if (value === null || target === null || state !== 'final' || asOf < lastDay(year)) return [];
      const attainment = attainmentOf(value, target, item.direction);
      const status = statusOf('final', attainment, null, plan.scoring.status);
      if (status === 'met') return [];
      return [
        {
          place: actualCell(item, fields, plan, year).place,
          year,
          key: `target:${year}`,
          severity: status === 'missed' ? 'warning' : 'info',
          params: { percent: inDigits(attainment * 100, 1) },
          compared: [
            { label: 'target', params: { year }, value: round(target, 4), measure: item.measure },
            { label: 'actual', value: round(value, 4), measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;
