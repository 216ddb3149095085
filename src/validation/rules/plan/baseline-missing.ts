import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** Scoring rules that start from the baseline. */
const needing = ['baseline-progress', 'growing'];

/** A level without a baseline: the years' targets are then the final one, and growth of the first year cannot be judged. */
export const baselineMissing = {
  code: 'plan.baseline-missing',
  group: 'plan',
  severity: 'info',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '方案未给出基期数', en: 'The plan gives no baseline figures' },
  reads: (key) => key === 'plan',
  check: (context) =>
    context.plan.indicators
      .filter(
        (item) => item.baseline.value === null && (item.accumulation === 'level' || needing.includes(item.rule.id)),
      )
      .map((item): Hit => ({
        place: planCell(context, item.id, 'baseline'),
        key: 'baseline',
        severity: item.rule.id === 'baseline-progress' ? 'warning' : 'info',
        params: { item: item.shortName, year: context.plan.baselineYear },
      })),
} as const satisfies WorkbookRule;
