import { numberIn } from '../../../entries/entries';
import { countsWholes, isTask } from '../../../plan/items';
import { isBroken } from '../../../scoring/entry-error';
import { atFigure, figureCells, measureOf } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** Half an enterprise: a count, rank or number of people with decimals. */
export const notInteger = {
  code: 'cell.not-integer',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '计量单位为整数', en: 'The unit of measure counts whole things' },
  check(item, fields, { plan }) {
    if (isTask(item) || !countsWholes(plan, item)) return [];
    return figureCells(item, fields, plan).flatMap((figure): Hit[] => {
      const value = numberIn(figure.cell);
      if (value === null || !isBroken.value({ value })) return [];
      return [{ ...atFigure(figure), compared: [{ label: 'typed', value, measure: measureOf(item, figure) }] }];
    });
  },
} as const satisfies ItemRule;
