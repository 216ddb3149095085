import { periods } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { targetOf } from '../../../scoring/targets';
import { quotientAt } from '../../figures';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { Hit, ItemRule } from '../../rule';

/** Powers of ten by which a quotient goes wrong when its parts are in different units or one is itself a percentage. */
const powers = [2, -2, 4, -4] as const;

/** A ratio a hundred or ten thousand times off its target: its parts are in different units, or one was typed as a percentage. */
export const hundredfold = {
  code: 'unit.hundredfold',
  group: 'unit-slip',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '比率定义', en: 'Definition of a ratio' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'ratio') return [];
    return plan.years.flatMap((year) => {
      const target = targetOf(item, year);
      if (target === null || target <= 0) return [];
      return periodCells(fields, yearField('num', year)).flatMap((cell, k): Hit[] => {
        const quotient = quotientAt(item, fields, year, k);
        if (quotient === null || quotient <= 0) return [];
        const off = Math.log10(quotient / target);
        if (!powers.some((power) => Math.abs(off - power) < 0.3)) return [];
        return [
          {
            place: cell.place,
            year,
            key: `${year}:${k}`,
            params: { period: periods[k]!.id },
            compared: [
              { label: 'target', params: { year }, value: target, measure: item.measure },
              { label: 'quotient', value: Number(quotient.toPrecision(6)), measure: item.measure },
            ],
          },
        ];
      });
    });
  },
} as const satisfies ItemRule;
