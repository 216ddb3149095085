import { round } from '../../../expression/rounding';
import { itemsOf } from '../../../plan/items';
import { weightsOf } from '../../../plan/weights';
import { planTableCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** Weights are shown with two decimals; less than half of the last one is rounding. */
const tolerance = 0.005;

/** Weights within a dimension that do not add up to the dimension's. They are scaled, never used as they are, but nobody meant it. */
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
    const { dimensions, items } = weightsOf(plan);
    return plan.dimensions.flatMap((dimension, k): Hit[] => {
      const members = itemsOf(plan).filter((item) => item.dimension === dimension.id);
      const sum = members.reduce((total, item) => total + (items.get(item.id) ?? 0), 0);
      const weight = dimensions.get(dimension.id) ?? 0;
      if (members.length === 0 || Math.abs(sum - weight) < tolerance) return [];
      return [
        {
          place: planTableCell(context, 'dim_weight', k),
          key: dimension.id,
          params: { dimension: dimension.name },
          compared: [
            { label: 'weight', value: round(weight, 4) },
            { label: 'sum', value: round(sum, 4) },
          ],
        },
      ];
    });
  },
} as const satisfies WorkbookRule;
