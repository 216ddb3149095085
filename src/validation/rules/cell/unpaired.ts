import { isTask } from '../../../plan/items';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import { periods } from '../../../entries/entries';
import type { Hit, ItemRule } from '../../rule';

/** One part of a ratio without the other: no quotient can be worked out, so the period counts as not filled in. */
export const unpaired = {
  code: 'cell.unpaired',
  group: 'cell',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '比率定义', en: 'Definition of a ratio' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'ratio') return [];
    const parts = item.ratio;
    return plan.years.flatMap((year) => {
      const denominators = periodCells(fields, yearField('den', year));
      return periodCells(fields, yearField('num', year)).flatMap((numerator, k): Hit[] => {
        const denominator = denominators[k];
        if (!denominator || (numerator.value === null) === (denominator.value === null)) return [];
        const lacks = numerator.value === null ? numerator : denominator;
        const part = numerator.value === null ? parts?.numerator : parts?.denominator;
        return [
          { place: lacks.place, year, key: `${year}:${k}`, params: { year, period: periods[k]!.id, part: part ?? '' } },
        ];
      });
    });
  },
} as const satisfies ItemRule;
