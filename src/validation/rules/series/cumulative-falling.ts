import { numberIn } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { atFigure, figureCells } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** A figure summed since the baseline year that is below an earlier year's: what was added stays added. */
export const cumulativeFalling = {
  code: 'series.cumulative-falling',
  group: 'series',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '累计口径', en: 'Cumulative reading' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'figure' || item.accumulation !== 'cumulative') return [];
    const hits: Hit[] = [];
    let before: { year: number; value: number } | null = null;
    for (const figure of figureCells(item, fields, plan)) {
      const value = numberIn(figure.cell);
      if (value === null) continue;
      if (before && value < before.value)
        hits.push({
          ...atFigure(figure),
          compared: [
            { label: 'year', params: { year: before.year }, value: before.value, measure: item.measure },
            { label: 'year', params: { year: figure.year }, value, measure: item.measure },
          ],
        });
      if (!before || value >= before.value) before = { year: figure.year, value };
    }
    return hits;
  },
} as const satisfies ItemRule;
