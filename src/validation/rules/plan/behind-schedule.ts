import { inDigits, round } from '../../../expression/rounding';
import { isTask } from '../../../plan/items';
import type { Indicator } from '../../../plan/schema';
import { actualCell } from '../../places';
import { lastDay } from '../../../scoring/calendar';
import { dueOf, scheduleOf } from '../../../scoring/schedule';
import { statusOf } from '../../../scoring/status';
import type { Hit, ItemRule } from '../../rule';

/** A running year whose latest figure is behind what was due by now (序时进度). Slightly behind is told, far behind asks why. */
export const behindSchedule = {
  code: 'plan.behind-schedule',
  group: 'plan',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核要求：进度安排', en: 'The assessment: schedule' },
  check(item, fields, context) {
    const { plan, asOf } = context;
    if (isTask(item)) return [];
    return plan.years.flatMap((year, index): Hit[] => {
      const actual = context.actual(item, year);
      if (actual.value === null || actual.state !== 'running' || asOf >= lastDay(year)) return [];
      const due = dueOf(item, plan.years, index, actual);
      const schedule = scheduleOf(item, actual.value, due);
      const digits = Math.max(1, item.decimals);
      if (due === null || schedule === null || reaches(actual.value, due, item)) return [];
      const status = statusOf('running', schedule, schedule, plan.scoring.status);
      if (status === 'ahead') return [];
      return [
        {
          place: actualCell(item, fields, plan, year).place,
          year,
          key: `schedule:${year}`,
          severity: status === 'behind' ? 'warning' : 'info',
          params: { percent: inDigits(schedule * 100, 1) },
          compared: [
            { label: 'due', value: round(due, digits), measure: item.measure },
            { label: 'actual', value: round(actual.value, digits), measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;

/** Whether a figure given in these digits could not be nearer to what is due: three of 3.4 due enterprises are no delay. */
function reaches(actual: number, due: number, { decimals, direction }: Indicator): boolean {
  const unit = 10 ** -decimals;
  return (direction === 'lower' ? actual - due : due - actual) < unit * (1 - 1e-9);
}
