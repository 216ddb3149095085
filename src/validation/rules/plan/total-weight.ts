import { round } from '../../../expression/rounding';
import { weightsOf } from '../../../plan/weights';
import { planTableCell } from '../../places';
import type { WorkbookRule } from '../../rule';

/** Weights of the dimensions that do not add up to 100. */
export const totalWeight = {
  code: 'plan.total-weight',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check(context) {
    // One unit's part of the plan is worth less than the whole; only the office can sum it.
    if (context.structure.part) return [];
    const sum = [...weightsOf(context.plan).dimensions.values()].reduce((total, weight) => total + weight, 0);
    if (Math.abs(sum - 100) < 0.005) return [];
    return [
      {
        place: planTableCell(context, 'dim_weight', 0),
        key: 'total',
        compared: [{ label: 'sum', value: round(sum, 4) }],
      },
    ];
  },
} as const satisfies WorkbookRule;
