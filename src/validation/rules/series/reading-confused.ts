import { numberIn } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import type { Indicator } from '../../../plan/schema';
import { targetOf } from '../../../scoring/targets';
import { atFigure, figureCells, type FigureCell } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** How near a figure must be to what the other reading would give, as a share of it. */
const near = 0.25;
const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= near * Math.abs(y);

/**
 * A state, a year's own figure and a sum over the years taken for one another: the figure is unlike its target as the plan
 * reads it, and like the target as another reading would have it.
 */
export const readingConfused = {
  code: 'series.reading-confused',
  group: 'series',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '统计口径：时点、当年、累计', en: 'Readings: level, flow, cumulative' },
  check(item, fields, { plan }) {
    if (isTask(item) || (item.kind !== 'figure' && item.kind !== 'amount')) return [];
    const figures = figureCells(item, fields, plan).filter(
      (figure) => figure.period === undefined || figure.period === 3,
    );
    return figures.flatMap((figure, k): Hit[] => {
      const value = numberIn(figure.cell);
      const before = k === 0 ? item.baseline.value : numberIn(figures[k - 1]!.cell);
      const targets = plan.years.map((year) => targetOf(item, year));
      if (value === null || before === null || !looksConfused(item, k, value, before, targets)) return [];
      return [hitAt(item, figure, k, before, value, plan.years[k - 1] ?? plan.baselineYear)];
    });
  },
} as const satisfies ItemRule;

function looksConfused(
  item: Indicator,
  k: number,
  value: number,
  before: number,
  targets: readonly (number | null)[],
): boolean {
  const target = targets[k] ?? null;
  const earlier = k === 0 ? item.baseline.value : (targets[k - 1] ?? null);
  if (target === null || earlier === null || item.direction === 'lower') return false;
  const step = target - earlier;
  // Figures of an amount are of the year alone whatever the reading; a cumulative amount adds them up.
  const ofTheYear = item.accumulation === 'flow' || (item.kind === 'amount' && item.accumulation === 'cumulative');
  if (ofTheYear) {
    const own = item.accumulation === 'flow' ? target : step;
    const summed = item.accumulation === 'flow' ? target * (k + 1) : target;
    return k > 0 && own > 0 && before > 0 && isNear(value, summed) && isNear(value - before, own);
  }
  return step > 0 && isNear(value, step) && value < 0.6 * Math.max(before, earlier);
}

function hitAt(item: Indicator, figure: FigureCell, k: number, before: number, value: number, year: number): Hit {
  return {
    ...atFigure(figure),
    key: `reading:${figure.year}`,
    params: { reading: item.accumulation },
    compared: [
      { label: k === 0 ? 'baseline' : 'year', params: { year }, value: before, measure: item.measure },
      { label: 'year', params: { year: figure.year }, value, measure: item.measure },
    ],
  };
}
