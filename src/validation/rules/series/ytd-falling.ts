import { numberIn, periods } from '../../../entries/entries';
import { countsWholes, isTask } from '../../../plan/items';
import { atFigure, figureCells, measureOf, type FigureCell } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** A year-to-date amount below that of an earlier period of the year: what has been earned by June cannot shrink by September. */
export const ytdFalling = {
  code: 'series.ytd-falling',
  group: 'series',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '累计数定义', en: 'Definition of year-to-date figures' },
  check(item, fields, { plan }) {
    // Parts of a ratio that are counted (such as a net increase) may fall, amounts may not.
    if (isTask(item) || (item.kind === 'ratio' && countsWholes(plan, item))) return [];
    const hits: Hit[] = [];
    let before: { figure: FigureCell; value: number } | null = null;
    for (const figure of figureCells(item, fields, plan)) {
      const value = numberIn(figure.cell);
      if (value === null || figure.period === undefined) continue;
      if (before?.figure.field === figure.field && value < before.value)
        hits.push({
          ...atFigure(figure),
          params: { period: periods[figure.period]!.id },
          compared: [before, { figure, value }].map(({ figure: { period }, value: shown }) => ({
            label: 'period',
            params: { period: periods[period ?? 0]!.id },
            value: shown,
            measure: measureOf(item, figure),
          })),
        });
      before = { figure, value };
    }
    return hits;
  },
} as const satisfies ItemRule;
