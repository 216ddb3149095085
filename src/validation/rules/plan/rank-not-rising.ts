import { isTask } from '../../../plan/items';
import { actualCell } from '../../places';
import type { Hit, ItemRule } from '../../rule';

const places = { zh: '位', en: 'rank' } as const;

/** A place in a ranking that is no better than the last one known, where the plan wants it to rise year by year. A warning: nothing is scored by it. */
export const rankNotRising = {
  code: 'plan.rank-not-rising',
  group: 'plan',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '一（二）评价位次逐年上升', en: 'One (two): a rank that rises year by year' },
  check(item, fields, context) {
    if (isTask(item) || item.measure.zh !== places.zh || item.direction !== 'lower') return [];
    const { plan } = context;
    return plan.years.flatMap((year, k): Hit[] => {
      const now = context.actual(item, year);
      // A year without a rank tells nothing: the one before it is held against. What is no better over two years did not rise in each.
      const last = plan.years
        .slice(0, k)
        .filter((year) => context.actual(item, year).value !== null)
        .at(-1);
      const before = last === undefined ? item.baseline.value : context.actual(item, last).value;
      // The first place of all cannot be bettered.
      if (now.value === null || now.state !== 'final' || before === null || now.value < before || now.value <= 1)
        return [];
      return [
        {
          place: actualCell(item, fields, plan, year).place,
          year,
          key: `rank:${year}`,
          compared: [
            { label: 'year', params: { year: last ?? plan.baselineYear }, value: before, measure: item.measure },
            { label: 'year', params: { year }, value: now.value, measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;
