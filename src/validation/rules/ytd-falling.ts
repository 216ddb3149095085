import { numberIn, periods } from '../../entries/entries';
import { isTask } from '../../plan/items';
import { figureCells } from '../figures';
import type { Hit, ItemRule } from '../rule';

/** A year-to-date amount below that of an earlier period of the year: what has been earned by June cannot shrink by September. */
export const ytdFalling = {
  code: 'series.ytd-falling',
  group: 'series',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '累计数定义', en: 'Definition of year-to-date figures' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'amount') return [];
    const hits: Hit[] = [];
    let before: { year: number; period: number; value: number } | null = null;
    for (const { cell, year, period } of figureCells(item, fields, plan)) {
      const value = numberIn(cell);
      if (value === null || period === undefined) continue;
      if (before && before.year === year && value < before.value)
        hits.push({
          place: cell.place,
          year,
          compared: [
            { label: 'period', params: { period: periods[before.period]!.id }, value: before.value, measure: item.id },
            { label: 'period', params: { period: periods[period]!.id }, value, measure: item.id },
          ],
        });
      before = { year, period, value };
    }
    return hits;
  },
} as const satisfies ItemRule;
