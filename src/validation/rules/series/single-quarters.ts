import { round } from '../../../expression/rounding';
import { numberIn } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { Hit, ItemRule } from '../../rule';

/** Growth from one year-to-date figure to the next is about 2, 1.5 and 1.33; single quarters stay about the same. */
const mostGrowth = 1.25;

/** Four figures of about the same size: single quarters were typed where year-to-date figures are wanted, so the year is a quarter of itself. */
export const singleQuarters = {
  code: 'series.single-quarters',
  group: 'series',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '累计数定义', en: 'Definition of year-to-date figures' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'amount') return [];
    return plan.years.flatMap((year): Hit[] => {
      const cells = periodCells(fields, yearField('ytd', year));
      const values = cells.map(numberIn).filter((value): value is number => value !== null);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      if (values.length < 4 || least <= 0 || most / least > mostGrowth) return [];
      const sum = round(
        values.reduce((a, b) => a + b, 0),
        item.decimals,
      );
      return [
        {
          place: cells[3]!.place,
          year,
          key: `quarters:${year}`,
          compared: [
            { label: 'year', params: { year }, value: values[3]!, measure: item.measure },
            { label: 'sum-of-quarters', value: sum, measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;
