import { numberIn } from '../../../entries/entries';
import { compare } from '../../../expression/rounding';
import { isShare, isTask, leastFigure } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { atFigure, figureCells, measureOf, type FigureCell } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

interface Range {
  readonly min: number;
  readonly max?: number;
  /** The least value itself is not allowed. */
  readonly above?: boolean;
}

/** A figure that cannot be: below zero, a rank below 1, a denominator of 0, a rating beyond 0–100. */
export const outOfRange = {
  code: 'cell.out-of-range',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '指标含义', en: 'Meaning of the indicator' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan).flatMap((figure): Hit[] => {
      const value = numberIn(figure.cell);
      const range = rangeOf(item, figure);
      if (value === null || range === null || isWithin(value, range)) return [];
      return [
        {
          ...atFigure(figure),
          params: { range: rangeText(range) },
          compared: [
            { label: 'typed', value, measure: measureOf(item, figure) },
            { label: 'allowed', value: rangeText(range) },
          ],
        },
      ];
    }),
} as const satisfies ItemRule;

const isWithin = (value: number, { min, max, above }: Range): boolean =>
  (above ? compare(value, min) > 0 : compare(value, min) >= 0) && (max === undefined || compare(value, max) <= 0);
const rangeText = ({ min, max, above }: Range): string =>
  max === undefined ? `${above ? '>' : '≥'} ${min}` : `${min}–${max}`;

/** What a figure may be. A net increase may be negative, a part of something may not. */
function rangeOf(item: Item, { kind }: FigureCell): Range | null {
  switch (kind) {
    case 'rating':
    case 'self-rating':
      return { min: 0, max: 100 };
    case 'denominator':
      return { min: 0, above: true };
    case 'numerator':
      return !isTask(item) && isShare(item) ? { min: 0 } : null;
    case 'actual':
      return { min: isTask(item) ? 0 : leastFigure(item) };
  }
}
