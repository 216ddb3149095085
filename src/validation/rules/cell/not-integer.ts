import { numberIn } from '../../../entries/entries';
import { atFigure, countsWholes, figureCells, measureOf } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** Half an enterprise: a count, rank or number of people with decimals. */
export const notInteger = {
  code: 'cell.not-integer',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '计量单位为整数', en: 'The unit of measure counts whole things' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan).flatMap((figure): Hit[] => {
      const value = numberIn(figure.cell);
      if (value === null || Number.isInteger(value) || !countsWholes(item, figure, plan)) return [];
      return [{ ...atFigure(figure), compared: [{ label: 'typed', value, measure: measureOf(item, figure) }] }];
    }),
} as const satisfies ItemRule;
