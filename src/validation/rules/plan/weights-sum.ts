import { round } from '../../../expression/rounding';
import { weightsOff } from '../../../plan/weights';
import { planTableCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** Weights within a dimension that in some year do not add up to the dimension's. They are scaled, never used as they are, but nobody meant it. */
export const weightsSum = {
  code: 'plan.weights-sum',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check(context) {
    // Of a dimension a unit has only its own items; only the office can sum them.
    if (context.structure.part) return [];
    const { plan } = context;
    const off = weightsOff(plan);
    return plan.dimensions.flatMap((dimension, k): Hit[] => {
      const own = off.get(dimension.id);
      if (own === undefined) return [];
      return [
        {
          place: planTableCell(context, 'dim_weight', k),
          key: dimension.id,
          params: { dimension: dimension.name },
          compared: [
            { label: 'weight', value: round(own.whole, 4) },
            { label: 'sum', value: round(own.sum, 4) },
          ],
        },
      ];
    });
  },
} as const satisfies WorkbookRule;
