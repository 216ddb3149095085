import { round } from '../../../expression/rounding';
import { weightsOff } from '../../../plan/weights';
import { planTableCell } from '../../places';
import type { WorkbookRule } from '../../rule';

/** Weights of the dimensions that in some year do not add up to 100. */
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
    const off = weightsOff(context.plan).get(null);
    if (off === undefined) return [];
    return [
      {
        place: planTableCell(context, 'dim_weight', 0),
        key: 'total',
        compared: [{ label: 'sum', value: round(off.sum, 4) }],
      },
    ];
  },
} as const satisfies WorkbookRule;
