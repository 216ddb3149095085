import { numberIn, periods } from '../../../entries/entries';
import { isShare, isTask } from '../../../plan/items';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { Hit, ItemRule } from '../../rule';

/** A part larger than the whole it is a share of. */
export const overDenominator = {
  code: 'cell.over-denominator',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '比率定义', en: 'Definition of a share' },
  check(item, fields, { plan }) {
    if (isTask(item) || !item.ratio || !isShare(item)) return [];
    const { measure, numerator: top, denominator: bottom } = item.ratio;
    return plan.years.flatMap((year) => {
      const denominators = periodCells(fields, yearField('den', year));
      return periodCells(fields, yearField('num', year)).flatMap((cell, k): Hit[] => {
        const [numerator, denominator] = [numberIn(cell), numberIn(denominators[k])];
        if (numerator === null || denominator === null || denominator <= 0 || numerator <= denominator) return [];
        return [
          {
            place: cell.place,
            year,
            key: `${year}:${k}`,
            params: { period: periods[k]!.id },
            compared: [
              { label: 'named', params: { name: top }, value: numerator, measure },
              { label: 'named', params: { name: bottom }, value: denominator, measure },
            ],
          },
        ];
      });
    });
  },
} as const satisfies ItemRule;
