import { numberIn } from '../../../entries/entries';
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
      const meant = value === null || value <= 0 ? null : meantBy(value, item, figure);
      if (value === null || meant === null) return [];
      return [
        {
          ...atFigure(figure),
          compared: [
            { label: 'typed', value, measure: measureOf(item, figure) },
            { label: 'meant', value: meant, measure: measureOf(item, figure) },
          ],
          fix: { kind: 'set-value', value: meant },
        },
      ];
    }),
} as const satisfies ItemRule;

/** The figure in the column's form, or null where the form is right. Judged by the target, since 1 % and 100 % both occur. */
function meantBy(value: number, item: Item, { kind, year }: FigureCell): number | null {
  const times = (factor: number) => Number((value * factor).toPrecision(12));
  if (isTask(item)) return value <= 1 ? times(100) : null;
  const target = targetOf(item, year);
  if (kind !== 'actual' || target === null || target <= 0) return null;
  const isNear = (x: number) => x / target > 0.3 && x / target < 3;
  if (item.measure.zh === '%' && value <= 1 && target >= 2 && isNear(value * 100)) return times(100);
  const isFraction = target <= 1 && item.decimals > 0;
  return isFraction && value > 1 && !isNear(value) && isNear(value / 100) ? times(0.01) : null;
}
