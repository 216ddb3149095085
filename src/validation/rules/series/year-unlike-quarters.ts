import { round } from '../../../expression/rounding';
import { numberIn } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { Hit, ItemRule } from '../../rule';

/** The year's figure unlike what its first three quarters lead to: much more, or the 1–9 月 figure typed again. */
export const yearUnlikeQuarters = {
  code: 'series.year-unlike-quarters',
  group: 'series',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: {
    zh: '累计数定义；评分设置：增幅提醒线',
    en: 'Definition of year-to-date figures; setting: limit of growth',
  },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'amount') return [];
    return plan.years.flatMap((year): Hit[] => {
      const cells = periodCells(fields, yearField('ytd', year));
      const [nine, twelve] = [numberIn(cells[2]), numberIn(cells[3])];
      if (nine === null || twelve === null || nine <= 0 || twelve < nine) return [];
      const expected = nine / 0.75;
      if (twelve !== nine && twelve / expected - 1 <= plan.scoring.jumpLimit.value + 1e-9) return [];
      return [
        {
          place: cells[3]!.place,
          year,
          key: `year:${year}`,
          compared: [
            { label: 'period', params: { period: 'q3' }, value: nine, measure: item.measure },
            { label: 'period', params: { period: 'q4' }, value: twelve, measure: item.measure },
            { label: 'at-this-pace', value: round(expected, item.decimals), measure: item.measure },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;
