import { isTask } from '../../../plan/items';
import { actualCell } from '../../places';
import type { Hit, ItemRule } from '../../rule';

/** A figure that must be more each year than the last (刚性增长) and is not. */
export const notGrowing = {
  code: 'plan.not-growing',
  group: 'plan',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '逐年刚性增长机制', en: 'Rigid yearly growth' },
  check(item, fields, context) {
    if (isTask(item) || item.rule.id !== 'growing') return [];
    const { plan } = context;
    return plan.years.flatMap((year, k): Hit[] => {
      const now = context.actual(item, year);
      const last = plan.years[k - 1];
      const before = last === undefined ? item.baseline.value : context.actual(item, last).value;
      if (now.value === null || now.state !== 'final' || before === null || now.value > before) return [];
      return [
        {
          place: actualCell(item, fields, plan, year).place,
          year,
          key: `growing:${year}`,
          compared: [
            { label: 'year', params: { year: last ?? plan.baselineYear }, value: before, measure: item.measure },
            { label: 'year', params: { year }, value: now.value, measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;
