import { inDigits, round } from '../../../expression/rounding';
import { isTask } from '../../../plan/items';
import type { Indicator } from '../../../plan/schema';
import { attainmentOf } from '../../../scoring/attainment';
import { statusOf } from '../../../scoring/status';
import { targetOf } from '../../../scoring/targets';
import { actualCell } from '../../places';
import type { CheckContext, Hit, ItemRule } from '../../rule';

/** The final target out of reach if things go on as they have: told with the growth a year still required. */
export const outOfReach = {
  code: 'plan.out-of-reach',
  group: 'plan',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核要求：综合测评', en: 'The assessment: comprehensive' },
  check(item, fields, context): readonly Hit[] {
    const { plan } = context;
    // A yearly figure starts anew each year; whether it reaches its target is told when the year is over.
    if (isTask(item) || item.accumulation === 'flow') return [];
    const last = plan.years.length - 1;
    const final = targetOf(item, plan.years[last]);
    const k = plan.years.reduce((latest, year, i) => (context.actual(item, year).state === 'final' ? i : latest), -1);
    const pace = k < 0 || k === last ? null : paceOf(item, context, k);
    const now = k < 0 ? null : context.actual(item, plan.years[k]!).value;
    if (final === null || now === null || pace === null) return [];
    const left = last - k;
    const projected = now + pace * left;
    const attainment = attainmentOf(projected, final, item.direction);
    if (statusOf('final', attainment, null, plan.scoring.status) !== 'missed') return [];
    const year = plan.years[k]!;
    const required = requiredGrowth(item, now, final, left);
    return [
      {
        place: actualCell(item, fields, plan, year).place,
        year,
        key: `reach:${year}`,
        params: { required, year: plan.years[last]! },
        compared: [
          { label: 'target', params: { year: plan.years[last]! }, value: final, measure: item.measure },
          {
            label: 'projected',
            params: { year: plan.years[last]! },
            value: rounded(projected, item),
            measure: item.measure,
          },
          { label: 'required', value: required },
        ],
      },
    ];
  },
} as const satisfies ItemRule;

/** Change a year up to now: since the baseline where there is one, else since the first year. */
function paceOf(item: Indicator, context: CheckContext, k: number): number | null {
  const { years } = context.plan;
  const now = context.actual(item, years[k]!).value;
  const first = context.actual(item, years[0]!).value;
  const baseline = item.accumulation === 'cumulative' ? (item.baseline.value ?? 0) : item.baseline.value;
  if (now === null) return null;
  if (baseline !== null) return (now - baseline) / (k + 1);
  return k > 0 && first !== null ? (now - first) / k : null;
}

const rounded = (x: number, item: Indicator): number => round(x, item.decimals);

/** Per cent a year where the figure is a state that grows, pieces a year where it is counted up or should fall. */
function requiredGrowth(item: Indicator, now: number, final: number, left: number): string {
  if (item.accumulation === 'level' && item.direction === 'higher' && now > 0)
    return `+${inDigits(((final / now) ** (1 / left) - 1) * 100, 1)}%`;
  const step = (final - now) / left;
  return `${step < 0 ? '\u2212' : '+'}${inDigits(Math.abs(step), item.decimals)}`;
}
