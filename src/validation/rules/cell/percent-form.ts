import { numberIn, periods } from '../../../entries/entries';
import { hundredfold } from '../../../entries/percent';
import { isTask } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { targetOf } from '../../../scoring/targets';
import { atFigure, figureCells, measureOf, type FigureCell } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** A share typed where points or per cent are wanted (0.85 for 85), or the other way round. */
export const percentForm = {
  code: 'cell.percent-form',
  group: 'cell',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '计量单位', en: 'Unit of measure' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan).flatMap((figure): Hit[] => {
      const value = numberIn(figure.cell);
      const isPercent = figure.cell.percent === true;
      if (value === null || (value <= 0 && !isPercent)) return [];
      const meant = isPercent ? shownIn(value, item, figure) : meantBy(value, item, figure);
      if (meant === null && !isPercent && !isShareOfAmount(value, item, figure)) return [];
      return [
        {
          ...atFigure(figure),
          compared: [
            isPercent
              ? { label: 'typed', value: `${hundredfold(value)}%` }
              : { label: 'typed', value, measure: measureOf(item, figure) },
            ...(meant === null ? [] : [{ label: 'meant', value: meant, measure: measureOf(item, figure) }]),
          ],
          fix: meant === null ? undefined : { kind: 'set-value', value: meant },
        },
      ];
    }),
} as const satisfies ItemRule;

/**
 * What a cell shown as a percentage reads without the sign, where per cent or points are its unit, or where what it holds is far too
 * little for the amount due (50 typed into a cell that makes 50% of it); null where it is another unit, and nobody knows what is meant.
 */
const shownIn = (value: number, item: Item, figure: FigureCell): number | null =>
  isTask(item) || measureOf(item, figure)?.zh === '%' || (value > 0 && isShareOfAmount(value, item, figure))
    ? hundredfold(value)
    : null;

/** At most 1 where tens are due by the period: 50% typed for an amount, which the cell holds as 0.5. */
function isShareOfAmount(value: number, item: Item, { kind, year, period }: FigureCell): boolean {
  if (isTask(item) || kind !== 'actual' || value > 1 || item.direction === 'lower') return false;
  const share = period === undefined ? 1 : (periods[period]?.share ?? 1);
  return (targetOf(item, year) ?? 0) * share >= leastDue;
}
const leastDue = 20;

/** The figure in the column's form, or null where the form is right. Judged by the target, since 1 % and 100 % both occur. */
function meantBy(value: number, item: Item, { kind, year }: FigureCell): number | null {
  if (isTask(item)) return value <= 1 ? hundredfold(value) : null;
  const target = targetOf(item, year);
  if (kind !== 'actual' || target === null || target <= 0) return null;
  const isNear = (x: number) => x / target > 0.3 && x / target < 3;
  if (item.measure.zh === '%' && value <= 1 && target >= 2 && isNear(value * 100)) return hundredfold(value);
  const isFraction = target <= 1 && item.decimals > 0;
  return isFraction && value > 1 && !isNear(value) && isNear(value / 100)
    ? Number((value / 100).toPrecision(12))
    : null;
}
